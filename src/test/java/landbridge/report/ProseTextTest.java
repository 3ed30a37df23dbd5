package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bound numbers in the report: the values of the sample run, written as each language does. */
class ProseTextTest {
  @TempDir
  Path folder;

  private String report(String lang, String text) {
    return Page.of(Report.html(
            SampleRun.standard()
                .with("prose", lang + "|summary|paragraph|" + text + "|text/x/summary.md|3")
                .storedIn(folder),
            lang))
        .text();
  }

  @Test
  void numbersAreThoseOfTheRunInTheLanguage() {
    // ENPV 250 m, EIRR 12.3 %, BCR 2.50, as the sample says
    String text = "Worth {{enpv}}, {{eirr}}, {{bcr}}.";
    assertThat(report("en", text)).contains("Worth USD\u00a0250\u00a0m, 12.3\u00a0%, 2.50.");
    assertThat(report("de", text)).contains("Worth 250\u00a0Mio.\u00a0USD, 12,3\u00a0%, 2,50.");
  }

  @Test
  void columnsOfResultTablesAreSummed() {
    // the sample's round route: 3.5 Mt without, 2.0 Mt with the project in 2040
    assertThat(report("en", "{{corridor_share.tonnes corridor=round year=2040}} stay"))
        .contains("2.0\u00a0Mt stay");
  }

  @Test
  void yearsHaveNoSeparators() {
    assertThat(report("de", "Ab {{project_opening.opens project=p}}.")).contains("Ab 2034.");
  }

  @Test
  void aNumberWithoutAValueStopsTheReportAndNamesThePlace() {
    assertThatThrownBy(() -> report("en", "{{corridor_share.tonnes corridor=nobody}}"))
        .isInstanceOf(UnboundNumberException.class)
        .hasMessageContaining("text/x/summary.md:3")
        .hasMessageContaining("corridor=nobody");
  }

  @Test
  void aScenarioThatTheRunLacksLeavesTheParagraphOut() {
    assertThat(report("en", "Secret {{enpv scenario=other}}."))
        .contains("does not hold the scenario other")
        .doesNotContain("Secret");
  }

  @Test
  void markupStaysText() {
    assertThat(report("en", "<b>bold</b> {{enpv}}")).contains("<b>bold</b> USD");
  }
}
