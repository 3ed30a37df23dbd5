package landbridge.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;

/**
 * Reads what a study expects of its results, from {@code tests/*.yaml}.
 *
 * <p>Checked by: {@code TestCommandTest}.
 */
public final class ExpectationReader {
  private static final String FOLDER = "tests/";
  private static final List<String> STATISTICS = List.of("sum", "largest", "smallest", "count");
  private static final List<String> KEYS = List.of(
      "table",
      "rows",
      "minus",
      "sum",
      "largest",
      "smallest",
      "count",
      "unit",
      "value",
      "tolerance",
      "at_least",
      "at_most",
      "source");

  private final Problems problems = new Problems();
  private final List<Expectation> found = new ArrayList<>();

  private ExpectationReader() {}

  /**
   * The expectations of all files, in the order of files and lines.
   *
   * @throws StudyException with all problems if there is one
   */
  public static List<Expectation> read(Path study) {
    ExpectationReader reader = new ExpectationReader();
    for (String name : StrayFiles.names(study.resolve(FOLDER))) {
      if (name.endsWith(".yaml")) {
        reader.file(study, FOLDER + name);
      }
    }
    if (reader.problems.hasErrors()) {
      throw new StudyException(reader.problems.sorted());
    }
    return List.copyOf(reader.found);
  }

  private void file(Path study, String file) {
    Optional<YamlNode> root = StudyFile.text(study, file, problems)
        .flatMap(text -> YamlReader.read(text, file, problems));
    if (root.isEmpty()) {
      return;
    }
    Optional<YamlNode.Mapping> top = mapping(root.get(), file);
    top.ifPresent(map -> unknown(map, List.of("expected"), file));
    Optional<YamlNode.Mapping> entries =
        top.map(map -> map.entries().get("expected")).flatMap(node -> mapping(node, "expected"));
    entries.ifPresent(map -> map.entries()
        .forEach((id, node) ->
            mapping(node, id).ifPresent(entry -> new Entry(id, entry, map.keys().get(id)).read())));
  }

  private Optional<YamlNode.Mapping> mapping(YamlNode node, String subject) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add("E1007", node.place(), subject, subject, "a list of keys with values");
    return Optional.empty();
  }

  private void unknown(YamlNode.Mapping map, List<String> known, String subject) {
    map.entries().keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> problems.add(
            Problem.of("E1008", map.keys().get(key), key, key, subject).suggesting(key, known)));
  }

  /** One expectation as written. */
  private final class Entry {
    private final String id;
    private final YamlNode.Mapping map;
    private final Place place;

    Entry(String id, YamlNode.Mapping map, Place place) {
      this.id = id;
      this.map = map;
      this.place = place;
    }

    void read() {
      unknown(map, KEYS, "expected." + id);
      List<String> given =
          STATISTICS.stream().filter(map.entries()::containsKey).toList();
      if (given.size() != 1) {
        problems.add("E6004", place, id);
        return;
      }
      Expectation.Selection selection = new Expectation.Selection(
          required("table"),
          texts("rows"),
          texts("minus"),
          Expectation.Statistic.valueOf(given.get(0).toUpperCase(Locale.ROOT)),
          required(given.get(0)));
      OptionalDouble value = number("value");
      double tolerance = number("tolerance").orElse(0);
      OptionalDouble low = value.isPresent()
          ? OptionalDouble.of(value.getAsDouble() - tolerance)
          : number("at_least");
      OptionalDouble high = value.isPresent()
          ? OptionalDouble.of(value.getAsDouble() + tolerance)
          : number("at_most");
      if (low.isEmpty() && high.isEmpty()) {
        problems.add("E6003", place, id);
      }
      found.add(
          new Expectation(id, selection, required("unit"), low, high, required("source"), place));
    }

    private String required(String key) {
      YamlNode node = map.entries().get(key);
      if (node instanceof YamlNode.Scalar scalar && !scalar.isMissing()) {
        return scalar.text();
      }
      problems.add("E3001", node == null ? place : node.place(), id, key, id);
      return "";
    }

    private OptionalDouble number(String key) {
      YamlNode node = map.entries().get(key);
      if (node == null) {
        return OptionalDouble.empty();
      }
      if (node instanceof YamlNode.Scalar scalar && ShortForm.isNumber(scalar.text())) {
        return OptionalDouble.of(Double.parseDouble(scalar.text()));
      }
      String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "list";
      problems.add("E3002", node.place(), id + "." + key + " = " + text, text, key);
      return OptionalDouble.empty();
    }

    private SortedMap<String, String> texts(String key) {
      SortedMap<String, String> texts = new TreeMap<>();
      Optional<YamlNode> node = Optional.ofNullable(map.entries().get(key));
      Map<String, YamlNode> entries = node.flatMap(list -> mapping(list, id + "." + key))
          .map(YamlNode.Mapping::entries)
          .orElse(Collections.emptyMap());
      entries.forEach((column, cell) -> {
        if (cell instanceof YamlNode.Scalar scalar) {
          texts.put(column, scalar.text());
        } else {
          problems.add("E1007", cell.place(), id + "." + key, column, "one word or number");
        }
      });
      return texts;
    }
  }
}
