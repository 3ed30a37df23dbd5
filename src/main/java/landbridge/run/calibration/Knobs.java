package landbridge.run.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.NumberText;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Link;
import landbridge.model.Parameter;
import landbridge.model.Row;
import landbridge.model.Study;
import landbridge.model.Value;

/**
 * The values of a study that the parameters scale, and the study with other factors on them.
 *
 * <p>A value may belong to several parameters: their factors multiply. A value that is not written and has no default
 * is left alone. Checked by: {@code CalibrationTest}.
 */
final class Knobs {
  final List<Parameter> parameters;
  private final Study written;
  private final SortedMap<String, Knob> knobs = new TreeMap<>(); // by address
  private final Map<String, List<String>> countries = new TreeMap<>(); // of nodes and links
  private final Map<String, Link> links = new TreeMap<>();

  /** A value and the parameters that scale it. */
  private record Knob(Address address, Cell cell, List<Integer> scaledBy) {}

  /**
   * The values of chosen parameters.
   *
   * @throws StudyException if a parameter selects no value
   */
  Knobs(Study written, List<Parameter> parameters) {
    this.written = written;
    this.parameters = parameters;
    written.nodes().forEach(node -> countries.put("n:" + node.id(), List.of(node.country())));
    for (Link link : written.links()) {
      links.put(link.id(), link);
      List<String> both = new ArrayList<>(countries.get("n:" + link.fromNodeId()));
      both.addAll(countries.get("n:" + link.toNodeId()));
      countries.put("l:" + link.id(), both);
    }
    List<Problem> problems = new ArrayList<>();
    for (int p = 0; p < parameters.size(); p++) {
      if (!select(p)) {
        Parameter parameter = parameters.get(p);
        problems.add(Problem.of(
            "E5018",
            parameter.provenance().place(),
            "parameters." + parameter.id(),
            parameter.id()));
      }
    }
    if (!problems.isEmpty()) {
      throw new StudyException(problems);
    }
  }

  private boolean select(int p) {
    Parameter.Group group = parameters.get(p).group();
    String table = group.table().name().toLowerCase(java.util.Locale.ROOT);
    List<String> only = group.rows().map(text -> List.of(text.split(";"))).orElse(List.of());
    List<String> wanted = only.stream().map(String::strip).toList();
    boolean any = false;
    for (Row row : written.table(table).rows()) {
      Optional<Cell> cell = row.find(group.column());
      boolean named = wanted.isEmpty() || wanted.contains(row.id());
      if (named && cell.isPresent() && fits(row, group) && cell.get().number() != 0) {
        Address address = new Address(table, row.id(), group.column());
        knobs
            .computeIfAbsent(
                address.toString(), key -> new Knob(address, cell.get(), new ArrayList<>()))
            .scaledBy()
            .add(p);
        any = true;
      }
    }
    return any;
  }

  private boolean fits(Row row, Parameter.Group group) {
    boolean place = group.countries().isEmpty()
        || countriesOf(row).stream().anyMatch(group.countries()::contains);
    boolean mode =
        group.mode() == Parameter.GroupMode.ANY || group.mode().name().equals(modeOf(row));
    return place && mode;
  }

  private List<String> countriesOf(Row row) {
    return switch (row.table()) {
      case "links" -> countries.get("l:" + row.id());
      case "crossings", "services" -> countries.get("l:" + row.text("link_id"));
      case "terminals" -> countries.get("n:" + row.text("node_id"));
      default -> List.of();
    };
  }

  private String modeOf(Row row) {
    return switch (row.table()) {
      case "links" -> links.get(row.id()).mode().name();
      case "crossings", "services" -> links.get(row.text("link_id")).mode().name();
      case "modes" -> row.id().toUpperCase(java.util.Locale.ROOT);
      default -> "";
    };
  }

  /** Number of values that move. */
  int values() {
    return knobs.size();
  }

  /**
   * The study with these factors on its values.
   *
   * @param theta [parameters] logarithms of the factors
   */
  Study with(double[] theta) {
    SortedMap<String, SortedMap<String, SortedMap<String, Cell>>> cells = new TreeMap<>();
    for (Knob knob : knobs.values()) {
      double number = scaled(knob, theta);
      cells
          .computeIfAbsent(knob.address.table(), name -> new TreeMap<>())
          .computeIfAbsent(knob.address.row(), id -> new TreeMap<>())
          .put(
              knob.address.column(),
              knob.cell.with(Value.Quantity.of(number), NumberText.of(number)));
    }
    return written.withCells(cells);
  }

  private static double scaled(Knob knob, double[] theta) {
    double log = 0;
    for (int p : knob.scaledBy) {
      log += theta[p];
    }
    return knob.cell.number() * StrictMath.exp(log);
  }

  /** Guarded operations that make these factors, one per line, in the order of the addresses. */
  List<String> operations(double[] theta) {
    List<String> lines = new ArrayList<>();
    for (Knob knob : knobs.values()) {
      String unit = written.table(knob.address.table()).units().get(knob.address.column());
      String after = unit == null || unit.equals("1") ? "" : " " + money(unit);
      lines.add("  - set: {path: " + knob.address
          + ", to: " + NumberText.of(scaled(knob, theta)) + after
          + ", expect: " + NumberText.of(knob.cell.number()) + after + "}");
    }
    return lines;
  }

  /** Canonical units name money without its year. */
  private String money(String unit) {
    return unit.replace(
        "USD",
        written.settings().money().currency() + written.settings().money().priceYear());
  }

  /** Logarithms of the least factors. */
  double[] low() {
    return logs(parameters.stream().mapToDouble(Parameter::low).toArray());
  }

  /** Logarithms of the largest factors. */
  double[] high() {
    return logs(parameters.stream().mapToDouble(Parameter::high).toArray());
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(StrictMath::log).toArray();
  }
}
