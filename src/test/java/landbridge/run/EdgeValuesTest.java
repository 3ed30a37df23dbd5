package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.base.StudyException;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Row;
import landbridge.model.Study;
import landbridge.model.Value;
import landbridge.money.TooLargeException;
import landbridge.read.ColumnSpec;
import landbridge.read.ColumnType;
import landbridge.read.Dictionary;
import landbridge.read.StudyReader;
import landbridge.read.TableSpec;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;

/**
 * What the dictionary and the checks let pass can be computed, or is refused as a mistake of the study: every number, one
 * at a time, at values far from those that anybody had in mind.
 */
class EdgeValuesTest {
  private static final List<Double> VALUES = List.of(
      0.0, 1e-9, 1e-3, 0.5, 0.999999, 1.0, 2.0, 23.0, 24.0, 100.0, 3000.0, 1e4, 1e9, 1e19, -1.0,
      -1e9);
  private static final int FEW = 2; // of them at each number
  private static final int LONG = Integer.getInteger("landbridge.loops", 1);

  @Test
  void ofASmallStudy() {
    assertThat(faults(StudyReader.read(Path.of("src/test/resources/filled-study")), FEW * LONG))
        .isEmpty();
  }

  @Test
  void ofALargeStudy() {
    assumeThat(LONG).isGreaterThan(1); // some minutes
    assertThat(faults(StudyReader.read(Path.of("studies/tripp")), FEW)).isEmpty();
  }

  /** What goes wrong otherwise than by being told. */
  private static List<String> faults(Study study, int most) {
    String scenario = study.settings().headline();
    Decisions decisions = Decisions.of(TrafficModel.of(study, 1), scenario);
    Random random = new Random(20);
    List<String> faults = new ArrayList<>();
    int tried = 0;
    for (TableSpec table : Dictionary.standard().tables()) {
      for (ColumnSpec column : table.all()) {
        Optional<Address> path = address(study, table, column, random);
        if (path.isPresent()) {
          List<Double> values = values(study.find(path.get()).orElseThrow().number(), column);
          Collections.shuffle(values, random);
          for (double value : values.subList(0, Math.min(values.size(), most))) {
            tried++;
            fault(decisions, path.get(), value).ifPresent(faults::add);
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(300);
    return faults;
  }

  private static Optional<String> fault(Decisions decisions, Address path, double value) {
    Decisions.Change change = new Decisions.Change(path, value);
    try {
      boolean told = !StudyReader.misfits(decisions.with(change), path).isEmpty();
      boolean finite =
          told || Double.isFinite(decisions.outcome(List.of(change)).enpvUsd());
      return finite ? Optional.empty() : Optional.of(path + " = " + value + ": not a number");
    } catch (StudyException | TooLargeException toldLater) {
      return Optional.empty();
    } catch (RuntimeException fault) {
      return Optional.of(path + " = " + value + ": " + fault);
    }
  }

  /** One row of those that have a number there. */
  private static Optional<Address> address(
      Study study, TableSpec table, ColumnSpec column, Random random) {
    List<Row> rows = new ArrayList<>(study.table(table.name()).rows());
    Collections.shuffle(rows, random);
    for (Row row : rows) {
      Optional<Cell> cell = row.find(column.name());
      if (cell.filter(c -> c.value() instanceof Value.Quantity).isPresent()) {
        return Optional.of(new Address(table.name(), row.id(), column.name()));
      }
    }
    return Optional.empty();
  }

  /** Those that the dictionary lets pass. */
  private static List<Double> values(double written, ColumnSpec column) {
    SortedSet<Double> values = new TreeSet<>(VALUES);
    values.addAll(List.of(3 * written, written / 3, written + 1));
    values.removeIf(value -> !holds(column, value));
    return new ArrayList<>(values);
  }

  private static boolean holds(ColumnSpec column, double value) {
    boolean year = column.type() == ColumnType.YEAR;
    boolean whole = year || column.type() == ColumnType.INTEGER;
    boolean flag = column.type() == ColumnType.FLAG;
    return column.bounds().hold(value)
        && !(whole && (value != Math.rint(value) || value > 1e9))
        && !(year && (value < 1900 || value > 2200))
        && !(flag && value != 0 && value != 1);
  }
}
