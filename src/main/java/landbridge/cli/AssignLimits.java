package landbridge.cli;

import java.util.Locale;
import landbridge.assign.Assigner;
import landbridge.assign.AssignmentProblem;
import landbridge.assign.GapPoint;
import landbridge.assign.Settings;

/**
 * What an assignment may take: memory of the machine, and numbers that a double holds.
 *
 * <p>Checked by: {@code AssignCommandTest}.
 */
final class AssignLimits {
  private AssignLimits() {}

  /** Beyond what a double holds nothing is meant: better said at the first pass than after the last. */
  static void requireFinite(GapPoint point) {
    if (!Double.isFinite(point.objective()) || !Double.isFinite(point.tstt())) {
      throw new CommandFailure(
          ExitCode.STUDY_INVALID,
          "times of the network grow beyond all numbers\n  fix: correct trips, factors or capacities");
    }
  }

  /** Better said before than half-way. */
  static void requireMemory(Settings settings, AssignmentProblem problem) {
    double bytes = Assigner.bytesNeeded(problem, settings.method());
    double room = Runtime.getRuntime().maxMemory();
    if (bytes > 0.9 * room) {
      throw new CommandFailure(
          ExitCode.LIMIT,
          String.format(
              Locale.ROOT,
              "method %s needs about %.1f GB for %d origins, the Java heap has %.1f GB\n"
                  + "  fix: --method bfw, which keeps link flows only, or a larger heap (java -Xmx)",
              settings.method().key(),
              bytes * 1e-9,
              problem.classes().get(0).demand().zones(),
              room * 1e-9));
    }
  }
}
