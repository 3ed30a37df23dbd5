package landbridge.assign;

import java.util.Arrays;
import landbridge.graph.Graph;
import landbridge.graph.InnerLinks;

/**
 * A graph renumbered for walking through it: nodes breadth first, links in the order of the node they leave, so that
 * what lies together on the map lies together in memory.
 *
 * @param graph the renumbered graph
 * @param linkOf [links] link of the given graph
 * @param linkAt [links of the given graph] link here
 * @param nodeAt [nodes of the given graph] node here
 * @param inner among which links trees have a choice
 * @param rank [ways][nodes] places of the nodes along the map ({@link Regions})
 */
record Layout(
    Graph graph, int[] linkOf, int[] linkAt, int[] nodeAt, InnerLinks inner, int[][] rank) {

  static Layout of(Graph given) {
    int[] nodeAt = breadthFirst(given);
    int[] linkOf = linkOrder(given, nodeAt);
    int[] linkAt = new int[given.links];
    int[] from = new int[given.links];
    int[] to = new int[given.links];
    for (int link = 0; link < given.links; link++) {
      linkAt[linkOf[link]] = link;
      from[link] = nodeAt[given.from[linkOf[link]]];
      to[link] = nodeAt[given.to[linkOf[link]]];
    }
    boolean[] passable = new boolean[given.nodes];
    for (int node = 0; node < given.nodes; node++) {
      passable[nodeAt[node]] = given.passable[node];
    }
    Graph graph = Graph.of(given.nodes, from, to, passable);
    return new Layout(graph, linkOf, linkAt, nodeAt, new InnerLinks(graph), Regions.ranks(graph));
  }

  private static int[] breadthFirst(Graph graph) {
    int[] at = new int[graph.nodes];
    Arrays.fill(at, Graph.NONE);
    int[] queue = new int[graph.nodes];
    int tail = 0;
    for (int start = 0, head = 0; start < graph.nodes; start++) {
      if (at[start] == Graph.NONE) {
        at[start] = tail;
        queue[tail++] = start;
      }
      for (; head < tail; head++) {
        tail = meet(graph, queue[head], at, queue, tail);
      }
    }
    return at;
  }

  private static int meet(Graph graph, int node, int[] at, int[] queue, int tail) {
    int last = tail;
    for (int i = graph.outStart[node]; i < graph.outStart[node + 1]; i++) {
      int next = graph.to[graph.outLink[i]];
      if (at[next] == Graph.NONE) {
        at[next] = last;
        queue[last++] = next;
      }
    }
    for (int i = graph.inStart[node]; i < graph.inStart[node + 1]; i++) {
      int next = graph.from[graph.inLink[i]];
      if (at[next] == Graph.NONE) {
        at[next] = last;
        queue[last++] = next;
      }
    }
    return last;
  }

  private static int[] linkOrder(Graph graph, int[] nodeAt) {
    int[] nodeOf = new int[graph.nodes];
    for (int node = 0; node < graph.nodes; node++) {
      nodeOf[nodeAt[node]] = node;
    }
    int[] order = new int[graph.links];
    int next = 0;
    for (int node : nodeOf) {
      for (int i = graph.outStart[node]; i < graph.outStart[node + 1]; i++) {
        order[next++] = graph.outLink[i];
      }
    }
    return order;
  }
}
