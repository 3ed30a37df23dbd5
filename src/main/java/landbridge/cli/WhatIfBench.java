package landbridge.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import landbridge.base.Place;
import landbridge.model.Address;
import landbridge.model.Bilingual;
import landbridge.model.Intervention;
import landbridge.model.Period;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code landbridge bench what-if}: how long a warm study takes to answer one change, and that the answer has the bits
 * of a cold run. Asserts nothing about time.
 */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge bench what-if studies/tripp
          landbridge bench what-if studies/tripp --threads 1 --count 100

        """,
    header = "Time of one change in a warm study: all model years, all commodities.")
final class WhatIfBench implements Callable<Integer> {
  private static final int WARM_UP = 20;
  private static final int COMPARED = 3;
  private static final double MS = 1e6;

  @Parameters(paramLabel = "STUDY", description = "Study folder, holding study.yaml.")
  private Path folder;

  @Option(
      names = "--scenario",
      paramLabel = "S",
      description = "Scenario that is changed. Default: the headline scenario.")
  private String scenario;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "60",
      description = "Changes that are timed. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads. Default: one per processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin
  private Talk talk;

  /** A change and its name. */
  private record Change(String name, Intervention intervention) {}

  @Override
  public Integer call() {
    if (count < 1) {
      throw new CommandFailure(ExitCode.USAGE, "--count " + count + ": 1 change or more is timed");
    }
    ValidateCommand.requireStudy(folder);
    Study study = StudyReader.read(folder);
    String id = scenario != null ? scenario : study.settings().headline();
    Known.scenario(study, id);
    SortedSet<Integer> years = new TreeSet<>(study.settings().years().modelYears());
    List<Change> changes = changes(study);
    if (changes.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE, folder + " has no crossing that could be closed: no change to time");
    }
    TrafficModel model = TrafficModel.of(study, threads);
    double[] ms = new double[count];
    long cpu = 0;
    List<SortedMap<Integer, Solution>> kept = new ArrayList<>();
    for (int i = -WARM_UP; i < count; i++) {
      Change change = changes.get(Math.floorMod(i, changes.size()));
      cpu = i == 0 ? processCpu() : cpu;
      long begin = System.nanoTime();
      SortedMap<Integer, Solution> answer = model.solve(model.applied(changed(id, change)), years);
      model.forget();
      if (i >= 0) {
        ms[i] = (System.nanoTime() - begin) / MS;
      }
      if (i >= 0 && i < COMPARED) {
        kept.add(answer);
      }
    }
    showAll(ms, (processCpu() - cpu) / MS / count);
    talk.result().put("years", years.size()).put("changes", count).put("threads", threads);
    String text = "%d changes of %s, %d model years each, %d threads";
    talk.print(String.format(Locale.ROOT, text, count, id, years.size(), threads));
    boolean same = sameAsCold(study, id, years, kept);
    talk.result().put("same_bits_as_cold", same);
    talk.print(kept.size() + " of them against a cold run: " + (same ? "same bits" : "OTHER BITS"));
    return talk.end(same ? ExitCode.OK : ExitCode.INTERNAL);
  }

  /** Whether the first answers have the bits of cold runs. */
  private boolean sameAsCold(
      Study study, String id, SortedSet<Integer> years, List<SortedMap<Integer, Solution>> kept) {
    List<Change> changes = changes(study);
    boolean same = true;
    for (int i = 0; i < kept.size(); i++) {
      TrafficModel cold = TrafficModel.of(study, threads);
      same &= same(
          kept.get(i),
          cold.solve(cold.applied(changed(id, changes.get(i % changes.size()))), years));
    }
    return same;
  }

  private void showAll(double[] ms, double cpuMs) {
    Arrays.sort(ms);
    show("median", quantile(ms, 0.5));
    show("p95", quantile(ms, 0.95));
    show("least", ms[0]);
    show("cpu", cpuMs);
  }

  /** CPU time of the process so far, all threads [ns]: what a busy machine does not stretch. */
  private static long processCpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private void show(String name, double ms) {
    talk.result().put(name + "_ms", ms);
    talk.print(String.format(Locale.ROOT, "%-8s %8.1f ms", name, ms));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  /** Closures and quicker handling of every open crossing, and tariffs of every asset, in turn. */
  private static List<Change> changes(Study study) {
    List<Change> changes = new ArrayList<>();
    List<String> tariffs = study.assets().stream().map(asset -> asset.id()).toList();
    study.crossings().forEach(crossing -> {
      String id = crossing.id();
      changes.add(new Change(
          "close " + id,
          new Intervention.Close(
              new Intervention.Target(Intervention.Target.Kind.CROSSING, id),
              Period.ALWAYS,
              Place.of("bench"))));
      changes.add(scaled("crossings", id, "dwell", 0.8));
      if (!tariffs.isEmpty()) {
        String asset = tariffs.get(changes.size() / 2 % tariffs.size());
        changes.add(scaled("assets", asset, "tariff", 1 + changes.size() % 7 / 10.0));
      }
    });
    return changes;
  }

  private static Change scaled(String table, String row, String column, double by) {
    Address path = new Address(table, row, column);
    return new Change(
        path + " x " + by, new Intervention.ScaleValue(path, by, Period.ALWAYS, Place.of("bench")));
  }

  private static Scenario changed(String scenario, Change change) {
    Bilingual title = new Bilingual(change.name(), change.name());
    return new Scenario(
        "bench",
        title,
        title,
        Optional.of(scenario),
        List.of(),
        List.of(),
        List.of(change.intervention()),
        Place.of("bench"));
  }

  private static boolean same(SortedMap<Integer, Solution> a, SortedMap<Integer, Solution> b) {
    return a.keySet().stream().allMatch(year -> {
      var one = a.get(year).result();
      var other = b.get(year).result();
      return Arrays.equals(one.share, other.share)
          && Arrays.equals(one.linkFlow, other.linkFlow)
          && Arrays.equals(one.items.composite, other.items.composite);
    });
  }
}
