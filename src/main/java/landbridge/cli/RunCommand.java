package landbridge.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import landbridge.model.Study;
import landbridge.run.Run;
import landbridge.run.RunSettings.Decision;
import landbridge.store.Manifest.Outcome;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge run}: reads a study, runs its scenarios, keeps the result. Computes nothing itself. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge run studies/tripp
          landbridge run studies/tripp --scenario iran-closed
          landbridge run my-corridor --out results/first --json
          landbridge run my-corridor --choice multinomial-logit
          landbridge run studies/tripp --set "assets.rail.tariff=14 USD2025/t"
          landbridge run studies/tripp --set "assets.rail.tariff=14 USD2025/t" --hold-traffic

        """,
    header = "Compute the scenarios of a study and keep the result.",
    footer = {
      "",
      "The run is kept under STUDY/.landbridge/runs by its fingerprint, or in the folder of --out.",
      "The number of threads never changes a result, not by one bit."
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "STUDY",
      defaultValue = ".",
      description = "Study folder. Default: here.")
  private Path folder;

  @Option(
      names = "--scenario",
      paramLabel = "S",
      split = ",",
      description = "Only these scenarios, with the reference. Default: all.")
  private List<String> scenarios = List.of();

  @Option(
      names = "--choice",
      paramLabel = "NAME",
      description =
          "Choice model instead of the study's: link-nested-logit, multinomial-logit, nested-logit,"
              + " path-size-logit, recursive-logit, all-or-nothing.")
  private String choice = "";

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Value with its unit that stands in the study for this run alone. Repeatable.")
  private List<String> set = List.of();

  @Option(
      names = "--hold-traffic",
      description = "With --set: keep the traffic of the study as written, as a workbook does.")
  private boolean holdTraffic;

  @Option(
      names = "--decide",
      paramLabel = "WHAT",
      split = ",",
      description =
          "Also answer tariff or switch for the headline scenario, as landbridge decide does, and keep"
              + " the answers for the report. Takes minutes.")
  private List<String> decide = List.of();

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads. Default: processors, at most 8.")
  private int threads = defaultThreads();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of random draws. Default: 1.")
  private long seed;

  @Option(names = "--out", paramLabel = "DIR", description = "Keep the run in this folder.")
  private Path out;

  @Option(names = "--strict", description = "Do not run a study that has warnings (exit code 4).")
  private boolean strict;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    RunStore.prepare();
    Computation computation = new Computation(folder, talk);
    change(computation);
    if (!choice.isEmpty()) {
      computation.choose(choice);
    }
    if (strict && !computation.warnings().isEmpty()) {
      computation.warnings().forEach(talk::print);
      throw new CommandFailure(
          ExitCode.WARNINGS,
          computation.warnings().size() + " warnings under --strict; nothing was run");
    }
    computation.decide(decisions(computation.study()));
    computation.into(out);
    Run run = computation.compute(scenarios, seed, threads);
    StoredRun kept = computation.keep(run);
    talk.print(kept.id() + " kept in " + kept.folder());
    talk.say(computation.times());
    RunsCommand.put(talk.result(), kept);
    return talk.end(verdict(kept, talk));
  }

  private Set<Decision> decisions(Study study) {
    Set<Decision> decisions = EnumSet.noneOf(Decision.class);
    for (String word : decide) {
      Decision found = Arrays.stream(Decision.values())
          .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
          .findFirst()
          .orElseThrow(() ->
              new CommandFailure(ExitCode.USAGE, "--decide answers tariff or switch, not " + word));
      decisions.add(found);
    }
    if (holdTraffic && !decisions.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--decide lets traffic react; it goes without --hold-traffic");
    }
    String headline = study.settings().headline();
    if (!decisions.isEmpty() && !scenarios.isEmpty() && !scenarios.contains(headline)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--decide asks about the headline scenario, " + headline
              + ", which --scenario leaves out; name it too, or ask landbridge decide --scenario");
    }
    return decisions;
  }

  private void change(Computation computation) {
    SortedMap<String, String> asked = new TreeMap<>();
    for (String one : set) {
      int equals = one.indexOf('=');
      boolean empty =
          one.substring(equals + 1).isBlank(); // would leave the written value, without a word
      if (equals < 1
          || empty
          || asked.put(one.substring(0, equals), one.substring(equals + 1)) != null) {
        throw new CommandFailure(
            ExitCode.USAGE,
            "--set needs PATH=VALUE, each path once, such as \"assets.rail.tariff=14 USD2025/t\", not \""
                + one + "\"");
      }
    }
    if (holdTraffic && (asked.isEmpty() || !choice.isEmpty())) {
      throw new CommandFailure(
          ExitCode.USAGE, "--hold-traffic needs --set and goes without --choice");
    }
    if (!asked.isEmpty()) {
      computation.set(asked, holdTraffic);
    }
  }

  /** A run that did not converge or does not reconcile is kept, and said. */
  static ExitCode verdict(StoredRun run, Talk talk) {
    Outcome outcome = run.manifest().outcome();
    if (!outcome.checksHold()) {
      talk.say("a check of the model failed; see the table check of the run");
      return ExitCode.CHECK_FAILED;
    }
    if (!outcome.converged()) {
      talk.say("a solution did not converge; see the table convergence of the run");
      return ExitCode.NOT_CONVERGED;
    }
    return ExitCode.OK;
  }

  static int defaultThreads() {
    return Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
  }
}
