package landbridge.choice.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether data can tell the parameters of a choice model apart: asked before the search, which could only fail.
 *
 * <p>A choice depends on differences between the alternatives of an observation alone. So a parameter is lost whose
 * attribute is the same for all of them everywhere, or whose differences are a sum of multiples of those of other
 * parameters; and the scale of a nest of which no observation offers two alternatives.
 *
 * <p>Threads: stateless. Source: Train (2009), Discrete Choice Methods with Simulation, section 2.5. Checked by:
 * {@code ChoiceEstimatorTest}.
 */
final class Identification {
  private static final double SAME = 1e-10; // part of a column that others leave, of its length

  private Identification() {}

  /**
   * Refuses what no search could find.
   *
   * @throws IllegalArgumentException naming the first parameter that is lost, and why
   */
  static void require(Observations data) {
    List<double[]> independent = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (int k = 0; k < data.names.size(); k++) {
      double[] column = differences(data, k);
      String name = data.names.get(k);
      if (!(normalise(column) > 0)) {
        throw lost(name + " does not vary within any observation");
      }
      for (double[] other : independent) {
        double share = product(column, other);
        for (int row = 0; row < column.length; row++) {
          column[row] -= share * other[row];
        }
      }
      if (normalise(column) < SAME) {
        throw lost(name + " follows within the observations from " + String.join(", ", told));
      }
      independent.add(column);
      told.add(name);
    }
  }

  /**
   * Refuses nests whose scale no choice depends on.
   *
   * @param nest  [alternatives] nest of each alternative from 0, -1 where it stands alone
   * @param names [nests] names of the nests
   * @throws IllegalArgumentException naming the first nest whose scale is lost
   */
  static void requireNests(Observations data, int[] nest, List<String> names) {
    boolean[] offersTwo = new boolean[names.size()];
    for (int n = 0; n < data.count(); n++) {
      int[] offered = new int[names.size()];
      for (int row = data.start[n]; row < data.start[n + 1]; row++) {
        int m = nest[data.alternative[row]];
        if (m >= 0) {
          offered[m]++;
          offersTwo[m] |= offered[m] > 1;
        }
      }
    }
    for (int m = 0; m < offersTwo.length; m++) {
      if (!offersTwo[m]) {
        throw lost("no observation offers two alternatives of nest " + names.get(m));
      }
    }
  }

  static IllegalArgumentException lost(String why) {
    return new IllegalArgumentException("the data cannot tell the parameters apart: " + why);
  }

  /** [rows] an attribute, less its value in the first row of the observation. */
  private static double[] differences(Observations data, int k) {
    double[] column = new double[data.share.length];
    for (int n = 0; n < data.count(); n++) {
      for (int row = data.start[n]; row < data.start[n + 1]; row++) {
        column[row] = data.attribute[row][k] - data.attribute[data.start[n]][k];
      }
    }
    return column;
  }

  /** The length of a column, which becomes 1 unless it is 0. */
  private static double normalise(double[] column) {
    double most = 0;
    for (double value : column) {
      most = Math.max(most, Math.abs(value));
    }
    if (most == 0) {
      return 0;
    }
    for (int row = 0; row < column.length; row++) {
      column[row] /= most; // so that no square leaves the range of numbers
    }
    double length = Math.sqrt(product(column, column));
    for (int row = 0; row < column.length; row++) {
      column[row] /= length;
    }
    return most * length;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      sum += a[row] * b[row];
    }
    return sum;
  }
}
