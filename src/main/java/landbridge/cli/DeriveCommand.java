package landbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.TradeTable;
import landbridge.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge derive}: makes the trade between zones from the trade between countries. */
@Command(
    name = "derive",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge derive studies/tripp            write demand/trade.csv anew
          landbridge derive studies/tripp --check    only say whether it is up to date

        """,
    header = "Derive demand/trade.csv from demand/bilateral.csv and demand/mix.csv.",
    footer = {
      "",
      "A trade.csv that does not begin with the line of a derived file was written by hand and is not touched without --replace."
    })
final class DeriveCommand implements Callable<Integer> {
  private static final String DERIVED = "# Derived by: landbridge derive";

  @Parameters(paramLabel = "STUDY", description = "Study folder.")
  private Path folder;

  @Option(names = "--check", description = "Write nothing; end with code 10 if the file differs.")
  private boolean check;

  @Option(
      names = "--replace",
      description =
          "Put it in place of one written by hand, which is kept as demand/trade.csv.by-hand.")
  private boolean replace;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() throws IOException {
    ValidateCommand.requireStudy(folder);
    Study study = StudyReader.read(folder);
    if (study.bilateral().isEmpty() || study.mix().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          folder + " has no demand/bilateral.csv and demand/mix.csv to derive from");
    }
    Path file = folder.resolve("demand/trade.csv");
    List<String> lines = TradeTable.lines(study);
    String text = String.join("\n", lines) + "\n";
    String before = Files.isRegularFile(file) ? Files.readString(file) : "";
    talk.result().put("rows", lines.size() - 2).put("changed", !text.equals(before));
    if (check) {
      talk.print(file + (text.equals(before) ? " is up to date" : " differs from what is derived"));
      return talk.end(text.equals(before) ? ExitCode.OK : ExitCode.DIFFERENT);
    }
    if (!before.isEmpty() && !before.startsWith(DERIVED)) {
      keep(file);
    }
    WholeFile.write(file, text);
    talk.print("wrote " + file + ": " + (lines.size() - 2) + " flows");
    return talk.end(ExitCode.OK);
  }

  /** The user's own file is copied before another takes its name. */
  private void keep(Path file) throws IOException {
    Path own = file.resolveSibling("trade.csv.by-hand");
    if (!replace) {
      throw new CommandFailure(
          ExitCode.USAGE,
          file + " was written by hand (its first line is not '" + DERIVED
              + " ...'); with --replace it is kept as " + own.getFileName());
    }
    if (Files.exists(own)) {
      throw new CommandFailure(ExitCode.USAGE, own + " is there already; give it another name");
    }
    Files.copy(file, own);
  }
}
