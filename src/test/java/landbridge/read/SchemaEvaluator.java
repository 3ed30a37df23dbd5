package landbridge.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The part of JSON Schema draft-07 that our schemas use, in its most obvious form. */
final class SchemaEvaluator {

  private final List<String> faults = new ArrayList<>();

  /** Faults of a value against a schema; a keyword that is not known here is a fault itself. */
  static List<String> faults(JsonNode schema, Object value) {
    SchemaEvaluator evaluator = new SchemaEvaluator();
    evaluator.check(schema, value, "");
    return evaluator.faults;
  }

  private void check(JsonNode schema, Object value, String path) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      JsonNode rule = keyword.getValue();
      switch (keyword.getKey()) {
        case "$schema", "title", "description" -> {
          // words for the reader
        }
        case "type" -> type(rule.asString(), value, path);
        case "enum" -> listed(rule, value, path);
        case "pattern" ->
          fault(
              value instanceof String s && !s.matches("(?s).*" + bare(rule.asString()) + ".*"),
              path + " pattern");
        case "minimum" ->
          fault(value instanceof Number n && n.doubleValue() < rule.asDouble(), path + " minimum");
        case "maximum" ->
          fault(value instanceof Number n && n.doubleValue() > rule.asDouble(), path + " maximum");
        case "exclusiveMinimum" ->
          fault(value instanceof Number n && n.doubleValue() <= rule.asDouble(), path + " minimum");
        case "exclusiveMaximum" ->
          fault(value instanceof Number n && n.doubleValue() >= rule.asDouble(), path + " maximum");
        case "minProperties" ->
          fault(value instanceof Map<?, ?> m && m.size() < rule.asInt(), path + " few");
        case "maxProperties" ->
          fault(value instanceof Map<?, ?> m && m.size() > rule.asInt(), path + " many");
        case "required" -> required(rule, value, path);
        case "items" -> items(rule, value, path);
        case "anyOf" -> anyOf(rule, value, path);
        case "properties", "patternProperties", "additionalProperties" -> {
          // together, below
        }
        default -> faults.add("unknown keyword " + keyword.getKey());
      }
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> property(schema, String.valueOf(key), inner, path + "." + key));
    }
  }

  /** Anchors of the patterns, which are whole-string patterns throughout. */
  private static String bare(String pattern) {
    return pattern.startsWith("^")
        ? "\\A" + pattern.substring(1, pattern.length() - 1) + "\\z"
        : pattern;
  }

  private void fault(boolean bad, String what) {
    if (bad) {
      faults.add(what);
    }
  }

  private void type(String type, Object value, String path) {
    boolean good = switch (type) {
      case "object" -> value instanceof Map;
      case "array" -> value instanceof List;
      case "string" -> value instanceof String;
      case "integer" -> value instanceof Integer || value instanceof Long;
      case "number" -> value instanceof Number;
      default -> false;
    };
    fault(!good, path + " is no " + type);
  }

  private void listed(JsonNode words, Object value, String path) {
    boolean found = false;
    for (JsonNode word : words) {
      found |= word.asString().equals(String.valueOf(value));
    }
    fault(!found, path + " not listed");
  }

  private void required(JsonNode names, Object value, String path) {
    if (value instanceof Map<?, ?> map) {
      names.forEach(
          name -> fault(!map.containsKey(name.asString()), path + " lacks " + name.asString()));
    }
  }

  private void items(JsonNode rule, Object value, String path) {
    if (value instanceof List<?> list) {
      list.forEach(item -> check(rule, item, path + "[]"));
    }
  }

  private void anyOf(JsonNode choices, Object value, String path) {
    boolean good = false;
    for (JsonNode choice : choices) {
      good |= faults(choice, value).isEmpty();
    }
    fault(!good, path + " fits no choice");
  }

  private void property(JsonNode schema, String key, Object value, String path) {
    JsonNode named = schema.path("properties").path(key);
    if (!named.isMissingNode()) {
      check(named, value, path);
      return;
    }
    for (Map.Entry<String, JsonNode> pattern : schema.path("patternProperties").properties()) {
      if (key.matches(bare(pattern.getKey()))) {
        check(pattern.getValue(), value, path);
        return;
      }
    }
    JsonNode other = schema.path("additionalProperties");
    if (other.isObject()) {
      check(other, value, path);
    } else {
      fault(other.isBoolean() && !other.asBoolean(), path + " not allowed");
    }
  }
}
