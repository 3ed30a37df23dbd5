package landbridge.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import landbridge.demand.TradeDerivation.CountryTrade;
import landbridge.demand.TradeDerivation.Part;
import landbridge.demand.TradeDerivation.ZoneFlow;
import org.junit.jupiter.api.Test;

/** Two countries: one of two zones (70/30 of exports), one of a single zone; by hand. */
class TradeDerivationTest {
  private static final List<List<Part>> PARTS =
      List.of(List.of(part(0, 0.7, 0.5), part(1, 0.3, 0.5)), List.of(part(2, 1, 1)));

  private static Part part(int zone, double export, double imported) {
    return new Part(zone, new double[] {export, export}, new double[] {imported, imported});
  }

  @Test
  void splitsValueByMixAndZonesAndDividesByValuePerTonne() {
    CountryTrade trade =
        new CountryTrade(0, 1, 1_000_000, new double[] {3, 1}, List.of()); // 75 % and 25 %
    List<ZoneFlow> flows =
        TradeDerivation.derive(List.of(trade), PARTS, new double[] {500, 100}, 0);
    assertThat(flows).hasSize(4);
    // 750,000 USD x 0.7 / 500 USD/t
    assertThat(flows.get(0).tonnes()).isCloseTo(1050, within(1e-9));
    assertThat(flows.get(0).usd()).isCloseTo(525_000, within(1e-6));
    // 250,000 USD x 0.3 / 100 USD/t
    assertThat(flows.get(3).tonnes()).isCloseTo(750, within(1e-9));
  }

  @Test
  void smallFlowsAreDroppedAndNoTonneIsLost() {
    CountryTrade trade = new CountryTrade(0, 1, 1_000_000, new double[] {1}, List.of());
    List<ZoneFlow> flows = TradeDerivation.derive(List.of(trade), PARTS, new double[] {500}, 700);
    // 1,400 t and 600 t: the second is below 700 t and moves to the first
    assertThat(flows).hasSize(1);
    assertThat(flows.get(0).origin()).isZero();
    assertThat(flows.get(0).tonnes()).isCloseTo(2000, within(1e-9));
  }

  @Test
  void tradeBelowTheThresholdInAllPartsGoesWithTheLargest() {
    CountryTrade trade = new CountryTrade(1, 0, 10_000, new double[] {1}, List.of());
    List<ZoneFlow> flows = TradeDerivation.derive(List.of(trade), PARTS, new double[] {500}, 700);
    assertThat(flows).hasSize(1);
    assertThat(flows.get(0).tonnes()).isCloseTo(20, within(1e-9));
  }

  @Test
  void tradeWithAnExclaveNeverStaysWithinAZone() {
    List<List<Part>> parts =
        List.of(List.of(part(0, 0.5, 0.5), part(1, 0.3, 0.3), part(2, 0.2, 0.2)));
    CountryTrade trade = new CountryTrade(0, 0, 1_000_000, new double[] {1}, List.of(2));
    List<ZoneFlow> flows = TradeDerivation.derive(List.of(trade), parts, new double[] {500}, 0);
    // admitted: 0-2 and 2-0 with weight 0.10 each, 1-2 and 2-1 with 0.06 each; 2,000 t in all
    assertThat(flows).hasSize(4);
    assertThat(flows).allMatch(f -> f.origin() == 2 ^ f.destination() == 2);
    assertThat(flows.get(0).tonnes()).isCloseTo(2000 * 0.10 / 0.32, within(1e-9));
    assertThat(flows.stream().mapToDouble(ZoneFlow::tonnes).sum()).isCloseTo(2000, within(1e-9));
  }
}
