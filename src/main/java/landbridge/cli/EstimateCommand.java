package landbridge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import landbridge.choice.estimate.ChoiceEstimate;
import landbridge.choice.estimate.ChoiceEstimator;
import landbridge.choice.estimate.GroupedLogit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge estimate}: estimates a choice model from a table of choices or shares. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge estimate examples/choice/shares.csv --attributes cost --constants rail
          landbridge estimate examples/choice/shares.csv --attributes cost --constants rail --method berkson
          landbridge estimate survey.csv --attributes time,cost --constants train,car \\
              --nest existing=train+car --json

        """,
    header = "Estimate scale and constants of a choice model by maximum likelihood.",
    footer = {
      "",
      "One row per observation and available alternative. The column of what was chosen holds 1 and 0, shares,",
      "or numbers of choices (consignments, tonnes in units of one consignment).",
      "The scale that studies use [t/USD] is minus the parameter of a cost in USD/t; their nesting is 1 over the scale",
      "of a nest."
    })
final class EstimateCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TABLE", description = "CSV or tab-separated file with a header.")
  private Path file;

  @Option(
      names = "--observation",
      paramLabel = "COL",
      defaultValue = "observation",
      description = "Rows that belong together. Default: observation.")
  private String observation = "";

  @Option(
      names = "--alternative",
      paramLabel = "COL",
      defaultValue = "alternative",
      description = "Name of the alternative. Default: alternative.")
  private String alternative = "";

  @Option(
      names = "--chosen",
      paramLabel = "COL",
      defaultValue = "chosen",
      description = "What was chosen. Default: chosen.")
  private String chosen = "";

  @Option(
      names = "--attributes",
      paramLabel = "COL",
      split = ",",
      description = "Columns of the utility, or log(column).")
  private List<String> attributes = List.of();

  @Option(
      names = "--constants",
      paramLabel = "ALT",
      split = ",",
      description = "Alternatives with a constant; at least one must be without.")
  private List<String> constants = List.of();

  @Option(
      names = "--nest",
      paramLabel = "NAME=A+B",
      description = "Alternatives that share a nest; once per nest.")
  private List<String> nests = List.of();

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "ml",
      description = "ml, or berkson: least squares of the logarithms of shares. Default: ml.")
  private String method = "ml";

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    if (!method.equals("ml") && !method.equals("berkson")) {
      throw new CommandFailure(ExitCode.USAGE, "--method " + method + ": it is ml or berkson");
    }
    if (attributes.isEmpty() && constants.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "nothing to estimate: give --attributes or --constants");
    }
    if (!nests.stream().allMatch(nest -> nest.indexOf('=') > 0)
        || method.equals("berkson") && !nests.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "--nest is written NAME=A+B and needs --method ml");
    }
    ChoiceTable table = ChoiceTable.read(
        file, new ChoiceTable.Form(observation, alternative, chosen, attributes, constants));
    ChoiceEstimate estimate = estimate(table);
    report(estimate);
    return talk.end(estimate.converged() ? ExitCode.OK : ExitCode.NOT_CONVERGED);
  }

  private ChoiceEstimate estimate(ChoiceTable table) {
    try {
      if (method.equals("berkson")) {
        return GroupedLogit.estimate(table.observations);
      }
      List<String> names =
          nests.stream().map(nest -> nest.substring(0, nest.indexOf('='))).toList();
      return ChoiceEstimator.nested(table.observations, table.nests(nests), names);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.STUDY_INVALID,
          file + ": " + e.getMessage() + "\n  fix: leave out an attribute, a constant or a nest");
    }
  }

  private void report(ChoiceEstimate estimate) {
    estimate.warnings().forEach(talk::say);
    ObjectNode result = talk.result();
    result
        .put("method", method)
        .put("observations", estimate.observations())
        .put("log_likelihood", estimate.logLikelihood())
        .put("log_likelihood_at_0", estimate.logLikelihoodAt0())
        .put("rho2", estimate.rho2())
        .put("iterations", estimate.iterations())
        .put("converged", estimate.converged());
    ObjectNode parameters = result.putObject("parameters");
    Columns columns =
        Columns.indentedBy("  ").add("parameter", "estimate", "std. error", "robust", "t");
    for (ChoiceEstimate.Parameter p : estimate.parameters()) {
      parameters
          .putObject(p.name())
          .put("estimate", p.value())
          .put("standard_error", p.standardError())
          .put("robust_error", p.robustError());
      columns.add(
          p.name(),
          fixed(p.value(), 6),
          fixed(p.standardError(), 6),
          fixed(p.robustError(), 6),
          fixed(p.value() / p.standardError(), 2));
    }
    estimate.warnings().forEach(result.withArray("warnings")::add);
    talk.print(columns.toString());
    talk.print(estimate.observations() + " observations, log likelihood "
        + fixed(estimate.logLikelihood(), 3) + " (without parameters "
        + fixed(estimate.logLikelihoodAt0(), 3) + "), rho2 " + fixed(estimate.rho2(), 4));
  }

  private static String fixed(double value, int digits) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "-";
  }
}
