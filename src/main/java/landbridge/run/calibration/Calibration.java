package landbridge.run.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import landbridge.calibrate.Certainty;
import landbridge.calibrate.Data;
import landbridge.calibrate.Estimate;
import landbridge.calibrate.LeastSquares;
import landbridge.model.Parameter;
import landbridge.model.Study;
import landbridge.run.traffic.TrafficModel;

/**
 * Fits the parameters of a study to its published counts, shares and times of the base year.
 *
 * <p>The routes are those of the written values, also in a run of the calibrated study: a calibration moves shares
 * between routes, not the set of routes. Tried and lost: seeking routes anew with the estimates, which on TRIPP went
 * in circles, since the set of fourteen routes a pair jumps with prices. What is reported is what a run of the
 * calibrated study says, to the bit. Checked by: {@code CalibrationTest}.
 */
public final class Calibration {
  private final Study written;
  private final Settings settings;
  private final Knobs knobs;
  private final List<Observation> observations;
  private final Data data;
  private final boolean[] used;
  private double[] before;
  private double priorMisfit;

  /**
   * What is fitted and how.
   *
   * @param parameters ids of the parameters; none means all
   * @param folds      ids of the observations to leave out in turn; none means all in the fit
   * @param validate   false to leave none out
   * @param threads    worker threads; changes speed, never a bit
   * @param progress   told what is being done
   */
  public record Settings(
      List<String> parameters,
      List<String> folds,
      boolean validate,
      int threads,
      Consumer<String> progress) {}

  private Calibration(Study written, Settings settings) {
    this.written = written;
    this.settings = settings;
    List<Parameter> chosen = Parameter.in(written).stream()
        .filter(p -> settings.parameters().isEmpty() || settings.parameters().contains(p.id()))
        .toList();
    this.knobs = new Knobs(written, chosen);
    this.observations = Observation.of(written);
    double[] sd = chosen.stream().mapToDouble(Parameter::sd).toArray();
    this.data = new Data(
        observations.stream().mapToDouble(o -> StrictMath.log(o.value())).toArray(),
        observations.stream().mapToDouble(Observation::sd).toArray(),
        new double[sd.length],
        sd,
        knobs.low(),
        knobs.high());
    this.used = new boolean[observations.size()];
    for (int i = 0; i < used.length; i++) {
      used[i] = observations.get(i).fit();
    }
  }

  /**
   * Calibrates a study.
   *
   * @param written the study with its hand-written values
   * @throws landbridge.base.StudyException if a parameter selects nothing
   */
  public static CalibrationResult run(Study written, Settings settings) {
    return new Calibration(written, settings).run();
  }

  private CalibrationResult run() {
    double[] prior = new double[data.parameters()];
    BaseYear model =
        new BaseYear(TrafficModel.of(written, settings.threads()), knobs, observations);
    before = model.own();
    priorMisfit = LeastSquares.misfit(data, used, prior, before);
    settings.progress().accept("all observations");
    Estimate fit = LeastSquares.fit(model, data, used, prior);
    double[] own = new BaseYear(
            TrafficModel.of(knobs.with(fit.theta()), settings.threads()), knobs, observations)
        .own();
    double misfit = LeastSquares.misfit(data, used, fit.theta(), own);
    Estimate kept =
        new Estimate(fit.theta(), own, fit.slopes(), misfit, fit.converged(), fit.iterations());
    return result(model, kept);
  }

  private CalibrationResult result(BaseYear model, Estimate fit) {
    double[] leftOut = new double[observations.size()];
    Arrays.fill(leftOut, Double.NaN);
    List<double[]> estimates = new ArrayList<>();
    boolean all = true;
    for (int i = 0; i < used.length && settings.validate(); i++) {
      String id = observations.get(i).id();
      boolean wanted = settings.folds().isEmpty() || settings.folds().contains(id);
      all &= wanted || !used[i];
      if (used[i] && wanted) {
        settings.progress().accept("without " + id);
        boolean[] without = used.clone();
        without[i] = false;
        Estimate fold = LeastSquares.fit(model, data, without, fit.theta());
        leftOut[i] = fold.predicted()[i];
        estimates.add(fold.theta());
      }
    }
    double[] jackknife = settings.validate() && all
        ? Certainty.jackknife(estimates.toArray(new double[0][]))
        : new double[0];
    CalibrationResult.Quality quality = new CalibrationResult.Quality(
        data,
        used,
        Certainty.of(data, used, fit),
        jackknife,
        leftOut,
        priorMisfit,
        new CalibrationResult.Effort(
            fit.converged() ? "converged" : "step limit", fit.iterations(), model.solves()));
    return new CalibrationResult(
        written, knobs.with(fit.theta()), knobs.parameters, observations, before, fit, quality);
  }

  /** Guarded operations that turn the written values into the estimates. */
  public static List<String> operations(CalibrationResult result) {
    return new Knobs(result.written(), result.parameters())
        .operations(result.fit().theta());
  }
}
