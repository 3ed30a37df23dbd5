package landbridge.read;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (draft-07) of one column, as its value may be written in YAML.
 *
 * <p>As strict as an editor can check without the rest of the study: shape, words, bounds of plain
 * numbers, the form of a number with unit. Units and references remain for {@code validate}. Checked
 * by: {@code SchemaWriterTest}.
 */
final class ColumnSchemas {

  private static final String NUMBER = "[-+]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?";
  private static final String TAIL =
      "( *@[A-Za-z0-9_-]+)?( *~[ABCD])?( *\\[ *[^ ]+ *\\.\\. *[^ ]+ *\\])?$";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ColumnSchemas() {}

  /** Schema of a column. */
  static ObjectNode of(ColumnSpec column) {
    ObjectNode schema = switch (column.type()) {
      case NUMBER -> number(column);
      case INTEGER -> whole(bounded(type("integer"), column));
      case YEAR -> whole(year());
      case FLAG -> orLong(words(List.of(0, 1)));
      case ENUM -> orLong(words(column.words()));
      case GRADE -> words(List.of("A", "B", "C", "D"));
      case ID, REF -> orLong(pattern("^[A-Za-z0-9][A-Za-z0-9_-]*$"));
      case CODE -> orLong(pattern("^[A-Z]{2}$"));
      case REFS -> list(pattern("^[A-Za-z0-9][A-Za-z0-9_-]*$"));
      case YEARS -> list(year());
      case NUMBERS -> list(number(column));
      case SERIES -> series(column);
      case TEXT -> any(type("string"), type("number"), longForm(false));
    };
    schema.put("description", description(column));
    return schema;
  }

  /** Schema of a text in both languages. */
  static ObjectNode bilingual() {
    ObjectNode schema = closed();
    ObjectNode properties = schema.putObject("properties");
    properties.set("en", type("string"));
    properties.set("de", type("string"));
    schema.putArray("required").add("en").add("de");
    return schema;
  }

  /** An object without other keys than those that are listed. */
  static ObjectNode closed() {
    return type("object").put("additionalProperties", false);
  }

  static ObjectNode type(String name) {
    return JSON.objectNode().put("type", name);
  }

  static ObjectNode pattern(String regex) {
    return type("string").put("pattern", regex);
  }

  private static String description(ColumnSpec column) {
    String unit = column.isDimensional() ? " [" + column.unit() + "]" : "";
    String standard = column.standard().isEmpty() ? "" : " Default: " + column.standard() + ".";
    return column.description() + unit + "." + standard;
  }

  private static ObjectNode words(List<?> words) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode list = schema.putArray("enum");
    words.forEach(word -> list.addPOJO(word));
    return schema;
  }

  private static ObjectNode orLong(ObjectNode schema) {
    return any(schema, longForm(false));
  }

  /** A whole number, with source and grade behind it if wanted. */
  private static ObjectNode whole(ObjectNode schema) {
    return any(schema, pattern("^[-+]?[0-9]+" + TAIL), longForm(false));
  }

  private static ObjectNode year() {
    return type("integer").put("minimum", 1800).put("maximum", 2300);
  }

  private static ObjectNode list(ObjectNode item) {
    ObjectNode schema = type("array");
    schema.set("items", item);
    return schema;
  }

  private static ObjectNode any(ObjectNode... choices) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode list = schema.putArray("anyOf");
    for (ObjectNode choice : choices) {
      list.add(choice);
    }
    return schema;
  }

  private static ObjectNode bounded(ObjectNode schema, ColumnSpec column) {
    Bounds bounds = column.bounds();
    if (bounds.low() != Double.NEGATIVE_INFINITY) {
      schema.put(bounds.lowIncluded() ? "minimum" : "exclusiveMinimum", bounds.low());
    }
    if (bounds.high() != Double.POSITIVE_INFINITY) {
      schema.put(bounds.highIncluded() ? "maximum" : "exclusiveMaximum", bounds.high());
    }
    return schema;
  }

  private static ObjectNode number(ColumnSpec column) {
    if (column.isDimensional()) {
      return any(pattern("^" + NUMBER + " *[^ @~\\[]+" + TAIL), longForm(true));
    }
    ObjectNode text = pattern("^" + NUMBER + " *(%|‰|1)?" + TAIL);
    return any(bounded(type("number"), column), text, longForm(false));
  }

  private static ObjectNode longForm(boolean unit) {
    ObjectNode schema = closed();
    ObjectNode properties = schema.putObject("properties");
    ObjectNode number = any(type("number"), type("string"));
    properties.set("value", number);
    properties.set("unit", type("string"));
    properties.set("low", number.deepCopy());
    properties.set("high", number.deepCopy());
    ObjectNode range = closed();
    ObjectNode ends = range.putObject("properties");
    ends.set("low", number.deepCopy());
    ends.set("high", number.deepCopy());
    properties.set("range", range);
    provenance(properties);
    ArrayNode required = schema.putArray("required").add("value");
    if (unit) {
      required.add("unit");
    }
    return schema;
  }

  private static void provenance(ObjectNode properties) {
    properties.set("source", type("string"));
    properties.set("grade", words(List.of("A", "B", "C", "D")));
    properties.set("note", type("string"));
  }

  private static ObjectNode series(ColumnSpec column) {
    ObjectNode schema = closed();
    ObjectNode properties = schema.putObject("properties");
    properties.set("unit", type("string"));
    provenance(properties);
    schema.putObject("patternProperties").set("^[0-9]{4}$", type("number"));
    if (column.isDimensional()) {
      schema.putArray("required").add("unit");
    }
    return any(schema, number(column));
  }
}
