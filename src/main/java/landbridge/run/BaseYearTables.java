package landbridge.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import landbridge.model.CalibrationFit;
import landbridge.model.FittedParameter;
import landbridge.model.LeftOutCount;
import landbridge.model.Observed;
import landbridge.model.ObservedShare;
import landbridge.model.Parameter;
import landbridge.model.RouteTime;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.run.calibration.Counts;
import landbridge.run.calibration.RouteClock;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * The base year of the reference beside what is published: counts, shares, times, and the fit of the parameters.
 *
 * <p>A count of links is the sum of both directions; a count with commodities holds only these. Checked by: {@code
 * RunnerTest}, {@code CalibrationTest}.
 */
final class BaseYearTables {
  private static final double TONNES_PER_MT = 1e6;
  private static final double COUNT_TOLERANCE = 0.25;
  private static final double TIME_TOLERANCE = 0.2;

  private final Study study;
  private final Counts counts;
  private final RouteClock clock;

  private BaseYearTables(Study study, Supernetwork network, Solution solution) {
    this.study = study;
    this.counts = new Counts(network, solution);
    this.clock = new RouteClock(network, solution);
  }

  static List<ResultTable> of(Study study, Supernetwork network, Solution solution) {
    BaseYearTables tables = new BaseYearTables(study, network, solution);
    return List.of(
        tables.counts(), tables.shares(), tables.times(), tables.parameters(), tables.fit());
  }

  private ResultTable counts() {
    Map<String, LeftOutCount> leftOut = new TreeMap<>();
    LeftOutCount.in(study).forEach(row -> leftOut.put(row.id(), row));
    ResultTable.Rows rows = ResultTable.of("observed_fit");
    for (Observed count : study.observed()) {
      double modelled = counts.tonnes(count.scope());
      double observed = count.valueMtPerYear() * TONNES_PER_MT;
      double ratio = modelled / observed;
      LeftOutCount without = leftOut.get(count.id());
      rows.add(
          count.id(),
          count.name().en(),
          count.name().de(),
          word(count.kind()),
          Counts.mode(study, count.scope()),
          word(count.use()),
          observed,
          modelled,
          ratio,
          without == null
              ? ResultTable.MISSING
              : (Object) (without.predictedMtPerYear() * TONNES_PER_MT),
          Math.abs(ratio - 1) <= COUNT_TOLERANCE,
          count.provenance().source(),
          count.provenance().grade(),
          count.provenance().note());
    }
    return rows.build();
  }

  private ResultTable shares() {
    ResultTable.Rows rows = ResultTable.of("observed_share");
    for (ObservedShare share : ObservedShare.in(study)) {
      rows.add(
          share.id(),
          share.name().en(),
          share.name().de(),
          word(share.use()),
          share.value(),
          counts.share(share.scope()),
          share.provenance().source(),
          share.provenance().grade(),
          share.provenance().note());
    }
    return rows.build();
  }

  private ResultTable times() {
    ResultTable.Rows rows = ResultTable.of("route_time");
    for (RouteTime route : RouteTime.in(study)) {
      double hours = clock.hours(route);
      boolean reached = hours < Double.POSITIVE_INFINITY;
      double ratio = hours / route.hours().timeH();
      rows.add(
          route.id(),
          route.name().en(),
          route.name().de(),
          word(route.use()),
          route.hours().lowH(),
          route.hours().timeH(),
          route.hours().highH(),
          reached ? (Object) hours : ResultTable.MISSING,
          reached ? (Object) ratio : ResultTable.MISSING,
          reached && Math.abs(ratio - 1) <= TIME_TOLERANCE,
          route.provenance().source(),
          route.provenance().grade(),
          route.provenance().note());
    }
    return rows.build();
  }

  private ResultTable parameters() {
    Map<String, FittedParameter> fitted = new TreeMap<>();
    FittedParameter.in(study).forEach(row -> fitted.put(row.id(), row));
    ResultTable.Rows rows = ResultTable.of("calibration_parameter");
    for (Parameter parameter : Parameter.in(study)) {
      FittedParameter found = fitted.get(parameter.id());
      if (found != null) {
        rows.add(
            parameter.id(),
            parameter.name().en(),
            parameter.name().de(),
            parameter.sd(),
            parameter.low(),
            parameter.high(),
            found.factor(),
            found.se(),
            found.jackknifeSe(),
            found.informed(),
            found.atBound(),
            found.confused().partner(),
            found.confused().correlation(),
            parameter.provenance().note());
      }
    }
    return rows.build();
  }

  private ResultTable fit() {
    ResultTable.Rows rows = ResultTable.of("calibration_fit");
    boolean applied = study.settings().roles().calibration() == StudySettings.Calibration.FITTED;
    if (!CalibrationFit.in(study).isEmpty()) {
      CalibrationFit fit = CalibrationFit.in(study).get(0);
      rows.add(
          applied,
          fit.status(),
          fit.effort().steps(),
          fit.effort().solves(),
          fit.effort().counts(),
          fit.misfit().priorMisfit(),
          fit.misfit().misfit(),
          fit.misfit().spread(),
          fit.identified().condition(),
          fit.identified().determined(),
          fit.identified().weakest());
    }
    return rows.build();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
