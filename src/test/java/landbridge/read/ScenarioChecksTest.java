package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import landbridge.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scenarios make of rows that fit as written, and changes that no engine would see. */
class ScenarioChecksTest {
  private static final String FILE = "scenarios/pass-railway.yaml";
  private static final String DWELL = "  - scale: {path: crossings.pass-road.dwell";

  @TempDir
  Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "set: {path: shareholders.north-fund.share, to: 90 %}|E4017",
        "set: {path: shareholders.north-fund.contributes, to: 0}|E4056",
        "set: {path: links.rail-north.background, to: 900 Mt/yr}|E4015",
        "set: {path: projects.pass-railway.taxes, to: 0.4}|E4017",
        "set: {path: projects.pass-railway.years, to: 9}|E4035",
        "scale: {path: links.road-pass.length, by: 0.5, from: 2035}|E4003",
        "set: {path: links.road-field.directed, to: 1}|E4009",
        "set: {path: company.hurdle, to: 9 %/yr, from: 2040}|E5020",
        "set: {path: company.hurdle, to: 9 %/yr, until: 2040}|E5020",
        "scale: {path: assets.rail.opex_fixed, by: 2, from: 2035}|E5020",
        "scale: {path: trade.north-town>south-port>goods.tonnes, by: 2}|E5019",
        "set: {path: study.base_year, to: 2026}|E5019",
        "scale: {path: commodities.grain.outside, by: 2}|E5019"
      })
  void isToldAtTheChange(String change, String code) throws IOException {
    TemplateFolder study = study(change);
    int line = study.line(FILE, change);
    assertThat(study.problems()).isNotEmpty().allSatisfy(problem -> {
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.place().toString()).startsWith(FILE + ":" + line);
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set: {path: company.hurdle, to: 9 %/yr}",
        "set: {path: company.hurdle, to: 9 %/yr, from: 2000, until: 2090}",
        "scale: {path: assets.rail.tariff, by: 2, from: 2035}",
        "scale: {path: growth.XA.gdp_growth, by: 1.5}",
        "set: {path: study.study.trade_response, to: elastic, from: 2035}"
      })
  void isNoMistake(String change) throws IOException {
    assertThat(study(change).problems()).isEmpty();
  }

  /** Two changes that fit together only are one deal. */
  @Test
  void changesAreSeenTogether() throws IOException {
    String more = "set: {path: shareholders.north-fund.share, to: 90 %}";
    String less = "set: {path: shareholders.south-state.share, to: 10 %}";
    assertThat(study(more + "\n  - " + less).problems()).isEmpty();
  }

  /** Who extends a scenario has its mistakes, but did not make them. */
  @Test
  void aMistakeIsToldOnce() throws IOException {
    TemplateFolder study = study("set: {path: projects.pass-railway.years, to: 9}");
    study.put("scenarios/also.yaml", """
        id: also
        title: {en: Also, de: Auch}
        description: {en: Also., de: Auch.}
        extends: pass-railway
        do:
          - set: {path: shareholders.north-fund.share, to: 90 %}
        """);
    List<Problem> problems = study.problems();
    assertThat(problems).extracting(Problem::code).containsExactly("E4017", "E4035");
    assertThat(problems.get(0).place().file()).isEqualTo("scenarios/also.yaml");
    assertThat(problems.get(1).place().file()).isEqualTo(FILE);
  }

  private TemplateFolder study(String change) throws IOException {
    return new TemplateFolder(temp).edit(FILE, DWELL, "  - " + change + "\n" + DWELL);
  }
}
