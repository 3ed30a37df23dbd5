package landbridge.graph;

import landbridge.base.Hot;

/**
 * Costs of links for {@link RememberedTree}: by link, and once more in the order in which trees look for shorter paths,
 * which spares each of them the way over the link. Any number of trees, on any threads, read the same costs.
 *
 * <p>The owner writes the costs and then says {@link #renew}. Checked by: {@code RememberedTreeTest}.
 */
@Hot
public final class TreeCosts {
  /** [links] at least 0, infinite means closed. */
  public final double[] cost;

  private final InnerLinks links;
  final double[] ofInner; // [inner links] cost

  /** Costs of 0. */
  public TreeCosts(InnerLinks links) {
    this.links = links;
    cost = new double[links.graph.links];
    ofInner = new double[links.link.length];
  }

  /** Takes over what was written into {@link #cost}. */
  public void renew() {
    for (int i = 0; i < ofInner.length; i++) {
      ofInner[i] = cost[links.link[i]];
    }
  }
}
