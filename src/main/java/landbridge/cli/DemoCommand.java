package landbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landbridge demo}: runs the flagship study and prints its answer. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge demo
          landbridge demo --open           also opens the report in the browser
          landbridge demo --lang de --dir results/demo

        """,
    header = "Run the TRIPP study, print its answer, write its report.")
final class DemoCommand implements Callable<Integer> {
  private static final String STUDY = "studies/tripp";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Keep run and reports here. Default: in the study.")
  private Path out;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads. Default: processors, at most 8.")
  private int threads = RunCommand.defaultThreads();

  @Option(names = "--open", description = "Open the report in the browser.")
  private boolean open;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() throws IOException {
    Path study = study()
        .orElseThrow(() -> new CommandFailure(
            ExitCode.INPUT_OUTPUT,
            "the folder " + STUDY + " was found neither here nor beside the program"));
    RunStore.prepare();
    Computation computation = new Computation(study, talk);
    computation.into(out);
    StoredRun run = computation.keep(computation.compute(List.of(), 1, threads));
    new Answer(run, talk).print();
    Path report = ReportCommand.write(run, talk.language());
    String place = display(study);
    talk.print("");
    talk.print("report   " + display(report) + "   (English and German)");
    talk.print("why?     landbridge explain enpv " + display(run.folder())
        + "    compare, runs, validate: " + place);
    computation.phase("report");
    talk.say(computation.times());
    RunsCommand.put(talk.result().putObject("run"), run);
    talk.result().put("report", report.toString());
    if (open) {
      Browser.open(report, talk);
    }
    return talk.end(RunCommand.verdict(run, talk));
  }

  /** The study of the working folder, or the one beside the folder of the running jar. */
  private static Optional<Path> study() {
    if (RunPlace.isStudy(Path.of(STUDY))) {
      return Optional.of(Path.of(STUDY));
    }
    Path code = Path.of(
        DemoCommand.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    for (Path folder = code.getParent(); folder != null; folder = folder.getParent()) {
      if (RunPlace.isStudy(folder.resolve(STUDY))) {
        return Optional.of(folder.resolve(STUDY));
      }
    }
    return Optional.empty();
  }

  /** A path as short as it can be said from here. */
  private static String display(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    boolean below = absolute.startsWith(here) && Files.exists(absolute);
    return (below ? here.relativize(absolute) : absolute).toString();
  }
}
