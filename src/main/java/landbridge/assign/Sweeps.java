package landbridge.assign;

import java.util.Arrays;

/**
 * Goes through all pairs of segments again and again until little is saved by it.
 *
 * <p>This solves the assignment restricted to the segments known so far, nearly to the end: a sweep
 * costs a hundredth of a search for new segments once few pairs are left. Strips of the map are
 * swept at the same time ({@link Regions}); savings are added in the order of strips. While pairs are few, a step on all
 * of them at once ({@link JointStep}) follows every second sweep from the eighth on: that converges with the square where sweeps converge linearly.
 */
final class Sweeps {
  private static final int ASK_AGAIN = 4; // sweeps after which spent pairs are asked again
  private static final int FEW = 50; // sweeps that must be cheap for pairs to count as few
  private static final double FINE = 1e-6; // of tolerance while sweeps are cheap
  private static final int FIRST_JOINT = 8; // sweep after which all pairs are shifted at once
  private static final int JOINT = 2; // sweeps from one such step to the next
  private static final int FAILURES = 3; // steps gone wrong in a solve after which none is tried
  private static final int CHEAPER = 4; // an iteration of a joint step than a sweep
  private static final int WORTHWHILE = 200; // pairs from which on threads share a sweep

  private final PairedSegments pairs;
  private final Shifts shifts;
  private final JointStep joint;
  private final Regions regions;
  private final Crew crew;
  private final int levels; // strips of this level are the tasks
  private final double[] saved = new double[Regions.WAYS * Regions.STRIPS]; // [strips]
  private double tolerance;
  private int firstTask;
  private int failures; // joint steps gone wrong
  private int nextJoint; // sweep after which the next one follows

  Sweeps(Bushes bushes, LinkState links, PairedSegments pairs, Crew crew) {
    this.pairs = pairs;
    this.crew = crew;
    shifts = new Shifts(pairs, links, bushes);
    joint = new JointStep(pairs, links, shifts);
    regions = new Regions(bushes.layout);
    int deep = 0;
    while (1 << deep < crew.workers() && deep < Regions.DEPTH) {
      deep++;
    }
    levels = deep;
  }

  /**
   * Sweeps until a sweep saves less than a share of what the first one saved.
   *
   * @param tolerance cost difference of a pair to leave alone
   * @param share of the first saving at which to stop
   * @param fine the same while sweeps are cheap
   * @param cheap visits to links of pairs that cost little beside a search
   * @param most sweeps at most
   * @return number of sweeps done
   */
  int run(double tolerance, double share, double fine, long cheap, int most) {
    boolean few = FEW * pairs.links() < cheap;
    this.tolerance = few ? FINE * tolerance : tolerance;
    long visits = 0;
    regions.sort(pairs, crew);
    Arrays.fill(pairs.spent, (byte) 0);
    nextJoint = few && failures < FAILURES ? FIRST_JOINT : Integer.MAX_VALUE;
    double first = 0;
    boolean full = true; // pairs found spent earlier are asked again
    for (int sweep = 1; sweep <= most; sweep++) {
      double saving = sweep();
      if (sweep == 1) {
        first = saving;
      }
      visits += pairs.links();
      if (sweep >= nextJoint && saving > fine * first) {
        visits += jointStep(sweep) * pairs.links() / CHEAPER;
      }
      boolean done = saving <= (visits < cheap ? fine : share) * first;
      if (done && full) {
        return sweep;
      }
      full = done || sweep % ASK_AGAIN == 0;
      if (full) {
        Arrays.fill(pairs.spent, (byte) 0);
      }
    }
    return most;
  }

  /** Shifts all pairs at once, and in this run not again if that goes wrong; the iterations it took. */
  private int jointStep(int sweep) {
    int before = joint.iterations();
    boolean well = joint.run();
    nextJoint = well ? sweep + JOINT : Integer.MAX_VALUE;
    failures += well ? 0 : 1;
    return joint.iterations() - before;
  }

  private double sweep() {
    int together = pairs.count < WORTHWHILE ? 0 : levels; // few pairs: threads would only wait
    for (int way = 0; way < Regions.WAYS; way++) {
      int before = way * Regions.STRIPS;
      firstTask = 1 << together;
      crew.run(
          firstTask, (task, worker) -> whole(before, firstTask + task, Regions.DEPTH - together));
      for (int level = together - 1; level >= 0; level--) {
        firstTask = 1 << level;
        crew.run(firstTask, (task, worker) -> strip(before + firstTask + task));
      }
    }
    double saving = 0;
    for (double ofStrip : saved) {
      saving += ofStrip;
    }
    return saving;
  }

  /** A strip of a way, after all its parts. */
  private void whole(int way, int strip, int deeper) {
    if (deeper > 0) {
      whole(way, 2 * strip, deeper - 1);
      whole(way, 2 * strip + 1, deeper - 1);
    }
    strip(way + strip);
  }

  private void strip(int strip) {
    double sum = 0;
    for (int i = regions.first(strip); i < regions.first(strip + 1); i++) {
      int pair = regions.member(i);
      double saving = shifts.balance(pair, tolerance);
      if (saving > 0) {
        pairs.idle[pair] = -1; // the pass ends by adding one
        sum += saving;
      }
    }
    saved[strip] = sum;
  }
}
