package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.PathSet;

/** Sums shares up to the results of items, links and nodes. */
@Hot
final class Summary {
  private final ChoiceProblem problem;
  private final ChoiceResult result;
  private final PathSet paths;
  private final double[] flow; // [slots] t/yr

  Summary(ChoiceProblem problem, ChoiceResult result) {
    this.problem = problem;
    this.result = result;
    this.paths = problem.routes.stretches.paths;
    this.flow = new double[problem.routes.stretches.sums.slots];
  }

  /** Tonnes and mean attributes of every item. */
  void means() {
    double[] charge = result.pathCharge();
    for (int item = 0; item < problem.demand.items; item++) {
      mean(item, charge);
    }
  }

  private void mean(int item, double[] charge) {
    int pair = problem.demand.pair[item];
    int commodity = problem.demand.commodity[item];
    double[] moneyOfPath = problem.routes.money[problem.terms.load[commodity]];
    int first = paths.pathStart[pair];
    int from = problem.shareStart[item];
    int count = problem.shareStart[item + 1] - from - 1;
    double used = 0;
    double time = 0;
    double money = 0;
    double deviation = 0;
    double charged = 0;
    for (int k = 0; k < count; k++) {
      double share = result.share[from + k];
      used += share;
      time += share * result.pathTime[first + k];
      money += share * moneyOfPath[first + k];
      deviation += share * problem.routes.deviation[first + k];
      charged += share * charge[first + k];
    }
    double left = result.share[from + count];
    double tonnes = problem.demand.tonnes[item];
    ChoiceResult.Items items = result.items;
    items.served[item] = tonnes * used;
    items.outside[item] = tonnes * left;
    items.stranded[item] = used == 0 && left == 0 ? tonnes : 0;
    if (used > 0) {
      items.meanTime[item] = time / used;
      items.meanMoney[item] = money / used;
      items.meanDeviation[item] = deviation / used;
      items.meanCost[item] = problem.terms.timeValue[commodity] * items.meanTime[item]
          + problem.terms.reliabilityValue[commodity] * items.meanDeviation[item]
          + items.meanMoney[item]
          + charged / used;
    }
  }

  /** Flow of every link by commodity, [commodities][links], by way of stretches and segments. */
  void flowsByCommodity(double[][] ofLink) {
    double[][] ofSegment = new double[ofLink.length][problem.routes.stretches.segments.count];
    for (int item = 0; item < problem.demand.items; item++) {
      int pair = problem.demand.pair[item];
      Arrays.fill(flow, 0, paths.pathsOf(pair), 0);
      addFlow(item);
      spread(pair, ofSegment[problem.demand.commodity[item]]);
    }
    for (int c = 0; c < ofLink.length; c++) {
      problem.routes.stretches.segments.toLinks(ofSegment[c], ofLink[c]);
    }
  }

  private void addFlow(int item) {
    double tonnes = problem.demand.tonnes[item];
    int from = problem.shareStart[item];
    int count = problem.shareStart[item + 1] - from - 1;
    for (int k = 0; k < count; k++) {
      flow[k] += tonnes * result.share[from + k];
    }
  }

  private void spread(int pair, double[] ofSegment) {
    Stretches stretches = problem.routes.stretches;
    stretches.sums.sum(pair, flow);
    for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
      double tonnes = flow[stretches.slot[s]];
      if (tonnes != 0) {
        for (int i = stretches.segmentStart[s]; i < stretches.segmentStart[s + 1]; i++) {
          ofSegment[stretches.segment[i]] += tonnes;
        }
      }
    }
  }

  /** Largest difference at a node between what enters, starts, leaves and ends. */
  double imbalance() {
    double[] net = new double[paths.graph.nodes];
    for (int link = 0; link < paths.graph.links; link++) {
      net[paths.graph.to[link]] += result.linkFlow[link];
      net[paths.graph.from[link]] -= result.linkFlow[link];
    }
    for (int item = 0; item < problem.demand.items; item++) {
      net[paths.origin[problem.demand.pair[item]]] += result.items.served[item];
      net[paths.destination[problem.demand.pair[item]]] -= result.items.served[item];
    }
    double largest = 0;
    for (double difference : net) {
      largest = Math.max(largest, Math.abs(difference));
    }
    return largest;
  }
}
