package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import landbridge.base.Place;
import landbridge.base.StudyException;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Commodity;
import landbridge.model.Project;
import landbridge.model.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole study: values in canonical units with their provenance, and nothing that depends on the
 * order of rows, on the form of a value, or on the machine's locale.
 */
class StudyReaderTest {

  private static final List<String> TABLES = List.of(
      "network/countries.csv",
      "network/zones.csv",
      "network/nodes.csv",
      "network/links.csv",
      "network/crossings.csv",
      "network/terminals.csv",
      "demand/trade.csv");

  @TempDir
  Path temp;

  @Test
  void valuesAreCanonicalAndKnowWhereTheyComeFrom() throws IOException {
    Study study = new TemplateFolder(temp).study();
    Project project = study.projects().get(0);
    assertThat(project.works().costMusd()).isEqualTo(120);
    assertThat(project.works().profile()).containsExactly(0.1, 0.3, 0.4, 0.2);
    assertThat(study.values().rates().discountRatePerYear()).isEqualTo(0.09);
    assertThat(study.values().carbonPriceUsdPerT().linearAt(2040)).isEqualTo(90);
    Commodity grain = study.commodities().get(1);
    assertThat(grain.behaviour().nesting()).isEqualTo(0.5);
    assertThat(study.prices().get(0).factorUsd()).isEqualTo(1.1);
    Cell cost =
        study.find(Address.find("projects.pass-railway.cost").orElseThrow()).orElseThrow();
    assertThat(cost.low()).isEqualTo(90);
    assertThat(cost.high()).isEqualTo(200);
    assertThat(cost.provenance().place()).isEqualTo(new Place("costs/capex.yaml", 6, 11));
    Cell dwell =
        study.find(Address.find("crossings.pass-rail.dwell").orElseThrow()).orElseThrow();
    assertThat(dwell.provenance().place()).isEqualTo(new Place("network/crossings.csv", 3, 6));
    assertThat(study
            .find(Address.find("commodities.grain.nesting").orElseThrow())
            .orElseThrow()
            .given())
        .isFalse();
  }

  @Test
  void theExceptionCarriesAllProblems() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.edit("costs/capex.yaml", "years: 4", "years: many").remove("costs/values.yaml");
    assertThatThrownBy(study::study)
        .isInstanceOfSatisfying(
            StudyException.class, e -> assertThat(e.problems()).hasSize(2));
  }

  @Test
  void theOrderOfRowsChangesNothing() throws IOException {
    List<String> before = Canon.of(new TemplateFolder(temp).study());
    for (int seed = 1; seed <= 5; seed++) {
      TemplateFolder shuffled = new TemplateFolder(temp);
      for (String file : TABLES) {
        shuffled.put(file, shuffledRows(shuffled.text(file), new Random(seed)));
      }
      assertThat(Canon.of(shuffled.study())).isEqualTo(before);
    }
  }

  private static String shuffledRows(String csv, Random random) {
    List<String> lines = new ArrayList<>(csv.lines().toList());
    int header = lines.get(0).startsWith("#") ? 2 : 1;
    Collections.shuffle(lines.subList(header, lines.size()), random);
    return String.join("\n", lines) + "\n";
  }

  @Test
  void theOrderOfColumnsChangesNothing() throws IOException {
    List<String> before = Canon.of(new TemplateFolder(temp).study());
    TemplateFolder turned = new TemplateFolder(temp);
    for (String file : TABLES) {
      turned.put(file, lastColumnFirst(turned.text(file)));
    }
    assertThat(Canon.of(turned.study())).isEqualTo(before);
  }

  private static String lastColumnFirst(String csv) {
    StringBuilder text = new StringBuilder();
    for (String line : csv.lines().filter(l -> !l.startsWith("#")).toList()) {
      int comma = line.lastIndexOf(',');
      text.append(line.substring(comma + 1)).append(',').append(line, 0, comma).append('\n');
    }
    return text.toString();
  }

  @Test
  void theOrderOfKeysChangesNothing() throws IOException {
    List<String> before = Canon.of(new TemplateFolder(temp).study());
    TemplateFolder turned = new TemplateFolder(temp);
    List<String> lines =
        new ArrayList<>(turned.text("costs/values.yaml").lines().toList());
    Collections.reverse(lines.subList(1, lines.size()));
    turned.put("costs/values.yaml", String.join("\n", lines));
    String company = turned.text("company/company.yaml");
    int assets = company.indexOf("assets:");
    turned.put("company/company.yaml", company.substring(assets) + company.substring(0, assets));
    assertThat(Canon.of(turned.study())).isEqualTo(before);
  }

  @Test
  void otherUnitsOfTheSameSizeChangeNothing() throws IOException {
    List<String> before = Canon.values(new TemplateFolder(temp).study());
    TemplateFolder other = new TemplateFolder(temp);
    other.edit(
        "costs/capex.yaml",
        "120 MUSD2025 @placeholder ~D [90..200]",
        "120000 kUSD2025 @placeholder ~D [90000..200000]");
    other.edit("costs/values.yaml", "9 %/yr", "0.09 1/yr").edit("costs/values.yaml", "10 %", "0.1");
    other.edit(
        "demand/commodities.yaml",
        "outside: 60 USD2025/t",
        "outside: {value: 50, unit: USD2021/t}");
    assertThat(Canon.values(other.study())).isEqualTo(before);
  }

  @Test
  void shortAndLongFormAreTheSame() throws IOException {
    List<String> before = Canon.values(new TemplateFolder(temp).study());
    TemplateFolder other = new TemplateFolder(temp);
    other.edit(
        "costs/capex.yaml",
        "120 MUSD2025 @placeholder ~D [90..200]",
        "{value: 120, unit: MUSD2025, source: placeholder, grade: D, range: {low: 90, high: 200}}");
    other.edit(
        "demand/commodities.yaml",
        "3000 USD2025/t ~D [2000..4000]",
        "{value: 3000, unit: USD2025/t, grade: D, low: 2000, high: 4000}");
    assertThat(Canon.values(other.study())).isEqualTo(before);
  }

  @Test
  void theOrderOfCorridorsMatters() throws IOException {
    TemplateFolder turned = new TemplateFolder(temp);
    turned.put(
        "network/corridors.csv",
        "corridor_id,name_en,name_de,screenline,note\nz,Z,Z,rail-pass,\na,A,A,road-pass,\n");
    assertThat(turned.study().corridors()).extracting(c -> c.id()).containsExactly("z", "a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  void theLocaleChangesNothing(String tag) throws IOException {
    Locale before = Locale.getDefault();
    List<String> here = Canon.of(new TemplateFolder(temp).study());
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(Canon.of(new TemplateFolder(temp).study())).isEqualTo(here);
      assertThat(SchemaWriter.schemas()).isNotEmpty();
      assertThat(new TemplateFolder(temp)
              .edit("study.yaml", "id: two-valleys", "ID: x")
              .problems())
          .isNotEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }
}
