package landbridge.run.traffic;

import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import landbridge.model.Corridor;

/**
 * To which named corridor each path belongs: the first in table order whose screenline it meets.
 *
 * <p>Checked by: {@code RunnerTest}.
 */
public final class Corridors {
  /** Name under which paths of no corridor are counted. */
  public static final String OTHER = "other";

  /** Name under which goods on the outside option are counted. */
  public static final String OUTSIDE = "outside";

  public final List<Corridor> list;
  private final int[] ofPath; // [paths] corridor or NONE

  public Corridors(List<Corridor> list, Supernetwork network, PathSet paths) {
    this.list = list;
    int[] ofArc = new int[network.arcs.size()]; // [arcs] first corridor of which it is a screenline
    java.util.Arrays.fill(ofArc, Graph.NONE);
    for (int c = list.size() - 1; c >= 0; c--) {
      for (String link : list.get(c).screenline()) {
        for (int arc : network.arcsOfLink(link)) {
          ofArc[arc] = c;
        }
      }
    }
    ofPath = new int[paths.paths];
    for (int path = 0; path < paths.paths; path++) {
      int first = Integer.MAX_VALUE;
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        int corridor = ofArc[paths.link[i]];
        first = corridor == Graph.NONE ? first : Math.min(first, corridor);
      }
      ofPath[path] = first == Integer.MAX_VALUE ? Graph.NONE : first;
    }
  }

  /** Corridor of a path, {@link Graph#NONE} if it belongs to none. */
  public int of(int path) {
    return ofPath[path];
  }

  /** Name of the corridor of a path. */
  public String name(int path) {
    return ofPath[path] == Graph.NONE ? OTHER : list.get(ofPath[path]).id();
  }
}
