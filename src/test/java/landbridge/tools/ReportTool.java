package landbridge.tools;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import landbridge.read.StudyReader;
import landbridge.report.Report;
import landbridge.run.Run;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;

/** Runs a study (or opens a run) and writes its reports and single figures into a folder, to be looked at. */
public final class ReportTool {
  private ReportTool() {}

  public static void main(String[] args) throws IOException {
    Path out = Files.createDirectories(Path.of(args[1]));
    if (Files.exists(Path.of(args[0]).resolve("manifest.json"))) {
      write(StoredRun.open(Path.of(args[0])), out);
      return;
    }
    Run run = Runner.run(StudyReader.read(Path.of(args[0])), RunSettings.with(2));
    StoredRun stored =
        RunStore.in(out.resolve("runs"), Clock.systemUTC()).withoutParquet().write(run);
    write(stored, out);
  }

  static void write(StoredRun stored, Path out) throws IOException {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Path file = out.resolve("report.html");
    Report.write(stored, file, "en");
    System.out.println(file + " " + Files.size(file) + " bytes, "
        + (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000
        + " ms of CPU");
  }
}
