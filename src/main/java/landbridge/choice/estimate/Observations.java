package landbridge.choice.estimate;

import java.util.List;

/**
 * What was offered and what was chosen. Utilities are linear: V = sum over parameters of value x attribute; a
 * constant is an attribute of 1 on its alternative.
 *
 * <p>Alternatives of all observations stand one after another ({@code start}); one that was not available has no
 * row. {@code share} holds 1 for the chosen one and 0 otherwise, or shares that sum to 1, and {@code weight} how
 * many choices an observation stands for. Arrays are shared and must not be written. Checked by:
 * {@code SwissmetroTest}, {@code ChoiceEstimatorTest}.
 */
public final class Observations {
  final List<String> names; // of the parameters
  final int[] start; // [observations + 1] first row of each observation
  final double[] share; // [rows]
  final double[] weight; // [observations]
  final double[][] attribute; // [rows][parameters]
  final int[] alternative; // [rows]
  final int alternatives;

  /**
   * The observations.
   *
   * @param names       [parameters]
   * @param start       [observations + 1] ascending from 0
   * @param alternative [rows] number of the alternative
   * @param share       [rows] sums to 1 in each observation
   * @param weight      [observations] above 0
   * @param attribute   [rows][parameters] finite
   * @throws IllegalArgumentException if lengths do not match or shares do not sum to 1
   */
  public Observations(
      List<String> names,
      int[] start,
      int[] alternative,
      double[] share,
      double[] weight,
      double[][] attribute) {
    this.names = List.copyOf(names);
    this.start = start;
    this.alternative = alternative;
    this.share = share;
    this.weight = weight;
    this.attribute = attribute;
    int most = 0;
    for (int number : alternative) {
      most = Math.max(most, number + 1);
    }
    this.alternatives = most;
    boolean fits = start[start.length - 1] == share.length && share.length == alternative.length;
    fits &= weight.length == start.length - 1 && attribute.length == share.length;
    for (int n = 0; fits && n < weight.length; n++) {
      double sum = 0;
      for (int row = start[n]; row < start[n + 1]; row++) {
        sum += share[row];
        fits &= share[row] >= 0 && attribute[row].length == names.size();
      }
      fits &= Math.abs(sum - 1) < 1e-9 && weight[n] > 0;
    }
    if (!fits) {
      throw new IllegalArgumentException("rows do not match, or shares do not sum to 1");
    }
  }

  /** Number of observations. */
  public int count() {
    return weight.length;
  }
}
