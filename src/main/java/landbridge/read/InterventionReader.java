package landbridge.read;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Intervention;
import landbridge.model.Period;
import landbridge.model.Provenance;
import landbridge.model.Row;
import landbridge.model.Table;

/**
 * Reads one operation of a scenario, such as {@code open: {crossing: a-b, from: 2028}}.
 *
 * <p>Checked by: {@code ScenarioTest}, {@code MistakeCorpusTest}.
 */
final class InterventionReader {

  private static final Set<String> TARGETS =
      new TreeSet<>(List.of("crossing", "link", "terminal", "service"));
  private static final Map<String, Set<String>> KEYS = keys();
  private static final Set<ColumnType> FIXED =
      EnumSet.of(ColumnType.ID, ColumnType.CODE, ColumnType.REF, ColumnType.REFS);

  private final Map<String, Table> tables;
  private final Set<String> broken;
  private final CellReader cells;
  private final Problems problems;

  InterventionReader(
      Map<String, Table> tables, Set<String> broken, CellReader cells, Problems problems) {
    this.tables = tables;
    this.broken = broken;
    this.cells = cells;
    this.problems = problems;
  }

  private static Map<String, Set<String>> keys() {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    keys.put("build", new TreeSet<>(List.of("project", "opens")));
    Set<String> opens = new TreeSet<>(TARGETS);
    opens.addAll(List.of("from", "to"));
    keys.put("open", opens);
    keys.put("close", opens);
    keys.put("set", new TreeSet<>(List.of("path", "to", "expect", "from", "until")));
    keys.put("scale", new TreeSet<>(List.of("path", "by", "from", "until")));
    keys.put("ban", new TreeSet<>(List.of("restriction", "from", "to")));
    keys.put("lift", new TreeSet<>(List.of("restriction", "from", "to")));
    return keys;
  }

