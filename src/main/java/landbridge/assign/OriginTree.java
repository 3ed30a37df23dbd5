package landbridge.assign;

import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.RememberedTree;

/**
 * The cheapest paths of one bush after another, mended from the tree the bush remembers.
 *
 * <p>In large networks a bush remembers the last link to each node as its place among the links into the node, one byte
 * in place of four; that is written out before the tree is mended and packed again after it. A workspace: one per
 * thread. Checked by: {@code LeanBushesTest}.
 */
@Hot
final class OriginTree {
  private static final int BYTE = 0xFF;

  private final Bushes bushes;
  private final Graph graph;
  private final RememberedTree tree;
  private final int[] written; // [nodes] last links written out
  final double[] label; // [nodes] cost from the root of the bush, infinite out of reach
  int[] entry; // [nodes] last link to each node, NONE at the root and out of reach
  int[] order; // [nodes] nodes, each after the one it is entered from

  OriginTree(Bushes bushes) {
    this.bushes = bushes;
    graph = bushes.graph;
    tree = new RememberedTree(graph);
    label = tree.label;
    written = new int[bushes.wide ? 0 : graph.nodes];
  }

  /** The tree of a bush at these costs: mended if the bush remembers one, else grown. */
  void make(int bush, double[] cost) {
    boolean known = bushes.order[bush] != null;
    if (!known) {
      bushes.order[bush] = new int[graph.nodes];
      bushes.entry[bush] = bushes.wide ? new int[graph.nodes] : null;
      bushes.narrow[bush] = bushes.wide ? null : new byte[graph.nodes];
    }
    order = bushes.order[bush];
    entry = bushes.wide ? bushes.entry[bush] : written;
    if (known) {
      if (!bushes.wide) {
        writeOut(bushes.narrow[bush]);
      }
      tree.mend(bushes.root[bush], cost, entry, order);
      watch(bushes.rows[bush]);
    } else {
      tree.grow(bushes.root[bush], cost, entry, order);
    }
    if (!bushes.wide) {
      pack(bushes.narrow[bush]);
    }
  }

  /** Watches the links that have left the tree; those whose node only became cheaper, behind another one, are still on it. */
  private void watch(FlowRow row) {
    for (int i = 0; i < tree.lefts(); i++) {
      int link = tree.left(i);
      if (link != Graph.NONE && entry[graph.to[link]] != link) {
        int at = row.find(link);
        if (at != FlowRow.NONE) {
          row.watch(at);
        }
      }
    }
  }

  private void writeOut(byte[] narrow) {
    for (int node = 0; node < graph.nodes; node++) {
      int place = narrow[node] & BYTE;
      written[node] = place == 0 ? Graph.NONE : graph.inLink[graph.inStart[node] + place - 1];
    }
  }

  private void pack(byte[] narrow) {
    for (int node = 0; node < graph.nodes; node++) {
      int link = written[node];
      int place = 0;
      if (link != Graph.NONE) {
        int first = graph.inStart[node];
        while (graph.inLink[first + place++] != link) {}
      }
      narrow[node] = (byte) place;
    }
  }

  /** Puts demand on the tree made last; demand without a path is left out and beyond is emptied. */
  void load(int bush, double[] beyond) {
    FlowRow own = bushes.rows[bush];
    for (int i = order.length - 1; i > 0; i--) {
      int node = order[i];
      double amount = beyond[node];
      if (amount != 0) {
        beyond[node] = 0;
        int link = entry[node];
        if (link != Graph.NONE) {
          own.add(link, amount);
          beyond[graph.from[link]] += amount;
        }
      }
    }
    beyond[bushes.root[bush]] = 0;
  }
}
