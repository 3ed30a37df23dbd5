package landbridge.choice;

import landbridge.base.Hot;
import landbridge.graph.PathSet;

/** Sums shares up to the results of items, links and nodes. */
@Hot
final class Summary {
  private final ChoiceProblem problem;
  private final double[] share;
  private final PathSet paths;
  private final double[] flow; // [slots] t/yr
  private final double[] second; // [slots] of another item of the pair

  /**
   * Sums over the shares of a problem.
   *
   * @param share [shareStart[items]] shares of the paths of each item, then of its outside option
   */
  Summary(ChoiceProblem problem, double[] share) {
    this.problem = problem;
    this.share = share;
    this.paths = problem.routes.stretches.paths;
    this.flow = new double[problem.routes.stretches.sums.slots];
    this.second = new double[problem.routes.stretches.sums.slots];
  }

  /**
   * Tonnes and mean attributes of every item.
   *
   * @param composite [items] composite cost [USD/t], kept
   * @param pathTime [paths] time [h]
   * @param charge [paths] for scarce capacity [USD/t]
   */
  ChoiceFlows.Items items(double[] composite, double[] pathTime, double[] charge) {
    ChoiceFlows.Items items = new ChoiceFlows.Items(problem.demand.items, composite);
    for (int item = 0; item < problem.demand.items; item++) {
      mean(item, items, pathTime, charge);
    }
    return items;
  }

  private void mean(int item, ChoiceFlows.Items items, double[] pathTime, double[] charge) {
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
      double part = share[from + k];
      used += part;
      time += part * pathTime[first + k];
      money += part * moneyOfPath[first + k];
      deviation += part * problem.routes.deviation[first + k];
      charged += part * charge[first + k];
    }
    double left = share[from + count];
    double tonnes = problem.demand.tonnes[item];
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
    int[] commodity = problem.demand.commodity;
    for (int pair = 0; pair < paths.pairs; pair++) {
      int end = problem.itemStart[pair + 1];
      for (int item = problem.itemStart[pair]; item < end; item += 2) {
        writeFlow(item, flow);
        if (item + 1 < end) {
          writeFlow(item + 1, second);
          spread(pair, ofSegment[commodity[item]], ofSegment[commodity[item + 1]]);
        } else {
          spread(pair, ofSegment[commodity[item]]);
        }
      }
    }
    for (int c = 0; c < ofLink.length; c++) {
      problem.routes.stretches.segments.toLinks(ofSegment[c], ofLink[c]);
    }
  }

  private void writeFlow(int item, double[] row) {
    double tonnes = problem.demand.tonnes[item];
    int from = problem.shareStart[item];
    int count = problem.shareStart[item + 1] - from - 1;
    for (int k = 0; k < count; k++) {
      row[k] = tonnes * share[from + k];
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

  /** The same of two items at once. */
  private void spread(int pair, double[] ofOne, double[] ofOther) {
    Stretches stretches = problem.routes.stretches;
    int[] segment = stretches.segment;
    stretches.sums.sum(pair, flow, second);
    for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
      double one = flow[stretches.slot[s]];
      double other = second[stretches.slot[s]];
      if (one != 0 || other != 0) {
        int end = stretches.segmentStart[s + 1];
        for (int i = stretches.segmentStart[s]; i < end; i++) {
          int to = segment[i];
          ofOne[to] += one;
          ofOther[to] += other;
        }
      }
    }
  }

  /** Largest difference at a node between what enters, starts, leaves and ends [t/yr]. */
  static double imbalance(ChoiceProblem problem, double[] linkFlow, ChoiceFlows.Items items) {
    PathSet paths = problem.routes.stretches.paths;
    double[] net = new double[paths.graph.nodes];
    for (int link = 0; link < paths.graph.links; link++) {
      net[paths.graph.to[link]] += linkFlow[link];
      net[paths.graph.from[link]] -= linkFlow[link];
    }
    for (int item = 0; item < problem.demand.items; item++) {
      net[paths.origin[problem.demand.pair[item]]] += items.served[item];
      net[paths.destination[problem.demand.pair[item]]] -= items.served[item];
    }
    double largest = 0;
    for (double difference : net) {
      largest = Math.max(largest, Math.abs(difference));
    }
    return largest;
  }
}
