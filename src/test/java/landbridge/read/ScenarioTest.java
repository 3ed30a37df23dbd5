package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import landbridge.base.StudyException;
import landbridge.model.Address;
import landbridge.model.Scenario;
import landbridge.model.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios as operations over the base: values by year, order, guards, inclusion. */
class ScenarioTest {

  @TempDir
  Path temp;

  private Study with(String operations) throws IOException {
    return with("", operations);
  }

  private Study with(String head, String operations) throws IOException {
    TemplateFolder folder = new TemplateFolder(temp);
    String text = folder.text("scenarios/do-minimum.yaml").replace("do-minimum", "trial");
    folder.put("scenarios/trial.yaml", text + head + "do:\n" + operations);
    Study study = folder.study();
    return study.scenario("trial").applyTo(study);
  }

  private static double capacity(Study study, int year) {
    return number(study, "links.road-pass.capacity", year);
  }

  private static double number(Study study, String address, int year) {
    return study
        .in(year)
        .find(Address.find(address).orElseThrow())
        .orElseThrow()
        .number();
  }

  @Test
  void theEmptyScenarioIsTheBase() throws IOException {
    Study study = new TemplateFolder(temp).study();
    Study base = Scenario.BASE.applyTo(study);
    assertThat(Canon.of(base)).isEqualTo(Canon.of(study));
    assertThat(base.in(2030)).isSameAs(base);
    assertThat(base.links()).isSameAs(study.links());
    assertThat(study.scenario("do-minimum").applyTo(study).in(2030).links())
        .isSameAs(study.links());
  }

  @Test
  void aValueIsSetInItsYearsOnly() throws IOException {
    Study study =
        with("  - set: {path: links.road-pass.capacity, to: 7 Mt/yr, from: 2030, until: 2035}\n");
    assertThat(capacity(study, 2029)).isEqualTo(6);
    assertThat(capacity(study, 2030)).isEqualTo(7);
    assertThat(capacity(study, 2035)).isEqualTo(7);
    assertThat(capacity(study, 2036)).isEqualTo(6);
    assertThat(study.in(2030).links().stream()
            .filter(l -> l.id().equals("road-pass"))
            .findFirst()
            .orElseThrow()
            .supply()
            .capacityMtPerYear())
        .hasValue(7);
  }

  @Test
  void operationsActInTheirOrder() throws IOException {
    String set = "  - set: {path: links.road-pass.capacity, to: 8000 kt/yr}\n";
    String scale = "  - scale: {path: links.road-pass.capacity, by: 0.5}\n";
    assertThat(capacity(with(set + scale), 2025)).isEqualTo(4);
    assertThat(capacity(with(scale + set), 2025)).isEqualTo(8);
  }

  @Test
  void scalingTakesTheRangeAlong() throws IOException {
    Study study =
        with("  - scale: {path: crossings.pass-rail.dwell, by: 0.5}\n").in(2025);
    var dwell =
        study.find(Address.find("crossings.pass-rail.dwell").orElseThrow()).orElseThrow();
    assertThat(dwell.low()).isEqualTo(2.5);
    assertThat(dwell.high()).isEqualTo(10);
  }

  @Test
  void singleRowsHaveShortAddresses() throws IOException {
    Study study = with("  - set: {path: values.discount_rate, to: 5 %/yr, expect: 9 %/yr}\n");
    assertThat(study.in(2025).values().rates().discountRatePerYear()).isEqualTo(0.05);
    Study series = with("  - scale: {path: values.carbon_price, by: 2}\n");
    assertThat(series.in(2030).values().carbonPriceUsdPerT().linearAt(2040)).isEqualTo(180);
    Study words = with("  - set: {path: values.residual_method, to: none}\n");
    assertThat(words.in(2025).values().residualMethod().name()).isEqualTo("NONE");
  }

  @Test
  void untouchedTablesAreShared() throws IOException {
    Study study = with("  - scale: {path: values.carbon_price, by: 2}\n");
    assertThat(study.in(2030).trade()).isSameAs(study.trade());
    assertThat(study.in(2030).links()).isSameAs(study.links());
  }

  @Test
  void guardsSeeEarlierOperations() throws IOException {
    String first = "  - set: {path: links.road-pass.capacity, to: 8 Mt/yr, expect: 6 Mt/yr}\n";
    assertThat(with(
            first + "  - set: {path: links.road-pass.capacity, to: 9 Mt/yr, expect: 8 Mt/yr}\n"))
        .isNotNull();
    assertThatThrownBy(() -> with(
            first + "  - set: {path: links.road-pass.capacity, to: 9 Mt/yr, expect: 6 Mt/yr}\n"))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("E5003");
  }

  @Test
  void theExtendedScenarioComesFirst() throws IOException {
    Study study = with(
        "extends: pass-railway\n",
        "  - set: {path: links.road-pass.capacity, to: 9 Mt/yr, expect: 7 Mt/yr, from: 2035}\n");
    assertThat(study.opens("pass-railway")).hasValue(2031);
    assertThat(capacity(study, 2035)).isEqualTo(9);
    assertThat(study.interventions()).hasSize(4);
  }

  @Test
  void whatIsRequiredOrExcludedIsChecked() throws IOException {
    String build = "  - build: {project: pass-railway}\n";
    assertThat(with("requires: [pass-railway]\n", build).opens("pass-railway")).hasValue(2031);
    assertThatThrownBy(() -> with("excludes: [pass-railway]\n", build))
        .hasMessageContaining("E5006");
    assertThatThrownBy(() -> with("requires: [pass-railway]\n", "  - close: {link: road-east}\n"))
        .hasMessageContaining("E5005");
  }
}
