package landbridge.cli;

import java.nio.file.Path;
import java.util.Locale;
import landbridge.model.Address;
import landbridge.model.Study;
import landbridge.run.Decisions;
import landbridge.run.traffic.TrafficModel;
import landbridge.store.KeptPaths;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What all commands of {@code decide} ask for, and how they print numbers.
 *
 * <p>Checked by: {@code DecideCommandTest}.
 */
class DecisionInput {
  private static final double USD_PER_MUSD = 1e6;

  @Parameters(
      paramLabel = "STUDY",
      defaultValue = ".",
      description = "Study folder. Default: here.")
  private Path folder;

  @Option(
      names = "--scenario",
      paramLabel = "ID",
      description = "Scenario. Default: the headline scenario.")
  private String scenario;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin
  Talk talk;

  /** Reads the study, so that names can be checked before routes are found; the scenario is. */
  Study read() {
    Study study = new Computation(folder, talk).study();
    scenario = scenario == null ? study.settings().headline() : scenario;
    Known.scenario(study, scenario);
    return study;
  }

  /** The scenario that is asked about, once the study is read. */
  String scenario() {
    return scenario;
  }

  /** Finds the routes. */
  Decisions decisions(Study study) {
    talk.say("scenario " + scenario + ": finding routes ...");
    return Decisions.of(TrafficModel.of(study, KeptPaths.of(folder), threads), scenario);
  }

  static Address address(Study study, String text) {
    return Address.find(text)
        .filter(path -> study.find(path).isPresent())
        .orElseThrow(() -> new CommandFailure(
            ExitCode.USAGE,
            "there is no input " + text + "; write TABLE.ROW.COLUMN, such as assets.rail.tariff"));
  }

  static String musd(double usd) {
    return String.format(Locale.ROOT, "%.1f", usd / USD_PER_MUSD);
  }

  static String shown(double value) {
    return Double.isInfinite(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
  }
}
