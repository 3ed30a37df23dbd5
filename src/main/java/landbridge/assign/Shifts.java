package landbridge.assign;

import landbridge.base.Hot;

/**
 * Moves flow from the dearer to the cheaper side of pairs of segments.
 *
 * <p>The amount is Newton's step, cost difference over the slopes of all links of both sides, at
 * most what the bushes of the pair carry. Repeated while a step overshoots or falls far short,
 * because the links are in the cache by then; a step back after overshooting goes no further than the
 * secant, since Newton's method alone can run in circles where a slope jumps. Source: Bar-Gera (2010), section 3.
 *
 * <p>A workspace over shared state; pairs that share no link may be balanced by different threads.
 */
@Hot
final class Shifts {
  private static final int STEPS = 4; // steps on one pair in one visit
  private static final double ENOUGH = 0.25; // share of the difference that may be left

  private final PairedSegments pairs;
  private final LinkState links;
  private final double[][] flow; // [bushes][links]

  Shifts(PairedSegments pairs, LinkState links, Bushes bushes) {
    this.pairs = pairs;
    this.links = links;
    this.flow = bushes.flow;
  }

  /**
   * Balances one pair.
   *
   * @param tolerance cost difference to leave alone
   * @return total cost saved at the costs before, 0 if nothing was moved
   */
  double balance(int pair, double tolerance) {
    double saved = 0;
    double left = pairs.difference(pair, links.time);
    double limit = Double.POSITIVE_INFINITY;
    for (int step = 0; step < STEPS; step++) {
      double before = left;
      if (Math.abs(before) <= tolerance) {
        break;
      }
      double moved = before > 0 ? shift(pair, 0, before, limit) : shift(pair, 1, -before, limit);
      if (moved == 0) {
        break;
      }
      saved += moved * Math.abs(before);
      left = pairs.difference(pair, links.time);
      double size = Math.abs(left);
      if (size < ENOUGH * Math.abs(before)) {
        break;
      }
      boolean overshot = left < 0 == before > 0;
      limit = overshot ? moved * size / (size + Math.abs(before)) : Double.POSITIVE_INFINITY;
    }
    return saved;
  }

  private double shift(int pair, int dearer, double difference, double limit) {
    int[] pool = pairs.pool;
    int giving = 2 * pair + dearer;
    int taking = giving ^ 1;
    int from = pairs.start[giving];
    int to = pairs.start[giving + 1];
    double slope = 0;
    int end = pairs.start[2 * pair + 2];
    for (int i = pairs.start[2 * pair]; i < end; i++) {
      slope += links.slope[pool[i]];
    }
    double wanted = slope > 0 ? Math.min(limit, difference / slope) : limit;
    double moved = 0;
    int first = pairs.ring[pair];
    int entry = first;
    while (true) {
      double[] own = flow[pairs.bushOf[entry]];
      double part = Math.min(wanted - moved, least(own, pool, from, to));
      if (part > 0) {
        move(own, part, giving, taking);
        moved += part;
      }
      if (moved >= wanted) {
        pairs.ring[pair] = entry;
        break;
      }
      entry = pairs.after[entry];
      if (entry == first) {
        break;
      }
    }
    if (moved > 0) {
      for (int i = from; i < to; i++) {
        links.add(pool[i], -moved);
      }
      for (int i = pairs.start[taking]; i < pairs.start[taking + 1]; i++) {
        links.add(pool[i], moved);
      }
    }
    return moved;
  }

  private void move(double[] own, double part, int giving, int taking) {
    int[] pool = pairs.pool;
    for (int i = pairs.start[giving]; i < pairs.start[giving + 1]; i++) {
      own[pool[i]] -= part;
    }
    for (int i = pairs.start[taking]; i < pairs.start[taking + 1]; i++) {
      own[pool[i]] += part;
    }
  }

  private static double least(double[] own, int[] pool, int from, int to) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      least = Math.min(least, own[pool[i]]);
    }
    return least;
  }
}
