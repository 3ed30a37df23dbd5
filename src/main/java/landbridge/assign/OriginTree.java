package landbridge.assign;

import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.RememberedTree;
import landbridge.graph.TreeCosts;

/**
 * The cheapest paths of one bush after another, mended from the tree the bush remembers.
 *
 * <p>A workspace: one per thread. Checked by: {@code OriginTreeTest}.
 */
@Hot
final class OriginTree {
  private final Bushes bushes;
  private final Graph graph;
  private final RememberedTree tree;
  final double[] label; // [nodes] cost from the root of the bush, infinite out of reach
  final int[] entry; // [nodes] last link to each node, NONE at the root and out of reach

  OriginTree(Bushes bushes) {
    this.bushes = bushes;
    graph = bushes.graph;
    tree = new RememberedTree(bushes.layout.inner());
    label = tree.label;
    entry = tree.entry;
  }

  /** The tree of a bush at these costs: mended if the bush remembers one, else grown. */
  void make(int bush, TreeCosts costs) {
    int root = bushes.root[bush];
    if (bushes.tree[bush] == null) {
      bushes.tree[bush] = new int[tree.size(root)];
      tree.grow(root, costs, bushes.tree[bush]);
    } else {
      tree.mend(root, costs, bushes.tree[bush]);
      watch(bushes.rows[bush]);
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

  /** Puts demand on the tree of a bush made last; demand without a path is left out and beyond is emptied. */
  void load(int bush, double[] beyond) {
    FlowRow own = bushes.rows[bush];
    for (int i = tree.endLink.length - 1; i >= 0; i--) {
      load(tree.endLink[i], own, beyond);
    }
    int[] links = bushes.tree[bush];
    for (int i = links.length - 1; i >= 0; i--) {
      if (links[i] >= 0) {
        load(links[i], own, beyond);
      } else {
        beyond[-1 - links[i]] = 0;
      }
    }
    beyond[bushes.root[bush]] = 0;
  }

  private void load(int link, FlowRow own, double[] beyond) {
    int node = graph.to[link];
    double amount = beyond[node];
    if (amount != 0) {
      beyond[node] = 0;
      own.add(link, amount);
      beyond[graph.from[link]] += amount;
    }
  }
}
