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
      List.of(List.of(new Part(0, 0.7, 0.5), new Part(1, 0.3, 0.5)), List.of(new Part(2, 1, 1)));

  @Test
  void splitsValueByMixAndZonesAndDividesByValuePerTonne() {
    CountryTrade trade = new CountryTrade(0, 1, 1_000_000, new double[] {3, 1}); // 75 % and 25 %
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
    CountryTrade trade = new CountryTrade(0, 1, 1_000_000, new double[] {1});
    List<ZoneFlow> flows = TradeDerivation.derive(List.of(trade), PARTS, new double[] {500}, 700);
    // 1,400 t and 600 t: the second is below 700 t and moves to the first
    assertThat(flows).hasSize(1);
    assertThat(flows.get(0).origin()).isZero();
    assertThat(flows.get(0).tonnes()).isCloseTo(2000, within(1e-9));
  }

  @Test
  void tradeBelowTheThresholdInAllPartsGoesWithTheLargest() {
    CountryTrade trade = new CountryTrade(1, 0, 10_000, new double[] {1});
    List<ZoneFlow> flows = TradeDerivation.derive(List.of(trade), PARTS, new double[] {500}, 700);
    assertThat(flows).hasSize(1);
    assertThat(flows.get(0).tonnes()).isCloseTo(20, within(1e-9));
  }
}
