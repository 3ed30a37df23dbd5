package landbridge.run.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import landbridge.base.NumberText;
import landbridge.calibrate.Certainty;
import landbridge.model.Parameter;
import landbridge.model.StudyDigest;

/**
 * The file of fitted values: a report for people as comments, then what the program reads.
 *
 * <p>One file, so that the estimates and their report are replaced together or not at all. Checked by: {@code
 * CalibrationTest}.
 */
public final class FittedText {
  private static final double TONNES_PER_MT = 1e6;

  private final CalibrationResult result;
  private final List<String> lines = new ArrayList<>();

  private FittedText(CalibrationResult result) {
    this.result = result;
  }

  /** The file as text. */
  public static String of(CalibrationResult result) {
    FittedText text = new FittedText(result);
    text.lines.add(
        "# Written by: landbridge calibrate. Edit calibration/parameters.csv and fit again.");
    text.report().forEach(line -> text.lines.add(line.isEmpty() ? "#" : "# " + line));
    text.fit();
    text.fitted();
    text.leftOut();
    text.lines.add("do:");
    text.lines.addAll(Calibration.operations(result));
    return String.join("\n", text.lines) + "\n";
  }

  /** The report for people, in lines. */
  public static List<String> report(CalibrationResult result) {
    return new FittedText(result).report();
  }

  private List<String> report() {
    CalibrationResult.Quality quality = result.quality();
    Certainty certainty = quality.certainty();
    List<String> report = new ArrayList<>();
    report.add(format(
        "%s after %d steps and %d base years; misfit %.1f, before %.1f; spread %.2f",
        quality.effort().status(),
        quality.effort().steps(),
        quality.effort().solves(),
        result.fit().misfit(),
        quality.priorMisfit(),
        certainty.spread));
    report.add(format(
        "condition number %.0f; the counts determine %.1f of %d parameters; least known: %s",
        certainty.condition, certainty.determined, result.parameters().size(), weakest()));
    report.add("");
    report.add(format(
        "%-28s %7s %6s %6s %9s  %s",
        "parameter", "factor", "se", "jack", "informed", "confused with"));
    for (int p = 0; p < result.parameters().size(); p++) {
      report.add(format(
          "%-28s %7.3f %6.3f %6s %8.0f%%  %s %.2f%s",
          result.parameters().get(p).id(),
          result.factor(p),
          certainty.se[p],
          quality.jackknifeSe().length == 0 ? "-" : format("%.3f", quality.jackknifeSe()[p]),
          100 * certainty.informed[p],
          result.parameters().get(certainty.partner[p]).id(),
          certainty.correlation[p],
          result.atBound(p) ? "  at the end of its range" : ""));
    }
    report.add("");
    report.add(format(
        "%-28s %5s %12s %7s %7s %9s",
        "observation", "use", "published", "before", "fitted", "left out"));
    for (int i = 0; i < result.observations().size(); i++) {
      report.add(observation(i));
    }
    return report;
  }

  private String observation(int i) {
    Observation one = result.observations().get(i);
    double before = StrictMath.exp(result.before()[i]) / one.value();
    double left = result.leftOutRatio(i);
    String unit = switch (one.kind()) {
      case COUNT -> format("%.2f Mt/yr", one.value() / TONNES_PER_MT);
      case SHARE -> format("%.2f", one.value());
      case TIME -> format("%.1f h", one.value());
    };
    return format(
        "%-28s %5s %12s %7.2f %7.2f %9s",
        one.id(),
        one.fit() ? "fit" : "check",
        unit,
        before,
        result.ratio(i),
        Double.isNaN(left) ? "-" : format("%.2f", left));
  }

  private String weakest() {
    double[] direction = result.quality().certainty().weakest;
    List<String> parts = new ArrayList<>();
    for (int p = 0; p < direction.length; p++) {
      if (Math.abs(direction[p]) > 0.3) {
        parts.add((direction[p] > 0 ? "+" : "-") + result.parameters().get(p).id());
      }
    }
    return parts.isEmpty() ? "nothing stands out" : String.join(" ", parts);
  }

  private void fit() {
    CalibrationResult.Quality quality = result.quality();
    int counts = 0;
    for (boolean one : quality.used()) {
      counts += one ? 1 : 0;
    }
    lines.add("fit:");
    lines.add("  status: " + quality.effort().status());
    lines.add("  digest: \"" + StudyDigest.of(result.written()) + "\"");
    lines.add("  steps: " + quality.effort().steps());
    lines.add("  solves: " + quality.effort().solves());
    lines.add("  counts: " + counts);
    number("prior_misfit", quality.priorMisfit());
    number("misfit", result.fit().misfit());
    number("spread", quality.certainty().spread);
    number("condition", quality.certainty().condition);
    number("determined", quality.certainty().determined);
    lines.add("  weakest: \"" + weakest() + "\"");
  }

  private void number(String name, double value) {
    lines.add("  " + name + ": " + NumberText.of(value));
  }

  private void fitted() {
    Certainty certainty = result.quality().certainty();
    double[] jackknife = result.quality().jackknifeSe();
    lines.add("fitted:");
    for (int p = 0; p < result.parameters().size(); p++) {
      Parameter parameter = result.parameters().get(p);
      lines.add("  " + parameter.id() + ": {factor: " + NumberText.of(result.factor(p))
          + ", se: " + NumberText.of(certainty.se[p])
          + (jackknife.length == 0 ? "" : ", jackknife_se: " + NumberText.of(jackknife[p]))
          + ", informed: " + NumberText.of(certainty.informed[p])
          + ", at_bound: " + (result.atBound(p) ? 1 : 0)
          + ", partner: " + result.parameters().get(certainty.partner[p]).id()
          + ", correlation: " + NumberText.of(certainty.correlation[p]) + "}");
    }
  }

  private void leftOut() {
    lines.add("left_out:");
    for (int i = 0; i < result.observations().size(); i++) {
      double log = result.quality().leftOut()[i];
      if (result.observations().get(i).kind() == Observation.Kind.COUNT && !Double.isNaN(log)) {
        lines.add("  " + result.observations().get(i).id() + ": {fitted: "
            + NumberText.of(StrictMath.exp(result.fit().predicted()[i]) / TONNES_PER_MT)
            + " Mt/yr, predicted: " + NumberText.of(StrictMath.exp(log) / TONNES_PER_MT)
            + " Mt/yr}");
      }
    }
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
