package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import landbridge.model.Cell;
import landbridge.model.Row;
import landbridge.model.Study;
import landbridge.model.Table;
import landbridge.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every value of the template study written out again in its canonical unit, in the other form than
 * before where there are two, and read back: the same study.
 */
class RoundTripTest {

  @TempDir
  Path temp;

  @Test
  void whatIsWrittenOutIsReadBack() throws IOException {
    Study before = new TemplateFolder(temp).study();
    TemplateFolder again = new TemplateFolder(temp.resolve("again"));
    for (String file : Dictionary.standard().files()) {
      List<TableSpec> specs = Dictionary.standard().inFile(file);
      if (file.endsWith(".csv")) {
        again.put(file, csv(specs.get(0), before.table(specs.get(0).name())));
      } else {
        StringBuilder yaml = new StringBuilder();
        specs.forEach(spec -> yaml(spec, before.table(spec.name()), yaml));
        again.put(file, yaml.toString());
      }
    }
    assertThat(Canon.values(again.study())).isEqualTo(Canon.values(before));
  }

  private static String csv(TableSpec spec, Table table) {
    StringBuilder text = new StringBuilder();
    text.append(spec.all().stream()
        .map(c -> c.name() + (c.isDimensional() ? " [" + shown(c) + "]" : ""))
        .collect(Collectors.joining(",")));
    for (Row row : table.rows()) {
      text.append('\n');
      text.append(spec.all().stream()
          .map(c -> row.find(c.name()).map(RoundTripTest::cell).orElse(""))
          .collect(Collectors.joining(",")));
    }
    return text.append('\n').toString();
  }

  private static String shown(ColumnSpec column) {
    return column.unit().replace("USD", "USD2025");
  }

  private static String cell(Cell cell) {
    if (cell.value() instanceof Value.Quantity q) {
      return number(q.number()) + (q.hasRange() ? " [" + q.low() + ".." + q.high() + "]" : "");
    }
    if (cell.value() instanceof Value.Texts list) {
      return String.join(";", list.texts());
    }
    return "\"" + cell.text().replace("\"", "\"\"") + "\"";
  }

  private static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static void yaml(TableSpec spec, Table table, StringBuilder yaml) {
    if (!spec.section().isEmpty() && !table.rows().isEmpty()) {
      yaml.append(spec.section()).append(":\n");
    }
    for (Row row : table.rows()) {
      boolean map = spec.form() == TableSpec.Form.MAP;
      String indent = map ? "    " : spec.section().isEmpty() ? "" : "  ";
      if (map) {
        yaml.append("  ").append(row.id()).append(":\n");
      }
      for (ColumnSpec column : spec.all()) {
        if (row.find(column.name()).isPresent() && !(map && spec.isKey(column.name()))) {
          yaml(column, row, indent, yaml);
        }
      }
    }
  }

  private static void yaml(ColumnSpec column, Row row, String indent, StringBuilder yaml) {
    String name = column.name();
    if (name.endsWith("_en")) {
      String stem = name.substring(0, name.length() - 3);
      yaml.append(indent).append(stem).append(":\n");
      yaml.append(indent).append("  en: ").append(quoted(row.text(name))).append('\n');
      yaml.append(indent)
          .append("  de: ")
          .append(quoted(row.text(stem + "_de")))
          .append('\n');
    } else if (!name.endsWith("_de")) {
      yaml.append(indent).append(name).append(": ");
      yaml.append(value(column, row.get(name))).append('\n');
    }
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String value(ColumnSpec column, Cell cell) {
    String unit = column.isDimensional() ? ", unit: \"" + shown(column) + "\"" : "";
    if (cell.value() instanceof Value.Quantity q) {
      boolean plain = column.type() != ColumnType.NUMBER;
      String range = q.hasRange() ? ", low: " + q.low() + ", high: " + q.high() : "";
      String from = ", source: \"" + cell.provenance().source() + "\", grade: "
          + cell.provenance().grade();
      String note = ", note: " + quoted(cell.provenance().note());
      return plain
          ? number(q.number())
          : "{value: " + number(q.number()) + unit + range + from + note + "}";
    }
    if (cell.value() instanceof Value.Series s) {
      return s.series().points().entrySet().stream()
          .map(e -> e.getKey() + ": " + e.getValue())
          .collect(Collectors.joining(", ", "{", unit + "}"));
    }
    if (cell.value() instanceof Value.Numbers list) {
      return list.numbers().stream().map(RoundTripTest::number).toList().toString();
    }
    if (cell.value() instanceof Value.Texts list) {
      return list.texts().toString();
    }
    return quoted(cell.text());
  }
}
