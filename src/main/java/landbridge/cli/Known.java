package landbridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import landbridge.base.Spelling;
import landbridge.model.Scenario;
import landbridge.model.Study;

/**
 * Names on the command line that must be one of a list: what every command says of one that is not.
 *
 * <p>Checked by: {@code QuestionCommandsTest}, {@code CommandsTest}.
 */
final class Known {
  private static final int MOST_LISTED = 20;
  private static final int MOST_LIKE = 5;

  private Known() {}

  /** A name of the study that must be one of a list. */
  static String name(String kind, String name, List<String> names) {
    return name("the study", kind, name, names);
  }

  /** A name that must be one of a list. */
  static String name(String whose, String kind, String name, List<String> names) {
    if (names.contains(name)) {
      return name;
    }
    throw unknown(whose, kind, name, names);
  }

  /** What is said of a name that is none. An empty one would not be seen without quotes. */
  static CommandFailure unknown(String whose, String kind, String name, List<String> names) {
    String shown = name.isEmpty() ? "\"\"" : name;
    return new CommandFailure(
        ExitCode.USAGE, whose + " has no " + kind + " " + shown + hint(name, names));
  }

  /** Position of a row in a table by its id. */
  static <T> int index(String kind, String name, List<T> rows, Function<T, String> id) {
    List<String> names = rows.stream().map(id).toList();
    return names.indexOf(name(kind, name, names));
  }

  /** A scenario of the study by its id. */
  static Scenario scenario(Study study, String id) {
    List<String> ids = new ArrayList<>(List.of(Scenario.BASE.id()));
    study.scenarios().forEach(one -> ids.add(one.id()));
    return study.scenario(name("scenario", id, ids));
  }

  /** The nearest name, else all if they are few, else some that hold what was written. */
  static String hint(String name, List<String> names) {
    return Spelling.nearest(name, names)
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElseGet(() -> {
          List<String> like = names.size() <= MOST_LISTED
              ? names.stream().distinct().toList()
              : names.stream()
                  .filter(one -> one.contains(name))
                  .limit(MOST_LIKE)
                  .toList();
          String there = like.size() == 1 ? "; there is " : "; there are ";
          return like.isEmpty() ? "" : there + String.join(", ", like);
        });
  }
}
