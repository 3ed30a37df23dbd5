package landbridge.cli;

import java.util.EnumSet;
import java.util.Set;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Study;
import landbridge.model.Value;
import landbridge.read.ColumnSpec;
import landbridge.read.ColumnType;
import landbridge.read.Dictionary;
import landbridge.read.StudyReader;
import landbridge.run.Decisions;
import picocli.CommandLine.Option;

/**
 * From where to where {@code decide} looks for a value of an input: the range of the study, or ends of one's own, which
 * the study must be able to have.
 *
 * <p>Checked by: {@code DecideCommandTest}.
 */
final class ValueRange {
  private static final Set<ColumnType> WHOLE =
      EnumSet.of(ColumnType.INTEGER, ColumnType.YEAR, ColumnType.FLAG);

  @Option(names = "--from", paramLabel = "X", description = "Lowest. Default: its range.")
  private Double from;

  @Option(names = "--to", paramLabel = "X", description = "Highest. Default: its range.")
  private Double to;

  /** Both ends, in the canonical unit; the low one is less. */
  record Ends(double low, double high) {}

  /** The ends for an input. */
  Ends of(Decisions decisions, Address path) {
    Cell cell = decisions.find(path).orElseThrow();
    if (!(cell.value() instanceof Value.Quantity)) {
      throw new CommandFailure(ExitCode.USAGE, path + " is no number that could be varied");
    }
    if ((from == null || to == null) && cell.low() == cell.high()) {
      throw new CommandFailure(
          ExitCode.USAGE, path + " has no range in the study; give --from and --to");
    }
    Ends ends = new Ends(from == null ? cell.low() : from, to == null ? cell.high() : to);
    requirePossible(from == null ? "lowest" : "--from", ends.low(), path, decisions);
    requirePossible(to == null ? "highest" : "--to", ends.high(), path, decisions);
    if (!(ends.low() < ends.high())) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "nothing lies from " + ends.low() + " to " + ends.high()
              + "; --from must be less than --to");
    }
    return ends;
  }

  /** Whether an input is a whole number: years, counts, yes or no. */
  static boolean isWhole(Address path) {
    return WHOLE.contains(column(path).type());
  }

  private static ColumnSpec column(Address path) {
    return Dictionary.standard().get(path.table()).find(path.column()).orElseThrow();
  }

  /** What no file of the study could hold, or what does not go with the rest of it, no engine takes either. */
  private static void requirePossible(
      String option, double value, Address path, Decisions decisions) {
    ColumnSpec column = column(path);
    if (isWhole(path) && value != Math.rint(value)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          option + " " + value + ": " + path.table() + "." + path.column() + " is a whole number");
    }
    if (!column.bounds().hold(value)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          option + " " + value + ": " + path.table() + "." + path.column() + " is "
              + column.bounds().words()
              + (column.unit().isEmpty() || column.unit().equals("1") ? "" : " " + column.unit()));
    }
    Study changed = decisions.with(new Decisions.Change(path, value));
    StudyReader.misfits(changed, path).stream().findFirst().ifPresent(problem -> {
      throw new CommandFailure(
          ExitCode.USAGE, option + " " + value + ": " + problem.title() + ". " + problem.cause());
    });
  }
}
