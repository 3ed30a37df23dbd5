package landbridge.demand;

/**
 * Shares of the zones of a country in each commodity group.
 *
 * <p>Known are two margins: what share of all goods a zone has, and what the country trades of each group.
 * In between stand weights: oil from where the wells are, grain from where it grows. Balancing keeps both
 * margins and the odds of the weights; without weights every group is split like all goods. Weights that
 * no balancing can meet leave the totals of the groups right and those of the zones near.
 *
 * <p>Checked by: {@code ZoneSharesTest}.
 */
public final class ZoneShares {
  private static final double TOLERANCE = 1e-9;
  private static final int MOST = 500;

  private ZoneShares() {}

  /**
   * Shares by zone and commodity.
   *
   * @param zoneShare [zones] share of each zone in all goods of the country
   * @param usd       [commodities] value that the country trades of each group [USD/yr]
   * @param weight    [zones][commodities] weight of a zone in a group; 1 is as in all goods
   * @return [zones][commodities] sums to 1 over the zones
   */
  public static double[][] of(double[] zoneShare, double[] usd, double[][] weight) {
    int zones = zoneShare.length;
    double total = sum(usd);
    double shares = sum(zoneShare);
    double[] rows = new double[zones];
    double[][] start = new double[zones][usd.length];
    for (int zone = 0; zone < zones; zone++) {
      rows[zone] = shares > 0 ? total * zoneShare[zone] / shares : 0;
      for (int c = 0; c < usd.length; c++) {
        start[zone][c] = zoneShare[zone] * usd[c] * weight[zone][c];
      }
    }
    double[][] flow = Furness.balance(start, rows, usd, TOLERANCE, MOST).flow();
    for (int c = 0; c < usd.length; c++) {
      double sum = 0;
      for (double[] row : flow) {
        sum += row[c];
      }
      for (int zone = 0; zone < zones; zone++) {
        flow[zone][c] = sum > 0 ? flow[zone][c] / sum : zoneShare[zone] / shares;
      }
    }
    return flow;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
