package landbridge.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import landbridge.assign.Assigner;
import landbridge.assign.Assignment;
import landbridge.assign.AssignmentProblem;
import landbridge.assign.Method;
import landbridge.assign.Settings;
import landbridge.assign.Watcher;
import tools.jackson.databind.node.ObjectNode;

/**
 * Times solves from an earlier solution against solves from nothing, for a sample of closed links and for more
 * demand.
 *
 * <p>The links are spread evenly over all used links that are nobody's only way. Times are CPU times of the solving
 * thread, each the least of three, since other work on the machine only ever adds. Checked by: {@code AssignCommandTest}.
 */
final class ClosureBench {
  private static final double[] GAPS = {1e-6, 1e-12};
  private static final int SOLVES = 3;
  private static final double MORE = 1.05; // of demand

  private final AssignmentProblem problem;
  private final double to;
  private final int closures;

  ClosureBench(AssignmentProblem problem, double to, int closures) {
    this.problem = problem;
    this.to = to;
    this.closures = closures;
  }

  /** CPU time from the earlier solution over CPU time from nothing, by gap: of each link, sorted; of more demand. */
  record Ratios(TreeMap<Double, double[]> closed, TreeMap<Double, Double> demand) {
    List<String> lines() {
      List<String> lines = new ArrayList<>();
      closed.descendingMap().forEach((gap, all) -> {
        if (all.length > 0) {
          lines.add(line(
              "  from the earlier solution, gap %.0e: one link closed %.3f of the CPU time from nothing"
                  + " (median of %d links, %.3f to %.3f); 5 %% more demand %.3f",
              gap, all[all.length / 2], all.length, all[0], all[all.length - 1], demand.get(gap)));
        }
      });
      return lines;
    }

    void put(ObjectNode json) {
      ObjectNode node = json.putObject("warm_start");
      closed.descendingMap().forEach((gap, all) -> {
        if (all.length > 0) {
          ObjectNode one = node.putObject(line("%.0e", gap)).put("links", all.length);
          one.put("closed_median", all[all.length / 2]).put("closed_least", all[0]);
          one.put("closed_most", all[all.length - 1]).put("more_demand", demand.get(gap));
        }
      });
    }

    private static String line(String format, Object... values) {
      return String.format(Locale.ROOT, format, values);
    }
  }

  Ratios run() {
    Ratios ratios = new Ratios(new TreeMap<>(), new TreeMap<>());
    for (double gap : GAPS) {
      if (gap >= to) {
        Settings settings = Settings.of(Method.USER_EQUILIBRIUM, gap);
        Assignment before = Assigner.assign(problem, settings);
        List<AssignmentProblem> shut = shut(before);
        // As much of the program is compiled then as for solves from nothing.
        for (AssignmentProblem changed : shut) {
          Assigner.again(before, changed, settings, Watcher.NONE);
        }
        double[] all = shut.stream()
            .mapToDouble(changed -> ratio(before, changed, settings))
            .sorted()
            .toArray();
        ratios.closed().put(gap, all);
        ratios.demand().put(gap, ratio(before, moreDemand(), settings));
      }
    }
    return ratios;
  }

  private AssignmentProblem moreDemand() {
    return problem.with(
        problem.classes().stream().map(c -> c.with(c.demand().times(MORE))).toList());
  }

  /** The problem with one link closed, for a sample of used links without which everyone still arrives. */
  private List<AssignmentProblem> shut(Assignment before) {
    int links = problem.graph().links;
    List<Integer> used = new ArrayList<>();
    for (int link = 0; link < links; link++) {
      if (before.flow(link) > 0) {
        used.add(link);
      }
    }
    List<AssignmentProblem> found = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < closures; i++) {
      next = Math.max(next, (int) ((2L * i + 1) * used.size() / (2L * closures)));
      for (boolean taken = false; next < used.size() && !taken; next++) {
        AssignmentProblem changed = without(used.get(next));
        taken = Assigner.assign(changed, Settings.of(Method.ALL_OR_NOTHING, 1))
            .stranded()
            .isEmpty();
        if (taken) {
          found.add(changed);
        }
      }
    }
    return found;
  }

  private AssignmentProblem without(int link) {
    return problem.with(problem.classes().stream()
        .map(c -> {
          boolean[] closed = new boolean[problem.graph().links];
          for (int i = 0; i < closed.length; i++) {
            closed[i] = i == link || c.forbidden(i);
          }
          return c.without(closed);
        })
        .toList());
  }

  private static double ratio(Assignment before, AssignmentProblem changed, Settings settings) {
    double cold = least(() -> Assigner.assign(changed, settings));
    double warm = least(() -> Assigner.again(before, changed, settings, Watcher.NONE));
    return warm / cold;
  }

  private static double least(Runnable solve) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < SOLVES; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      solve.run();
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      least = Math.min(least, (end - start) * 1e-9);
    }
    return least;
  }
}
