package landbridge.assign;

/**
 * How far an assignment was from equilibrium when the paths of one pass had been found.
 *
 * @param pass number of the pass, from 0
 * @param relativeGap 1 - sptt / tstt, in [0, 1]; 0 where nothing flows, and where rounding alone puts it
 *     below 0
 * @param tstt flow times cost, all classes [PCE x time]
 * @param sptt all demand on cheapest paths at the same costs [PCE x time]
 * @param objective the convex function an equilibrium minimises (Beckmann, or total cost for the
 *     system optimum)
 */
public record GapPoint(int pass, double relativeGap, double tstt, double sptt, double objective) {

  static GapPoint of(int pass, double tstt, double sptt, double objective) {
    double gap = tstt > 0 ? Math.max(0, 1 - sptt / tstt) : 0;
    return new GapPoint(pass, gap, tstt, sptt, objective);
  }
}
