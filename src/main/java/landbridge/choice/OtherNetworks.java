package landbridge.choice;

import java.util.Arrays;
import landbridge.graph.KeptTree;

/**
 * Which networks after the first are to be looked at for which pairs.
 *
 * <p>Those that cut a route of the pair: to the others a network offers what they have. And of several that are
 * alike to the pair only the first: if no link that one of two networks lacks is on a path of the other that is not
 * too dear, both have the same routes of the same weight. On TRIPP this spares a quarter of the looks.
 *
 * <p>Shared between threads; what concerns a pair is written by the worker that has its origin in hand. Checked by:
 * {@code PathSetsTest}.
 */
final class OtherNetworks {
  private final PathViews views;
  private final int networks;
  private final boolean[][]
      wanted; // [networks][pairs] whether the network cuts a route; all for the first
  private final int[][]
      model; // [networks][pairs] network looked at that needs no link this one lacks; 0 if none
  private final int[][][] extra; // [networks][networks] links of the second that the first lacks

  OtherNetworks(PathViews views) {
    int pairs = views.leastWeight.length;
    this.views = views;
    this.networks = views.closed.length;
    this.wanted = new boolean[networks][pairs];
    this.model = new int[networks][pairs];
    this.extra = new int[networks][networks][];
    for (int n = 0; n < networks; n++) {
      for (int m = 1; m < networks; m++) {
        extra[m][n] = extra(views.closed[m], views.closed[n]);
      }
    }
  }

  private static int[] extra(boolean[] lacks, boolean[] others) {
    int[] found = new int[lacks.length];
    int count = 0;
    for (int link = 0; link < lacks.length; link++) {
      if (lacks[link] && !others[link]) {
        found[count++] = link;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Starts with a view: nothing is known but that the first network is wanted. */
  void reset() {
    Arrays.fill(wanted[0], true);
    for (int n = 1; n < networks; n++) {
      Arrays.fill(wanted[n], false);
      Arrays.fill(model[n], 0);
    }
  }

  /** Whether the network may offer the pair what it has not. */
  boolean wants(int network, int pair) {
    return wanted[network][pair];
  }

  /** Notes the routes of a pair in the first network. */
  void first(int pair, Plateaus routes) {
    for (int i = 0; i < routes.start[routes.routes]; i++) {
      for (int n : views.lackedBy[routes.link[i]]) {
        wanted[n][pair] = views.applies[n][pair];
      }
    }
  }

  /** Notes for which later networks one that was looked at needs no link that they lack; parameters as {@link #isKnown}. */
  void needs(int network, int pair, Plateaus routes, KeptTree back, double leastWeight) {
    for (int n = network + 1; n < networks; n++) {
      if (wanted[n][pair]
          && isModel(network, n, pair)
          && routes.areTooDear(extra[n][network], back, leastWeight)) {
        model[n][pair] = network;
      }
    }
  }

  /** Whether the network is a better model than the one known: fewer links that the other lacks are to be looked at. */
  private boolean isModel(int network, int other, int pair) {
    int known = model[other][pair];
    return known == 0 || extra[network][other].length < extra[known][other].length;
  }

  /**
   * Whether the network has the same routes for the pair as one that was looked at.
   *
   * @param routes with the origin of the pair in hand
   * @param back tree to its destination
   */
  boolean isKnown(int network, int pair, Plateaus routes, KeptTree back, double leastWeight) {
    int known = model[network][pair];
    return known != 0 && routes.areTooDear(extra[known][network], back, leastWeight);
  }
}
