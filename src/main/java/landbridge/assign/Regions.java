package landbridge.assign;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * Sorts pairs of segments so that far-away pairs can be balanced at the same time.
 *
 * <p>Nodes are numbered breadth first, so a range of numbers is a strip of the map. The strips form a
 * binary tree (whole, halves, quarters, eighths), cut where they hold equally many pairs. A pair
 * belongs to the smallest strip that contains all its nodes; pairs of disjoint strips share no
 * link. The strips do not depend on the number of threads, and a strip is balanced after its parts,
 * so every number of threads gives the same bits.
 */
@Hot
final class Regions {
  static final int DEPTH = 3;
  private static final int STRIPS =
      1 << (DEPTH + 1); // strip 1 is the whole, 2s and 2s+1 its halves

  private final Bushes bushes;
  private int[] low = new int[0]; // [pairs] least node of the pair
  private int[] high = new int[0]; // [pairs] greatest node of the pair
  private int[] strip = new int[0]; // [pairs]
  private final int[] start = new int[STRIPS + 1];
  private int[] member = new int[0]; // [pairs] pairs in the order of strips, then of pairs

  Regions(Bushes bushes) {
    this.bushes = bushes;
  }

  /** First position of a strip in the list of members; the last is before that of strip + 1. */
  int first(int ofStrip) {
    return start[ofStrip];
  }

  /** Pair at a position of the list. */
  int member(int position) {
    return member[position];
  }

  /** Sorts the pairs anew. */
  void sort(PairedSegments pairs) {
    int count = pairs.count;
    if (low.length < count) {
      low = new int[2 * count];
      high = new int[2 * count];
      strip = new int[2 * count];
      member = new int[2 * count];
    }
    for (int pair = 0; pair < count; pair++) {
      span(pairs, pair);
    }
    int[] cuts = cuts(count);
    Arrays.fill(start, 0);
    for (int pair = 0; pair < count; pair++) {
      strip[pair] = smallest(cuts, low[pair], high[pair]);
      start[strip[pair] + 1]++;
    }
    for (int s = 0; s < STRIPS; s++) {
      start[s + 1] += start[s];
    }
    int[] next = start.clone();
    for (int pair = 0; pair < count; pair++) {
      member[next[strip[pair]]++] = pair;
    }
  }

  private void span(PairedSegments pairs, int pair) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    int end = pairs.start[2 * pair + 2];
    for (int i = pairs.start[2 * pair]; i < end; i++) {
      int from = bushes.graph.from[pairs.pool[i]];
      int to = bushes.graph.to[pairs.pool[i]];
      least = Math.min(least, Math.min(from, to));
      most = Math.max(most, Math.max(from, to));
    }
    low[pair] = least;
    high[pair] = most;
  }

  /** [eighths - 1] nodes at which the strips are cut: quantiles of the middles of the pairs. */
  private int[] cuts(int count) {
    int nodes = bushes.graph.nodes;
    int[] middles = new int[nodes];
    for (int pair = 0; pair < count; pair++) {
      middles[(low[pair] + high[pair]) >>> 1]++;
    }
    int parts = 1 << DEPTH;
    int[] cuts = new int[parts - 1];
    long seen = 0;
    int cut = 0;
    for (int node = 0; node < nodes; node++) {
      while (cut < cuts.length && seen * parts >= (long) count * (cut + 1)) {
        cuts[cut++] = node;
      }
      seen += middles[node];
    }
    Arrays.fill(cuts, cut, cuts.length, nodes);
    return cuts;
  }

  private static int smallest(int[] cuts, int low, int high) {
    int a = part(cuts, low) + (1 << DEPTH);
    int b = part(cuts, high) + (1 << DEPTH);
    while (a != b) {
      a >>= 1;
      b >>= 1;
    }
    return a;
  }

  private static int part(int[] cuts, int node) {
    int part = 0;
    while (part < cuts.length && node >= cuts[part]) {
      part++;
    }
    return part;
  }
}
