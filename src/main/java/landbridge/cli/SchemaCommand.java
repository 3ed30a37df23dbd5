package landbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.read.SchemaWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code landbridge schema}: JSON Schemas of the study files, for editors. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge schema                        names of the schemas
          landbridge schema costs/values.yaml      print one
          landbridge schema --out .schemas         write all, for an editor

        """,
    header = "Print or write the JSON Schemas of the study files.")
final class SchemaCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file of the study format.")
  private String file;

  @Option(names = "--out", paramLabel = "DIR", description = "Write all schemas into this folder.")
  private Path out;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() throws IOException {
    ArrayNode names = talk.result().putArray("schemas");
    if (out != null) {
      List<String> written = SchemaWriter.write(out);
      written.forEach(names::add);
      talk.print("wrote " + written.size() + " schemas to " + out);
      return talk.end(ExitCode.OK);
    }
    var schemas = SchemaWriter.schemas();
    if (file == null) {
      schemas.keySet().forEach(names::add);
      schemas.keySet().forEach(talk::print);
      return talk.end(ExitCode.OK);
    }
    String name =
        schemas.containsKey(file) || file.indexOf('.') < 0 ? file : SchemaWriter.name(file);
    String schema = schemas.get(name);
    if (schema == null) {
      throw new CommandFailure(
          ExitCode.USAGE, "there is no schema for " + file + "; see: landbridge schema");
    }
    names.add(name);
    talk.print(schema);
    return talk.end(ExitCode.OK);
  }
}
