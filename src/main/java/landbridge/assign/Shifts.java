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
 * <p>A workspace over shared state; pairs that share no link may be balanced by different threads. Checked by: {@code ShiftsTest}.
 */
@Hot
final class Shifts {
  private static final int STEPS = 4; // steps on one pair in one visit
  private static final double ENOUGH = 0.25; // share of the difference that may be left

  private final PairedSegments pairs;
  private final LinkState links;
  private final FlowRow[] rows; // [bushes]

  Shifts(PairedSegments pairs, LinkState links, Bushes bushes) {
    this.pairs = pairs;
    this.links = links;
    this.rows = bushes.rows;
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

  /**
   * Whether a pair has something to shift. Changes no flow; the bush that has it is the next one to give.
   *
   * @param tolerance cost difference to leave alone
   */
  boolean canShift(int pair, double tolerance) {
    double difference = pairs.difference(pair, links.time);
    int dearer = difference > 0 ? 0 : 1;
    if (Math.abs(difference) <= tolerance || pairs.spent[pair] == dearer + 1) {
      return false;
    }
    int first = pairs.ring[pair];
    int entry = first;
    do {
      if (least(rows[pairs.bushOf[entry]], 2 * pair + dearer) > 0) {
        pairs.ring[pair] = entry;
        return true;
      }
      entry = pairs.after[entry];
    } while (entry != first);
    pairs.spent[pair] = (byte) (dearer + 1);
    return false;
  }

  private double shift(int pair, int dearer, double difference, double limit) {
    if (pairs.spent[pair] == dearer + 1) {
      return 0; // nothing was left there earlier in this pass
    }
    double slope = slope(pair);
    return give(pair, dearer, slope > 0 ? Math.min(limit, difference / slope) : limit);
  }

  /** Moves flow from a side of a pair to the other one, as much as its bushes have; what was moved. */
  double give(int pair, int dearer, double wanted) {
    int giving = 2 * pair + dearer;
    double moved = 0;
    int first = pairs.ring[pair];
    int entry = first;
    do {
      FlowRow own = rows[pairs.bushOf[entry]];
      double part = Math.min(wanted - moved, least(own, giving));
      if (part > 0) {
        move(own, part, giving);
        moved += part;
      }
      if (moved >= wanted) {
        if (pairs.ring[pair] != entry) { // a write takes the line from the other threads
          pairs.ring[pair] = entry;
        }
        if (pairs.spent[pair] != 0) {
          pairs.spent[pair] = 0;
        }
        break;
      }
      entry = pairs.after[entry];
    } while (entry != first);
    if (moved < wanted) {
      pairs.spent[pair] = (byte) (dearer + 1);
    }
    if (moved > 0) {
      moveTotals(moved, giving);
    }
    return moved;
  }

  double slope(int pair) {
    double slope = 0;
    int end = pairs.start[2 * pair + 2];
    for (int i = pairs.start[2 * pair]; i < end; i++) {
      slope += links.slope[pairs.pool[i]];
    }
    return slope;
  }

  private void move(FlowRow own, double part, int giving) {
    int[] pool = pairs.pool;
    int taking = giving ^ 1;
    for (int i = pairs.start[giving]; i < pairs.start[giving + 1]; i++) {
      own.flow[own.find(pool[i])] -= part;
    }
    for (int i = pairs.start[taking]; i < pairs.start[taking + 1]; i++) {
      own.flow[own.find(pool[i])] += part; // entered when the bush joined the pair
    }
  }

  private void moveTotals(double moved, int giving) {
    int taking = giving ^ 1;
    for (int i = pairs.start[giving]; i < pairs.start[giving + 1]; i++) {
      links.add(pairs.pool[i], -moved);
    }
    for (int i = pairs.start[taking]; i < pairs.start[taking + 1]; i++) {
      links.add(pairs.pool[i], moved);
    }
  }

  /** What a bush can give: its least flow along the side. */
  private double least(FlowRow own, int side) {
    double least = Double.POSITIVE_INFINITY;
    int end = pairs.start[side + 1];
    for (int i = pairs.start[side]; i < end; i++) {
      double there = own.get(pairs.pool[i]);
      if (there <= 0) {
        return 0;
      }
      least = Math.min(least, there);
    }
    return least;
  }
}
