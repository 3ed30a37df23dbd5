package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs as the run keeps them: path, unit, range, grade and place of what the small study says. */
class StudyTablesTest {
  @TempDir
  Path folder;

  @Test
  void inputCarriesUnitRangeGradeAndPlace() {
    Run run = TinyStudy.in(folder).run();
    Map<String, String> dwell =
        Rows.of(run, "input", "path", "crossings.pass-rail.dwell").get(0);
    assertThat(dwell)
        .containsEntry("value", "10")
        .containsEntry("unit", "h")
        .containsEntry("low", "5")
        .containsEntry("high", "20")
        .containsEntry("grade", "D")
        .containsEntry("file", "network/crossings.csv")
        .containsEntry("line", "3");
    Map<String, String> cost =
        Rows.of(run, "input", "path", "projects.pass-railway.cost").get(0);
    assertThat(cost)
        .containsEntry("value", "120")
        .containsEntry("unit", "MUSD")
        .containsEntry("high", "200");
  }

  @Test
  void valuesOfSingleTablesAreAddressedWithoutARow() {
    Run run = TinyStudy.in(folder).run();
    assertThat(Rows.of(run, "input", "path", "values.discount_rate").get(0))
        .containsEntry("value", "0.09")
        .containsEntry("unit", "1/yr");
  }

  @Test
  void defaultsAreNoInputs() {
    Run run = TinyStudy.in(folder).run();
    assertThat(Rows.of(run, "input", "path", "links.road-pass.alpha")).isEmpty();
    assertThat(Rows.of(run, "input", "path", "links.road-pass.length")).hasSize(1);
  }
}
