package landbridge.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import landbridge.assign.Assigner;
import landbridge.assign.Assignment;
import landbridge.assign.AssignmentProblem;
import landbridge.assign.Method;
import landbridge.assign.Settings;
import landbridge.assign.Watcher;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import landbridge.graph.ShortestPathTree;
import landbridge.run.assign.NetworkProblem;
import tools.jackson.databind.node.ObjectNode;

/**
 * Times the assignment engine on one network: all-or-nothing passes, time to each gap, trees, warm start.
 *
 * <p>A time is the median of several solves in a warm process; the first solve stands beside it. Seconds mean little on a
 * shared machine, so each is also given in passes of the same run. Checked by: {@code AssignCommandTest}.
 */
final class AssignBench {
  static final double[] GAPS = {1e-4, 1e-6, 1e-8, 1e-10, 1e-12};
  private static final double MEGABYTE = 1e6;
  private static final long WARM_UP_NANOS = 1_000_000_000;
  private static final int SCANNED = 10_000_000; // links looked at per round when trees are timed

  private final Talk talk;
  private final int repeat;
  private final List<Integer> threads;
  private final int twinPasses;
  private final double to;
  private final int closures;
  private ObjectNode json = Json.object();

  AssignBench(
      Talk talk, int repeat, List<Integer> threads, int twinPasses, double to, int closures) {
    this.closures = closures;
    this.talk = talk;
    this.repeat = repeat;
    this.threads = threads;
    this.twinPasses = twinPasses;
    this.to = to;
  }

  /** Seconds at which each gap was first reached, and what else one solve told. */
  record Timing(TreeMap<Double, Double> seconds, int passes, double cpuSeconds) {
    /** Seconds to the smallest gap reached, NaN if none was. */
    double last() {
      return seconds.isEmpty() ? Double.NaN : seconds.firstEntry().getValue();
    }
  }

  void run(NetworkProblem net) {
    AssignmentProblem problem = net.problem();
    Graph graph = problem.graph();
    OdMatrix demand = problem.classes().get(0).demand();
    String name = net.network().name();
    json = talk.result().withArray("networks").addObject();
    json.put("network", name).put("zones", demand.zones());
    json.put("nodes", graph.nodes).put("links", graph.links);
    talk.print(name + ": " + demand.zones() + " zones, " + graph.nodes + " nodes, " + graph.links
        + " links");
    resetPeaks();
    Map<Integer, Timing> cold = new LinkedHashMap<>();
    for (int count : threads) {
      cold.put(count, solve(problem, on(count)));
    }
    Map<Integer, List<Timing>> solves = repeat == 0 ? coldOnly(cold) : warm(problem);
    double peak = peak();
    double pass = pass(problem); // after the first solves: the kernel is compiled
    for (int count : threads) {
      String label = "pairs, " + count + " thread" + (count == 1 ? "" : "s");
      show(label, cold.get(count), solves.get(count), pass);
      if (count != threads.get(0)) {
        talk.print(faster(count, solves, problem));
      }
    }
    talk.print(
        line("  all-or-nothing pass %.6f s; trees per second and core %.0f", pass, trees(problem)));
    json.put("pass_seconds", pass);
    memory(peak);
    closures(problem);
    twin(problem, pass);
  }

  private Settings on(int count) {
    return Settings.of(Method.USER_EQUILIBRIUM, to).onThreads(count);
  }

  private static Map<Integer, List<Timing>> coldOnly(Map<Integer, Timing> cold) {
    Map<Integer, List<Timing>> solves = new LinkedHashMap<>();
    cold.forEach((count, timing) -> solves.put(count, List.of(timing)));
    return solves;
  }

  /**
   * Solves in a warm process, numbers of threads by turns: after a second each of solves that do not count, so that a tiny
   * network is compiled too. By turns, because a shared machine changes its speed within a run.
   */
  private Map<Integer, List<Timing>> warm(AssignmentProblem problem) {
    Map<Integer, List<Timing>> solves = new LinkedHashMap<>();
    for (int count : threads) {
      solves.put(count, new ArrayList<>());
      long begin = System.nanoTime();
      while (System.nanoTime() - begin < WARM_UP_NANOS) {
        solve(problem, on(count));
      }
    }
    for (int i = 0; i < repeat; i++) {
      solves.forEach((count, list) -> list.add(solve(problem, on(count))));
    }
    return solves;
  }

  /** How much sooner a solve ends on more threads, median of the turns, and what the machine has to give. */
  private String faster(int count, Map<Integer, List<Timing>> solves, AssignmentProblem problem) {
    List<Timing> few = solves.get(threads.get(0));
    List<Timing> many = solves.get(count);
    double[] ratios = new double[many.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = few.get(i).last() / many.get(i).last();
    }
    double speedup = median(ratios);
    if (Double.isNaN(speedup)) {
      return line(
          "  threads are not compared: no gap was timed on %d or on %d", threads.get(0), count);
    }
    json.put("speedup_" + count, speedup);
    String text =
        line("  on %d threads %.2f times as fast as on %d", count, speedup, threads.get(0));
    if (repeat == 0 || threads.get(0) != 1) {
      return text;
    }
    double most = sideBySide(problem, count);
    json.put("side_by_side_" + count, most);
    return text
        + line(
            " (%d solves of one thread side by side: %.2f times as many in the time)", count, most);
  }

  /** How many times as many solves of one thread end in the time of one alone where several run at once. */
  private double sideBySide(AssignmentProblem problem, int count) {
    double[] ratios = new double[repeat];
    for (int i = 0; i < repeat; i++) {
      double alone = seconds(problem, 1);
      ratios[i] = count * alone / seconds(problem, count);
    }
    return median(ratios);
  }

