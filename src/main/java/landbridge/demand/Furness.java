package landbridge.demand;

import java.util.ArrayList;
import java.util.List;

/**
 * Balances a matrix to given row and column totals by scaling rows and columns in turn (iterative
 * proportional fitting).
 *
 * <p>The result keeps the odds ratios of the start matrix and is the one closest to it in entropy. Totals
 * that do not agree are never looped on: the column totals are scaled to the sum of the row totals, and
 * the result says so. A row or column with a total but no start value cannot be met and is named.
 *
 * <p>Formula: t_ij = a_i b_j t0_ij. Cost: O(rows x columns) per iteration. Threads: stateless.
 *
 * <p>Source: Deming and Stephan (1940); Furness (1965); Ortuzar and Willumsen, Modelling Transport, ch. 5.
 * Checked by: {@code FurnessTest} (published 4x4 and 3x3 cases, unequal totals).
 */
public final class Furness {
  private Furness() {}

  /**
   * What came of a balancing.
   *
   * @param flow       [rows][columns] balanced matrix
   * @param iterations scalings of rows and columns made
   * @param gap        largest relative miss of a total that could be met
   * @param converged  whether the gap is within the tolerance
   * @param warnings   what the caller must know, in words
   */
  public record Balanced(
      double[][] flow, int iterations, double gap, boolean converged, List<String> warnings) {
    /** Copies the warnings. */
    public Balanced {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Balances a matrix.
   *
   * @param start         [rows][columns] at least 0; not written
   * @param rowTotal      [rows] wanted, at least 0
   * @param columnTotal   [columns] wanted, at least 0
   * @param tolerance     accepted relative miss of a total
   * @param maxIterations scalings after which it stops
   */
  public static Balanced balance(
      double[][] start,
      double[] rowTotal,
      double[] columnTotal,
      double tolerance,
      int maxIterations) {
    check(start, rowTotal, columnTotal);
    List<String> warnings = new ArrayList<>();
    double[] columns = agreeing(rowTotal, columnTotal, warnings);
    double[][] flow = new double[start.length][];
    for (int i = 0; i < start.length; i++) {
      flow[i] = start[i].clone();
    }
    nameUnreachable(flow, rowTotal, columns, warnings);
    int iterations = 0;
    double gap = gap(flow, rowTotal, columns);
    while (gap > tolerance && iterations < maxIterations) {
      scaleRows(flow, rowTotal);
      scaleColumns(flow, columns);
      gap = gap(flow, rowTotal, columns);
      iterations++;
    }
    return new Balanced(flow, iterations, gap, gap <= tolerance, warnings);
  }

  private static void check(double[][] start, double[] rowTotal, double[] columnTotal) {
    boolean fits = start.length == rowTotal.length;
    for (double[] row : start) {
      fits &= row.length == columnTotal.length;
      for (double value : row) {
        fits &= value >= 0 && value < Double.POSITIVE_INFINITY;
      }
    }
    if (!fits) {
      throw new IllegalArgumentException("matrix and totals do not match or a value is negative");
    }
  }

  private static double[] agreeing(double[] rowTotal, double[] columnTotal, List<String> warnings) {
    double rows = sum(rowTotal);
    double columns = sum(columnTotal);
    double[] scaled = columnTotal.clone();
    if (Math.abs(rows - columns) > 1e-9 * Math.max(rows, columns) && columns > 0) {
      for (int j = 0; j < scaled.length; j++) {
        scaled[j] *= rows / columns;
      }
      warnings.add("totals differ: rows sum to " + rows + ", columns to " + columns
          + "; the column totals were scaled by " + rows / columns);
    }
    return scaled;
  }

  private static void nameUnreachable(
      double[][] flow, double[] rowTotal, double[] columnTotal, List<String> warnings) {
    for (int i = 0; i < flow.length; i++) {
      if (rowTotal[i] > 0 && sum(flow[i]) == 0) {
        warnings.add("row " + i + " has a total but no start value");
      }
    }
    for (int j = 0; j < columnTotal.length; j++) {
      if (columnTotal[j] > 0 && columnSum(flow, j) == 0) {
        warnings.add("column " + j + " has a total but no start value");
      }
    }
  }

  private static void scaleRows(double[][] flow, double[] total) {
    for (int i = 0; i < flow.length; i++) {
      double sum = sum(flow[i]);
      for (int j = 0; j < flow[i].length && sum > 0; j++) {
        flow[i][j] *= total[i] / sum;
      }
    }
  }

  private static void scaleColumns(double[][] flow, double[] total) {
    for (int j = 0; j < total.length; j++) {
      double sum = columnSum(flow, j);
      for (int i = 0; i < flow.length && sum > 0; i++) {
        flow[i][j] *= total[j] / sum;
      }
    }
  }

  private static double gap(double[][] flow, double[] rowTotal, double[] columnTotal) {
    double gap = 0;
    for (int i = 0; i < rowTotal.length; i++) {
      gap = Math.max(gap, miss(sum(flow[i]), rowTotal[i]));
    }
    for (int j = 0; j < columnTotal.length; j++) {
      gap = Math.max(gap, miss(columnSum(flow, j), columnTotal[j]));
    }
    return gap;
  }

  private static double miss(double found, double wanted) {
    return found == 0 ? 0 : Math.abs(found - wanted) / Math.max(found, wanted);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double columnSum(double[][] flow, int column) {
    double sum = 0;
    for (double[] row : flow) {
      sum += row[column];
    }
    return sum;
  }
}
