package landbridge.assign;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.Graph;

/**
 * Sorts pairs of segments so that far-away pairs can be balanced at the same time.
 *
 * <p>Nodes are ranked along the map: by how much farther they are from one end of it than from the other, in links. A range of
 * ranks is a strip across that way. The strips form a binary tree (whole, halves, quarters, eighths), cut where they hold
 * equally many links of pairs. A pair belongs to the smallest strip that contains all its nodes; pairs of disjoint strips share
 * no link. Pairs that lie across the cut in the middle are sorted once more, along a second way at right angles to
 * the first. The strips do not depend on the number of threads, and a strip is balanced after its parts, so every number
 * of threads gives the same bits. Checked by: {@code RegionsTest}.
 */
@Hot
final class Regions {
  static final int DEPTH = 3;
  static final int WAYS = 2;
  static final int STRIPS = 1 << (DEPTH + 1); // of a way: 1 is the whole, 2s and 2s+1 halves of s
  private static final int CHUNK = 512; // pairs looked at as one task

  private final Graph graph;
  private final int[][] rank; // [ways][nodes]
  private int[] low = new int[0]; // [pairs] least rank of the pair's nodes
  private int[] high = new int[0]; // [pairs] greatest rank of the pair's nodes
  private int[] strip = new int[0]; // [pairs]
  private final int[] start = new int[WAYS * STRIPS + 1];
  private int[] member = new int[0]; // [pairs] pairs in the order of strips, then of pairs

  Regions(Layout layout) {
    graph = layout.graph();
    rank = layout.rank();
  }

  /** [ways][nodes] places of the nodes along the map, in two ways at right angles. */
  static int[][] ranks(Graph graph) {
    int[] fromAnywhere = distances(graph, 0);
    int[] fromEnd = distances(graph, farthest(fromAnywhere, fromAnywhere));
    int[] fromOther = distances(graph, farthest(fromEnd, fromEnd));
    int[] fromSide = distances(graph, farthest(fromEnd, fromOther));
    int[] fromOpposite = distances(graph, farthest(fromSide, fromSide));
    return new int[][] {ranks(fromSide, fromOpposite), ranks(fromEnd, fromOther)};
  }

