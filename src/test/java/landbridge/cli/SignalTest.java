package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import landbridge.read.StudyTemplate;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ctrl-C during a run, and a disk that is full: nothing half-done stays, the run before stays whole. A reader that goes is
 * no disk that is full.
 */
@DisabledOnOs(OS.WINDOWS)
class SignalTest {
  private static final int INTERRUPTED = 130;

  @TempDir
  private Path folder;

  @Test
  void anInterruptedRunKeepsTheRunBeforeAndNothingElse() throws Exception {
    Path study = folder.resolve("toy");
    StudyTemplate.write(study);
    assertThat(start("run", study.toString()).waitFor()).isZero();
    StoredRun old = runs(study).list().get(0);
    int interrupted = 0;
    for (int wait = 0; wait < 3000 && interrupted < 3; wait += 250) {
      change(study, wait);
      Process run = start("run", study.toString());
      run.waitFor(wait, TimeUnit.MILLISECONDS);
      new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
      int code = run.waitFor();
      interrupted += code == INTERRUPTED ? 1 : 0;
      assertThat(code).isIn(0, INTERRUPTED);
      assertThat(old.verify()).isEmpty();
      assertThat(runs(study).damaged()).isEmpty();
      assertThat(runs(study).list())
          .allSatisfy(kept -> assertThat(kept.verify()).isEmpty());
    }
    assertThat(interrupted).isPositive();
    runs(study).collect();
    try (Stream<Path> left = Files.list(runs(study).folder())) {
      assertThat(left.map(path -> path.getFileName().toString()).toList())
          .allMatch(name -> name.startsWith("r-") || name.startsWith(".lock"));
    }
  }

  /** Another discount rate each time, so that each run is a new one. */
  private static void change(Path study, int wait) throws IOException {
    Path values = study.resolve("costs/values.yaml");
    String text = Files.readString(values);
    String rate = "discount_rate: " + (8 + wait / 10_000.0) + " %/yr";
    Files.writeString(values, text.replaceFirst("discount_rate: \\S+ %/yr", rate));
  }

  /** A small file system in memory, which only root can mount, full but for a few kilobytes. */
  @Test
  void aFullDiskIsSaidAndTheRunBeforeStays() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    boolean mounted = System.getProperty("user.name").equals("root")
        && command("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", small.toString()) == 0;
    Assumptions.assumeTrue(mounted, "no small file system can be made here");
    try {
      Path study = folder.resolve("toy");
      StudyTemplate.write(study);
      Path kept = small.resolve("kept");
      assertThat(start("run", study.toString(), "--out", kept.toString()).waitFor())
          .isZero();
      fill(small);
      Process run =
          start("run", study.toString(), "--out", small.resolve("next").toString());
      String said = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = run.waitFor();
      assertThat(code).as(said).isEqualTo(7);
      assertThat(said)
          .contains("No space left on device")
          .contains("kB")
          .contains("nothing was kept");
      assertThat(StoredRun.open(kept).verify()).isEmpty();
      assertThat(small.resolve("next")).doesNotExist();
    } finally {
      command("umount", small.toString());
    }
  }

  /** As {@code | head -1}, which closes the pipe when it has read enough. */
  @Test
  void aReaderThatGoesIsNoFailure() throws Exception {
    for (String[] command :
        new String[][] {{"explain", "list"}, {"assign", "examples/braess", "--json", "-q"}}) {
      Process process = start(ProcessBuilder.Redirect.PIPE, command);
      process.getInputStream().close();
      assertThat(process.getErrorStream().readAllBytes()).isEmpty();
      assertThat(process.waitFor()).isEqualTo(ExitCode.READER_GONE.number());
    }
  }

  @Test
  void standardOutputOnAFullDiskIsSeven() throws Exception {
    Path full = Path.of("/dev/full"); // of Linux alone
    Assumptions.assumeTrue(Files.exists(full));
    Process process = start(ProcessBuilder.Redirect.to(full.toFile()), "explain", "list");
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(ExitCode.INPUT_OUTPUT.number());
    assertThat(said).contains("standard output could not be written");
  }

  private static void fill(Path small) throws IOException {
    long free = Files.getFileStore(small).getUsableSpace() - 16 * 1024;
    Files.write(small.resolve("filler"), new byte[(int) free]);
  }

  private static int command(String... words) throws Exception {
    return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
  }

  private static RunStore runs(Path study) {
    return RunStore.in(RunStore.placeFor(study), Clock.systemUTC());
  }

  /** The program in a process of its own. */
  private static Process start(String... arguments) throws IOException {
    return start(ProcessBuilder.Redirect.DISCARD, arguments);
  }

  private static Process start(ProcessBuilder.Redirect out, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectOutput(out).start();
  }
}
