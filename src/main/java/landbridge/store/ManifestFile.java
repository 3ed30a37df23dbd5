package landbridge.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Sha256;
import landbridge.store.Manifest.Input;
import landbridge.store.Manifest.Origin;
import landbridge.store.Manifest.Outcome;
import landbridge.store.Manifest.TableFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json}: a JSON object whose last member is the SHA-256 of everything before it.
 *
 * <p>The seal inside lets every changed byte be seen, also in the manifest itself, which no other file vouches for.
 *
 * <p>Checked by: {@code RunStoreCorruptionTest}.
 */
final class ManifestFile {
  static final String NAME = "manifest.json";
  static final String FORMAT = "landbridge-run 1";

  private static final String SEAL = ",\n  \"sha256\" : \"";
  private static final String END = "\"\n}\n";
  private static final int DIGITS = 64;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ManifestFile() {}

  static byte[] write(Manifest manifest) {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("id", manifest.id());
    root.put("fingerprint", manifest.fingerprint());
    Origin origin = manifest.origin();
    root.put("study", origin.study());
    root.put("engine", origin.engine());
    root.put("seed", origin.seed());
    put(root.putObject("settings"), origin.settings());
    root.put("converged", manifest.outcome().converged());
    root.put("checks_hold", manifest.outcome().checksHold());
    ArrayNode warnings = root.putArray("warnings");
    manifest.outcome().warnings().forEach(warnings::add);
    ArrayNode inputs = root.putArray("inputs");
    for (Input input : manifest.inputs()) {
      put(inputs.addObject(), new Seal(input.path(), input.size(), input.sha256()));
    }
    ArrayNode tables = root.putArray("tables");
    for (TableFiles table : manifest.tables()) {
      ObjectNode node = tables.addObject().put("name", table.name()).put("rows", table.rows());
      put(node.putObject("csv"), table.csv());
      table.parquet().ifPresent(seal -> put(node.putObject("parquet"), seal));
    }
    put(root.putObject("circumstances"), manifest.circumstances());
    return sealed(root);
  }

  private static byte[] sealed(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    String text = JSON.writer()
        .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
        .writeValueAsString(root);
    String body = text.substring(0, text.length() - "\n}".length());
    return (body + SEAL + hash(body) + END).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a manifest back.
   *
   * @throws StoreException of kind CORRUPT if a byte is not as written, or the format is of another version
   */
  static Manifest read(byte[] bytes, String place) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.length() - END.length();
    int seal = end - DIGITS - SEAL.length();
    boolean whole = seal > 0 && text.endsWith(END) && text.startsWith(SEAL, seal);
    if (!whole || !text.substring(end - DIGITS, end).equals(hash(text.substring(0, seal)))) {
      throw corrupt(place, "its seal does not match");
    }
    if (bytes.length != text.getBytes(StandardCharsets.UTF_8).length) {
      throw corrupt(place, "it is no UTF-8 text");
    }
    try {
      return manifest(JSON.readTree(text), place);
    } catch (JacksonException e) {
      throw corrupt(place, "it is no valid JSON");
    }
  }

  private static Manifest manifest(JsonNode root, String place) {
    if (!root.path("format").asString("").equals(FORMAT)) {
      throw corrupt(
          place, "its format is " + root.path("format") + ", this program reads " + FORMAT);
    }
    Origin origin = new Origin(
        root.required("study").asString(),
        root.required("engine").asString(),
        root.required("seed").asLong(),
        texts(root.required("settings")));
    List<String> warnings = new ArrayList<>();
    root.required("warnings").values().forEach(node -> warnings.add(node.asString()));
    Outcome outcome = new Outcome(
        root.required("converged").asBoolean(), root.required("checks_hold").asBoolean(), warnings);
    List<Input> inputs = new ArrayList<>();
    for (JsonNode node : root.required("inputs").values()) {
      Seal seal = seal(node);
      inputs.add(new Input(seal.file(), seal.size(), seal.sha256()));
    }
    List<TableFiles> tables = new ArrayList<>();
    for (JsonNode node : root.required("tables").values()) {
      Optional<Seal> parquet =
          node.has("parquet") ? Optional.of(seal(node.get("parquet"))) : Optional.empty();
      tables.add(new TableFiles(
          node.required("name").asString(),
          node.required("rows").asLong(),
          seal(node.required("csv")),
          parquet));
    }
    return new Manifest(
        root.required("id").asString(),
        root.required("fingerprint").asString(),
        origin,
        inputs,
        outcome,
        tables,
        texts(root.required("circumstances")));
  }

  private static void put(ObjectNode node, SortedMap<String, String> texts) {
    texts.forEach(node::put);
  }

  private static void put(ObjectNode node, Seal seal) {
    node.put("file", seal.file()).put("size", seal.size()).put("sha256", seal.sha256());
  }

  private static Seal seal(JsonNode node) {
    return new Seal(
        node.required("file").asString(),
        node.required("size").asLong(),
        node.required("sha256").asString());
  }

  private static SortedMap<String, String> texts(JsonNode node) {
    SortedMap<String, String> texts = new TreeMap<>();
    node.properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.fresh().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static StoreException corrupt(String place, String why) {
    return new StoreException(StoreException.Kind.CORRUPT, place + " is damaged: " + why);
  }
}
