package landbridge.choice;

import java.util.Arrays;
import java.util.List;

/** State of a {@link Loading}: delays as the pairs see them, and what the pairs answered. Checked by: {@code LoadingTest}. */
final class Posted {
  /** [segments] delay [h]. */
  final double[] delay;

  /** [segments] charge for scarce capacity [USD/t]. */
  final double[] charge;

  /** Whether any segment has a charge. */
  boolean charged;

  /** [shareStart[items]] shares of the last loading. */
  final double[] share;

  /** [items] composite cost of the last loading [USD/t]. */
  final double[] composite;

  /** [paths] time of the last loading [h]. */
  final double[] pathTime;

  /** [rowStart[pairs]] flow of the paths and the stretches of several paths of the last loading [t/yr]. */
  final double[] slotFlow;

  /** [pairs] goods times what their delays moved since the pair was divided last [t/yr]. */
  final double[] owed;

  /** [pairs] tonnes that would go another way for what their delays moved since then, see {@link Debts} [t/yr]. */
  final double[] response;

  /** Nothing posted. */
  Posted(ChoiceProblem problem) {
    Stretches stretches = problem.routes.stretches;
    delay = new double[stretches.segments.count];
    charge = new double[stretches.segments.count];
    share = new double[problem.shareStart[problem.demand.items]];
    composite = new double[problem.demand.items];
    pathTime = new double[stretches.paths.paths];
    slotFlow = new double[stretches.rowStart[stretches.paths.pairs]];
    owed = new double[stretches.paths.pairs];
    response = new double[stretches.paths.pairs];
  }

  private List<double[]> arrays() {
    return List.of(delay, charge, share, composite, pathTime, slotFlow, owed, response);
  }

  /** Whether all arrays are as long as the other's. */
  boolean isLike(Posted other) {
    List<double[]> mine = arrays();
    List<double[]> others = other.arrays();
    for (int i = 0; i < mine.size(); i++) {
      if (mine.get(i).length != others.get(i).length) {
        return false;
      }
    }
    return true;
  }

  /** Takes over all that another holds. */
  Posted set(Posted from) {
    List<double[]> mine = arrays();
    List<double[]> others = from.arrays();
    for (int i = 0; i < mine.size(); i++) {
      System.arraycopy(others.get(i), 0, mine.get(i), 0, mine.get(i).length);
    }
    charged = from.charged;
    return this;
  }

  /** Makes all numbers NaN, so that whoever reads them notices. */
  boolean spoil() {
    arrays().forEach(array -> Arrays.fill(array, Double.NaN));
    return true;
  }
}
