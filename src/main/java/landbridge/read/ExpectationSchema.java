package landbridge.read;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (draft-07) of a file of expected results. Checked by: {@code SchemaWriterTest}. */
final class ExpectationSchema {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ExpectationSchema() {}

  static ObjectNode schema() {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "tests/expected.yaml");
    schema.setAll(ColumnSchemas.closed());
    ObjectNode entry = ColumnSchemas.closed();
    ObjectNode keys = entry.putObject("properties");
    for (String text : new String[] {"table", "sum", "largest", "smallest", "count", "source"}) {
      keys.set(text, ColumnSchemas.type("string"));
    }
    keys.set("rows", ColumnSchemas.type("object"));
    keys.set("minus", ColumnSchemas.type("object"));
    keys.set("unit", JSON.objectNode()); // a unit is a text, and 1 is a unit
    for (String number : new String[] {"value", "tolerance", "at_least", "at_most"}) {
      keys.set(number, ColumnSchemas.type("number"));
    }
    entry.putArray("required").add("table").add("unit").add("source");
    ObjectNode entries = ColumnSchemas.type("object");
    entries.set("additionalProperties", entry);
    schema.putObject("properties").set("expected", entries);
    schema.putArray("required").add("expected");
    return schema;
  }
}
