package landbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.base.StudyException;
import landbridge.calibrate.Certainty;
import landbridge.model.Parameter;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.calibration.Calibration;
import landbridge.run.calibration.CalibrationResult;
import landbridge.run.calibration.FittedText;
import landbridge.run.calibration.Observation;
import landbridge.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge calibrate}: fits parameters to published numbers of the base year and writes the estimates apart. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge calibrate studies/tripp                          fit all parameters, leave out each count in turn
          landbridge calibrate studies/tripp --parameters scale,road-price --folds none
          landbridge calibrate my-corridor --out trial.yaml --json

        """,
    header =
        "Fit the parameters of a study to published counts, shares and times of the base year.",
    footer = {
      "",
      "Hand-written files are never touched: the estimates go to STUDY/calibration/fitted.yaml and are used where",
      "study.yaml says calibration: fitted. The fit always begins at the written values."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final String NONE = "none";

  @Parameters(
      paramLabel = "STUDY",
      defaultValue = ".",
      description = "Study folder. Default: here.")
  private Path folder;

  @Option(
      names = "--parameters",
      paramLabel = "P",
      split = ",",
      description = "Only these parameters. Default: all of calibration/parameters.csv.")
  private List<String> parameters = List.of();

  @Option(
      names = "--folds",
      paramLabel = "ID",
      split = ",",
      description = "Leave out these observations, one after the other; none: leave out none."
          + " Default: all that are in the fit.")
  private List<String> folds = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the estimates here. Default: STUDY/calibration/fitted.yaml.")
  private Path out;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads. Default: processors, at most 8.")
  private int threads = RunCommand.defaultThreads();

  @Mixin
  private Talk talk;

  @Override
  public Integer call() throws IOException {
    ValidateCommand.requireStudy(folder);
    if (out != null) {
      OutFile.ending("--out", out, "yaml", "yml");
    }
    StudyReader.Outcome outcome = StudyReader.checkWritten(folder);
    Study study = outcome.study().orElseThrow(() -> new StudyException(outcome.problems()));
    requireNames(study);
    boolean validate = !folds.equals(List.of(NONE));
    CalibrationResult result = Calibration.run(
        study,
        new Calibration.Settings(
            parameters, validate ? folds : List.of(), validate, threads, talk::say));
    Path file = out == null ? folder.resolve("calibration/fitted.yaml") : out;
    WholeFile.write(file, FittedText.of(result));
    FittedText.report(result).forEach(talk::print);
    talk.print("");
    talk.print("wrote " + file);
    put(result, file);
    boolean converged = result.quality().effort().status().equals("converged");
    return talk.end(converged ? ExitCode.OK : ExitCode.NOT_CONVERGED);
  }

  private void requireNames(Study study) {
    List<String> known = Parameter.in(study).stream().map(Parameter::id).toList();
    if (known.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, folder + " has no calibration/parameters.csv, so nothing may be fitted");
    }
    parameters.forEach(id -> Known.name("parameter", id, known));
    List<String> observed = Observation.of(study).stream().map(Observation::id).toList();
    if (observed.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, folder + " has nothing published to fit to");
    }
    List<String> foldIds = new ArrayList<>(observed);
    foldIds.add(NONE);
    folds.forEach(id -> Known.name("published count, share or time", id, foldIds));
  }

  private void put(CalibrationResult result, Path file) {
    Certainty certainty = result.quality().certainty();
    ObjectNode node = talk.result();
    node.put("file", file.toString())
        .put("status", result.quality().effort().status())
        .put("misfit", result.fit().misfit())
        .put("prior_misfit", result.quality().priorMisfit())
        .put("condition", certainty.condition)
        .put("determined", certainty.determined);
    ArrayNode list = node.putArray("parameters");
    for (int p = 0; p < result.parameters().size(); p++) {
      list.addObject()
          .put("parameter", result.parameters().get(p).id())
          .put("factor", result.factor(p))
          .put("se", certainty.se[p])
          .put("informed", certainty.informed[p])
          .put("at_bound", result.atBound(p));
    }
    ArrayNode observed = node.putArray("observations");
    for (int i = 0; i < result.observations().size(); i++) {
      Observation one = result.observations().get(i);
      ObjectNode row = observed
          .addObject()
          .put("id", one.id())
          .put("fit", one.fit())
          .put("value", one.value())
          .put("ratio", result.ratio(i));
      if (!Double.isNaN(result.leftOutRatio(i))) {
        row.put("left_out_ratio", result.leftOutRatio(i));
      }
    }
  }
}
