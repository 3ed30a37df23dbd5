package landbridge.read;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (draft-07) of a scenario file. Checked by: {@code SchemaWriterTest}. */
final class ScenarioSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String ID = "^[A-Za-z0-9][A-Za-z0-9_-]*$";

  private ScenarioSchema() {}

  static ObjectNode schema() {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", "scenarios/ID.yaml");
    schema.setAll(ColumnSchemas.closed());
    ObjectNode properties = schema.putObject("properties");
    properties.set("id", ColumnSchemas.pattern(ID));
    properties.set("title", ColumnSchemas.bilingual());
    properties.set("description", ColumnSchemas.bilingual());
    properties.set("extends", ColumnSchemas.pattern(ID));
    properties.set("requires", names());
    properties.set("excludes", names());
    ObjectNode list = ColumnSchemas.type("array");
    list.set("items", operation());
    properties.set("do", list);
    schema.putArray("required").add("id").add("title").add("description");
    return schema;
  }

  private static ObjectNode names() {
    ObjectNode list = ColumnSchemas.type("array");
    list.set("items", ColumnSchemas.pattern(ID));
    return list;
  }

  private static ObjectNode operation() {
    ObjectNode operation = ColumnSchemas.closed().put("minProperties", 1).put("maxProperties", 1);
    ObjectNode verbs = operation.putObject("properties");
    verbs.set("build", verb(List.of("project"), "project", "opens"));
    for (String verb : List.of("open", "close")) {
      verbs.set(verb, verb(List.of(), "crossing", "link", "terminal", "service", "from", "to"));
    }
    verbs.set("set", verb(List.of("path", "to"), "path", "to", "expect", "from", "until"));
    verbs.set("scale", verb(List.of("path", "by"), "path", "by", "from", "until"));
    verbs.set("ban", verb(List.of("restriction"), "restriction", "from", "to"));
    verbs.set("lift", verb(List.of("restriction"), "restriction", "from", "to"));
    return operation;
  }

  private static ObjectNode verb(List<String> required, String... keys) {
    ObjectNode verb = ColumnSchemas.closed();
    ObjectNode properties = verb.putObject("properties");
    boolean value = List.of(keys).contains("path");
    for (String key : keys) {
      properties.set(key, key(key, value));
    }
    ArrayNode list = verb.putArray("required");
    required.forEach(list::add);
    return verb;
  }

  private static ObjectNode key(String key, boolean value) {
    boolean year = List.of("opens", "from", "until").contains(key) || key.equals("to") && !value;
    if (year) {
      return ColumnSchemas.type("integer").put("minimum", 1800).put("maximum", 2300);
    }
    if (key.equals("by")) {
      return ColumnSchemas.type("number").put("minimum", 0);
    }
    if (key.equals("path")) {
      return ColumnSchemas.pattern("^[a-z]+(\\.[^.]+)?\\.[a-z0-9_]+$");
    }
    return key.equals("to") || key.equals("expect") ? JSON.objectNode() : ColumnSchemas.pattern(ID);
  }
}
