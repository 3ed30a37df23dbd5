package landbridge.run.calibration;

import java.util.ArrayList;
import java.util.List;
import landbridge.calibrate.Model;
import landbridge.choice.WarmStart;
import landbridge.model.Study;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;

/**
 * The base year of a study as a function of the factors on its values.
 *
 * <p>Routes stay those of the traffic model. Derivatives are differences over one hundredth of the logarithm, all solved
 * from the flows at the point itself, side by side. Checked by: {@code CalibrationTest}.
 */
final class BaseYear implements Model {
  private static final double STEP = 0.01;

  private final TrafficModel traffic;
  private final Knobs knobs;
  private final List<Observation> observations;
  private WarmStart start;
  private int solves;

  BaseYear(TrafficModel traffic, Knobs knobs, List<Observation> observations) {
    this.traffic = traffic;
    this.knobs = knobs;
    this.observations = observations;
    this.start = traffic.reference(traffic.baseYear()).result().end;
  }

  /** Base years solved so far. */
  int solves() {
    return solves;
  }

  /** Predictions of the traffic model's own reference: what a run of the study says. */
  double[] own() {
    return predict(traffic.reference(traffic.baseYear()));
  }

  @Override
  public double[] predict(double[] theta) {
    Solution solution = solve(List.of(knobs.with(theta))).get(0);
    start = solution.result().end;
    return predict(solution);
  }

  private double[] predict(Solution solution) {
    return Observation.predict(observations, traffic.routes.network, solution);
  }

  private List<Solution> solve(List<Study> variants) {
    solves += variants.size();
    return traffic.baseYear(variants, start);
  }

  @Override
  public double[][] slopes(double[] theta, double[] at) {
    List<Study> variants = new ArrayList<>();
    for (int p = 0; p < theta.length; p++) {
      double[] moved = theta.clone();
      moved[p] += STEP;
      variants.add(knobs.with(moved));
    }
    List<Solution> solutions = solve(variants);
    double[][] slopes = new double[at.length][theta.length];
    for (int p = 0; p < theta.length; p++) {
      double[] moved = predict(solutions.get(p));
      for (int i = 0; i < at.length; i++) {
        slopes[i][p] = (moved[i] - at[i]) / STEP;
      }
    }
    return slopes;
  }
}
