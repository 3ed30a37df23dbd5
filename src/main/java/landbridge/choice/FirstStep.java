package landbridge.choice;

import landbridge.base.Hot;
import landbridge.graph.Graph;

/**
 * Shortens the first step of a solve where the goods that come would soon turn back.
 *
 * <p>At the first flows nobody knows yet how the goods answer to delays. After a closure a full step heaps on some
 * facility what its delay then drives away again, and the solve swings for several steps. So the flow z of a facility that
 * gains rises from x only as far as goods of the mean sharpness a would still come:
 *
 * <pre>
 * z = x + (y - x) exp(-a (delay(z) - delay(x)))     y: where the full step leads
 * </pre>
 *
 * <p>Checked by: {@code FirstStepTest}.
 */
@Hot
final class FirstStep {
  private static final double LITTLE = 0.01; // of the goods, below which the step is left as it is
  private static final int HALVINGS = 10;

  private FirstStep() {}

  /**
   * Shortens a step.
   *
   * @param sharpness how sharply the goods answer to time [1/h], see {@link ChoiceProblem#sharpness}
   * @param from [facilities] flow [t/yr]
   * @param to [facilities] flow after the full step [t/yr]; lowered
   */
  static void shorten(LinkSupply links, double sharpness, double[] from, double[] to) {
    double[] hours = new double[to.length]; // free, of the mean link
    int[] count = new int[to.length];
    for (int link = 0; link < links.links; link++) {
      int f = links.facility[link];
      if (f != Graph.NONE) {
        hours[f] += links.freeTime[link];
        count[f]++;
      }
    }
    for (int f = 0; f < to.length; f++) {
      if (to[f] > from[f] && count[f] > 0) {
        to[f] = shorter(links.capacity, f, sharpness * hours[f] / count[f], from[f], to[f]);
      }
    }
  }

  private static double shorter(Capacity capacity, int f, double scale, double from, double to) {
    double before = capacity.delay(f, from);
    if (!(scale * (capacity.delay(f, to) - before) > LITTLE)) {
      return to;
    }
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double later = scale * (capacity.delay(f, middle) - before);
      if (from + (to - from) * Exponential.of(-later) > middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
