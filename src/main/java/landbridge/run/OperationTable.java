package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.Study;
import landbridge.run.traffic.Derived;
import landbridge.run.traffic.Operations;

/**
 * The result table of what follows from sections, posts, fleets and gauge changes, and the warnings where it lies far
 * from what was given by hand.
 *
 * <p>The reference's base year stands in full; other states only where a value differs from it. Checked by: {@code
 * OperationsTest}.
 */
public final class OperationTable {
  /** Share by which a derived and a given capacity may differ without a warning. */
  public static final double TOLERANCE = 0.25;

  private final ResultTable.Rows rows = ResultTable.of("operation");
  private final SortedMap<String, List<Object>> first = new TreeMap<>();

  /** Adds what is derived in a scenario's year. */
  void add(String scenario, int year, Operations operations) {
    for (Derived derived : operations.all()) {
      List<Object> numbers = numbers(derived);
      String key = derived.kind() + "." + derived.id();
      List<Object> known = first.putIfAbsent(key, numbers);
      if (known == null || !known.equals(numbers)) {
        List<Object> cells = new ArrayList<>(
            List.of(derived.kind(), derived.id(), derived.object(), scenario + " " + year));
        cells.addAll(numbers);
        rows.add(cells.toArray());
      }
    }
  }

  private static List<Object> numbers(Derived derived) {
    double given = derived.given().capacityT();
    return List.of(
        derived.used() ? "derived" : "given",
        derived.rate().capacityT(),
        derived.rate().unitsPerDay(),
        derived.rate().unitT(),
        derived.time().freeH(),
        derived.time().sdH(),
        derived.time().curve().alphaH(),
        derived.time().curve().beta(),
        derived.time().curve().rmsH(),
        given < Double.POSITIVE_INFINITY ? OptionalDouble.of(given) : ResultTable.MISSING,
        derived.given().timeH());
  }

  ResultTable build() {
    return rows.build();
  }

  /**
   * A warning for each capacity given by hand that lies more than {@link #TOLERANCE} from what follows; an error if
   * nothing follows from a row.
   */
  public static List<Problem> contradictions(Study study) {
    Operations operations;
    try {
      operations = Operations.of(study);
    } catch (StudyException impossible) {
      return impossible.problems();
    }
    List<Problem> problems = new ArrayList<>();
    for (Derived derived : operations.all()) {
      if (Math.abs(derived.apart()) > TOLERANCE) {
        String table = derived.kind() + "s";
        Place place =
            study.table(table).find(derived.id()).orElseThrow().provenance().place();
        problems.add(Problem.of(
            "W4067",
            place,
            table + "." + derived.id(),
            derived.object(),
            megatonnes(derived.given().capacityT()),
            megatonnes(derived.rate().capacityT()),
            derived.used() ? "derived" : "given"));
      }
    }
    return problems;
  }

  private static String megatonnes(double tonnes) {
    return String.format(Locale.ROOT, "%.2f", tonnes / 1e6);
  }
}
