package landbridge.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form of a problem, the order of many, and a catalogue without gaps or leftovers. */
class ProblemTest {

  private static final Pattern CODE = Pattern.compile("\"([EW]\\d{4})\"");

  @Test
  void readsLikeTheManual() {
    Problem problem = Problem.of(
        "E3004", new Place("network/links.csv", 42, 7), "capacity = 12", "capacity", "Mt/yr");
    assertThat(problem.text()).isEqualTo("""
            E3004 unit missing
              network/links.csv:42  capacity = 12
              "capacity" needs a unit, such as Mt/yr.
              fix: write the unit: in brackets behind the name of a CSV column, behind the number in YAML""");
  }

  @Test
  void suggestsInALineOfItsOwn() {
    Problem problem = Problem.of(
            "E2001", Place.of("a.csv"), "", "poty", "nodes", "network/nodes.csv")
        .suggesting("poty", List.of("poti"));
    assertThat(problem.text()).contains("\n  did you mean \"poti\"?\n");
  }

  @Test
  void areSortedByFileAndLineAndCountedInFull() {
    List<Problem> many = new ArrayList<>();
    for (int line = 60; line > 0; line--) {
      many.add(Problem.of("E1017", new Place("b.csv", line, 0), ""));
    }
    many.add(Problem.of("W1001", Place.of("a.csv"), "", "a.csv"));
    StudyException exception = new StudyException(many);
    assertThat(exception.problems()).hasSize(61);
    assertThat(exception.problems().get(0).place().file()).isEqualTo("a.csv");
    assertThat(exception.problems().get(1).place().line()).isEqualTo(1);
    assertThat(exception.getMessage()).startsWith("60 errors, 1 warning\n").endsWith("and 11 more");
  }

  @Test
  void anUnknownCodeIsOurMistake() {
    assertThatThrownBy(() -> Problem.of("E0000", Place.of("a"), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCatalogueHoldsExactlyTheCodesInUse() throws IOException {
    Set<String> used = new TreeSet<>();
    List<Path> sources;
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java/landbridge"))) {
      sources = walk.filter(path -> path.toString().endsWith(".java")).toList();
    }
    for (Path source : sources) {
      Matcher matcher = CODE.matcher(Files.readString(source));
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    assertThat(ProblemCatalogue.all().keySet()).isEqualTo(used);
  }

  @Test
  void everyEntryIsComplete() {
    for (ProblemCatalogue.Entry entry : ProblemCatalogue.all().values()) {
      assertThat(entry.title()).as(entry.code()).isNotBlank();
      assertThat(entry.cause()).as(entry.code()).isNotBlank();
      assertThat(entry.fix()).as(entry.code()).isNotBlank();
    }
  }
}
