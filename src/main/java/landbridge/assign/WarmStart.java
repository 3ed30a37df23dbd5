package landbridge.assign;

import landbridge.graph.Graph;

/**
 * Carries the flows of an earlier solution over to a changed problem.
 *
 * <p>Flow of every origin is kept where it may stay. What may not (paths over a link now forbidden,
 * demand that has shrunk) is taken out path by path, always along the largest flow; what is missing
 * then is loaded on the cheapest paths of the new problem. Demand is conserved at each step, and a
 * link now forbidden carries exactly zero. A bush from which no clean path can be taken (flow in a
 * circle) is emptied and loaded afresh.
 *
 * <p>Checked by: {@code WarmStartTest}.
 */
final class WarmStart {
  private static final int NONE = Graph.NONE;
  private static final double LEAST_KEPT =
      1e-3; // share of a link's flow below which it is added up anew

  private final Bushes old;
  private final Bushes bushes;
  private final double[] linkFlow;
  private final PairedSegments pairs;
  private final double[][] reload; // [bushes][nodes] demand to load, null for none
  private final boolean[]
      changed; // [bushes] whether the row is not what was taken over, or will not stay so
  private final int[][] forbidden; // [classes] links
  private final double[] carried; // [nodes] demand of the bush that its flow serves
  private final int[] path; // [nodes] links
  private FlowRow flow; // of the current bush

  WarmStart(Assignment.BushSolution before, AssignmentProblem problem) {
    old = before.bushes();
    linkFlow = before.linkFlow();
    bushes = new Bushes(problem, old);
    pairs = new PairedSegments(bushes);
    reload = new double[bushes.count][];
    changed = new boolean[bushes.count];
    carried = new double[bushes.graph.nodes];
    forbidden = new int[bushes.surcharge.length][];
    for (int k = 0; k < forbidden.length; k++) {
      forbidden[k] = forbidden(bushes.surcharge[k]);
    }
    path = new int[bushes.graph.nodes];
    int[] bushOf = new int[old.count]; // same class and origin in the new problem
    java.util.Arrays.fill(bushOf, NONE);
    for (int earlier = 0, now = 0; now < bushes.count; now++) {
      while (earlier < old.count && before(earlier, now)) {
        earlier++;
      }
      boolean same = earlier < old.count && !after(earlier, now);
      carryOver(same ? earlier : NONE, now);
      if (same) {
        bushOf[earlier] = now;
      }
    }
    carryPairs(before.pairs(), bushOf);
  }

  Bushes bushes() {
    return bushes;
  }

  PairedSegments pairs() {
    return pairs;
  }

  /** [links] flow of the earlier solution: its costs are those at which what is missing is loaded. */
  double[] linkFlow() {
    return linkFlow;
  }

  /** [bushes][nodes] demand to load, null for none. */
  double[][] reload() {
    return reload;
  }

  /**
   * Brings the flow of links in step with the rows, by what bushes carry now less what they carried before, if few have changed;
   * where little more than rounding is left of a flow, as on closed links, rows are added up.
   *
   * @param flow [links] flow of the earlier solution
   * @return false if rows have to be added up instead
   */
  boolean settle(double[] flow) {
    int few = bushes.count / 2;
    for (int now = 0; now < bushes.count; now++) {
      few -= changed[now] ? 1 : 0;
    }
    if (few < 0 || !sameBushes() || !bushes.hasFullRows()) {
      return false;
    }
    for (int now = 0; now < bushes.count; now++) {
      if (changed[now]) {
        double[] before = old.rows[now].flow;
        double[] after = bushes.rows[now].flow;
        for (int link = 0; link < flow.length; link++) {
          flow[link] += after[link] - before[link];
        }
      }
    }
    for (int link = 0; link < flow.length; link++) {
      if (linkFlow[link] > 0 && !(flow[link] > LEAST_KEPT * linkFlow[link])) {
        flow[link] = 0;
        bushes.addFullRows(flow, 0, bushes.count, link, link + 1);
      }
    }
    return true;
  }

  private boolean before(int earlier, int now) {
    int a = old.userClass[earlier];
    int b = bushes.userClass[now];
    return a < b || a == b && old.zone[earlier] < bushes.zone[now];
  }

  private boolean after(int earlier, int now) {
    return old.userClass[earlier] != bushes.userClass[now] || old.zone[earlier] != bushes.zone[now];
  }

  private void carryOver(int earlier, int now) {
    changed[now] = true;
    if (earlier == NONE) {
      java.util.Arrays.fill(carried, 0);
      bushes.rows[now] = bushes.emptyRow();
    } else {
      bushes.rememberTree(now, old, earlier);
      flow = old.rows[earlier].copy();
      bushes.rows[now] = flow;
      if (sameDemand(earlier, now) && !usesForbidden(now)) {
        changed[now] = false;
        return;
      }
      java.util.Arrays.fill(carried, 0);
      for (int i = old.first[earlier]; i < old.first[earlier + 1]; i++) {
        carried[old.destination[i]] += old.demand[i];
      }
      boolean clean = dropForbidden(now) && dropExcess(now);
      if (!clean) {
        flow.clear();
        java.util.Arrays.fill(carried, 0);
      }
    }
    missing(now);
  }

  /** Whether all demand is as it was, so that bushes have the same numbers. */
  private boolean sameBushes() {
    return bushes.first == old.first;
  }

