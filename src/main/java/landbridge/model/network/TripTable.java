package landbridge.model.network;

import java.util.List;

/**
 * Trips between zones, a full table with the names of its zones.
 *
 * <p>Immutable. Checked by: {@code TntpTest}, {@code OmxTest}.
 */
public final class TripTable {
  private final String name;
  private final List<String> zones;
  private final double[][] trips;

  private TripTable(String name, List<String> zones, double[][] trips) {
    this.name = name;
    this.zones = zones;
    this.trips = trips;
  }

  /**
   * A table.
   *
   * @param name of the matrix
   * @param zones names, in the order of rows and columns
   * @param trips [zones][zones] from the row to the column; copied
   */
  public static TripTable of(String name, List<String> zones, double[][] trips) {
    double[][] copy = new double[zones.size()][];
    if (trips.length != zones.size()) {
      throw new IllegalArgumentException(trips.length + " rows for " + zones.size() + " zones");
    }
    for (int row = 0; row < copy.length; row++) {
      if (trips[row].length != zones.size()) {
        throw new IllegalArgumentException("row " + row + " has " + trips[row].length + " columns");
      }
      copy[row] = trips[row].clone();
    }
    return new TripTable(name, List.copyOf(zones), copy);
  }

  /** Name of the matrix. */
  public String name() {
    return name;
  }

  /** Names of the zones. */
  public List<String> zones() {
    return zones;
  }

  /** Trips from one zone to another, by position. */
  public double trips(int origin, int destination) {
    return trips[origin][destination];
  }

  /** A copy of a row. */
  public double[] row(int origin) {
    return trips[origin].clone();
  }

  /** All trips, row by row. */
  public double total() {
    double sum = 0;
    for (double[] row : trips) {
      for (double t : row) {
        sum += t;
      }
    }
    return sum;
  }
}
