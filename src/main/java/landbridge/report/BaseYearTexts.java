package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import landbridge.store.StoredTable.Row;

/**
 * Sentences and tables of the base-year page: how far counts are missed that no estimate saw, residuals by mode and
 * corridor, times, parameters, and what the counts cannot tell apart.
 *
 * <p>Checked by: {@code BaseYearReportTest}.
 */
final class BaseYearTexts {
  private static final double FACTOR = 2;

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final List<Row> counts;

  BaseYearTexts(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    this.counts = view.rows("observed_fit").stream()
        .filter(row -> row.number("value") > 0)
        .toList();
  }

  /** Modelled over observed as no estimate saw the count: left out of the fit, or held out for good. */
  private OptionalDouble unseen(Row row) {
    OptionalDouble left = row.findNumber("left_out");
    if (left.isPresent()) {
      return OptionalDouble.of(left.getAsDouble() / row.number("value"));
    }
    return row.text("use").equals("check") ? row.findNumber("ratio") : OptionalDouble.empty();
  }

  /** Sentences for a reader who distrusts the page. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    List<String> far = new ArrayList<>();
    for (Row row : counts) {
      OptionalDouble ratio = unseen(row);
      if (ratio.isPresent()) {
        errors.add(Math.abs(ratio.getAsDouble() - 1));
        if (ratio.getAsDouble() > FACTOR || ratio.getAsDouble() < 1 / FACTOR) {
          far.add(view.inLanguage(row, "name"));
        }
      }
    }
    if (!errors.isEmpty()) {
      sentences.add(words.of(
          "baseyear.unseen",
          Integer.toString(errors.size()),
          numbers.percent(median(errors), 0),
          Integer.toString(far.size()),
          far.isEmpty() ? words.of("fit.none") : String.join("; ", far)));
      sentences.add(words.of("baseyear.check"));
    }
    for (Row fit : view.rows("calibration_fit")) {
      sentences.add(words.of(
          fit.flag("applied") ? "baseyear.applied" : "baseyear.not-applied",
          numbers.fixed(fit.number("counts"), 0),
          numbers.fixed(fit.number("prior_misfit"), 1),
          numbers.fixed(fit.number("misfit"), 1)));
      sentences.add(words.of(
          "baseyear.identified",
          numbers.fixed(fit.number("determined"), 1),
          Integer.toString(view.rows("calibration_parameter").size()),
          numbers.fixed(fit.number("condition"), 0),
          weakest(fit.text("weakest")),
          numbers.fixed(fit.number("spread"), 2)));
    }
    return sentences;
  }

  /** {@code +border-road -transfer-x}: parameters with the sign that each has, by their names. */
  private String weakest(String ids) {
    Map<String, String> names = parameterNames();
    List<String> parts = new ArrayList<>();
    for (String id : ids.split(" ")) {
      String bare = id.replaceFirst("^[+-]", "");
      String sign = id.startsWith("-") ? "\u2212\u00A0" : "+\u00A0";
      parts.add(sign + names.getOrDefault(bare, bare));
    }
    return String.join("; ", parts);
  }

  private Map<String, String> parameterNames() {
    Map<String, String> names = new TreeMap<>();
    view.rows("calibration_parameter")
        .forEach(row -> names.put(row.text("parameter"), view.inLanguage(row, "name")));
    return names;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
  }

  /** Each count with the fit, and with it left out. */
  Grid crossValidation() {
    Grid grid = new Grid(words.of("leftout.caption"))
        .text(words.of("col.count"))
        .text(words.of("col.use"))
        .number(words.of("col.observed") + ", " + words.of("unit.mt"))
        .number(words.of("col.modelled") + ", " + words.of("unit.mt"))
        .number(words.of("fit.left-out") + ", " + words.of("unit.mt"))
        .number(words.of("col.error"))
        .note(words);
    for (Row row : counts) {
      OptionalDouble ratio = unseen(row);
      OptionalDouble left = row.findNumber("left_out");
      grid.row(
          view.inLanguage(row, "name"),
          view.word("fit", row.text("use")),
          numbers.megatonnes(row.number("value")),
          numbers.megatonnes(row.number("modelled")),
          left.isPresent() ? numbers.megatonnes(left.getAsDouble()) : Numbers.MISSING,
          ratio.isPresent()
              ? numbers.signed(100 * (ratio.getAsDouble() - 1), 0) + "\u00A0%"
              : Numbers.MISSING,
          row.text("note"));
    }
    return grid;
  }

