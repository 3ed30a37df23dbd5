package landbridge.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Goods of 900 USD/t that cost 100 USD/t to bring, elasticity 5. */
class GeneratedTradeTest {
  /** 100 USD/t less is 10 % of the delivered price: e^0.5; 1 USD/t less 0.1 %: nearly 0.5 %. */
  @Test
  void cheaperDeliveryGeneratesTrade() {
    assertThat(GeneratedTrade.factor(5, 900, 100, 0)).isCloseTo(Math.exp(0.5), within(1e-12));
    assertThat(GeneratedTrade.factor(5, 900, 100, 99)).isCloseTo(Math.pow(0.999, -5), within(3e-6));
    assertThat(GeneratedTrade.factor(5, 900, 100, 200)).isCloseTo(Math.exp(-0.5), within(1e-12));
  }

  @Test
  void nothingHappensWithoutElasticityOrChange() {
    assertThat(GeneratedTrade.factor(0, 900, 100, 50)).isEqualTo(1);
    assertThat(GeneratedTrade.factor(5, 900, 100, 100)).isEqualTo(1);
    assertThat(GeneratedTrade.factor(5, 900, 100, Double.POSITIVE_INFINITY)).isEqualTo(1);
  }
}
