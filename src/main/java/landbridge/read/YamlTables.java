package landbridge.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.base.Problem;

/**
 * Takes the tables of a YAML file apart into rows and written values.
 *
 * <p>Checked by: {@code CellReaderTest}, {@code MistakeCorpusTest}.
 */
final class YamlTables {

  private static final Set<String> LONG_FORM =
      new TreeSet<>(List.of("value", "unit", "source", "grade", "note", "low", "high", "range"));
  private static final Set<String> BESIDE_SERIES =
      new TreeSet<>(List.of("unit", "source", "grade", "note"));

  private final Problems problems;

  YamlTables(Problems problems) {
    this.problems = problems;
  }

  /** Rows of one table; nothing if they cannot be read; the root is that of the file. */
  Optional<List<WrittenRow>> rows(YamlNode root, TableSpec spec, List<TableSpec> inFile) {
    Optional<YamlNode.Mapping> file = mapping(root, "the file");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    YamlNode section = spec.section().isEmpty()
        ? withoutSections(file.get(), inFile)
        : file.get().entries().get(spec.section());
    if (section == null || section instanceof YamlNode.Scalar scalar && scalar.isMissing()) {
      return absent(spec, file.get());
    }
    Optional<YamlNode.Mapping> mapping = mapping(section, "\"" + spec.section() + "\"");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    if (spec.form() == TableSpec.Form.SINGLE) {
      return Optional.of(List.of(row("", mapping.get(), spec)));
    }
    return Optional.of(rowsOf(mapping.get(), spec));
  }

  private Optional<List<WrittenRow>> absent(TableSpec spec, YamlNode.Mapping file) {
    if (spec.terms().required()) {
      problems.add("E1020", file.place(), "", spec.section());
      return Optional.empty();
    }
    return Optional.of(List.of());
  }

  private List<WrittenRow> rowsOf(YamlNode.Mapping section, TableSpec spec) {
    List<WrittenRow> rows = new ArrayList<>();
    for (Map.Entry<String, YamlNode> entry : section.entries().entrySet()) {
      Place place = section.keys().get(entry.getKey());
      Optional<YamlNode.Mapping> row = mapping(entry.getValue(), "\"" + entry.getKey() + "\"");
      if (row.isPresent()) {
        WrittenRow inner = row(entry.getKey(), row.get(), spec);
        rows.add(new WrittenRow(entry.getKey(), inner.cells(), place));
      }
    }
    return rows;
  }

  /** Keys of the file that belong to no table. */
  void checkSections(YamlNode root, List<TableSpec> inFile) {
    boolean whole = inFile.stream().anyMatch(spec -> spec.section().isEmpty());
    if (whole || !(root instanceof YamlNode.Mapping file)) {
      return;
    }
    List<String> sections = inFile.stream().map(TableSpec::section).toList();
    for (String key : file.entries().keySet()) {
      boolean operations = key.equals("do") && sections.contains("fit");
      if (!sections.contains(key) && !operations) {
        Problem problem =
            Problem.of("E1008", file.keys().get(key), "key \"" + key + "\"", key, "this file");
        problems.add(problem.suggesting(key, sections));
      }
    }
  }

  private static YamlNode withoutSections(YamlNode.Mapping file, List<TableSpec> inFile) {
    Map<String, YamlNode> entries = new LinkedHashMap<>(file.entries());
    inFile.forEach(spec -> entries.remove(spec.section()));
    return new YamlNode.Mapping(entries, file.keys(), file.place());
  }