  /** Whether the model says too much or too little, by mode and by kind of count. */
  Grid residuals() {
    Map<String, List<Double>> groups = new TreeMap<>();
    for (Row row : counts) {
      double ratio = row.findNumber("ratio").orElse(1);
      groups
          .computeIfAbsent(view.word("mode", row.text("mode")), g -> new ArrayList<>())
          .add(ratio);
    }
    Grid grid = new Grid(words.of("residuals.caption"))
        .text(words.of("col.mode"))
        .number(words.of("col.counts"))
        .number(words.of("col.toolow"))
        .number(words.of("col.toohigh"))
        .number(words.of("col.median-ratio"));
    groups.forEach((group, ratios) -> {
      long low = ratios.stream().filter(ratio -> ratio < 1).count();
      grid.row(
          group,
          Integer.toString(ratios.size()),
          Long.toString(low),
          Long.toString(ratios.size() - low),
          numbers.fixed(median(ratios), 2));
    });
    return grid;
  }

  Grid times() {
    Grid grid = new Grid(words.of("times.caption"))
        .text(words.of("col.route"))
        .text(words.of("col.use"))
        .number(words.of("col.published"))
        .number(words.of("col.range"))
        .number(words.of("col.modelled"))
        .number(words.of("col.ratio"))
        .text(words.of("col.source"))
        .note(words);
    for (Row row : view.rows("route_time")) {
      grid.row(
          view.inLanguage(row, "name"),
          view.word("fit", row.text("use")),
          days(row.findNumber("value")),
          row.findNumber("low").isEmpty()
              ? Numbers.MISSING
              : days(row.findNumber("low")) + " \u2013 " + days(row.findNumber("high")),
          days(row.findNumber("modelled")),
          numbers.fixed(row.findNumber("ratio"), 2),
          row.text("source") + " (" + row.text("grade") + ")",
          row.text("note"));
    }
    return grid;
  }

  private String days(OptionalDouble hours) {
    return hours.isPresent() ? numbers.fixed(hours.getAsDouble() / 24, 1) : Numbers.MISSING;
  }

  /** Parameters with prior, estimate and how sure it is. */
  Grid parameters() {
    Grid grid = new Grid(words.of("parameters.caption"))
        .text(words.of("col.parameter"))
        .number(words.of("col.prior-sd"))
        .number(words.of("col.range"))
        .number(words.of("col.estimate"))
        .number(words.of("col.se"))
        .number(words.of("col.jackknife"))
        .number(words.of("col.informed"))
        .text(words.of("col.confused"))
        .note(words);
    Map<String, String> names = parameterNames();
    for (Row row : view.rows("calibration_parameter")) {
      String partner = names.getOrDefault(row.text("partner"), row.text("partner"));
      grid.row(
          view.inLanguage(row, "name"),
          numbers.fixed(row.number("prior_sd"), 2),
          numbers.fixed(row.number("low"), 2) + " \u2013 " + numbers.fixed(row.number("high"), 2),
          numbers.fixed(row.number("factor"), 2) + (row.flag("at_bound") ? " !" : ""),
          numbers.fixed(row.number("se"), 2),
          numbers.fixed(row.findNumber("jackknife_se"), 2),
          numbers.percent(row.number("informed"), 0),
          partner + " " + numbers.signed(row.number("correlation"), 2),
          row.text("note"));
    }
    return grid;
  }
}
