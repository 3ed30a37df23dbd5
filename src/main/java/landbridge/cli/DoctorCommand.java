package landbridge.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import landbridge.base.FileFault;
import landbridge.base.Version;
import landbridge.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code landbridge doctor}: whether this machine has what the program needs. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge doctor
          landbridge doctor studies/tripp      also: can runs be kept there?

        """,
    header = "Look at Java, memory, disk and the parts that are optional.")
final class DoctorCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1 << 20;
  private static final int JAVA = 17;
  private static final long ROOM_MB = 200;

  @Parameters(
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "Where runs would be kept. Default: here.")
  private Path folder;

  @Mixin
  private Talk talk;

  private final Columns lines = Columns.indentedBy("");
  private boolean healthy = true;

  @Override
  public Integer call() {
    Runtime machine = Runtime.getRuntime();
    int java = Runtime.version().feature();
    note("landbridge", true, Version.text());
    note("Java", java >= JAVA, Runtime.version() + ", " + System.getProperty("java.vendor"));
    note("system", true, System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    note("processors", true, "" + machine.availableProcessors());
    note(
        "memory",
        machine.maxMemory() >= 512 * MEGABYTE,
        machine.maxMemory() / MEGABYTE + " MB for Java");
    note(
        "locale",
        true,
        Locale.getDefault() + ", " + Charset.defaultCharset() + ", " + ZoneId.systemDefault()
            + " (results do not depend on them)");
    disk("folder", folder);
    disk("temporary folder", Path.of(System.getProperty("java.io.tmpdir")));
    optional("Parquet", RunStore.parquetProblem(), "runs are kept as CSV only: ");
    optional("browser", browser(), "");
    talk.print(lines.toString());
    talk.say(healthy ? "all is well" : "something is missing: see the lines with 'no'");
    return talk.end(healthy ? ExitCode.OK : ExitCode.INPUT_OUTPUT);
  }

  private void note(String name, boolean fine, String text) {
    healthy &= fine;
    lines.add(fine ? "yes" : "no", name, text);
    talk.result().putObject(name).put("ok", fine).put("text", text);
  }

  private void optional(String name, Optional<String> missing, String effect) {
    lines.add(
        missing.isEmpty() ? "yes" : "-", name, missing.map(why -> effect + why).orElse("found"));
    talk.result().putObject(name).put("ok", missing.isEmpty()).put("text", missing.orElse("found"));
  }

  /** Writes and moves a file, which is what keeping a run needs. */
  private void disk(String name, Path place) {
    try {
      Path file = Files.createTempFile(place, ".landbridge-doctor-", ".txt");
      Path moved = file.resolveSibling(file.getFileName() + ".moved");
      Files.write(file, "ok".getBytes(StandardCharsets.UTF_8));
      Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(moved);
      long free = Files.getFileStore(place).getUsableSpace() / MEGABYTE;
      note(
          name,
          free >= ROOM_MB,
          place.toAbsolutePath().normalize() + ": writable, " + free + " MB free");
    } catch (IOException e) {
      String where = place.toAbsolutePath().normalize().toString();
      note(name, false, where + ": no file can be made there: " + FileFault.words(e));
    }
  }

  private static Optional<String> browser() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String place : path.split(java.io.File.pathSeparator)) {
      for (String name :
          List.of("chromium", "chromium-browser", "google-chrome", "firefox", "xdg-open", "open")) {
        if (Files.isExecutable(Path.of(place).resolve(name))) {
          return Optional.empty();
        }
      }
    }
    return Optional.of("none found; open the report by hand");
  }
}