  private boolean sameDemand(int earlier, int now) {
    return sameBushes()
        || java.util.Arrays.equals(
                old.demand,
                old.first[earlier],
                old.first[earlier + 1],
                bushes.demand,
                bushes.first[now],
                bushes.first[now + 1])
            && java.util.Arrays.equals(
                old.destination,
                old.first[earlier],
                old.first[earlier + 1],
                bushes.destination,
                bushes.first[now],
                bushes.first[now + 1]);
  }

  private boolean usesForbidden(int now) {
    for (int link : forbidden[bushes.userClass[now]]) {
      if (flow.get(link) > 0) {
        return true;
      }
    }
    return false;
  }

  private static int[] forbidden(double[] surcharge) {
    int[] found = new int[surcharge.length];
    int count = 0;
    for (int link = 0; link < surcharge.length; link++) {
      if (surcharge[link] == Double.POSITIVE_INFINITY) {
        found[count++] = link;
      }
    }
    return java.util.Arrays.copyOf(found, count);
  }

  /** Takes out all flow over links now forbidden; false if it goes in a circle. */
  private boolean dropForbidden(int now) {
    for (int link : forbidden[bushes.userClass[now]]) {
      if (flow.find(link) == NONE) {
        continue;
      }
      while (flow.get(link) > bushes.dust(now)) {
        if (!dropPathOver(link, bushes.root[now])) {
          return false;
        }
      }
      flow.flow[flow.find(link)] = 0;
    }
    return true;
  }

  private boolean dropPathOver(int link, int root) {
    int length = walkBack(bushes.graph.from[link], root, 0);
    if (length == NONE || length == path.length) {
      return false;
    }
    path[length++] = link;
    int node = bushes.graph.to[link];
    while (true) {
      int best = largestOut(node);
      if (carried[node] > 0 && (best == NONE || carried[node] >= flow.get(best))) {
        drop(length, Math.min(carried[node], least(length)), node);
        return true;
      }
      if (best == NONE || length == path.length) {
        return false;
      }
      path[length++] = best;
      node = bushes.graph.to[best];
    }
  }

  /** Takes out demand that has shrunk; false if its flow goes in a circle. */
  private boolean dropExcess(int now) {
    double[] wanted = wanted(now);
    for (int node = 0; node < carried.length; node++) {
      double excess = carried[node] - wanted[node];
      while (excess > bushes.dust(now)) {
        int length = walkBack(node, bushes.root[now], 0);
        if (length == NONE || length == 0) {
          return false;
        }
        double amount = Math.min(excess, least(length));
        drop(length, amount, node);
        excess -= amount;
      }
    }
    return true;
  }

  /** Follows the largest flow back to the root; the number of links, NONE if there is no way. */
  private int walkBack(int from, int root, int already) {
    int length = already;
    int node = from;
    while (node != root) {
      int best = NONE;
      double most = 0;
      for (int i = bushes.graph.inStart[node]; i < bushes.graph.inStart[node + 1]; i++) {
        int link = bushes.graph.inLink[i];
        double there = flow.get(link);
        if (there > most) {
          most = there;
          best = link;
        }
      }
      if (best == NONE || length == path.length - 1) {
        return NONE;
      }
      path[length++] = best;
      node = bushes.graph.from[best];
    }
    return length;
  }

  private int largestOut(int node) {
    int best = NONE;
    double most = 0;
    for (int link = bushes.graph.outStart[node]; link < bushes.graph.outStart[node + 1]; link++) {
      double there = flow.get(link);
      if (there > most) {
        most = there;
        best = link;
      }
    }
    return best;
  }

  private double least(int length) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      least = Math.min(least, flow.get(path[i]));
    }
    return least;
  }

  private void drop(int length, double amount, int destination) {
    for (int i = 0; i < length; i++) {
      flow.add(path[i], -amount);
    }
    carried[destination] -= amount;
  }

  private double[] wanted(int now) {
    double[] wanted = new double[carried.length];
    for (int i = bushes.first[now]; i < bushes.first[now + 1]; i++) {
      wanted[bushes.destination[i]] += bushes.demand[i];
    }
    return wanted;
  }

  private void missing(int now) {
    double[] wanted = wanted(now);
    boolean any = false;
    for (int node = 0; node < wanted.length; node++) {
      wanted[node] = Math.max(0, wanted[node] - carried[node]);
      any |= wanted[node] > 0;
    }
    reload[now] = any ? wanted : null;
  }

  /** Keeps the pairs whose links all classes concerned may still use. */
  private void carryPairs(PairedSegments from, int[] bushOf) {
    for (int pair = 0; pair < from.count; pair++) {
      int ofClass = from.userClass[pair];
      int start = from.start[2 * pair];
      int middle = from.start[2 * pair + 1];
      int end = from.start[2 * pair + 2];
      double surplus = 0;
      for (int i = start; i < end; i++) {
        double surcharge = bushes.surcharge[ofClass][from.pool[i]];
        surplus += i < middle ? surcharge : -surcharge;
      }
      int entry = from.ring[pair];
      int mine = NONE;
      do {
        int bush = bushOf[from.bushOf[entry]];
        if (bush != NONE && mine != NONE) {
          pairs.join(mine, bush, PairedSegments.NONE);
        } else if (bush != NONE && Math.abs(surplus) < Double.POSITIVE_INFINITY) {
          mine = pairs.add(ofClass, bush, surplus, from.pool, start, middle, end);
        }
        entry = from.after[entry];
      } while (entry != from.ring[pair]);
    }
  }
}