  /** [nodes] links to go from a node, in either direction of travel; 0 where no way leads. */
  private static int[] distances(Graph graph, int from) {
    int[] distance = new int[graph.nodes];
    Arrays.fill(distance, Graph.NONE);
    int[] queue = new int[graph.nodes];
    int tail = 0;
    if (graph.nodes > 0) {
      queue[tail++] = from;
      distance[from] = 0;
    }
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int i = graph.outStart[node]; i < graph.outStart[node + 1]; i++) {
        int next = graph.to[graph.outLink[i]];
        if (distance[next] == Graph.NONE) {
          distance[next] = distance[node] + 1;
          queue[tail++] = next;
        }
      }
      for (int i = graph.inStart[node]; i < graph.inStart[node + 1]; i++) {
        int next = graph.from[graph.inLink[i]];
        if (distance[next] == Graph.NONE) {
          distance[next] = distance[node] + 1;
          queue[tail++] = next;
        }
      }
    }
    for (int node = 0; node < graph.nodes; node++) {
      distance[node] = Math.max(0, distance[node]);
    }
    return distance;
  }

  /** The first of the nodes that are farthest from the nearer of two. */
  private static int farthest(int[] fromOne, int[] fromOther) {
    int best = 0;
    for (int node = 0; node < fromOne.length; node++) {
      if (Math.min(fromOne[node], fromOther[node]) > Math.min(fromOne[best], fromOther[best])) {
        best = node;
      }
    }
    return best;
  }

  /** [nodes] ranks by how much farther a node is from one end than from the other, ties by number. */
  private static int[] ranks(int[] fromOne, int[] fromOther) {
    int nodes = fromOne.length;
    int[] at = new int[2 * nodes + 1];
    for (int node = 0; node < nodes; node++) {
      at[fromOne[node] - fromOther[node] + nodes]++;
    }
    int sum = 0;
    for (int i = 0; i < at.length; i++) {
      sum += at[i];
      at[i] = sum - at[i];
    }
    int[] rank = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      rank[node] = at[fromOne[node] - fromOther[node] + nodes]++;
    }
    return rank;
  }

  /** First position of a strip in the list of members; the last is before that of strip + 1. Strips of the second way follow. */
  int first(int ofStrip) {
    return start[ofStrip];
  }

  /** Pair at a position of the list. */
  int member(int position) {
    return member[position];
  }

  /** Sorts the pairs anew. */
  void sort(PairedSegments pairs, Crew crew) {
    int count = pairs.count;
    if (low.length < count) {
      low = new int[2 * count];
      high = new int[2 * count];
      strip = new int[2 * count];
      member = new int[2 * count];
    }
    Arrays.fill(strip, 0, count, 1);
    for (int way = 0; way < WAYS; way++) {
      place(way, pairs, crew);
    }
    Arrays.fill(start, 0);
    for (int pair = 0; pair < count; pair++) {
      start[strip[pair] + 1]++;
    }
    for (int s = 0; s < WAYS * STRIPS; s++) {
      start[s + 1] += start[s];
    }
    int[] next = start.clone();
    for (int pair = 0; pair < count; pair++) {
      member[next[strip[pair]]++] = pair;
    }
  }

  /** Gives the pairs that are in no strip but the whole of the way before their strip of this way. */
  private void place(int way, PairedSegments pairs, Crew crew) {
    int count = pairs.count;
    int chunks = (count + CHUNK - 1) / CHUNK;
    int whole = Math.max(0, way - 1) * STRIPS + 1;
    crew.run(chunks, (chunk, worker) -> {
      for (int pair = chunk * CHUNK; pair < Math.min(count, (chunk + 1) * CHUNK); pair++) {
        if (strip[pair] == whole) {
          span(rank[way], pairs, pair);
        }
      }
    });
    int[] cuts = cuts(pairs, whole);
    crew.run(chunks, (chunk, worker) -> {
      for (int pair = chunk * CHUNK; pair < Math.min(count, (chunk + 1) * CHUNK); pair++) {
        if (strip[pair] == whole) {
          strip[pair] = way * STRIPS + smallest(cuts, low[pair], high[pair]);
        }
      }
    });
  }

  private void span(int[] rankOf, PairedSegments pairs, int pair) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    int end = pairs.start[2 * pair + 2];
    for (int i = pairs.start[2 * pair]; i < end; i++) {
      int from = rankOf[graph.from[pairs.pool[i]]];
      int to = rankOf[graph.to[pairs.pool[i]]];
      least = Math.min(least, Math.min(from, to));
      most = Math.max(most, Math.max(from, to));
    }
    low[pair] = least;
    high[pair] = most;
  }

  /**
   * [eighths - 1] ranks at which the strips are cut: in the middle so that both halves hold as many links of pairs, in each
   * half at quantiles of the middles of the pairs.
   */
  private int[] cuts(PairedSegments pairs, int whole) {
    long[] lowest = new long[graph.nodes]; // links of pairs by least rank
    long[] middle = new long[graph.nodes];
    long[] highest = new long[graph.nodes];
    for (int pair = 0; pair < pairs.count; pair++) {
      if (strip[pair] == whole) {
        int links = pairs.start[2 * pair + 2] - pairs.start[2 * pair];
        lowest[low[pair]] += links;
        middle[(low[pair] + high[pair]) >>> 1] += links;
        highest[high[pair]] += links;
      }
    }
    int[] cuts = new int[(1 << DEPTH) - 1];
    int half = cuts.length / 2;
    cuts[half] = balanced(lowest, highest);
    quantiles(middle, 0, cuts[half], cuts, 0, half);
    quantiles(middle, cuts[half], graph.nodes, cuts, half + 1, cuts.length);
    return cuts;
  }

  /** The rank at which to cut so that the busier part is least busy, given links of pairs by least and by greatest rank. */
  private static int balanced(long[] lowest, long[] highest) {
    long below = 0;
    long above = 0;
    for (long links : lowest) {
      above += links;
    }
    int cut = 0;
    while (cut < lowest.length
        && Math.max(below + highest[cut], above - lowest[cut]) <= Math.max(below, above)) {
      below += highest[cut];
      above -= lowest[cut++];
    }
    return cut;
  }

  /** Cuts the ranks [from, to) into parts with equal sums. */
  private static void quantiles(
      long[] sums, int from, int to, int[] cuts, int firstCut, int lastCut) {
    int parts = lastCut - firstCut + 1;
    long all = 0;
    for (int rank = from; rank < to; rank++) {
      all += sums[rank];
    }
    long seen = 0;
    int cut = firstCut;
    for (int rank = from; rank < to; rank++) {
      while (cut < lastCut && seen * parts >= all * (cut - firstCut + 1)) {
        cuts[cut++] = rank;
      }
      seen += sums[rank];
    }
    Arrays.fill(cuts, cut, lastCut, to);
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
