package landbridge.choice;

import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * The recursive logit on the routes of a study: at every fork the goods choose where to go on, by what lies
 * beyond.
 *
 * <p>The routes of a pair that begin alike are one route until they fork, so they form a tree. The worth of a fork is
 * z = sum over its branches of their worth, that of a route at its end exp(-scale cost); the share of a branch is
 * its worth over that of the fork. A tree has no cycles and each route ends once, so the shares are those of the
 * multinomial logit over all routes, which the tests hold against it. Over whole networks, routes not enumerated, there is
 * {@link RecursiveLogit}, which cannot know reliability or capacity that several links share.
 *
 * <p>Source: Fosgerau, Frejinger and Karlstrom (2013). Checked by: {@code RecursivePathLogitTest}.
 */
@Hot
public final class RecursivePathLogit implements ChoiceModel {
  private final PathSet paths;
  private final int[] start; // [pairs + 1] first fork of each pair; the first is the origin
  private final int[]
      parent; // [forks] fork before, counted from the first of the pair; -1 for the origin
  private final int[] fork; // [paths] last fork of each path, counted from the first of the pair

  private RecursivePathLogit(PathSet paths, int[] start, int[] parent, int[] fork) {
    this.paths = paths;
    this.start = start;
    this.parent = parent;
    this.fork = fork;
  }

  /** The model for these paths. */
  public static RecursivePathLogit of(PathSet paths) {
    int[] start = new int[paths.pairs + 1];
    int[] parent = new int[2 * paths.paths + paths.pairs];
    int[] fork = new int[paths.paths];
    for (int pair = 0; pair < paths.pairs; pair++) {
      start[pair + 1] = start[pair] + grow(paths, pair, start[pair], parent, fork);
    }
    return new RecursivePathLogit(
        paths, start, java.util.Arrays.copyOf(parent, start[paths.pairs]), fork);
  }

  /** Builds the forks of a pair, path by path in the order of their links; gives their number. */
  private static int grow(PathSet paths, int pair, int base, int[] parent, int[] fork) {
    int[] order = sorted(paths, pair);
    int[] stack = new int[PathSet.MOST_PATHS + 1]; // forks along the path in hand
    int[] depth = new int[PathSet.MOST_PATHS + 1]; // links before each of them
    int top = 0;
    int count = 1;
    parent[base] = -1;
    for (int i = 0; i < order.length; i++) {
      int common = i + 1 < order.length ? common(paths, order[i], order[i + 1]) : 0;
      if (common > depth[top]) { // goes on along with the next: a fork where they part
        stack[++top] = count;
        depth[top] = common;
        parent[base + count] = stack[top - 1];
        count++;
      }
      fork[order[i]] = stack[top];
      int last = -1;
      while (depth[top] > common) {
        last = stack[top--];
      }
      if (last >= 0 && depth[top] < common) { // the next parts between two forks
        stack[++top] = count;
        depth[top] = common;
        parent[base + count] = stack[top - 1];
        parent[base + last] = count;
        count++;
      }
    }
    return count;
  }

  /** Paths of a pair in the order of their links. */
  private static int[] sorted(PathSet paths, int pair) {
    int[] order = new int[paths.pathsOf(pair)];
    for (int k = 0; k < order.length; k++) {
      int path = paths.pathStart[pair] + k;
      int at = k;
      while (at > 0 && comesBefore(paths, path, order[at - 1])) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = path;
    }
    return order;
  }

  private static boolean comesBefore(PathSet paths, int a, int b) {
    int common = common(paths, a, b);
    int i = paths.linkStart[a] + common;
    int j = paths.linkStart[b] + common;
    boolean endA = i == paths.linkStart[a + 1];
    boolean endB = j == paths.linkStart[b + 1];
    return endA || endB ? endA && !endB : paths.link[i] < paths.link[j];
  }

  /** Links at the beginning that two paths share. */
  private static int common(PathSet paths, int a, int b) {
    int i = paths.linkStart[a];
    int j = paths.linkStart[b];
    int common = 0;
    while (i + common < paths.linkStart[a + 1]
        && j + common < paths.linkStart[b + 1]
        && paths.link[i + common] == paths.link[j + common]) {
      common++;
    }
    return common;
  }

  @Override
  public String name() {
    return "recursive-logit";
  }

  @Override
  public boolean welfare() {
    return true;
  }

  @Override
  public Kernel kernel() {
    return new Forks();
  }

  /** Workspace of one thread. */
  private final class Forks implements Kernel {
    private final double[] worth = new double[2 * PathSet.MOST_PATHS + 1];
    private final double[] reached = new double[2 * PathSet.MOST_PATHS + 1]; // share of the goods

    @Override
    public double choose(
        int pair, double[] cost, double scale, double nesting, double outside, double[] share) {
      int first = paths.pathStart[pair];
      int count = paths.pathsOf(pair);
      int forks = start[pair + 1] - start[pair];
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < count; k++) {
        best = Math.min(best, cost[k]);
        share[k] = 0;
      }
      if (best == Double.POSITIVE_INFINITY) {
        return MultinomialLogit.finish(count, best, 0, scale, outside, share);
      }
      java.util.Arrays.fill(worth, 0, forks, 0);
      for (int k = 0; k < count; k++) {
        share[k] =
            cost[k] < Double.POSITIVE_INFINITY ? Exponential.of(scale * (best - cost[k])) : 0;
        worth[fork[first + k]] += share[k];
      }
      upwards(start[pair], forks);
      downwards(start[pair], forks);
      for (int k = 0; k < count; k++) {
        int at = fork[first + k];
        share[k] = worth[at] > 0 ? worth[0] * reached[at] * share[k] / worth[at] : 0;
      }
      return MultinomialLogit.finish(count, scale * best, worth[0], scale, outside, share);
    }

    /** Adds each fork to the one before, the outermost first. */
    private void upwards(int base, int forks) {
      for (int round = 0; round < forks; round++) {
        reached[round] = worth[round]; // own routes only
      }
      for (int f = 1; f < forks; f++) {
        for (int up = parent[base + f]; up >= 0; up = parent[base + up]) {
          worth[up] += reached[f];
        }
      }
    }

    /** Share of the goods that reach each fork: the product of the choices on the way. */
    private void downwards(int base, int forks) {
      for (int f = 0; f < forks; f++) {
        double product = 1;
        for (int at = f; parent[base + at] >= 0; at = parent[base + at]) {
          double before = worth[parent[base + at]];
          product *= before > 0 ? worth[at] / before : 0;
        }
        reached[f] = product;
      }
    }
  }
}
