package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import landbridge.graph.Graph;
import org.junit.jupiter.api.Test;

/** The first step of a solve: its equation, and what it leaves alone. */
class FirstStepTest {
  private static double[] shorten(LinkSupply links, double sharpness, double from, double to) {
    double[] step = {to};
    FirstStep.shorten(links, sharpness, new double[] {from}, step);
    return step;
  }

  /** A facility of 1000 t/yr and these links, whose delay is their time times v / capacity to the power of 4. */
  private static LinkSupply facility(double... hours) {
    return new LinkSupply(
        hours,
        new double[hours.length],
        new double[1][hours.length],
        new boolean[hours.length],
        new long[hours.length],
        new int[hours.length],
        new Capacity(new double[] {1000}, new double[1], new double[] {1}, new int[] {4}));
  }

  @Test
  void aFlowRisesAsFarAsGoodsWouldStillCome() {
    double sharpness = 0.2;
    for (double from : new double[] {0, 500, 1200}) {
      for (double to : new double[] {1500, 4000, 1e6}) {
        double z = shorten(facility(10), sharpness, from, to)[0];
        double later = 10 * (Capacity.power(z / 1000, 4) - Capacity.power(from / 1000, 4));
        double come = from + (to - from) * StrictMath.exp(-sharpness * later);
        assertThat(z).isBetween(from, to);
        // The side of the equation falls in z, so the root lies between z and what would come at z.
        double off = (to - from) / 1024;
        double slope =
            1 + sharpness * 40 * Capacity.power((z + off) / 1000, 3) * (to - from) / 1000;
        assertThat(come).isCloseTo(z, within(off * slope));
      }
    }
  }

  @Test
  void lessIsAddedWhereTheStepIsLarger() {
    double last = 0;
    for (double to = 1000; to < 1e5; to *= 2) {
      double share = shorten(facility(10), 0.2, 0, to)[0] / to;
      assertThat(last == 0 || share < last).isTrue();
      last = share;
    }
  }

  @Test
  void whatLosesOrHardlyDelaysStaysAsItIs() {
    assertThat(shorten(facility(10), 0.2, 900, 100)).containsExactly(100);
    assertThat(shorten(facility(10), 0.2, 0, 200))
        .containsExactly(200); // 10 h x 0.2^4 x 0.2 = 0.003
    assertThat(shorten(facility(10), 0, 0, 5000))
        .containsExactly(5000); // goods to which time is worth nothing
    LinkSupply free = new LinkSupply(
        new double[] {10},
        new double[1],
        new double[1][1],
        new boolean[1],
        new long[1],
        new int[] {Graph.NONE},
        Capacity.none());
    FirstStep.shorten(free, 0.2, new double[0], new double[0]);
  }

  @Test
  void linksOfAFacilityCountByTheirMean() {
    assertThat(shorten(facility(4, 16), 0.2, 0, 5000))
        .containsExactly(shorten(facility(10), 0.2, 0, 5000));
  }
}
