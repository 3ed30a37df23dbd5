package landbridge.appraise;

/**
 * What traffic gains or costs in each year against the reference, in dollars, before it is booked.
 *
 * <p>Checked by: {@code AppraiserTest}.
 */
final class TrafficGains {
  final double[][] surplusUsd; // [countries x commodities][years] change of user benefit
  final double[][]
      tonnes; // [countries][years] t sent or received, with and without together: weights only
  final double[][] revenueUsd; // [countries][years] change of prices paid to carriers
  final double[][] costUsd; // [countries][years] change of carriers' resource cost
  final double[][] taxUsd; // [countries][years]
  final double[][] feesUsd; // [countries][years]
  final double[][] carbonT; // [countries][years]
  final double[] tariffUsd; // [years]
  final double[] otherUsd; // [years]
  final double[] variableUsd; // [years]
  final double[] meanRuleOfHalfUsd; // [years] rule of half on mean costs
  final double[] existingUsd; // [years] part of user benefit on demand present in both states

  private final AppraisalFrame frame;
  private final double originShare;

  private TrafficGains(AppraisalFrame frame, double originShare, int years) {
    int countries = frame.countries.size();
    this.frame = frame;
    this.originShare = originShare;
    surplusUsd = new double[countries * frame.commodities.size()][years];
    tonnes = new double[countries][years];
    revenueUsd = new double[countries][years];
    costUsd = new double[countries][years];
    taxUsd = new double[countries][years];
    feesUsd = new double[countries][years];
    carbonT = new double[countries][years];
    tariffUsd = new double[years];
    otherUsd = new double[years];
    variableUsd = new double[years];
    meanRuleOfHalfUsd = new double[years];
    existingUsd = new double[years];
  }

  /** Gains of all years of the appraisal. */
  static TrafficGains of(AppraisalInput input) {
    AppraisalTerms terms = input.terms();
    TrafficGains gains = new TrafficGains(input.frame(), terms.originShare(), terms.years());
    for (int y = 0; y < terms.years(); y++) {
      TrafficYear without = input.without().at(terms.firstYear() + y);
      TrafficYear with = input.with().at(terms.firstYear() + y);
      gains.shippers(y, without.items(), with.items());
      gains.territories(y, without.countries(), with.countries());
      gains.tariffUsd[y] = with.company().tariffUsd() - without.company().tariffUsd();
      gains.otherUsd[y] = with.company().otherUsd() - without.company().otherUsd();
      gains.variableUsd[y] =
          with.company().variableCostUsd() - without.company().variableCostUsd();
    }
    return gains;
  }

  private void shippers(int y, TrafficYear.Items without, TrafficYear.Items with) {
    int commodities = frame.commodities.size();
    double existing = 0;
    double mean = 0;
    for (int i = 0; i < frame.items(); i++) {
      double d0 = without.demandT[i];
      double d1 = with.demandT[i];
      double c0 = without.compositeUsdPerT[i];
      double c1 = with.compositeUsdPerT[i];
      tonnes[frame.origin[i]][y] += originShare * (d0 + d1);
      tonnes[frame.destination[i]][y] += (1 - originShare) * (d0 + d1);
      mean += UserBenefit.ruleOfHalf(d0, d1, without.meanUsdPerT[i], with.meanUsdPerT[i]);
      if (c0 == c1) {
        continue;
      }
      double gain = UserBenefit.between(d0, d1, c0, c1);
      existing += Math.min(d0, d1) * (c0 - c1);
      surplusUsd[frame.origin[i] * commodities + frame.commodity[i]][y] += originShare * gain;
      surplusUsd[frame.destination[i] * commodities + frame.commodity[i]][y] +=
          (1 - originShare) * gain;
    }
    existingUsd[y] = existing;
    meanRuleOfHalfUsd[y] = mean;
  }

  private void territories(int y, TrafficYear.Territories without, TrafficYear.Territories with) {
    for (int c = 0; c < frame.countries.size(); c++) {
      revenueUsd[c][y] = with.carrierRevenueUsd[c] - without.carrierRevenueUsd[c];
      costUsd[c][y] = with.carrierCostUsd[c] - without.carrierCostUsd[c];
      taxUsd[c][y] = with.taxUsd[c] - without.taxUsd[c];
      feesUsd[c][y] = with.borderFeesUsd[c] - without.borderFeesUsd[c];
      carbonT[c][y] = with.carbonT[c] - without.carbonT[c];
    }
  }
}
