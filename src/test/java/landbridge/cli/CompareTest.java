package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import landbridge.cli.Cli.Said;
import landbridge.run.ResultTable;
import landbridge.run.Run;
import landbridge.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What counts as a difference of two runs: a billionth of three hundred million is 0.3. */
class CompareTest {
  private static final double BENEFIT = 3e8; // USD

  @TempDir
  Path folder;

  @Test
  void aYearThatNoResultHasIsAMistakeOfTheCommandLine() {
    Said said = compare(run("a", BENEFIT, 1), run("b", BENEFIT, 2), "--year", "1999");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(said.err()).contains("no result has the year 1999");
  }

  /** The folder of these tests is no study. */
  @Test
  void scenariosWithoutAStudyPointToIn() {
    Said none = Cli.run("compare", "do-minimum", "pass-railway");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(none.err())
        .contains("no folder do-minimum and no folder pass-railway", "--in STUDY");
    assertThat(Cli.run("compare", folder.toString(), "pass-railway").err())
        .contains("no folder pass-railway, and", "--in STUDY");
  }

  @Test
  void roundingIsSaidOnceAndIsNoDifference() {
    Said said = compare(run("a", BENEFIT, 1), run("b", BENEFIT + 0.29, 1), "--detailed-exitcode");
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains("1 value differs by rounding only")
        .doesNotContain("appraisal", "no difference");
  }

  @Test
  void moreThanRoundingIsADifference() {
    Said said = compare(run("a", BENEFIT, 1), run("b", BENEFIT + 0.31, 1), "--detailed-exitcode");
    assertThat(said.code()).isEqualTo(ExitCode.DIFFERENT.number());
    assertThat(said.out()).contains("appraisal: 1 value differs\n").doesNotContain("rounding");
  }

  /** Small is not rounding: a thousandth of a dollar may be half of what there is. */
  @Test
  void smallValuesDifferByTheirOwnMeasure() {
    Said said =
        compare(run("a", BENEFIT, 1e-3), run("b", BENEFIT + 1e-5, 2e-3), "--detailed-exitcode");
    assertThat(said.code()).isEqualTo(ExitCode.DIFFERENT.number());
    assertThat(said.out())
        .contains("appraisal: 1 value differs\n", "1 value differs by rounding only")
        .contains("small")
        .doesNotContain("benefit");
  }

  /** What two benefits of three hundred million leave when they are the same: doubles there are 6e-8 apart. */
  @Test
  void leftOversOfSubtractionAreRounding() {
    Path a = run("a", BENEFIT, 1e-5);
    Said said = compare(a, run("b", BENEFIT, 5e-5), "--detailed-exitcode");
    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("1 value differs by rounding only");
    ResultTable.Rows rows = ResultTable.of("appraisal");
    rows.add("only", "benefit", BENEFIT, "USD", "");
    rows.add("only", "small", 5e-5, "1", ""); // of another kind than the benefit
    Path other = kept("other", rows.build());
    ResultTable.Rows before = ResultTable.of("appraisal");
    before.add("only", "benefit", BENEFIT, "USD", "");
    before.add("only", "small", 1e-5, "1", "");
    assertThat(compare(kept("before", before.build()), other, "--detailed-exitcode")
            .code())
        .isEqualTo(ExitCode.DIFFERENT.number());
  }

  @Test
  void jsonKeepsTheExactValues() {
    double other = Math.nextUp(BENEFIT);
    JsonNode result =
        compare(run("a", BENEFIT, 1), run("b", other, 1), "--json").json().get("result");
    assertThat(result.get("different").asBoolean()).isFalse();
    assertThat(result.get("rounding").asInt()).isEqualTo(1);
    JsonNode table = result.at("/tables/0");
    assertThat(table.get("differences").asInt()).isZero();
    assertThat(table.get("rounding").asInt()).isEqualTo(1);
    assertThat(table.at("/largest/0/a").asDouble()).isEqualTo(BENEFIT);
    assertThat(table.at("/largest/0/b").asDouble()).isEqualTo(other);
    assertThat(table.at("/largest/0/rounding").asBoolean()).isTrue();
  }

  @Test
  void aYearThatIsTheSameIsNoDifference() {
    Path a = years("a", 5);
    Path b = years("b", 6);
    assertThat(compare(a, b, "--detailed-exitcode", "--year", "2040").code()).isZero();
    assertThat(compare(a, b, "--detailed-exitcode", "--year", "2050").code())
        .isEqualTo(ExitCode.DIFFERENT.number());
  }

  private static Said compare(Path a, Path b, String... options) {
    List<String> words = new java.util.ArrayList<>(List.of("compare", a.toString(), b.toString()));
    words.addAll(List.of(options));
    return Cli.run(words.toArray(new String[0]));
  }

  private Path run(String name, double benefit, double small) {
    ResultTable.Rows rows = ResultTable.of("appraisal");
    rows.add("only", "benefit", benefit, "USD", "");
    rows.add("only", "small", small, "USD", "");
    return kept(name, rows.build());
  }

  private Path years(String name, double last) {
    ResultTable.Rows rows = ResultTable.of("company_year");
    rows.add("only", 2040, "revenue", 4.0);
    rows.add("only", 2050, "revenue", last);
    return kept(name, rows.build());
  }

  private Path kept(String name, ResultTable table) {
    Path place = folder.resolve(name);
    Run run = Run.of(
        "tiny", 1, new TreeMap<>(), List.of(table, ResultTable.of("input").build()));
    RunStore.writeTo(place, run, Clock.systemUTC(), new TreeMap<>());
    return place;
  }
}
