package landbridge.choice;

import java.util.Arrays;

/** A path that was found for a pair: its links, its reference cost and how it was found. */
final class FoundPath implements Comparable<FoundPath> {
  /** How a path was found, by falling claim to a place in the set. */
  enum Way {
    /** Cheapest of a network under the reference view. */
    REFERENCE,
    /** Cheapest without a link that all others share. */
    ELIMINATION,
    /** Cheapest of a network under another view. */
    VIEW,
    /** Cheapest through a gateway. */
    GATEWAY,
    /** Cheapest after link penalties. */
    PENALTY
  }

  final int[] links;
  final double cost;
  final Way way;

  FoundPath(int[] links, double[] referenceCost, Way way) {
    this.links = links;
    this.way = way;
    double sum = 0;
    for (int link : links) {
      sum += referenceCost[link];
    }
    this.cost = sum;
  }

  boolean same(FoundPath other) {
    return Arrays.equals(links, other.links);
  }

  boolean uses(int link) {
    for (int l : links) {
      if (l == link) {
        return true;
      }
    }
    return false;
  }

  /** Order within a set: by reference cost, then by the sequence of links. */
  @Override
  public int compareTo(FoundPath other) {
    int byCost = Double.compare(cost, other.cost);
    return byCost != 0 ? byCost : Arrays.compare(links, other.links);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FoundPath path && compareTo(path) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(links);
  }
}