  private double seconds(AssignmentProblem problem, int atOnce) {
    Thread[] others = new Thread[atOnce - 1];
    long start = System.nanoTime();
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(() -> Assigner.assign(problem, on(1)));
      others[i].start();
    }
    Assigner.assign(problem, on(1));
    try {
      for (Thread other : others) {
        other.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return (System.nanoTime() - start) * 1e-9;
  }

  private void closures(AssignmentProblem problem) {
    if (repeat > 0 && closures > 0) {
      ClosureBench.Ratios warm = new ClosureBench(problem, to, closures).run();
      warm.lines().forEach(talk::print);
      warm.put(json);
    }
  }

  private void memory(double peak) {
    double allowed = Runtime.getRuntime().maxMemory() / MEGABYTE;
    talk.print(line("  peak heap %.0f MB, %.0f MB allowed", peak, allowed));
    json.put("peak_heap_mb", peak).put("heap_allowed_mb", allowed);
  }

  private Timing solve(AssignmentProblem problem, Settings settings) {
    TreeMap<Double, Double> reached = new TreeMap<>();
    long cpu = cpu();
    long start = System.nanoTime();
    Watcher watcher = point -> {
      double seconds = (System.nanoTime() - start) * 1e-9;
      note(reached, point.relativeGap(), seconds);
      if (repeat == 0) {
        talk.say(line("  pass %d  gap %.3e  %.1f s", point.pass(), point.relativeGap(), seconds));
      }
      return true;
    };
    Assignment result = Assigner.assign(problem, settings, watcher);
    note(reached, result.relativeGap(), (System.nanoTime() - start) * 1e-9);
    return new Timing(reached, result.history().size() - 1, (cpu() - cpu) * 1e-9);
  }

  private static void note(TreeMap<Double, Double> reached, double gap, double seconds) {
    for (double wanted : GAPS) {
      if (gap <= wanted) {
        reached.putIfAbsent(wanted, seconds);
      }
    }
  }

  private static long cpu() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getProcessCpuTime()
        : 0;
  }

  private void show(String label, Timing cold, List<Timing> solves, double pass) {
    talk.print("  " + label);
    ObjectNode node = json.putObject(label.replaceAll("[^a-z0-9]+", "_"));
    Columns table = Columns.indentedBy("    ").add("gap", "seconds", "passes' time", "first solve");
    for (double gap : GAPS) {
      if (!cold.seconds().containsKey(gap)) {
        continue;
      }
      double seconds = median(solves, gap);
      double unwarmed = cold.seconds().get(gap);
      table.add(
          line("%.0e", gap),
          line("%.4f", seconds),
          line("%.1f", seconds / pass),
          line("%.4f", unwarmed));
      node.put(line("%.0e", gap), seconds);
    }
    talk.print(cold.seconds().isEmpty() ? nothingTimed() : table.toString());
    double cpu = median(solves.stream().mapToDouble(Timing::cpuSeconds).toArray());
    int passes = cold.passes();
    talk.print(line("    %d passes of search, %.3f s of CPU", passes, cpu));
    node.put("passes", passes).put("cpu_seconds", cpu);
  }

  /** Said in place of a table without rows: the largest gap that is timed was not reached. */
  private String nothingTimed() {
    String end = to > GAPS[0] ? line("; the solve may end before, at --to %.0e", to) : "";
    return line("    no gap of %.0e or less was reached", GAPS[0]) + end;
  }

  private static double median(List<Timing> solves, double gap) {
    return median(solves.stream()
        .mapToDouble(s -> s.seconds().getOrDefault(gap, Double.NaN))
        .toArray());
  }

  /** The value in the middle, of an even number the upper one; the values are sorted. */
  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private double pass(AssignmentProblem problem) {
    double[] times = new double[repeat == 0 ? 1 : repeat + 2];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      Assigner.assign(problem, Settings.of(Method.ALL_OR_NOTHING, 1));
      times[i] = (System.nanoTime() - start) * 1e-9;
    }
    return median(times);
  }

  private static double trees(AssignmentProblem problem) {
    Graph graph = problem.graph();
    OdMatrix demand = problem.classes().get(0).demand();
    double[] cost = new double[graph.links];
    for (int link = 0; link < cost.length; link++) {
      cost[link] = problem.times().time(link, 0) + problem.classes().get(0).surcharge(link);
    }
    ShortestPathTree tree = new ShortestPathTree(graph);
    double best = 0;
    int sample = Math.min(demand.zones(), Math.max(50, SCANNED / graph.links));
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int zone = 0; zone < sample; zone++) {
        tree.grow(demand.node(zone), cost);
      }
      best = Math.max(best, sample / ((System.nanoTime() - start) * 1e-9));
    }
    return best;
  }

  private void twin(AssignmentProblem problem, double pass) {
    if (twinPasses > 0) {
      Settings settings = Settings.of(Method.FRANK_WOLFE, to).within(twinPasses);
      Timing timing = solve(problem, settings);
      show(
          "bi-conjugate Frank-Wolfe, 1 thread, at most " + twinPasses + " passes",
          timing,
          List.of(timing),
          pass);
    }
  }

  /** What a reference program told. */
  void show(ReferenceSolver.Told told) {
    talk.print("  reference, 1 thread");
    Columns table = Columns.indentedBy("    ").add("gap", "seconds");
    ObjectNode node = json.putObject("reference");
    for (double gap : GAPS) {
      if (told.seconds().containsKey(gap)) {
        table.add(line("%.0e", gap), line("%.4f", told.seconds().get(gap)));
        node.put(line("%.0e", gap), told.seconds().get(gap));
      }
    }
    talk.print(table.toString());
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static double peak() {
    double sum = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      sum += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return sum / MEGABYTE;
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
