package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import landbridge.base.Spelling;
import landbridge.model.Corridor;
import landbridge.model.Intervention.Target;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.run.question.Named;
import landbridge.run.question.Situation;
import landbridge.run.traffic.TrafficModel;
import landbridge.store.KeptPaths;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the commands that ask about traffic share: study, scenario, year, threads, and names with a guess when
 * one is misspelt.
 *
 * <p>Checked by: {@code QuestionCommandsTest}.
 */
final class QuestionInput {
  private static final int FEWEST_POINTS = 3;
  private static final int MOST_POINTS = 10_000;

  @Parameters(index = "0", paramLabel = "STUDY", description = "Study folder.")
  private Path folder;

  @Option(
      names = "--scenario",
      paramLabel = "S",
      description = "Scenario asked about. Default: the reference of the study.")
  private String scenario = "";

  @Option(
      names = "--year",
      paramLabel = "Y",
      description = "Year asked about. Default: the base year.")
  private Integer year;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads; changes speed, never results. Default: processors, at most 8.")
  private int threads = RunCommand.defaultThreads();

  private Study study;
  private Scenario chosen;

  /** Reads the study and finds its routes. */
  TrafficModel model(Talk talk) {
    study = new Computation(folder, talk).study();
    String id = scenario.isEmpty() ? study.settings().reference() : scenario;
    chosen = scenario(study, id);
    checkYear(year());
    talk.say("finding the routes of " + study.settings().id());
    return TrafficModel.of(study, KeptPaths.of(folder), threads);
  }

  /** The scenario's traffic in the year. */
  Situation situation(Talk talk) {
    TrafficModel model = model(talk);
    talk.say("solving " + chosen.id() + " in " + year());
    Situation situation = Situation.of(model, chosen, year());
    talk.result().put("scenario", chosen.id()).put("year", year());
    return situation;
  }

  Study study() {
    return study;
  }

  Scenario scenario() {
    return chosen;
  }

  int year() {
    return year == null ? study.settings().years().baseYear() : year;
  }

  void checkYear(int asked) {
    checkYear(study, asked);
  }

  /** A year must be one of the study's. */
  static void checkYear(Study study, int asked) {
    int first = study.settings().years().baseYear();
    int last = study.settings().years().horizon();
    if (asked < first || asked > last) {
      throw new CommandFailure(
          ExitCode.USAGE, "year " + asked + " is outside the study, " + first + " to " + last);
    }
  }

  /** Grid points of a search: at least a bracket, and no more than an evening's solves of the traffic. */
  static void requireGrid(int points) {
    if (points < FEWEST_POINTS || points > MOST_POINTS) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--points " + points + ": a search has from " + FEWEST_POINTS + " to " + MOST_POINTS
              + " grid points, each of which solves the traffic");
    }
  }

  /** A scenario of the study by its id. */
  static Scenario scenario(Study study, String id) {
    List<String> ids = new ArrayList<>(List.of(Scenario.BASE.id()));
    study.scenarios().forEach(one -> ids.add(one.id()));
    return study.scenario(known("scenario", id, ids));
  }

  /** A name that must be one of a list. */
  static String known(String kind, String name, List<String> names) {
    if (names.contains(name)) {
      return name;
    }
    String hint = Spelling.nearest(name, names)
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse(names.size() <= 20 ? "; there are " + String.join(", ", names) : "");
    throw new CommandFailure(ExitCode.USAGE, "the study has no " + kind + " " + name + hint);
  }

  /** Position of a row in a table by its id. */
  static <T> int index(String kind, String name, List<T> rows, Function<T, String> id) {
    List<String> names = rows.stream().map(id).toList();
    return names.indexOf(known(kind, name, names));
  }

  /** A link, crossing or terminal by name, or all links of a corridor's screenline, of which one is used. */
  static Named used(Situation situation, String name) {
    for (Corridor corridor : situation.study().corridors()) {
      if (corridor.id().equals(name)) {
        List<Integer> arcs = new ArrayList<>();
        for (String link : corridor.screenline()) {
          for (int arc : situation.routes().network.arcsOfLink(link)) {
            arcs.add(arc);
          }
        }
        Target first = new Target(Target.Kind.LINK, corridor.screenline().get(0));
        return new Named(name, first, Optional.empty(), arcs);
      }
    }
    return named(situation.model, name);
  }

  /** A link, crossing or terminal by name. */
  static Named named(TrafficModel model, String name) {
    Study study = model.study();
    return Named.find(study, model.routes.network, name)
        .orElseThrow(() -> new CommandFailure(
            ExitCode.USAGE,
            "the study has no link, crossing or terminal " + name
                + hint(name, Named.names(study))));
  }

  /** The nearest name, or some that hold what was written. */
  private static String hint(String name, List<String> names) {
    int most = 5;
    List<String> holding =
        names.stream().filter(other -> other.contains(name)).limit(most).toList();
    return Spelling.nearest(name, names)
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse(holding.isEmpty() ? "" : "; there is " + String.join(", ", holding));
  }

  /** The exit code of an answer from this traffic. */
  static ExitCode verdict(Situation situation, Talk talk) {
    if (situation.result().convergence.converged()) {
      return ExitCode.OK;
    }
    talk.say("the traffic did not converge: " + situation.result().convergence.reason());
    return ExitCode.NOT_CONVERGED;
  }
}
