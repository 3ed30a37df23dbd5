package landbridge.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.OptionalInt;
import landbridge.explain.Explainer.Question;
import landbridge.read.StudyReader;
import landbridge.read.StudyTemplate;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every metric of the dictionary is found in a run of the template study, and sums say so only if they are. */
class ExplainerTest {
  @TempDir
  private static Path folder;

  private static final String PATH_WITH_RANGE = "company.overhead";

  private static StoredRun run;

  @BeforeAll
  static void runOnce() throws Exception {
    Path study = folder.resolve("toy");
    StudyTemplate.write(study);
    Path company = study.resolve("company/company.yaml");
    String overhead = "overhead: 1 MUSD2025/yr";
    Files.writeString(
        company, Files.readString(company).replace(overhead, overhead + " ~D [0..3]"));
    // the template has no loan and no external costs; metrics speak of both
    append(
        study.resolve("company/company.yaml"),
        "financing: {dsra_months: 6, source: placeholder}\n"
            + "loans:\n  bank: {title: {en: B, de: B}, kind: senior, repayment: annuity, rate: 6 %/yr,"
            + " tenor: 15, gearing: 20 %, source: placeholder}\n");
    append(
        study.resolve("costs/externalities.csv"),
        "component,country,mode,value [USD2025/tkm],source,grade\n"
            + "accidents,*,road,0.01,placeholder,D\n"
            + "air-pollution,*,road,0.01,placeholder,D\n"
            + "noise,*,road,0.01,placeholder,D\n");
    run = RunStore.in(folder.resolve("runs"), Clock.systemUTC())
        .withoutParquet()
        .write(Runner.run(StudyReader.read(study), RunSettings.with(1)));
  }

  private static void append(Path file, String text) throws Exception {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void everyMetricIsInTheRun() {
    for (Metrics.Metric metric : Metrics.all()) {
      Explanation found = explain(metric.name());
      assertThat(found.name()).isEqualTo(metric.titles().titleEn());
      boolean undefined = found.value().isEmpty() && found.note().isEmpty();
      assertThat(undefined).as(metric.name() + " has a value or says why not").isFalse();
    }
  }

  @Test
  void countriesAreNamedBehindTheirCodes() {
    assertThat(explain("enpv").content().parts())
        .flatExtracting(part -> part.content().parts())
        .extracting(Explanation::name)
        .contains("country XA (Northland)");
  }

  @Test
  void everyPatternOfInputsMeetsAnInput() {
    Inputs inputs = new Inputs(run, false);
    for (Metrics.Metric metric : Metrics.all()) {
      for (String pattern : metric.inputs()) {
        assertThat(!inputs.matching(java.util.List.of(pattern)).isEmpty())
            .as(metric.name() + ": " + pattern)
            .isTrue();
      }
    }
  }

  @Test
  void componentsSumToTheNetPresentValue() {
    Explanation enpv = explain("enpv");
    assertThat(enpv.isSum()).isTrue();
    double sum =
        enpv.parts().stream().mapToDouble(part -> part.value().orElse(0)).sum();
    double value = enpv.value().orElseThrow();
    assertThat(sum).isCloseTo(value, org.assertj.core.data.Offset.offset(1e-6 * Math.abs(value)));
    assertThat(explain("user_benefit").name()).isEqualTo(explain("user-benefit").name());
  }

  @Test
  void aRatioIsNoSum() {
    assertThat(explain("bcr").isSum()).isFalse();
    assertThat(explain("bcr").parts()).hasSize(2);
  }

  @Test
  void inputsCarryPlaceGradeAndSource() {
    Explanation length = explain("links.road-pass.length");
    assertThat(length.place()).isEqualTo("network/links.csv:5");
    assertThat(length.value()).hasValue(13);
    assertThat(length.note()).contains("grade D").contains("Invented value");
    assertThat(explain("links.road-pass").inputs()).hasSizeGreaterThan(1);
  }

  /** The rows of one input in every measure, with the unit of the input and the input itself beside them. */
  @Test
  void aSwitchingValueIsFoundByTheAddressOfItsInput() {
    StoredTable rows = run.table("switching_value").where("path", PATH_WITH_RANGE);
    Explanation found = explain("switching_value." + PATH_WITH_RANGE);
    assertThat(found.parts()).hasSize(rows.size()).isNotEmpty();
    Explanation first = found.parts().get(0);
    assertThat(first.name()).startsWith("measure " + rows.row(0).text("measure"));
    assertThat(first.unit()).isEqualTo("MUSD/yr");
    assertThat(first.parts().stream().filter(part -> part.name().equals("zero")))
        .allSatisfy(part -> assertThat(part.unit()).isEqualTo("MUSD/yr"));
    assertThat(found.inputs().get(0).name()).startsWith(PATH_WITH_RANGE + " = ");
    assertThat(explainer().nearest("switching_value.company.overhed"))
        .hasValue("switching_value." + PATH_WITH_RANGE);
  }

  @Test
  void suggestsNamesOfRowsToo() {
    Explainer explainer = explainer();
    assertThat(explainer.explain("link_flow.road-pas")).isEmpty();
    assertThat(explainer.nearest("link_flow.road-pas")).contains("link_flow.road-pass");
  }

  @Test
  void starsStandForAnything() {
    assertThat(Inputs.matches("links.*.length", "links.a-1.length")).isTrue();
    assertThat(Inputs.matches("links.*", "links.a-1.length")).isTrue();
    assertThat(Inputs.matches("links.*.length", "links.a-1.toll")).isFalse();
    assertThat(Inputs.matches("values.discount_rate", "values.discount_rate")).isTrue();
    assertThat(Inputs.matches("values.discount", "values.discount_rate")).isFalse();
  }

  private static Explanation explain(String name) {
    return explainer().explain(name).orElseThrow(() -> new AssertionError("not found: " + name));
  }

  private static Explainer explainer() {
    return new Explainer(run, new Question("", OptionalInt.empty(), 2, false, "en"));
  }
}
