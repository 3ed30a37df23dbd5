package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas accept what the reader accepts and refuse the slips that an editor can see. */
class SchemaWriterTest {

  @TempDir
  Path temp;

  private static JsonNode schema(String file) {
    String name = file.startsWith("scenarios/") ? "scenario.schema.json" : SchemaWriter.name(file);
    return JsonMapper.builder().build().readTree(SchemaWriter.schemas().get(name));
  }

  private static List<String> faults(String file, String yaml) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SchemaEvaluator.faults(schema(file), value);
  }

  @Test
  void theTemplateFits() throws IOException {
    SortedMap<String, String> files = new TreeMap<>(StudyTemplate.files("two-valleys"));
    files.keySet().removeIf(file -> !file.endsWith(".yaml"));
    assertThat(files).hasSizeGreaterThan(8);
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(faults(file.getKey(), file.getValue())).as(file.getKey()).isEmpty();
    }
  }

  /** Studies that come with the program; what validates also fits the schemas. */
  @Test
  void theStudiesFit() throws IOException {
    Path studies = Path.of("studies");
    if (!Files.isDirectory(studies)) {
      return;
    }
    List<Path> yaml;
    try (Stream<Path> walk = Files.walk(studies)) {
      yaml = walk.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    }
    List<String> known = Dictionary.standard().files();
    for (Path path : yaml) {
      Path inside = path.subpath(2, path.getNameCount());
      String file = inside.toString().replace('\\', '/');
      boolean byHand = !file.equals(FittedReader.FILE); // that one the program writes
      boolean has =
          known.contains(file) || file.startsWith("scenarios/") || file.startsWith("tests/");
      if (byHand && has) {
        assertThat(faults(file, Files.readString(path))).as(path.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "study.yaml|horizon: 2055|horizont: 2055",
        "study.yaml|base_year: 2025|base_year: 20250",
        "demand/commodities.yaml|outside: 60 USD2025/t|outside: 60",
        "demand/commodities.yaml|reliability_ratio: 1.2|reliability_ratio: -1.2",
        "demand/commodities.yaml|scale: 0.05|scale: 0x05",
        "demand/commodities.yaml|load: bulk|load: [bulk]",
        "costs/capex.yaml|years: 4|years: 4 yr",
        "costs/values.yaml|unit: USD2025/t, 2025|unti: USD2025/t, 2025",
        "company/company.yaml|contributes: 0|contributes: false",
        "company/company.yaml|kind: rail|kind: rails",
        "scenarios/pass-railway.yaml|- build:|- built:",
        "scenarios/pass-railway.yaml|opens: 2031|opens: soon",
        "scenarios/pass-railway.yaml|by: 0.8|by: -0.8"
      })
  void slipsAreRefused(String file, String find, String replace) throws IOException {
    TemplateFolder study = new TemplateFolder(temp).edit(file, find, replace);
    assertThat(faults(file, study.text(file))).isNotEmpty();
  }

  @Test
  void writesOneFilePerStudyFile() throws IOException {
    List<String> names = SchemaWriter.write(temp.resolve("schemas"));
    assertThat(names)
        .hasSize(Dictionary.standard().files().size() + 2)
        .contains("links.schema.json", "operating.schema.json", "scenario.schema.json");
    assertThat(temp.resolve("schemas/links.schema.json")).content().contains("\"unit\" : \"km\"");
  }
}
