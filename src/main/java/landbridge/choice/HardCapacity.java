package landbridge.choice;

import landbridge.base.Hot;

/**
 * Charges that keep flows within hard capacities: the method of multipliers.
 *
 * <p>A tonne through a full facility pays p = max(0, lambda + rho (v - room)), with room the capacity less
 * what others use of it. The flows of a fixed lambda are found with that charge in the costs; then lambda
 * becomes p, until it stands still: flow within room, and a charge only where the flow fills it. The charge is
 * then the worth of one more tonne of capacity. rho is large enough that the error falls by a factor of about
 * four a round, and is the same for all starts, so that the answer depends on neither.
 *
 * <p>Units: t/yr and USD/t. Source: Hestenes (1969); Powell (1969); Larsson and Patriksson (1995), Transportation
 * Science 29, for traffic. Checked by: {@code HardCapacityTest}.
 */
@Hot
final class HardCapacity {
  private static final double STIFFNESS = 4; // charge of a doubled flow, in units of 1 / scale
  private static final double TOLERANCES =
      10; // accepted excess over room, in tolerances of the flows

  private final Capacity capacity;
  private final double[] rho; // [facilities] USD/t per t/yr; 0 where the capacity is not hard
  private final double[] lambda; // [facilities] USD/t
  private final double accepted;
  private int worst = -1;

  /** [facilities] charge at the flows last seen [USD/t]. */
  final double[] price;

  HardCapacity(ChoiceProblem problem, double tolerance) {
    this.capacity = problem.routes.links.capacity;
    this.rho = new double[capacity.count];
    this.lambda = new double[capacity.count];
    this.price = new double[capacity.count];
    this.accepted = TOLERANCES * tolerance;
    double sum = 0;
    for (double scale : problem.terms.scale) {
      sum += scale;
    }
    double scale = sum / Math.max(1, problem.terms.count);
    for (int f = 0; f < capacity.count; f++) {
      rho[f] = capacity.hard(f) ? STIFFNESS / (scale * room(f)) : 0;
    }
  }

  private double room(int f) {
    return Math.max(capacity.tonnes[f] - capacity.background[f], capacity.tonnes[f] * accepted);
  }

  /** Whether any capacity is hard. */
  boolean any() {
    for (double r : rho) {
      if (r > 0) {
        return true;
      }
    }
    return false;
  }

  /** Takes the charges of a similar solve as a start. */
  void start(double[] earlier) {
    for (int f = 0; f < earlier.length && f < lambda.length; f++) {
      lambda[f] = rho[f] > 0 ? earlier[f] : 0;
    }
  }

  /** Sets the charges that follow from flows. */
  void charge(double[] flow) {
    for (int f = 0; f < price.length; f++) {
      if (rho[f] > 0) {
        price[f] = Math.max(0, lambda[f] + rho[f] * (flow[f] - room(f)));
      }
    }
  }

  /** Adds how steeply the charges answer to flows, in hours at the mean value of time. */
  void addSlopes(double hoursPerUsd, double[] weight) {
    for (int f = 0; f < price.length; f++) {
      if (price[f] > 0) {
        weight[f] += rho[f] * hoursPerUsd;
      }
    }
  }

  /** Moves the multipliers to the charges; true if they stood still, so that the capacities hold. */
  boolean settled() {
    double largest = 0;
    worst = -1;
    for (int f = 0; f < price.length; f++) {
      if (rho[f] > 0) {
        double excess = Math.abs(price[f] - lambda[f]) / (rho[f] * room(f));
        if (excess > largest) {
          largest = excess;
          worst = f;
        }
        lambda[f] = price[f];
      }
    }
    return largest <= accepted;
  }

  /** Facility whose charge moved most, -1 if none did. */
  int worst() {
    return worst;
  }
}
