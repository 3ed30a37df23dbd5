package landbridge.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import landbridge.store.WholeFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * One file that a command writes: complete or not at all. Checked by: {@code QuestionCommandsTest}.
 */
final class OutFile {
  private final Path file;

  OutFile(Path file) {
    this.file = file;
  }

  /** The ending of a file's name, which chooses its format; must be one of the endings. */
  static String ending(String option, Path file, String... endings) {
    requireFile(option, file);
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (name.endsWith("." + ending)) {
        return ending;
      }
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        option + " " + file + ": the name must end with ." + String.join(" or .", endings));
  }

  /** A folder, or a place that cannot be written, is better told before what was to be written is computed. */
  static void requireFile(String option, Path file) {
    if (Files.isDirectory(file)) {
      throw new CommandFailure(
          ExitCode.USAGE, option + " " + file + " is a folder; give the name of a file");
    }
    Writable.require(file);
  }

  /** Two places of one command must differ: the second to be written would replace the first. */
  static void requireApart(String option, Path file, String other, Path place) {
    if (isSame(file, place)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          option + " and " + other + " both name " + place + "; give them two places");
    }
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize())
          || Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table with its header as first row. */
  void csv(List<List<String>> rows) {
    write(path -> {
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path)) {
        rows.forEach(csv::writeRecord);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  void json(ObjectNode document) {
    write(path -> {
      try {
        Files.writeString(path, Json.text(document) + "\n", StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** Lets a writer write beside the place and then moves the file there. */
  void write(Consumer<Path> writer) {
    try {
      WholeFile.write(file, writer::accept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
