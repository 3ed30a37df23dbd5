package landbridge.run.traffic;

import java.util.function.BiFunction;
import landbridge.choice.ChoiceResult;
import landbridge.choice.WarmStart;

/**
 * Trade and traffic that agree: trade follows from the composite cost of the routes, and that from the trade on them.
 *
 * <p>The whole step to the trade that the last traffic asks for, halved whenever the gap has grown: trade moves little
 * with congestion, so a few rounds do. Each round starts from the traffic of the one before. The gap is the sum of what
 * flows would still change over all trade. Checked by: {@code TradeReactionTest}.
 */
final class RespondingDemand {
  private static final double TOLERANCE = 1e-6;
  private static final int MOST_ROUNDS = 40;

  private RespondingDemand() {}

  /**
   * How it ended.
   *
   * @param tonnes [items] trade of the last traffic [t/yr]
   * @param result the traffic
   * @param rounds rounds after the first
   * @param gap    share of trade that would still move
   */
  record End(double[] tonnes, ChoiceResult result, int rounds, double gap) {
    boolean converged() {
      return gap <= TOLERANCE;
    }
  }

  /**
   * Solves.
   *
   * @param tonnes [items] trade without a change
   * @param solve  traffic of a trade, from a start
   */
  static End solve(
      TradeReaction reaction,
      double[] tonnes,
      WarmStart start,
      BiFunction<double[], WarmStart, ChoiceResult> solve) {
    double[] trade = tonnes.clone();
    ChoiceResult result = solve.apply(trade, start);
    double step = 1;
    double before = Double.POSITIVE_INFINITY;
    for (int round = 0; ; round++) {
      double[] wanted = reaction.at(result.items.composite);
      double gap = gap(trade, wanted);
      if (gap <= TOLERANCE || round == MOST_ROUNDS) {
        return new End(trade, result, round, gap);
      }
      step = gap > before ? step / 2 : step;
      before = gap;
      for (int item = 0; item < trade.length; item++) {
        trade[item] += step * (wanted[item] - trade[item]);
      }
      result = solve.apply(trade.clone(), result.end);
    }
  }

  private static double gap(double[] trade, double[] wanted) {
    double moved = 0;
    double total = 0;
    for (int item = 0; item < trade.length; item++) {
      moved += Math.abs(wanted[item] - trade[item]);
      total += trade[item];
    }
    return total > 0 ? moved / total : 0;
  }
}
