package landbridge.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import landbridge.model.Address;
import landbridge.model.Study;
import landbridge.money.Measure;
import landbridge.money.SwitchingValue;
import landbridge.run.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code landbridge decide solve}: the value of an input that reaches a target.
 *
 * <p>Checked by: {@code DecideCommandTest}.
 */
@Command(
    name = "solve",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge decide solve studies/tripp --vary company.grant --from 0 --to 900 --until project_npv=0
          landbridge decide solve studies/tripp --vary assets.rail.tariff --from 6 --to 60 --until project_irr=0.01
          landbridge decide solve studies/tripp --vary loans.senior.gearing --from 0 --to 0.6 --until llcr=1.7
          landbridge decide solve studies/tripp --vary shareholders.armenia.share --from 0 --to 0.9 --until npv-armenia=10e6

        """,
    header = "Tariff, subsidy, gearing, tenor or share at which a measure reaches a target.",
    footer = {
      "",
      "An input that is a whole number (years, a tenor) is answered by the two whole numbers between",
      "which the measure passes the target; so is a measure that jumps over it."
    })
final class SolveDecision extends DecisionInput implements Callable<Integer> {
  @Option(names = "--vary", paramLabel = "PATH", required = true, description = "Input.")
  private String vary;

  @Mixin
  private ValueRange range;

  @Option(
      names = "--until",
      paramLabel = "MEASURE=X",
      required = true,
      description = "Measure of the company or of the appraisal, and its target.")
  private String until;

  @Override
  public Integer call() {
    int equals = until.indexOf('=');
    if (equals < 1) {
      throw new CommandFailure(ExitCode.USAGE, "--until needs MEASURE=NUMBER, such as enpv=0");
    }
    String name = until.substring(0, equals);
    double target = target(until.substring(equals + 1));
    Study study = read();
    Address path = address(study, vary);
    Decisions decisions = decisions(study);
    ValueRange.Ends ends = range.of(decisions, path);
    Measure measure = decisions
        .outcome(List.of())
        .find(name)
        .orElseThrow(() -> new CommandFailure(
            ExitCode.USAGE, "there is no measure " + name + " in scenario " + scenario()));
    boolean whole = ValueRange.isWhole(path);
    SwitchingValue found = whole
        ? decisions.solveWhole(path, (long) ends.low(), (long) ends.high(), name, target)
        : decisions.solve(path, ends.low(), ends.high(), name, target);
    print(found, measure, target, whole);
    put(found, name, target);
    return talk.end(ExitCode.OK);
  }

  private static double target(String text) {
    return PlainNumber.find(text)
        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "\"" + text + "\" is no number"));
  }

  private void print(SwitchingValue found, Measure measure, double target, boolean whole) {
    List<String> words = found.crossings().stream()
        .map(one -> words(one, measure, target, whole))
        .toList();
    String none = found.status() == SwitchingValue.Status.UNDEFINED
        ? "none in the range, where " + measure.name() + " does not exist throughout"
        : "none in the range, " + measure.name() + " stays "
            + found.status().name().toLowerCase(Locale.ROOT) + ", from "
            + reached(found.atLow() + target, measure) + " to "
            + reached(found.atHigh() + target, measure);
    String asked = measure.unit().equals("USD")
        ? new Figures(talk.language()).given(target)
        : reached(target, measure);
    talk.print(vary + " at which " + measure.name() + " is " + asked + ": "
        + (words.isEmpty() ? none : String.join(", ", words)));
  }

  /** One value, or the two between which the measure passes the target without meeting it. */
  private String words(SwitchingValue.Crossing one, Measure measure, double target, boolean whole) {
    if (!one.jumps()) {
      return whole ? Long.toString((long) one.value()) : shown(one.value());
    }
    return "passes it between " + side(one.low(), one.atLow() + target, measure, whole) + " and "
        + side(one.high(), one.atHigh() + target, measure, whole);
  }

  private String side(double value, double reached, Measure measure, boolean whole) {
    return (whole ? Long.toString((long) value) : shown(value)) + " (" + reached(reached, measure)
        + ")";
  }

  private String reached(double value, Measure measure) {
    Figures figures = new Figures(talk.language());
    return measure.unit().equals("USD") ? figures.money(value) : figures.number(value, 4);
  }

  private void put(SwitchingValue found, String measure, double target) {
    ObjectNode json = talk.result().put("path", vary).put("measure", measure);
    json.put("status", found.status().name().toLowerCase(Locale.ROOT));
    if (!Double.isNaN(found.atLow()) && !Double.isNaN(found.atHigh())) {
      json.put("measure_from", found.atLow() + target).put("measure_to", found.atHigh() + target);
    }
    ArrayNode values = json.putArray("values");
    found.values().forEach(values::add);
    ArrayNode crossings = json.putArray("crossings");
    for (SwitchingValue.Crossing one : found.crossings()) {
      crossings
          .addObject()
          .put("low", one.low())
          .put("high", one.high())
          .put("measure_low", one.atLow() + target)
          .put("measure_high", one.atHigh() + target)
          .put("jumps", one.jumps());
    }
  }
}
