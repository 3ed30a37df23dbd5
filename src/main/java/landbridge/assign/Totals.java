package landbridge.assign;

import landbridge.base.Hot;

/** Sums over links and classes, always added in the order of classes, then links. */
@Hot
final class Totals {
  private Totals() {}

  /** Flow times cost; a closed link costs nothing as nobody is there. */
  static double cost(double[][] flow, double[][] cost) {
    double sum = 0;
    for (int k = 0; k < flow.length; k++) {
      for (int link = 0; link < flow[k].length; link++) {
        sum += flow[k][link] == 0 ? 0 : flow[k][link] * cost[k][link];
      }
    }
    return sum;
  }

  /** The Beckmann objective: integrals of link times plus surcharges. */
  static double objective(
      LinkTimes times, double[] flow, double[][] byClass, double[][] surcharge) {
    double sum = 0;
    for (int link = 0; link < flow.length; link++) {
      sum += times.integral(link, flow[link]);
    }
    return sum + cost(byClass, surcharge);
  }
}
