package landbridge.choice;

import java.util.Arrays;

/** A path that was found for a pair: its links, its reference cost and its claim to a place in the set. */
final class FoundPath implements Comparable<FoundPath> {
  final int[] links;
  final double cost;

  /** Whether the set must have it: cheapest of a network, or way round a link that all others share. */
  private boolean claim;

  /** Largest weight under any view in any network ({@link Plateaus}), in [0, 1]. */
  private double weight;

  FoundPath(int[] links, double[] referenceCost) {
    double sum = 0;
    for (int link : links) {
      sum += referenceCost[link];
    }
    this.links = links;
    this.cost = sum;
  }

  /** Notes that the path was found; of several times the better claim stays. */
  void found(boolean withClaim, double withWeight) {
    claim |= withClaim;
    weight = Math.max(weight, withWeight);
  }

  /** Order of selection: claims, then weight, then the order within a set. */
  static int bySelection(FoundPath one, FoundPath other) {
    int byClaim = Boolean.compare(other.claim, one.claim);
    int byWeight = byClaim != 0 ? byClaim : Double.compare(other.weight, one.weight);
    return byWeight != 0 ? byWeight : one.compareTo(other);
  }

  /** Order within a set: by reference cost, then by the sequence of links. */
  @Override
  public int compareTo(FoundPath other) {
    int byCost = Double.compare(cost, other.cost);
    return byCost != 0 ? byCost : Arrays.compare(links, other.links);
  }
}
