package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import landbridge.base.NumberText;
import landbridge.read.Expectation;
import landbridge.read.ExpectationReader;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge test}: compares the results of a study with what its folder {@code tests} expects. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge test studies/tripp
          landbridge test my-corridor --run results/first     tests a run that is there
          landbridge test my-corridor --json

        """,
    header = "Compare the results of a study with the values that it expects.",
    footer = {
      "",
      "Expectations stand in STUDY/tests/*.yaml; see docs/guide/test-a-study.md. Ends with 5 if one does not hold.",
      "A kept run is used if it was made from the files as they are now, with all scenarios and no option; otherwise the study is run and kept."
    })
final class TestCommand implements Callable<Integer> {
  private static final long SEED = 1;

  @Parameters(
      paramLabel = "STUDY",
      defaultValue = ".",
      description = "Study folder. Default: here.")
  private Path folder;

  @Option(names = "--run", paramLabel = "DIR", description = "Test the run in this folder.")
  private Path place;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads. Default: processors, at most 8.")
  private int threads = RunCommand.defaultThreads();

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    ValidateCommand.requireStudy(folder);
    List<Expectation> expectations = ExpectationReader.read(folder);
    if (expectations.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, folder + " expects nothing: it has no tests/*.yaml with entries");
    }
    ExpectationCheck.requireSound(expectations);
    StoredRun run = place != null ? StoredRun.open(place) : run();
    ExpectationCheck.requireUnits(run, expectations);
    ArrayNode list = talk.result().put("run", run.id()).putArray("expectations");
    int failed = 0;
    for (Expectation expectation : expectations) {
      OptionalDouble value = ExpectationCheck.value(run, expectation.of());
      boolean holds = value.isPresent() && expectation.holds(value.getAsDouble());
      failed += holds ? 0 : 1;
      talk.print((holds ? "ok    " : "FAIL  ") + line(run, expectation, value));
      put(list.addObject(), expectation, value, holds);
    }
    talk.print(
        expectations.size() - failed + " of " + expectations.size() + " hold in run " + run.id());
    talk.result().put("failed", failed);
    return talk.end(failed == 0 ? ExitCode.OK : ExitCode.CHECK_FAILED);
  }

  /** The run of the study as it is now: the kept one, or a new one. */
  private StoredRun run() {
    RunStore.prepare();
    Computation computation = new Computation(folder, talk);
    return computation
        .kept(SEED)
        .orElseGet(() -> computation.keep(computation.compute(List.of(), SEED, threads)));
  }

  private static String line(StoredRun run, Expectation expectation, OptionalDouble value) {
    List<String> bounds = new ArrayList<>();
    expectation.low().ifPresent(low -> bounds.add("at least " + text(low)));
    expectation.high().ifPresent(high -> bounds.add("at most " + text(high)));
    String unit = expectation.unit().equals("1") ? "" : " " + expectation.unit();
    String missing =
        ExpectationCheck.hasRows(run, expectation.of()) ? "not defined" : "no such rows";
    String found = value.isEmpty() ? missing : text(value.getAsDouble()) + unit;
    return expectation.id() + ": " + found + ", expected " + String.join(" and ", bounds) + unit
        + "   " + expectation.place();
  }

  private static String text(double value) {
    return NumberText.of(value);
  }

  private static void put(
      ObjectNode node, Expectation expectation, OptionalDouble value, boolean holds) {
    node.put("id", expectation.id()).put("holds", holds).put("unit", expectation.unit());
    value.ifPresent(number -> node.put("value", number));
    expectation.low().ifPresent(low -> node.put("at_least", low));
    expectation.high().ifPresent(high -> node.put("at_most", high));
    node.put("source", expectation.source()).put("place", expectation.place().toString());
  }
}
