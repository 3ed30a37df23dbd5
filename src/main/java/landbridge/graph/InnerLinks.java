package landbridge.graph;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * The links among which a shortest-path tree has a choice, apart from those that are on every tree.
 *
 * <p>An <em>end link</em> is the only link into a leaf, and comes from a node that is not a leaf: on the tree of every
 * origin but that leaf. An <em>inner link</em> leaves a node that is not a leaf and is no end link; what is left, links
 * out of leaves, matters to the tree of that leaf alone. Immutable. Checked by: {@code RememberedTreeTest}.
 */
@Hot
public final class InnerLinks {
  /** The end links. */
  public final int[] endLink;

  final Graph graph;
  final int[] link; // inner links, in the order of the node they leave
  final int[] from; // [inner links] node it leaves
  final int[] to; // [inner links] node it enters
  final int[] start; // [nodes + 1] first position of each node among the inner links

  /**
   * The links of a network.
   *
   * @throws IllegalArgumentException if links do not lie in the order of the node they leave
   */
  public InnerLinks(Graph graph) {
    this.graph = graph;
    boolean[] isEnd = new boolean[graph.links];
    endLink = endLinks(graph, isEnd);
    link = innerLinks(graph, isEnd);
    from = new int[link.length];
    to = new int[link.length];
    start = new int[graph.nodes + 1];
    for (int i = 0; i < link.length; i++) {
      from[i] = graph.from[link[i]];
      to[i] = graph.to[link[i]];
      start[from[i] + 1]++;
    }
    for (int node = 0; node < graph.nodes; node++) {
      start[node + 1] += start[node];
    }
  }

  private static int[] endLinks(Graph graph, boolean[] isEnd) {
    int[] found = new int[graph.leaves.length];
    int count = 0;
    for (int node : graph.leaves) {
      int first = graph.inStart[node];
      if (graph.inStart[node + 1] == first + 1 && !graph.leaf[graph.from[graph.inLink[first]]]) {
        isEnd[graph.inLink[first]] = true;
        found[count++] = graph.inLink[first];
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int[] innerLinks(Graph graph, boolean[] isEnd) {
    int[] found = new int[graph.links];
    int count = 0;
    for (int i = 0; i < graph.links; i++) {
      if (graph.outLink[i] != i) {
        throw new IllegalArgumentException("links are not in the order of the node they leave");
      }
      if (!graph.leaf[graph.from[i]] && !isEnd[i]) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
