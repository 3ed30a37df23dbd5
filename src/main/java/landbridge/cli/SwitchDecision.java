package landbridge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import landbridge.model.Address;
import landbridge.model.Study;
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

  @Override
  public Integer call() {
    Study study = read();
    List<Address> paths = paths(study);
    Decisions decisions = decisions(study);
    List<Decisions.Switch> rows = new ArrayList<>();
    for (Address path : paths) {
      rows.add(decisions.switching(path));
    }
    rows.sort((a, b) -> Double.compare(swing(b), swing(a)));
    Columns table = Columns.indentedBy("  ")
        .add("input", "value", "low", "high", "ENPV low", "ENPV high", "zero at", "how");
    ArrayNode list = talk.result().putArray("inputs");
    for (Decisions.Switch row : rows) {
      OptionalDouble zero = row.zero();
      table.add(
          row.path(),
          shown(row.written()),
          shown(row.low()),
          shown(row.high()),
          musd(row.enpvLowUsd()),
          musd(row.enpvHighUsd()),
          zero.isPresent() ? shown(zero.getAsDouble()) : "not in range",
          row.linear() ? "exact" : "re-run");
      ObjectNode item = list.addObject().put("path", row.path()).put("linear", row.linear());
      item.put("enpv_low_usd", row.enpvLowUsd()).put("enpv_high_usd", row.enpvHighUsd());
      zero.ifPresent(value -> item.put("zero", value));
    }
    talk.print("net present value in M USD over the range of each input, largest swing first");
    talk.print(table.toString());
    return talk.end(ExitCode.OK);
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
