package landbridge.graph;

import java.util.Arrays;

/**
 * Demand between zones, kept by origin with only the pairs that have any.
 *
 * <p>Immutable. A zone is an index of its own; {@link #node} says where it joins the network.
 * Demand of a zone to itself is kept (it is part of the total) and never reaches the network.
 *
 * <p>Checked by: {@code OdMatrixTest}.
 */
public final class OdMatrix {
  private final int[] nodeOfZone;
  private final int[] start;
  private final int[] destination;
  private final double[] demand;

  private OdMatrix(int[] nodeOfZone, int[] start, int[] destination, double[] demand) {
    this.nodeOfZone = nodeOfZone;
    this.start = start;
    this.destination = destination;
    this.demand = demand;
  }

  /**
   * The matrix of a table.
   *
   * @param nodeOfZone [zones] node at which each zone joins the network; copied
   * @param trips [zones][zones] demand from the row to the column, finite and at least 0; copied
   */
  public static OdMatrix of(int[] nodeOfZone, double[][] trips) {
    if (trips.length != nodeOfZone.length) {
      throw new IllegalArgumentException("rows: " + trips.length + ", zones: " + nodeOfZone.length);
    }
    int pairs = 0;
    for (double[] row : trips) {
      pairs += used(row);
    }
    int[] start = new int[trips.length + 1];
    int[] destination = new int[pairs];
    double[] demand = new double[pairs];
    int next = 0;
    for (int origin = 0; origin < trips.length; origin++) {
      for (int zone = 0; zone < trips[origin].length; zone++) {
        if (check(trips[origin][zone]) > 0) {
          destination[next] = zone;
          demand[next++] = trips[origin][zone];
        }
      }
      start[origin + 1] = next;
    }
    return ofRows(nodeOfZone, start, destination, demand);
  }

  /**
   * The matrix of compressed rows.
   *
   * @param nodeOfZone [zones] node of each zone; copied
   * @param start [zones + 1] first pair of each origin
   * @param destination [pairs] zone at the other end, ascending within an origin
   * @param demand [pairs] finite and at least 0
   */
  public static OdMatrix ofRows(int[] nodeOfZone, int[] start, int[] destination, double[] demand) {
    int zones = nodeOfZone.length;
    if (start.length != zones + 1
        || start[zones] != destination.length
        || destination.length != demand.length) {
      throw new IllegalArgumentException("rows of the matrix do not match its " + zones + " zones");
    }
    for (int origin = 0; origin < zones; origin++) {
      for (int pair = start[origin]; pair < start[origin + 1]; pair++) {
        check(demand[pair]);
        boolean ascending = pair == start[origin] || destination[pair] > destination[pair - 1];
        if (!ascending || destination[pair] < 0 || destination[pair] >= zones) {
          throw new IllegalArgumentException("destinations of origin " + origin + " out of order");
        }
      }
    }
    return new OdMatrix(nodeOfZone.clone(), start.clone(), destination.clone(), demand.clone());
  }

  /** The same pairs with all demand multiplied. */
  public OdMatrix times(double factor) {
    double[] scaled = new double[demand.length];
    for (int pair = 0; pair < demand.length; pair++) {
      scaled[pair] = check(demand[pair] * factor);
    }
    return new OdMatrix(nodeOfZone, start, destination, scaled);
  }

  /** The same pairs with other demand, in the order of {@link #destination}. */
  public OdMatrix withDemand(double[] other) {
    return ofRows(nodeOfZone, start, destination, other);
  }

  /** Number of zones. */
  public int zones() {
    return nodeOfZone.length;
  }

  /** Number of pairs kept. */
  public int pairs() {
    return demand.length;
  }

  /** Node at which the zone joins the network. */
  public int node(int zone) {
    return nodeOfZone[zone];
  }

  /** First pair of an origin; the last one is before {@code first(origin + 1)}. */
  public int first(int origin) {
    return start[origin];
  }

  /** Zone at the far end of a pair. */
  public int destination(int pair) {
    return destination[pair];
  }

  /** Demand of a pair. */
  public double demand(int pair) {
    return demand[pair];
  }

  /** Demand from one zone to another, 0 where the pair is not kept. */
  public double between(int origin, int zone) {
    int at = Arrays.binarySearch(destination, start[origin], start[origin + 1], zone);
    return at < 0 ? 0 : demand[at];
  }

  /** All demand, added in the order of origins. */
  public double total() {
    double sum = 0;
    for (double d : demand) {
      sum += d;
    }
    return sum;
  }

  private static int used(double[] row) {
    int used = 0;
    for (double d : row) {
      used += d > 0 ? 1 : 0;
    }
    return used;
  }

  private static double check(double demand) {
    if (!(demand >= 0) || demand == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("demand is " + demand);
    }
    return demand;
  }
}
