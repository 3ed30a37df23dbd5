package landbridge.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import landbridge.base.NumberText;
import landbridge.explain.Explainer;
import landbridge.explain.Explanation;
import landbridge.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge explain}: where a number comes from, down to file, line and source. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge explain enpv studies/tripp
          landbridge explain company.project_irr studies/tripp --depth 3
          landbridge explain crossing_flow.sadakhlo-rail studies/tripp --year 2040
          landbridge explain links.sadakhlo-ayrum-rail.capacity studies/tripp     an input: file, line, source

        """,
    header = "Show where a number comes from, down to file, line and source.",
    footer = {
      "",
      "METRIC is a measure (enpv, eirr, bcr, user-benefit, company.project_irr, ...), TABLE.ID for a row of",
      "a result table (link_flow.LINK, corridor_share.CORRIDOR), or the address of an input (TABLE.ROW.COLUMN)."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST = 14;
  private static final int NO_YEAR = Integer.MIN_VALUE; // a year that no result has

  @Parameters(
      index = "0",
      paramLabel = "METRIC",
      description = "What to explain; 'list' names all.")
  private String metric;

  @Parameters(
      index = "1",
      paramLabel = "RUN",
      defaultValue = ".",
      description = "Run folder, or study folder for its newest run. Default: here.")
  private String place;

  @Option(
      names = "--scenario",
      paramLabel = "S",
      defaultValue = "",
      description = "Default: the study's headline.")
  private String scenario;

  @Option(names = "--year", paramLabel = "Y", description = "Only this year.")
  private Integer year;

  @Option(
      names = "--depth",
      converter = Count.class,
      paramLabel = "N",
      defaultValue = "2",
      description = "Levels of parts. Default: 2.")
  private int depth;

  @Option(names = "--all", description = "Name every input and every part.")
  private boolean all;

  @Mixin
  private Talk talk;

  private Figures figures;

  @Override
  public Integer call() {
    figures = new Figures(talk.language());
    if (metric.equals("list")) {
      ArrayNode names = talk.result().putArray("metrics");
      Explainer.names().forEach(names::add);
      Explainer.names().forEach(talk::print);
      return talk.end(ExitCode.OK);
    }
    StoredRun run = RunPlace.open(place);
    checkScenario(run);
    Explainer explainer = explainer(run, year);
    Optional<Explanation> answer = explainer.explain(metric);
    checkYear(run, answer);
    Explanation found = answer.orElseThrow(() -> unknown(explainer));
    talk.say("run " + run.id() + ", scenario " + explainer.scenario());
    print(found, "", true);
    talk.result().put("run", run.id()).put("scenario", explainer.scenario());
    put(talk.result().putObject("explanation"), found);
    return talk.end(ExitCode.OK);
  }

  private void checkScenario(StoredRun run) {
    List<String> ids = run.table("scenario").distinct("scenario");
    if (!scenario.isEmpty()) {
      Known.name("the run", "scenario", scenario, ids);
    }
  }

  private Explainer explainer(StoredRun run, Integer only) {
    OptionalInt wanted = only == null ? OptionalInt.empty() : OptionalInt.of(only);
    return new Explainer(
        run, new Explainer.Question(scenario, wanted, depth, all, talk.language()));
  }

  /** Without a word, a number without years would be taken for that of the year. */
  private void checkYear(StoredRun run, Optional<Explanation> answer) {
    Optional<Explanation> always =
        year == null ? Optional.empty() : explainer(run, null).explain(metric);
    if (always.isEmpty()) {
      return;
    }
    Optional<Explanation> never = explainer(run, NO_YEAR).explain(metric);
    if (always.equals(never)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          metric + " shows no years at --depth " + depth
              + ", so that --year would change nothing; leave it out");
    }
    if (answer.equals(never)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          metric + " has no number for the year " + year + "; leave out --year to see its years");
    }
  }

  private CommandFailure unknown(Explainer explainer) {
    Optional<String> near = explainer.nearest(metric);
    String hint = near.map(name -> "; did you mean \"" + name + "\"?")
        .orElse("; see: landbridge explain list");
    return new CommandFailure(ExitCode.USAGE, "nothing in this run is called " + metric + hint);
  }

  private void print(Explanation node, String indent, boolean top) {
    talk.print(indent + head(node));
    String below = indent + "  ";
    if (!node.formula().isEmpty()) {
      talk.print(below + "= " + node.formula());
    }
    if (!node.note().isEmpty()) {
      talk.print(below + node.note());
    }
    if (top && !node.place().isEmpty()) {
      talk.print(below + node.place());
    }
    printList(node.parts(), below, node.isSum() ? "parts, which sum to it:" : "parts:");
    printList(node.inputs(), below, "rests on:");
  }

  private void printList(List<Explanation> nodes, String indent, String heading) {
    if (nodes.isEmpty()) {
      return;
    }
    talk.print(indent + heading);
    int most = all ? nodes.size() : MOST;
    nodes.stream().limit(most).forEach(node -> print(node, indent + "  ", false));
    if (nodes.size() > most) {
      talk.print(indent + "  ... and " + (nodes.size() - most) + " more (--all)");
    }
  }

  private String head(Explanation node) {
    boolean input = !node.place().isEmpty() && node.place().matches(".*:\\d+");
    if (input) {
      String canonical =
          node.value().isEmpty() ? "" : "  (" + exact(node.value(), node.unit()) + ")";
      return node.name() + canonical + "  " + node.place();
    }
    if (node.value().isEmpty() && node.unit().isEmpty()) {
      return node.name() + (node.place().isEmpty() ? "" : "  " + node.place());
    }
    return node.name() + ": " + figures.of(node.value(), node.unit());
  }

  private String exact(OptionalDouble value, String unit) {
    return NumberText.of(value.orElse(0)) + (unit.isEmpty() || unit.equals("1") ? "" : " " + unit);
  }

  private static void put(ObjectNode json, Explanation node) {
    json.put("name", node.name());
    node.value().ifPresent(value -> json.put("value", value));
    json.put("unit", node.unit()).put("formula", node.formula());
    json.put("place", node.place()).put("note", node.note()).put("parts_sum", node.isSum());
    ArrayNode parts = json.putArray("parts");
    node.parts().forEach(part -> put(parts.addObject(), part));
    ArrayNode inputs = json.putArray("inputs");
    node.inputs().forEach(input -> put(inputs.addObject(), input));
  }
}
