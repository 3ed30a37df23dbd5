package landbridge.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the YAML files and table descriptions of the CSV files, for editors and other
 * programs, made from the data dictionary.
 *
 * <p>Draft-07, because the YAML language server reads no later one; the CSV descriptions follow
 * the shape of a Frictionless Table Schema. Checked by: {@code SchemaWriterTest}.
 */
public final class SchemaWriter {

  private static final String DRAFT = "http://json-schema.org/draft-07/schema#";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultPrettyPrinter PRETTY = pretty();

  private SchemaWriter() {}

  private static DefaultPrettyPrinter pretty() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }

  /** All schemas by file name, such as {@code operating.schema.json}. */
  public static SortedMap<String, String> schemas() {
    SortedMap<String, String> schemas = new TreeMap<>();
    Dictionary dictionary = Dictionary.standard();
    for (String file : dictionary.files()) {
      List<TableSpec> tables = dictionary.inFile(file);
      boolean csv = file.endsWith(".csv");
      schemas.put(name(file), text(csv ? csv(tables.get(0)) : yaml(file, tables)));
    }
    schemas.put("scenario.schema.json", text(ScenarioSchema.schema()));
    schemas.put("expected.schema.json", text(ExpectationSchema.schema()));
    return Collections.unmodifiableSortedMap(schemas);
  }

  /** Writes all schemas into a folder and gives their names. */
  public static List<String> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    SortedMap<String, String> schemas = schemas();
    for (Map.Entry<String, String> schema : schemas.entrySet()) {
      Path path = folder.resolve(schema.getKey());
      Files.writeString(path, schema.getValue(), StandardCharsets.UTF_8);
    }
    return List.copyOf(schemas.keySet());
  }

  /** Name of the schema of a study file. */
  public static String name(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    return last.substring(0, last.lastIndexOf('.')) + ".schema.json";
  }

  private static String text(ObjectNode schema) {
    return MAPPER.writer().with(PRETTY).writeValueAsString(schema) + "\n";
  }

  private static ObjectNode yaml(String file, List<TableSpec> tables) {
    ObjectNode schema = JSON.objectNode().put("$schema", DRAFT).put("title", file);
    schema.setAll(ColumnSchemas.closed());
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    for (TableSpec table : tables) {
      ObjectNode row = row(table);
      if (table.section().isEmpty()) {
        properties.setAll((ObjectNode) row.get("properties"));
        row.get("required").forEach(required::add);
      } else {
        properties.set(table.section(), section(table, row));
        if (table.terms().required()) {
          required.add(table.section());
        }
      }
    }
    schema.set("required", required);
    return schema;
  }

  private static ObjectNode section(TableSpec table, ObjectNode row) {
    if (table.form() == TableSpec.Form.SINGLE) {
      return row.put("description", table.description());
    }
    ObjectNode section = ColumnSchemas.type("object");
    section.put("description", table.description());
    section.set("additionalProperties", row);
    return section;
  }

  private static ObjectNode row(TableSpec table) {
    ObjectNode row = ColumnSchemas.closed();
    ObjectNode properties = row.putObject("properties");
    ArrayNode required = row.putArray("required");
    for (ColumnSpec column : table.all()) {
      String name = column.name();
      boolean named = table.form() == TableSpec.Form.MAP && table.isKey(name);
      if (name.endsWith("_en")) {
        String stem = name.substring(0, name.length() - 3);
        properties.set(stem, ColumnSchemas.bilingual());
        required.add(stem);
      } else if (!named && !name.endsWith("_de")) {
        properties.set(name, ColumnSchemas.of(column));
        if (column.required()) {
          required.add(name);
        }
      }
    }
    return row;
  }

  private static ObjectNode csv(TableSpec table) {
    ObjectNode schema = JSON.objectNode();
    schema.put("name", table.name()).put("path", table.file());
    schema.put("description", table.description()).put("encoding", "utf-8");
    schema.putObject("dialect").put("delimiter", ",").put("commentChar", "#");
    ObjectNode body = schema.putObject("schema");
    ArrayNode fields = body.putArray("fields");
    for (ColumnSpec column : table.all()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name()).put("type", csvType(column));
      if (column.isDimensional()) {
        field.put("unit", column.unit());
      }
      field.put("description", column.description());
      if (!column.standard().isEmpty()) {
        field.put("default", column.standard());
      }
      constraints(column, field.putObject("constraints"));
    }
    ArrayNode key = body.putArray("primaryKey");
    table.key().forEach(key::add);
    body.set("foreignKeys", foreignKeys(table));
    return schema;
  }

  private static String csvType(ColumnSpec column) {
    return switch (column.type()) {
      case NUMBER -> "number";
      case INTEGER -> "integer";
      case YEAR -> "year";
      case FLAG -> "boolean";
      default -> "string";
    };
  }

  private static void constraints(ColumnSpec column, ObjectNode constraints) {
    constraints.put("required", column.required());
    if (column.type() == ColumnType.ENUM) {
      ArrayNode words = constraints.putArray("enum");
      column.words().forEach(words::add);
    }
    if (column.type() == ColumnType.NUMBER && column.bounds().low() > Double.NEGATIVE_INFINITY) {
      constraints.put("minimum", column.bounds().low());
    }
    if (column.type() == ColumnType.NUMBER && column.bounds().high() < Double.POSITIVE_INFINITY) {
      constraints.put("maximum", column.bounds().high());
    }
  }

  private static ArrayNode foreignKeys(TableSpec table) {
    ArrayNode keys = JSON.arrayNode();
    for (ColumnSpec column : table.all()) {
      if (column.type() == ColumnType.REF) {
        TableSpec target = Dictionary.standard().get(column.argument());
        ObjectNode key = keys.addObject().put("fields", column.name());
        ObjectNode reference = key.putObject("reference");
        reference.put("resource", target.name()).put("fields", String.join(",", target.key()));
      }
    }
    return keys;
  }
}