  private Optional<YamlNode.Mapping> mapping(YamlNode node, String what) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(mapping);
    }
    problems.add("E1007", node.place(), what, what, "names with values (key: value)");
    return Optional.empty();
  }

  private WrittenRow row(String name, YamlNode.Mapping mapping, TableSpec spec) {
    Map<String, Written> cells = new LinkedHashMap<>();
    for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
      String key = entry.getKey();
      Optional<ColumnSpec> column = spec.find(key);
      boolean named = spec.form() == TableSpec.Form.MAP && spec.isKey(key);
      if (column.isPresent() && !named) {
        written(column.get(), entry.getValue()).ifPresent(w -> cells.put(key, w));
      } else if (spec.find(key + "_en").isPresent()) {
        languages(key, entry.getValue(), cells);
      } else {
        unknown(key, mapping.keys().get(key), spec);
      }
    }
    return new WrittenRow(name, cells, mapping.place());
  }

  private void unknown(String key, Place place, TableSpec spec) {
    Set<String> names = new TreeSet<>();
    for (String column : spec.columns().keySet()) {
      names.add(column.endsWith("_en") || column.endsWith("_de") ? stem(column) : column);
    }
    names.removeIf(name -> spec.form() == TableSpec.Form.MAP && spec.isKey(name));
    String where = "table \"" + spec.name() + "\"";
    Problem problem = Problem.of("E1008", place, "key \"" + key + "\"", key, where);
    problems.add(problem.suggesting(key, names));
  }

  private static String stem(String column) {
    return column.substring(0, column.length() - 3);
  }

  private void languages(String stem, YamlNode node, Map<String, Written> cells) {
    Optional<YamlNode.Mapping> both = mapping(node, "\"" + stem + "\"");
    if (both.isEmpty()) {
      return;
    }
    for (Map.Entry<String, YamlNode> entry : both.get().entries().entrySet()) {
      String language = entry.getKey();
      if (!language.equals("en") && !language.equals("de")) {
        Place place = both.get().keys().get(language);
        problems.add("E1008", place, "key \"" + language + "\"", language, "\"" + stem + "\"");
      } else if (entry.getValue() instanceof YamlNode.Scalar scalar && !scalar.isMissing()) {
        cells.put(stem + "_" + language, Written.of(scalar.text().strip(), scalar.place()));
      }
    }
  }

  /** What a node says for a column; nothing if it is empty or of the wrong shape. */
  Optional<Written> written(ColumnSpec column, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      boolean missing = scalar.isMissing();
      return missing
          ? Optional.empty()
          : Optional.of(Written.of(scalar.text().strip(), scalar.place()));
    }
    if (node instanceof YamlNode.Sequence sequence && column.type().isList()) {
      return list(column, sequence);
    }
    if (node instanceof YamlNode.Mapping mapping && column.type() == ColumnType.SERIES) {
      return mapping.entries().containsKey("value")
          ? longForm(column, mapping)
          : series(column, mapping);
    }
    if (node instanceof YamlNode.Mapping mapping && !column.type().isList()) {
      return longForm(column, mapping);
    }
    String wanted = column.type().isList() ? "a list [a, b, c]" : "one value";
    String name = "\"" + column.name() + "\"";
    problems.add("E1007", node.place(), name, name, wanted);
    return Optional.empty();
  }

  private Optional<Written> list(ColumnSpec column, YamlNode.Sequence sequence) {
    StringBuilder text = new StringBuilder();
    for (YamlNode item : sequence.items()) {
      if (!(item instanceof YamlNode.Scalar scalar)) {
        String name = "\"" + column.name() + "\"";
        problems.add("E1007", item.place(), name, name, "a list of single values");
        return Optional.empty();
      }
      text.append(text.isEmpty() ? "" : ";").append(scalar.text().strip());
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(Written.of(text.toString(), sequence.place()));
  }

  private Optional<Written> series(ColumnSpec column, YamlNode.Mapping mapping) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
      String key = entry.getKey();
      if (BESIDE_SERIES.contains(key)) {
        continue;
      }
      if (!QuantityReader.isYear(key)) {
        Place place = mapping.keys().get(key);
        String where = "\"" + column.name() + "\"";
        Problem problem = Problem.of("E1008", place, "key \"" + key + "\"", key, where);
        problems.add(problem.suggesting(key, BESIDE_SERIES));
        return Optional.empty();
      }
      text.append(text.isEmpty() ? "" : ";").append(key).append('=');
      text.append(scalar(mapping, key));
    }
    return Optional.of(beside(mapping, text.toString()));
  }

  private Optional<Written> longForm(ColumnSpec column, YamlNode.Mapping mapping) {
    for (String key : mapping.entries().keySet()) {
      if (!LONG_FORM.contains(key)) {
        String where = "\"" + column.name() + "\"";
        Place place = mapping.keys().get(key);
        Problem problem = Problem.of("E1008", place, "key \"" + key + "\"", key, where);
        problems.add(problem.suggesting(key, LONG_FORM));
        return Optional.empty();
      }
    }
    String value = scalar(mapping, "value");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    YamlNode range = mapping.entries().get("range");
    YamlNode.Mapping ends = range instanceof YamlNode.Mapping inner ? inner : mapping;
    String low = scalar(ends, "low");
    String high = scalar(ends, "high");
    boolean both = !low.isEmpty() && !high.isEmpty();
    return Optional.of(beside(mapping, both ? value + " [" + low + ".." + high + "]" : value));
  }

  private Written beside(YamlNode.Mapping mapping, String text) {
    return new Written(
        text,
        scalar(mapping, "unit"),
        scalar(mapping, "source"),
        scalar(mapping, "grade"),
        scalar(mapping, "note"),
        mapping.place());
  }

  private static String scalar(YamlNode.Mapping mapping, String key) {
    boolean written = mapping.entries().get(key) instanceof YamlNode.Scalar;
    return written ? ((YamlNode.Scalar) mapping.entries().get(key)).text().strip() : "";
  }
}
