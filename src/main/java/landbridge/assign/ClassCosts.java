package landbridge.assign;

import landbridge.graph.TreeCosts;

/** Costs of all links for each class: time and surcharge. Mutable: owned by one solution. */
final class ClassCosts {
  final TreeCosts[] ofClass; // [classes]
  final double[][] cost; // [classes][links] the same costs
  private final double[][] surcharge; // [classes][links]

  /** Costs still to be {@link #renew renewed}. */
  ClassCosts(Bushes bushes) {
    surcharge = bushes.surcharge;
    ofClass = new TreeCosts[surcharge.length];
    cost = new double[surcharge.length][];
    for (int k = 0; k < cost.length; k++) {
      ofClass[k] = new TreeCosts(bushes.layout.inner());
      cost[k] = ofClass[k].cost;
    }
  }

  /** Takes over the times of links. */
  void renew(double[] time) {
    for (int k = 0; k < cost.length; k++) {
      for (int link = 0; link < time.length; link++) {
        cost[k][link] = time[link] + surcharge[k][link];
      }
      ofClass[k].renew();
    }
  }
}
