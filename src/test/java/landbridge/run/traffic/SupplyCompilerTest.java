package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import landbridge.choice.LinkSupply;
import landbridge.model.Study;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times and prices of links of the small study, computed by hand from its tables. */
class SupplyCompilerTest {
  private static final double TOLERANCE = 1e-12;

  @TempDir
  Path folder;

  @Test
  void borderRoadHasRunningAndDwellTimeAndBothPrices() {
    Study study = TinyStudy.in(folder).read();
    Supernetwork network = Supernetwork.of(study);
    LinkSupply supply = supply(network, study, 2025);
    int arc = network.arcsOfLink("road-pass")[0];
    // 13 km at 45 km/h and 12 h at the border
    assertThat(supply.freeTime[arc]).isCloseTo(13 / 45.0 + 12, within(TOLERANCE));
    // 6 h/1000km: variance 36 x 0.013; dwell 6 h: variance 36
    assertThat(supply.timeVariance[arc]).isCloseTo(36 * 0.013 + 36, within(TOLERANCE));
    // load classes in order of id: bulk 0.9, container 1; 0.09 USD/tkm and 4 USD/t at the border
    assertThat(supply.money[0][arc]).isCloseTo(13 * 0.09 * 0.9 + 4, within(TOLERANCE));
    assertThat(supply.money[1][arc]).isCloseTo(13 * 0.09 + 4, within(TOLERANCE));
    assertThat(supply.capacity.tonnes[supply.facility[arc]]).isEqualTo(6e6);
  }

  @Test
  void railwayOfTheCompanyIsClosedUntilBuiltAndChargesItsTariffOnce() {
    Study base = TinyStudy.in(folder).read();
    Study study = base.scenario("pass-railway").applyTo(base);
    Supernetwork network = Supernetwork.of(study);
    int arc = network.arcsOfLink("rail-pass")[0];
    assertThat(supply(network, study, 2030).closed[arc]).isTrue();
    LinkSupply open = supply(network, study, 2031);
    assertThat(open.closed[arc]).isFalse();
    // container: 14 km x 0.04 x 1 + border 2 + tariff 6 for the whole asset, which is this link
    assertThat(open.money[1][arc]).isCloseTo(14 * 0.04 + 2 + 6, within(TOLERANCE));
  }

  @Test
  void tariffOfAnAssetIsSharedByLength() {
    TinyStudy tiny = TinyStudy.in(folder);
    tiny.replace(
        "network/links.csv",
        "rail-south,south-border,south-port,rail,1435,150,10,,",
        "rail-south,south-border,south-port,rail,1435,150,10,rail,");
    Study study = tiny.read();
    Tariffs tariffs = new Tariffs(study, 2031);
    double sum =
        study.links().stream().mapToDouble(link -> tariffs.usdPerT(link, "")).sum();
    assertThat(sum).isCloseTo(6, within(TOLERANCE)); // 14 and 150 km together pay the tariff once
  }

  @Test
  void bothWaysThroughATerminalShareItsCapacity() {
    Study study = TinyStudy.in(folder).read();
    Supernetwork network = Supernetwork.of(study);
    LinkSupply supply = supply(network, study, 2025);
    int[] arcs = network.arcsOfTerminal("north-yard");
    assertThat(arcs).hasSize(2);
    assertThat(supply.facility[arcs[0]]).isEqualTo(supply.facility[arcs[1]]);
    assertThat(supply.capacity.tonnes[supply.facility[arcs[0]]]).isEqualTo(8e6);
  }

  @Test
  void valuesChangeFromTheYearOfTheirInterventionOn() {
    Study base = TinyStudy.in(folder).read();
    Study study = base.scenario("pass-railway").applyTo(base);
    Supernetwork network = Supernetwork.of(study);
    int arc = network.arcsOfLink("road-pass")[0];
    assertThat(supply(network, study, 2030).freeTime[arc])
        .isCloseTo(13 / 45.0 + 12, within(TOLERANCE));
    assertThat(supply(network, study, 2031).freeTime[arc])
        .isCloseTo(13 / 45.0 + 12 * 0.8, within(TOLERANCE));
  }

  private static LinkSupply supply(Supernetwork network, Study study, int year) {
    return SupplyCompiler.compile(
        network, study.in(year), year, network.territories(study.restrictions()));
  }
}
