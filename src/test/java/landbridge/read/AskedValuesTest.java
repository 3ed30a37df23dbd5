package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import landbridge.model.Address;
import landbridge.model.Study;
import landbridge.run.Rows;
import landbridge.run.Run;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values set for one run against the same values written in the files. */
class AskedValuesTest {
  @TempDir
  Path folder;

  private StudyReader.Outcome with(String path, String text) {
    return StudyReader.check(folder, new TreeMap<>(Map.of(path, text)));
  }

  @Test
  void aSetValueGivesTheRunOfTheEditedFile() {
    TinyStudy study = TinyStudy.in(folder);
    Study set = with("assets.rail.tariff", "9 USD2025/t").study().orElseThrow();
    study.replace("company/company.yaml", "tariff: 6 USD2025/t", "tariff: 9 USD2025/t");
    Run edited = Runner.run(study.read(), RunSettings.with(1));
    Run asked = Runner.run(set, RunSettings.with(1));
    for (String table : edited.tables().keySet()) {
      if (!table.equals("input")) { // whose lines say --set
        assertThat(Rows.of(asked, table)).as(table).isEqualTo(Rows.of(edited, table));
      }
    }
    assertThat(set.find(new Address("assets", "rail", "tariff")).orElseThrow().number())
        .isEqualTo(9);
  }

  @Test
  void aUnitIsConvertedAndARangeIsKept() {
    TinyStudy.in(folder);
    var cell = with("projects.pass-railway.cost", "100 MUSD2021 [80..150]")
        .study()
        .orElseThrow()
        .find(new Address("projects", "pass-railway", "cost"))
        .orElseThrow();
    assertThat(cell.number()).isEqualTo(120); // 1.2 USD2025 each
    assertThat(cell.high()).isEqualTo(180);
  }

  @Test
  void mistakesAreNamedLikeThoseOfAFile() {
    TinyStudy.in(folder);
    assertThat(with("assets.rail.tariff", "9").problems().toString())
        .contains("E3004", "--set assets.rail.tariff");
    assertThat(with("assets.rial.tariff", "9 USD2025/t").problems().toString()).contains("E5012");
    assertThat(with("shareholders.north-fund.share", "90 %").study()).isEmpty(); // 130 % in all
  }

  /** Files had been read by such a value already: it was taken and changed nothing. */
  @Test
  void valuesByWhichFilesAreReadAreRefused() {
    TinyStudy.in(folder);
    for (String[] one : new String[][] {
      {"study.price_year", "2000"},
      {"study.currency", "EUR"},
      {"prices.USD2021.factor", "2 USD2025"}
    }) {
      assertThat(with(one[0], one[1]).problems().toString()).contains("E5021", "--set " + one[0]);
    }
  }
}
