package landbridge.choice;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import landbridge.graph.Graph;

/**
 * Links that stand in the same stretches throughout: they always carry the same flow.
 *
 * <p>A line between two junctions is one segment, however many links it has. Delays are summed and flows
 * are gathered per segment, each loading, so fewer are better. Built once per path set; immutable and
 * shared between threads. Segments are in the order of their first link.
 *
 * <p>Checked by: {@code RouteSupplyTest}.
 */
public final class Segments {
  /** Number of segments. */
  public final int count;

  /** [links] segment of each link, -1 for a link of no path. */
  public final int[] ofLink;

  /** [segments + 1] first position of each segment in {@link #stretch}. */
  public final int[] start;

  /** Stretches of the segment, ascending. */
  public final int[] stretch;

  private Segments(int[] ofLink, int[][] stretches) {
    this.count = stretches.length;
    this.ofLink = ofLink;
    this.start = new int[count + 1];
    for (int s = 0; s < count; s++) {
      start[s + 1] = start[s] + stretches[s].length;
    }
    this.stretch = new int[start[count]];
    for (int s = 0; s < count; s++) {
      System.arraycopy(stretches[s], 0, stretch, start[s], stretches[s].length);
    }
  }

  /** The segments of these stretches, given as links per stretch. */
  static Segments of(int links, int[] linkStart, int[] link) {
    int[][] stretchesOf = stretchesOfLinks(links, linkStart, link);
    Map<int[], Integer> known = new TreeMap<>(Arrays::compare);
    int[] ofLink = new int[links];
    int[][] distinct = new int[links][];
    for (int l = 0; l < links; l++) {
      ofLink[l] = -1;
      if (stretchesOf[l].length > 0) {
        Integer segment = known.get(stretchesOf[l]);
        if (segment == null) {
          segment = known.size();
          known.put(stretchesOf[l], segment);
          distinct[segment] = stretchesOf[l];
        }
        ofLink[l] = segment;
      }
    }
    return new Segments(ofLink, Arrays.copyOf(distinct, known.size()));
  }

  private static int[][] stretchesOfLinks(int links, int[] linkStart, int[] link) {
    int[] uses = new int[links];
    for (int l : link) {
      uses[l]++;
    }
    int[][] stretches = new int[links][];
    for (int l = 0; l < links; l++) {
      stretches[l] = new int[uses[l]];
    }
    Arrays.fill(uses, 0);
    for (int s = 0; s + 1 < linkStart.length; s++) {
      for (int i = linkStart[s]; i < linkStart[s + 1]; i++) {
        stretches[link[i]][uses[link[i]]++] = s;
      }
    }
    return stretches;
  }

  /** Gives the number of each segment to its links, [links]; 0 to links that no path uses. */
  void toLinks(double[] ofSegment, double[] links) {
    for (int link = 0; link < links.length; link++) {
      links[link] = ofLink[link] == Graph.NONE ? 0 : ofSegment[ofLink[link]];
    }
  }
}
