package landbridge.choice;

import java.util.Arrays;

/** A path that was found for a pair: its links, its reference cost and its claim to a place in the set. */
final class FoundPath implements Comparable<FoundPath> {
  final int[] links;
  final double cost;

  /** Whether the set must have it: cheapest of a network, or way round a link that all others share. */
  final boolean claim;

  /** Largest weight under any view in any network ({@link Plateaus}), in [0, 1]. */
  final double weight;

  FoundPath(int[] links, double[] referenceCost, boolean claim, double weight) {
    this(links, sum(links, referenceCost), claim, weight);
  }

  private FoundPath(int[] links, double cost, boolean claim, double weight) {
    this.links = links;
    this.cost = cost;
    this.claim = claim;
    this.weight = weight;
  }

  private static double sum(int[] links, double[] cost) {
    double sum = 0;
    for (int link : links) {
      sum += cost[link];
    }
    return sum;
  }

  /** The same path with the better of both claims. */
  FoundPath and(FoundPath same) {
    return new FoundPath(links, cost, claim || same.claim, Math.max(weight, same.weight));
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

  @Override
  public boolean equals(Object other) {
    return other instanceof FoundPath path && Arrays.equals(links, path.links);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(links);
  }
}
