package landbridge.assign;

/**
 * How the demand of a pair of zones falls with its cost.
 *
 * <p>Checked by: {@code ElasticDemandTest}.
 */
public sealed interface DemandFunction {

  /** Demand at a cost. */
  double at(double cost);

  /** {@code demand = max(0, atZero - fall cost)}. */
  record Linear(double atZero, double fall) implements DemandFunction {
    public Linear {
      if (!(atZero >= 0) || !(fall > 0)) {
        throw new IllegalArgumentException("demand " + atZero + " - " + fall + " x cost");
      }
    }

    @Override
    public double at(double cost) {
      return Math.max(0, atZero - fall * cost);
    }
  }

  /** {@code demand = reference exp(-theta (cost - referenceCost))}. */
  record Exponential(double reference, double referenceCost, double theta)
      implements DemandFunction {
    public Exponential {
      if (!(reference >= 0) || !(referenceCost >= 0) || !(theta > 0)) {
        throw new IllegalArgumentException(
            "demand " + reference + " at cost " + referenceCost + ", theta " + theta);
      }
    }

    @Override
    public double at(double cost) {
      return reference * StrictMath.exp(-theta * (cost - referenceCost));
    }
  }
}
