package landbridge.model;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Numbers by year, read between the years either as steps or as a straight line.
 *
 * <p>Which reading holds belongs to the meaning of the column, so both are here and the caller
 * names the one it means. Before the first and after the last year the nearest value holds. Checked
 * by: {@code YearSeriesTest}.
 *
 * @param points value by year, at least one
 */
public record YearSeries(SortedMap<Integer, Double> points) {

  /** Copies the points. */
  public YearSeries {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a series needs at least one year");
    }
    points = Collections.unmodifiableSortedMap(new TreeMap<>(points));
  }

  /** The same value in every year. */
  public static YearSeries constant(int year, double value) {
    SortedMap<Integer, Double> points = new TreeMap<>();
    points.put(year, value);
    return new YearSeries(points);
  }

  /** The value of the last year given that is not after the year asked for. */
  public double heldAt(int year) {
    SortedMap<Integer, Double> past = points.headMap(year + 1);
    return past.isEmpty() ? points.get(points.firstKey()) : past.get(past.lastKey());
  }

  /** The value on the straight line between the years given. */
  public double linearAt(int year) {
    SortedMap<Integer, Double> past = points.headMap(year + 1);
    SortedMap<Integer, Double> future = points.tailMap(year);
    if (past.isEmpty() || future.isEmpty() || points.containsKey(year)) {
      return heldAt(year);
    }
    int before = past.lastKey();
    int after = future.firstKey();
    double share = (double) (year - before) / (after - before);
    return past.get(before) + share * (future.get(after) - past.get(before));
  }

  /** The values of {@link #linearAt} in years that follow each other, [years from first to last]. */
  public double[] linear(int first, int last) {
    double[] values = new double[Math.max(0, last - first + 1)];
    Iterator<Map.Entry<Integer, Double>> rest = points.entrySet().iterator();
    Map.Entry<Integer, Double> next = rest.next();
    Map.Entry<Integer, Double> past = next;
    for (int i = 0; i < values.length; i++) {
      int year = first + i;
      while (next.getKey() <= year && rest.hasNext()) {
        past = next;
        next = rest.next();
      }
      if (past.getKey() < year && year < next.getKey()) {
        double share = (double) (year - past.getKey()) / (next.getKey() - past.getKey());
        values[i] = past.getValue() + share * (next.getValue() - past.getValue());
      } else {
        values[i] = next.getKey() <= year ? next.getValue() : past.getValue();
      }
    }
    return values;
  }

  /** The value given for this very year, or 0 if none is. */
  public double givenFor(int year) {
    return points.getOrDefault(year, 0.0);
  }

  /** The series with each value changed. */
  public YearSeries map(DoubleUnaryOperator change) {
    SortedMap<Integer, Double> changed = new TreeMap<>();
    for (Map.Entry<Integer, Double> point : points.entrySet()) {
      changed.put(point.getKey(), change.applyAsDouble(point.getValue()));
    }
    return new YearSeries(changed);
  }
}
