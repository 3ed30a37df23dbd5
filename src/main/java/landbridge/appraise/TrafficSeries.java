package landbridge.appraise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One scenario over the years: computed years, and straight lines between them.
 *
 * <p>Every quantity (demand, costs, revenues, tonnes) is interpolated on its own, linearly in time, and
 * exactly equal to the computed one in a computed year. Benefits are then computed from the
 * interpolated quantities, so between computed years a benefit is the product of two lines, not a line.
 * Nothing is assumed before the first and after the last computed year: asking for one is an error. A
 * change that acts from one year on (an opening) is only sharp if both that year and the one before it
 * are computed.
 *
 * <p>Checked by: {@code TrafficSeriesTest}.
 */
public final class TrafficSeries {
  private final List<TrafficYear> years; // ascending

  /** Sorts the computed years; the same year twice is an error. */
  public TrafficSeries(List<TrafficYear> computed) {
    List<TrafficYear> sorted = new ArrayList<>(computed);
    sorted.sort(Comparator.comparingInt(TrafficYear::year));
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("no computed year");
    }
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).year() == sorted.get(i - 1).year()) {
        throw new IllegalArgumentException(
            "year computed twice: " + sorted.get(i).year());
      }
    }
    this.years = List.copyOf(sorted);
  }

  /** First computed year. */
  public int firstYear() {
    return years.get(0).year();
  }

  /** Last computed year. */
  public int lastYear() {
    return years.get(years.size() - 1).year();
  }

  /** The computed years, ascending. */
  List<Integer> computed() {
    return years.stream().map(TrafficYear::year).toList();
  }

  /** The quantities of a year between the first and the last computed one. */
  public TrafficYear at(int year) {
    if (year < firstYear() || year > lastYear()) {
      throw new IllegalArgumentException(
          "year " + year + " lies outside the computed years " + firstYear() + ".." + lastYear());
    }
    int after = 0;
    while (years.get(after).year() < year) {
      after++;
    }
    TrafficYear high = years.get(after);
    if (high.year() == year) {
      return high;
    }
    TrafficYear low = years.get(after - 1);
    return between(low, high, year, (double) (year - low.year()) / (high.year() - low.year()));
  }

  private static TrafficYear between(TrafficYear a, TrafficYear b, int year, double weight) {
    TrafficYear.Items ai = a.items();
    TrafficYear.Items bi = b.items();
    TrafficYear.Territories ac = a.countries();
    TrafficYear.Territories bc = b.countries();
    return new TrafficYear(
        year,
        new TrafficYear.Items(
            line(ai.demandT, bi.demandT, weight),
            line(ai.compositeUsdPerT, bi.compositeUsdPerT, weight),
            line(ai.meanUsdPerT, bi.meanUsdPerT, weight),
            line(ai.addedUsd, bi.addedUsd, weight)),
        new TrafficYear.Territories(
            line(ac.carrierRevenueUsd, bc.carrierRevenueUsd, weight),
            line(ac.carrierCostUsd, bc.carrierCostUsd, weight),
            line(ac.taxUsd, bc.taxUsd, weight),
            line(ac.borderFeesUsd, bc.borderFeesUsd, weight),
            line(ac.carbonT, bc.carbonT, weight)),
        new TrafficYear.Traffic(
            line(a.company().tariffUsd(), b.company().tariffUsd(), weight),
            line(a.company().otherUsd(), b.company().otherUsd(), weight),
            line(a.company().variableCostUsd(), b.company().variableCostUsd(), weight)));
  }

  private static double[] line(double[] a, double[] b, double weight) {
    double[] between = new double[a.length];
    for (int i = 0; i < between.length; i++) {
      between[i] = line(a[i], b[i], weight);
    }
    return between;
  }

  private static double line(double a, double b, double weight) {
    return a == b ? a : a + (b - a) * weight;
  }
}