  /** The operation; problems and nothing if it is wrong. */
  Optional<Intervention> read(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping outer) || outer.entries().size() != 1) {
      problems.add("E1007", node.place(), "", "an operation", "one verb, as in  - open: {...}");
      return Optional.empty();
    }
    String verb = outer.entries().keySet().iterator().next();
    Place place = outer.keys().get(verb);
    if (!KEYS.containsKey(verb)) {
      Problem problem = Problem.of("E5007", place, verb, verb, String.join(", ", KEYS.keySet()));
      problems.add(problem.suggesting(verb, KEYS.keySet()));
      return Optional.empty();
    }
    if (!(outer.entries().get(verb) instanceof YamlNode.Mapping inner)) {
      problems.add("E1007", place, verb, "\"" + verb + "\"", "names with values");
      return Optional.empty();
    }
    return known(verb, inner) ? operation(verb, inner, place) : Optional.empty();
  }

  private boolean known(String verb, YamlNode.Mapping inner) {
    boolean good = true;
    for (String key : inner.entries().keySet()) {
      if (!KEYS.get(verb).contains(key)) {
        Place place = inner.keys().get(key);
        Problem problem =
            Problem.of("E1008", place, verb + ": " + key, key, "operation \"" + verb + "\"");
        problems.add(problem.suggesting(key, KEYS.get(verb)));
        good = false;
      }
    }
    return good;
  }

  private Optional<Intervention> operation(String verb, YamlNode.Mapping inner, Place place) {
    return switch (verb) {
      case "build" -> build(inner, place);
      case "open" ->
        target(inner, place)
            .flatMap(t -> period(inner, "to").map(p -> new Intervention.Open(t, p, place)));
      case "close" ->
        target(inner, place)
            .flatMap(t -> period(inner, "to").map(p -> new Intervention.Close(t, p, place)));
      case "ban" ->
        named(inner, "restriction", "restrictions", place)
            .flatMap(r -> period(inner, "to").map(p -> new Intervention.Ban(r, p, place)));
      case "lift" ->
        named(inner, "restriction", "restrictions", place)
            .flatMap(r -> period(inner, "to").map(p -> new Intervention.Lift(r, p, place)));
      case "set" -> set(inner, place);
      default -> scale(inner, place);
    };
  }

  private Optional<Intervention> build(YamlNode.Mapping inner, Place place) {
    Optional<OptionalInt> opens = year(inner, "opens");
    return named(inner, "project", "projects", place)
        .flatMap(p -> opens.map(year -> new Intervention.Build(p, year, place)));
  }

  private Optional<Intervention.Target> target(YamlNode.Mapping inner, Place place) {
    List<String> kinds = TARGETS.stream().filter(inner.entries()::containsKey).toList();
    if (kinds.size() != 1) {
      problems.add("E5008", place, "", String.join(", ", TARGETS));
      return Optional.empty();
    }
    String word = kinds.get(0);
    Intervention.Target.Kind kind = Intervention.Target.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    return named(inner, word, kind.table(), place).map(id -> new Intervention.Target(kind, id));
  }

  private Optional<String> named(YamlNode.Mapping inner, String key, String table, Place place) {
    Optional<YamlNode.Scalar> scalar = scalar(inner, key);
    if (scalar.isEmpty()) {
      problems.add("E3001", place, key, key, "operation");
      return Optional.empty();
    }
    String id = scalar.get().text();
    Table target = tables.getOrDefault(table, Table.empty(table));
    if (target.find(id).isEmpty() && !broken.contains(table)) {
      String file = Dictionary.standard().get(table).file();
      String subject = key + ": " + id;
      Problem problem = Problem.of("E2001", scalar.get().place(), subject, id, table, file);
      problems.add(problem.suggesting(id, target.ids()));
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private static Optional<YamlNode.Scalar> scalar(YamlNode.Mapping inner, String key) {
    return inner.entries().get(key) instanceof YamlNode.Scalar scalar && !scalar.isMissing()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  private Optional<OptionalInt> year(YamlNode.Mapping inner, String key) {
    Optional<YamlNode.Scalar> scalar = scalar(inner, key);
    if (scalar.isEmpty()) {
      return Optional.of(OptionalInt.empty());
    }
    String text = scalar.get().text();
    if (!QuantityReader.isYear(text)) {
      problems.add("E3014", scalar.get().place(), key + " = " + text, key, "");
      return Optional.empty();
    }
    return Optional.of(OptionalInt.of(Integer.parseInt(text)));
  }

  private Optional<Period> period(YamlNode.Mapping inner, String last) {
    Optional<OptionalInt> from = year(inner, "from");
    Optional<OptionalInt> to = year(inner, last);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Period period = new Period(from.get(), to.get());
    if (from.get().orElse(Integer.MIN_VALUE) > to.get().orElse(Integer.MAX_VALUE)) {
      problems.add("E5009", inner.place(), "", from.get().getAsInt(), to.get().getAsInt());
      return Optional.empty();
    }
    return Optional.of(period);
  }

  private Optional<Intervention> set(YamlNode.Mapping inner, Place place) {
    Optional<Address> path = path(inner, place);
    Optional<Period> period = period(inner, "until");
    if (path.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    Optional<Cell> to = value(inner, "to", path.get());
    Optional<Cell> expect = value(inner, "expect", path.get());
    boolean guarded = inner.entries().containsKey("expect");
    if (!inner.entries().containsKey("to")) {
      problems.add("E3001", place, "set", "to", "operation");
    }
    if (to.isEmpty() || guarded && expect.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Intervention.SetValue(path.get(), to.get(), expect, period.get(), place));
  }

  private Optional<Intervention> scale(YamlNode.Mapping inner, Place place) {
    Optional<Address> path = path(inner, place);
    Optional<Period> period = period(inner, "until");
    Optional<YamlNode.Scalar> by = scalar(inner, "by");
    if (path.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    String text = by.map(YamlNode.Scalar::text).orElse("");
    boolean positive = ShortForm.isNumber(text) && Double.parseDouble(text) >= 0;
    if (!positive || Double.isInfinite(Double.parseDouble(text))) {
      Place at = by.map(YamlNode.Scalar::place).orElse(place);
      problems.add("E5010", at, "by = " + text, text);
      return Optional.empty();
    }
    ColumnType type = column(path.get()).orElseThrow().type();
    Table table = tables.getOrDefault(path.get().table(), Table.empty(path.get().table()));
    boolean written =
        table.find(path.get().row()).flatMap(r -> r.find(path.get().column())).isPresent();
    if (type != ColumnType.NUMBER && type != ColumnType.SERIES || !written) {
      problems.add("E5011", place, "scale: " + path.get(), path.get());
      return Optional.empty();
    }
    double factor = Double.parseDouble(text);
    return Optional.of(new Intervention.ScaleValue(path.get(), factor, period.get(), place));
  }

  private Optional<Address> path(YamlNode.Mapping inner, Place place) {
    Optional<YamlNode.Scalar> scalar = scalar(inner, "path");
    Place at = scalar.map(YamlNode.Scalar::place).orElse(place);
    String text = scalar.map(YamlNode.Scalar::text).orElse("");
    Optional<Address> address = Address.find(text);
    Set<String> names = new TreeSet<>(Dictionary.standard().names());
    if (address.isEmpty() || !names.contains(address.get().table())) {
      String table = address.map(Address::table).orElse(text);
      problems.add(Problem.of("E5012", at, "path = " + text, text).suggesting(table, names));
      return Optional.empty();
    }
    return existing(address.get(), text, at);
  }

  private Optional<Address> existing(Address address, String text, Place at) {
    Table table = tables.getOrDefault(address.table(), Table.empty(address.table()));
    if (broken.contains(address.table())) {
      return Optional.empty();
    }
    Optional<Row> row = table.find(address.row());
    if (row.isEmpty()) {
      Problem problem = Problem.of("E5012", at, "path = " + text, text);
      problems.add(problem.suggesting(address.row(), table.ids()));
      return Optional.empty();
    }
    Optional<ColumnSpec> column = column(address);
    if (column.isEmpty()) {
      Set<String> columns = Dictionary.standard().get(address.table()).columns().keySet();
      Problem problem = Problem.of("E5012", at, "path = " + text, text);
      problems.add(problem.suggesting(address.column(), columns));
      return Optional.empty();
    }
    if (FIXED.contains(column.get().type())) {
      problems.add("E5013", at, "path = " + text, address.column());
      return Optional.empty();
    }
    return Optional.of(address);
  }

  private static Optional<ColumnSpec> column(Address address) {
    return Dictionary.standard().get(address.table()).find(address.column());
  }

  private Optional<Cell> value(YamlNode.Mapping inner, String key, Address path) {
    YamlNode node = inner.entries().get(key);
    ColumnSpec column = column(path).orElseThrow();
    if (node == null) {
      return Optional.empty();
    }
    Table table = tables.get(path.table());
    Provenance row = table.find(path.row()).orElseThrow().provenance();
    return new YamlTables(problems)
        .written(column, node)
        .flatMap(written -> cells.read(column, written, path, row));
  }
}
