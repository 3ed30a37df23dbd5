package landbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.base.FileFault;
import landbridge.base.Problem;
import landbridge.base.Spelling;
import landbridge.base.StudyException;
import landbridge.base.Version;
import landbridge.money.TooLargeException;
import landbridge.report.UnboundNumberException;
import landbridge.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns whatever went wrong into a message and an exit code. A user never sees a stack trace; a fault of the program
 * leaves one in a file and names it.
 *
 * <p>Checked by: {@code ExitCodeTest}.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    boolean json = arguments.originalArgs().contains("--json");
    return report(failure, command, json);
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("landbridge: " + wrong.getMessage());
    suggestion(wrong, command).ifPresent(name -> err.println("  did you mean \"" + name + "\"?"));
    err.println("  try: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    if (List.of(arguments).contains("--json")) {
      print(command, ExitCode.USAGE, wrong.getMessage(), List.of());
    }
    return ExitCode.USAGE.number();
  }

  private static Optional<String> suggestion(ParameterException wrong, CommandLine command) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(command.getSubcommands().keySet());
    names.addAll(command.getCommandSpec().optionsMap().keySet());
    return Spelling.nearest(unmatched.getUnmatched().get(0), names);
  }

  int report(Throwable failure, CommandLine command, boolean json) {
    ExitCode code = code(failure);
    String message = message(failure, code);
    PrintWriter err = command.getErr();
    err.println(message);
    err.flush();
    if (json) {
      List<Problem> problems =
          failure instanceof StudyException invalid ? invalid.problems() : List.of();
      print(command, code, message, problems);
    }
    return code.number();
  }

  static ExitCode code(Throwable failure) {
    if (failure instanceof CommandFailure known) {
      return known.code();
    }
    if (failure instanceof InvalidPathException) {
      return ExitCode.USAGE;
    }
    if (failure instanceof StudyException
        || failure instanceof UnboundNumberException
        || failure instanceof TooLargeException) {
      return ExitCode.STUDY_INVALID;
    }
    if (failure instanceof StoreException store) {
      return switch (store.kind()) {
        case IO -> ExitCode.INPUT_OUTPUT;
        case BUSY -> ExitCode.BUSY;
        case CORRUPT -> ExitCode.CORRUPT;
      };
    }
    if (failure instanceof OutOfMemoryError) {
      return ExitCode.LIMIT;
    }
    boolean io = failure instanceof IOException || failure instanceof UncheckedIOException;
    return io ? ExitCode.INPUT_OUTPUT : ExitCode.INTERNAL;
  }

  private static String message(Throwable failure, ExitCode code) {
    if (code == ExitCode.INTERNAL) {
      return "landbridge: internal error: " + failure
          + "\n  this is a fault of the program, not of the study; " + reportFile(failure);
    }
    if (failure instanceof StudyException) {
      return failure.getMessage();
    }
    if (failure instanceof OutOfMemoryError) {
      return "landbridge: not enough memory: " + failure.getMessage() + "; Java may take "
          + Runtime.getRuntime().maxMemory() / (1 << 20)
          + " MB\n  fix: ask for less, or allow more: LANDBRIDGE_JAVA_OPTIONS=-Xmx8g";
    }
    if (failure instanceof TooLargeException) {
      return "landbridge: " + failure.getMessage()
          + "\n  fix: look for a value in a wrong unit (k, M, G), or for growth and inflation beyond anything that exists";
    }
    if (failure instanceof InvalidPathException wrong) {
      return "landbridge: " + noPath(wrong);
    }
    boolean named = failure instanceof CommandFailure
        || failure instanceof StoreException
        || failure instanceof UnboundNumberException;
    return "landbridge: " + (named ? failure.getMessage() : ofFile(failure));
  }

  /** Why a text is no path, mostly letters that the locale does not have. */
  static String noPath(InvalidPathException wrong) {
    return "\"" + wrong.getInput().replace('\0', '?')
        + "\" is no path on this system; for letters beyond ASCII set LC_ALL=C.UTF-8";
  }

  /** What the system says of a file, in words: its own are the names of classes. */
  private static String ofFile(Throwable failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (!(cause instanceof FileSystemException at) || at.getFile() == null) {
      return cause.toString();
    }
    String file = at.getOtherFile() == null ? at.getFile() : at.getOtherFile();
    return "cannot read or write " + file + ": " + FileFault.words(at)
        + "; check the path, and who may use it";
  }

  private static String reportFile(Throwable failure) {
    StringWriter trace = new StringWriter();
    trace.write(
        "landbridge " + Version.text() + ", Java " + System.getProperty("java.version") + "\n");
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Files.createTempFile("landbridge-error-", ".txt");
      Files.writeString(file, trace.toString(), StandardCharsets.UTF_8);
      return "please send us " + file;
    } catch (IOException e) {
      return "the report could not be written:\n" + trace;
    }
  }

  private static void print(
      CommandLine command, ExitCode code, String message, List<Problem> problems) {
    ObjectNode document = Json.document(command.getCommandName(), code);
    document.put("error", message);
    ArrayNode list = document.putArray("problems");
    problems.forEach(problem -> put(list.addObject(), problem));
    command.getOut().println(Json.text(document));
    command.getOut().flush();
  }

  static void put(ObjectNode node, Problem problem) {
    node.put("code", problem.code());
    node.put("file", problem.place().file());
    node.put("line", problem.place().line());
    node.put("column", problem.place().column());
    node.put("subject", problem.subject());
    node.put("title", problem.title());
    node.put("cause", problem.cause());
    node.put("fix", problem.fix());
    node.put("suggestion", problem.suggestion());
  }
}
