package landbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import landbridge.report.Report;
import landbridge.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge report}: the report of a run, one HTML file that needs nothing else. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge report studies/tripp
          landbridge report studies/tripp --lang de --open     shows the German text first
          landbridge report studies/tripp --figure map --out map.svg

        """,
    header =
        "Write the report of a run as one HTML file in English and German, or one of its figures.")
final class ReportCommand implements Callable<Integer> {
  private static final String NAME = "report.html";

  @Parameters(
      paramLabel = "RUN",
      defaultValue = ".",
      description = "Run folder, or study folder for its newest run. Default: here.")
  private String place;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Default: report.html in the run folder.")
  private Path out;

  @Option(
      names = "--figure",
      paramLabel = "NAME",
      description = "Only this figure, as SVG: map, map-detail, schematic, routes, countries.")
  private String figure;

  @Option(names = "--open", description = "Open it in the browser.")
  private boolean open;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() throws IOException {
    if (figure != null && !Report.FIGURES.contains(figure)) {
      throw new CommandFailure(
          ExitCode.USAGE, "there is no figure " + figure + Known.hint(figure, Report.FIGURES));
    }
    if (out != null) {
      OutFile.ending("--out", out, figure == null ? "html" : "svg");
    }
    StoredRun run = RunPlace.open(place);
    Path file = out != null ? out : run.folder().resolve(name());
    if (figure == null) {
      Report.write(run, file, talk.language());
    } else {
      writeFigure(run, file);
    }
    talk.print(file.toString());
    talk.result()
        .put("file", file.toString())
        .put("run", run.id())
        .put("language", talk.language());
    if (open) {
      Browser.open(file, talk);
    }
    return talk.end(ExitCode.OK);
  }

  private void writeFigure(StoredRun run, Path file) throws IOException {
    try {
      Report.writeFigure(run, figure, file, talk.language());
    } catch (IllegalArgumentException e) { // a run need not hold what it shows
      throw new CommandFailure(ExitCode.USAGE, e.getMessage());
    }
  }

  private String name() {
    return figure == null ? NAME : figure + "." + talk.language() + ".svg";
  }

  /** Writes the report beside the tables of its run. */
  static Path write(StoredRun run, String language) throws IOException {
    Path file = run.folder().resolve(NAME);
    Report.write(run, file, language);
    return file;
  }
}
