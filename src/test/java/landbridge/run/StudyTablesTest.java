package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import landbridge.model.Study;
import landbridge.read.StudyReader;
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
  void whatTheProgramMadeOfOtherValuesIsMarked() {
    Study tripp = StudyReader.read(Path.of("studies/tripp"));
    assertThat(marks(tripp, "trade")).as("derived from bilateral trade").containsOnly("1");
    assertThat(marks(tripp, "fitted")).as("found by calibrate").containsOnly("1");
    assertThat(marks(tripp, "bilateral")).containsOnly("0");
    assertThat(marks(TinyStudy.in(folder).read(), "trade")).as("written").containsOnly("0");
  }

  private static List<String> marks(Study study, String table) {
    ResultTable inputs = StudyTables.of(study, List.of()).stream()
        .filter(one -> one.name().equals("input"))
        .findFirst()
        .orElseThrow();
    List<String> marks = new ArrayList<>();
    for (int row = 0; row < inputs.size(); row++) {
      if (inputs.text(row, inputs.indexOf("path")).startsWith(table + ".")) {
        marks.add(inputs.text(row, inputs.indexOf("derived")));
      }
    }
    return marks;
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
