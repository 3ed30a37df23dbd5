package landbridge.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a command speaks: data to standard output, talk to standard error, or one JSON document.
 *
 * <p>A mixin of every command, so that the options have the same names everywhere. Checked by: {@code CommandsTest}.
 */
final class Talk {
  /** Languages of texts made by the program. */
  enum Language {
    en,
    de
  }

  @Option(names = "--json", description = "Print one JSON document on standard output.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but errors.")
  private boolean quiet;

  @Option(
      names = "--lang",
      paramLabel = "en|de",
      defaultValue = "en",
      description =
          "Language of titles and answers: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Language language = Language.en;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private final ObjectNode result = Json.object();
  private List<String> top = List.of();

  boolean isJson() {
    return json;
  }

  boolean isQuiet() {
    return quiet;
  }

  String language() {
    return language.name();
  }

  /** The column of a two-language table: {@code title_en} or {@code title_de}. */
  String column(String stem) {
    return stem + "_" + language.name();
  }

  /** Talk: standard error, unless quiet. */
  void say(String text) {
    if (!quiet) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(text);
      err.flush();
    }
  }

  /** Talk on a terminal: replaces the line that is being written. */
  void overwrite(String text) {
    PrintWriter err = spec.commandLine().getErr();
    err.print("\r\u001b[K" + text);
    err.flush();
  }

  /** Data for people: standard output, unless JSON is wanted. */
  void print(String text) {
    if (!json) {
      spec.commandLine().getOut().println(text);
    }
  }

  /** Data for programs: the member {@code result} of the JSON document. */
  ObjectNode result() {
    return result;
  }

  /** Puts members of the result at the top of the JSON document too, for scripts that read no deeper. */
  void alsoAtTop(String... members) {
    top = List.of(members);
  }

  /** Ends the command: prints the JSON document if it is wanted. A reader that has gone is no failure to speak of. */
  int end(ExitCode code) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode document = Json.document(spec.name(), code);
      top.forEach(member -> document.set(member, result.get(member)));
      document.set("result", result);
      out.println(Json.text(document));
    }
    out.flush();
    if (out instanceof StandardOutput own && own.isUnread()) {
      return ExitCode.READER_GONE.number();
    }
    if (out.checkError()) {
      throw new CommandFailure(ExitCode.INPUT_OUTPUT, "standard output could not be written");
    }
    return code.number();
  }
}
