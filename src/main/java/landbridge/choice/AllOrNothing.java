package landbridge.choice;

import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * Everything on the cheapest path; of equally cheap ones on the first of the set.
 *
 * <p>The outside option is taken where it is cheaper than every path. With capacities there may be no
 * fixed point; the solver then says that it stopped.
 *
 * <p>Checked by: {@code ChoiceModelsTest}.
 */
@Hot
public final class AllOrNothing implements ChoiceModel {
  private final PathSet paths;

  /** The model for these paths. */
  public AllOrNothing(PathSet paths) {
    this.paths = paths;
  }

  @Override
  public String name() {
    return "all-or-nothing";
  }

  @Override
  public boolean welfare() {
    return true;
  }

  @Override
  public Kernel kernel() {
    return new Cheapest();
  }

  private final class Cheapest implements Kernel {
    @Override
    public double choose(
        int pair, double[] cost, double scale, double nesting, double outside, double[] share) {
      int count = paths.pathsOf(pair);
      int cheapest = count;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < count; k++) {
        share[k] = 0;
        if (cost[k] < least) {
          least = cost[k];
          cheapest = k;
        }
      }
      share[count] = 0;
      if (outside < least) {
        cheapest = count;
        least = outside;
      }
      if (least < Double.POSITIVE_INFINITY) {
        share[cheapest] = 1;
      }
      return least;
    }
  }
}
