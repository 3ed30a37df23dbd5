package landbridge.run.calibration;

import java.util.ArrayList;
import java.util.List;
import landbridge.model.Bilingual;
import landbridge.model.Observed;
import landbridge.model.ObservedShare;
import landbridge.model.RouteTime;
import landbridge.model.Study;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * One published number of the base year and how far it is trusted.
 *
 * <p>All are compared on logarithms. The deviation holds the error of the number, its other scope and the error of the
 * model, so it is wide: counts and shares 0.15, 0.25, 0.35 and 0.5 for the grades A to D, times 0.1, 0.15, 0.2 and
 * 0.3. Checked by: {@code CalibrationTest}.
 *
 * @param kind  what is compared
 * @param id    row of the study
 * @param name  in English and German
 * @param value published: t/yr, share, or hours
 * @param sd    standard deviation of its logarithm
 * @param fit   false if it is held out
 */
public record Observation(
    Kind kind, String id, Bilingual name, double value, double sd, boolean fit) {
  /** Least modelled number that has a logarithm, relative to the published one. */
  private static final double LEAST = 1e-3;

  private static final double TONNES_PER_MT = 1e6;
  private static final List<Double> OF_COUNTS = List.of(0.15, 0.25, 0.35, 0.5);
  private static final List<Double> OF_TIMES = List.of(0.1, 0.15, 0.2, 0.3);

  /** What is compared. */
  public enum Kind {
    COUNT,
    SHARE,
    TIME
  }

  /** All published numbers of a study: counts, shares, times, each by id. */
  public static List<Observation> of(Study study) {
    List<Observation> all = new ArrayList<>();
    for (Observed row : study.observed()) {
      if (row.valueMtPerYear() > 0) {
        double sd = deviation(OF_COUNTS, row.provenance().grade());
        boolean fit = row.use() == Observed.Use.FIT;
        all.add(new Observation(
            Kind.COUNT, row.id(), row.name(), row.valueMtPerYear() * TONNES_PER_MT, sd, fit));
      }
    }
    for (ObservedShare row : ObservedShare.in(study)) {
      double sd = deviation(OF_COUNTS, row.provenance().grade());
      boolean fit = row.use() == Observed.Use.FIT;
      all.add(new Observation(Kind.SHARE, row.id(), row.name(), row.value(), sd, fit));
    }
    for (RouteTime row : RouteTime.in(study)) {
      double sd = deviation(OF_TIMES, row.provenance().grade());
      boolean fit = row.use() == Observed.Use.FIT;
      all.add(new Observation(Kind.TIME, row.id(), row.name(), row.hours().timeH(), sd, fit));
    }
    return all;
  }

  private static double deviation(List<Double> byGrade, String grade) {
    return byGrade.get("ABCD".indexOf(grade));
  }

  /**
   * What the model says of each of a study's published numbers, in their order.
   *
   * @return [observations] logarithms; of a thousandth of the published number where the model says less
   */
  static double[] predict(List<Observation> all, Supernetwork network, Solution solution) {
    Counts counts = new Counts(network, solution);
    RouteClock clock = new RouteClock(network, solution);
    Study study = solution.state().study();
    double[] log = new double[all.size()];
    for (int i = 0; i < log.length; i++) {
      Observation one = all.get(i);
      double modelled = switch (one.kind) {
        case COUNT -> counts.tonnes(row(study.observed(), one.id, Observed::id).scope());
        case SHARE ->
          counts.share(row(ObservedShare.in(study), one.id, ObservedShare::id).scope());
        case TIME -> clock.hours(row(RouteTime.in(study), one.id, RouteTime::id));
      };
      double bounded = Math.min(Math.max(modelled, LEAST * one.value), one.value / LEAST);
      log[i] = StrictMath.log(bounded);
    }
    return log;
  }

  private static <T> T row(List<T> rows, String id, java.util.function.Function<T, String> key) {
    return rows.stream().filter(row -> key.apply(row).equals(id)).findFirst().orElseThrow();
  }
}
