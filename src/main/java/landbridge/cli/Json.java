package landbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.base.FileFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON documents of {@code --json}: one per command, with a schema name that changes when a member changes its
 * meaning. Checked by: {@code CommandsTest}.
 */
final class Json {
  static final String SCHEMA = "landbridge-cli 1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** A document of a command, with members for schema, command and exit code first. */
  static ObjectNode document(String command, ExitCode code) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", SCHEMA).put("command", command);
    root.put("exit", code.number()).put("ok", code == ExitCode.OK);
    return root;
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** A document as written before. */
  static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw FileFault.at(file, e);
    } catch (JacksonException e) {
      throw new CommandFailure(ExitCode.USAGE, file + " is no JSON document");
    }
  }

  static String text(ObjectNode node) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return MAPPER
        .writer()
        .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
        .writeValueAsString(node);
  }
}
