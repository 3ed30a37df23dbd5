package landbridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Study;
import landbridge.money.SwitchingValue;
import landbridge.read.Dictionary;
import landbridge.run.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code landbridge decide switch}: switching values of inputs.
 *
 * <p>Checked by: {@code DecideCommandTest}.
 */
@Command(
    name = "switch",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge decide switch studies/tripp
          landbridge decide switch studies/tripp --tables values,projects,modes

        """,
    header = "Value of each input with a range at which the net present value is zero.")
final class SwitchDecision extends DecisionInput implements Callable<Integer> {
  @Option(
      names = "--tables",
      paramLabel = "TABLE",
      split = ",",
      defaultValue = "values,projects,components,assets",
      description = "Tables of inputs. Default: values,projects,components,assets.")
  private List<String> tables;

  /** By input that is a whole number, the numbers between which zero is passed. */
  private final Map<String, List<SwitchingValue.Crossing>> passed = new TreeMap<>();

  @Override
  public Integer call() {
    Study study = read();
    List<Address> paths = paths(study);
    Decisions decisions = decisions(study);
    List<Decisions.Switch> rows = new ArrayList<>();
    for (Address path : paths) {
      rows.add(ValueRange.isWhole(path) ? whole(decisions, path) : decisions.switching(path));
    }
    rows.sort((a, b) -> Double.compare(swing(b), swing(a)));
    Columns table = Columns.indentedBy("  ")
        .add("input", "value", "low", "high", "ENPV low", "ENPV high", "zero at", "how");
    ArrayNode list = talk.result().putArray("inputs");
    rows.forEach(row -> add(row, table, list));
    talk.print("net present value in M USD over the range of each input, largest swing first");
    talk.print(table.toString());
    return talk.end(ExitCode.OK);
  }

  /** A whole number has no value at which the net present value is zero, but two between which it passes zero. */
  private Decisions.Switch whole(Decisions decisions, Address path) {
    Cell cell = decisions.find(path).orElseThrow();
    SwitchingValue found =
        decisions.solveWhole(path, (long) cell.low(), (long) cell.high(), "enpv", 0);
    passed.put(path.toString(), found.crossings());
    return new Decisions.Switch(
        path.toString(),
        cell.number(),
        cell.low(),
        cell.high(),
        decisions.outcome(List.of()).enpvUsd(),
        found.atLow(),
        found.atHigh(),
        false,
        OptionalDouble.empty());
  }

  private void add(Decisions.Switch row, Columns table, ArrayNode list) {
    List<SwitchingValue.Crossing> crossings = passed.getOrDefault(row.path(), List.of());
    String zero = crossings.isEmpty()
        ? row.zero().isPresent() ? shown(row.zero().getAsDouble()) : "not in range"
        : String.join(", ", crossings.stream().map(SwitchDecision::between).toList());
    table.add(
        row.path(),
        shown(row.written()),
        shown(row.low()),
        shown(row.high()),
        musd(row.enpvLowUsd()),
        musd(row.enpvHighUsd()),
        zero,
        row.linear() ? "exact" : "re-run");
    ObjectNode item = list.addObject().put("path", row.path()).put("linear", row.linear());
    item.put("enpv_low_usd", row.enpvLowUsd()).put("enpv_high_usd", row.enpvHighUsd());
    row.zero().ifPresent(value -> item.put("zero", value));
    if (!crossings.isEmpty()) {
      ArrayNode between = item.putArray("zero_between");
      crossings.forEach(one -> between.addArray().add((long) one.low()).add((long) one.high()));
    }
  }

  private static String between(SwitchingValue.Crossing one) {
    long low = (long) one.low();
    long high = (long) one.high();
    return low == high ? Long.toString(low) : low + " to " + high;
  }

  /** Inputs with a range in the tables. */
  private List<Address> paths(Study study) {
    List<String> ranged = Dictionary.standard().names().stream()
        .filter(table -> !Decisions.ranged(study, List.of(table)).isEmpty())
        .toList();
    String there = ranged.isEmpty()
        ? "; no input of the study has a range"
        : "; inputs with a range stand in " + String.join(", ", ranged);
    for (String table : tables) {
      if (!Dictionary.standard().names().contains(table)) {
        throw new CommandFailure(ExitCode.USAGE, "--tables: no table \"" + table + "\"" + there);
      }
    }
    List<Address> paths = Decisions.ranged(study, tables);
    if (paths.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--tables: no input with a range in \"" + String.join(", ", tables) + "\"" + there);
    }
    return paths;
  }

  private static double swing(Decisions.Switch row) {
    return Math.abs(row.enpvHighUsd() - row.enpvLowUsd());
  }
}
