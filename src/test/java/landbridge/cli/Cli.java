package landbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import landbridge.read.StudyTemplate;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands inside the test and keeps what they say. */
final class Cli {
  /** Exit code, standard output and standard error of one command. */
  record Said(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  private Cli() {}

  static Said run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = commands.execute(arguments);
    return new Said(code, out.toString(), err.toString());
  }

  /** A small valid study in a folder. */
  static Path study(Path folder) throws IOException {
    Path study = folder.resolve("toy");
    StudyTemplate.write(study);
    return study;
  }
}
