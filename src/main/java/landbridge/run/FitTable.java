package landbridge.run;

import landbridge.choice.ChoiceResult;
import landbridge.model.Commodity;
import landbridge.model.Observed;
import landbridge.model.Study;
import landbridge.run.traffic.Supernetwork;

/**
 * Observed against modelled in the base year of the reference.
 *
 * <p>A count of links is the sum of both directions; a count with commodities holds only these. Checked
 * by: {@code RunnerTest}.
 */
final class FitTable {
  private static final double TONNES_PER_MT = 1e6;
  private static final double TOLERANCE = 0.4;

  private FitTable() {}

  static ResultTable of(Study study, Supernetwork network, ChoiceResult result) {
    ResultTable.Rows rows = ResultTable.of("observed_fit");
    for (Observed count : study.observed()) {
      double modelled = modelled(study, network, result, count.scope());
      double observed = count.valueMtPerYear() * TONNES_PER_MT;
      double ratio = modelled / observed;
      rows.add(
          count.id(),
          count.name().en(),
          count.name().de(),
          count.kind().name().toLowerCase(java.util.Locale.ROOT),
          count.use().name().toLowerCase(java.util.Locale.ROOT),
          observed,
          modelled,
          ratio,
          Math.abs(ratio - 1) <= TOLERANCE,
          count.provenance().source(),
          count.provenance().grade(),
          count.provenance().note());
    }
    return rows.build();
  }

  private static double modelled(
      Study study, Supernetwork network, ChoiceResult result, Observed.Scope scope) {
    double sum = 0;
    for (int c = 0; c < study.commodities().size(); c++) {
      Commodity commodity = study.commodities().get(c);
      if (scope.commodities().isEmpty() || scope.commodities().contains(commodity.id())) {
        double[] flow = result.linkFlowByCommodity[c];
        for (String link : scope.links()) {
          sum += sum(flow, network.arcsOfLink(link));
        }
        for (String terminal : scope.terminals()) {
          sum += sum(flow, network.arcsOfTerminal(terminal));
        }
      }
    }
    return sum;
  }

  private static double sum(double[] flow, int[] arcs) {
    double sum = 0;
    for (int arc : arcs) {
      sum += flow[arc];
    }
    return sum;
  }
}
