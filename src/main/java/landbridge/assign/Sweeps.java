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
  private static final int CHUNK = 64; // pairs across a middle looked at as one task
  private static final int WORTHWHILE = 1000; // pairs from which on threads share a sweep

  private final PairedSegments pairs;
  private final Shifts shifts;
  private final JointStep joint;
  private final Regions regions;
  private final Crew crew;
  private final Crew alone = new Crew(1);
  private final int levels; // strips of this level are the tasks
  private final double[] saved = new double[Regions.WAYS * Regions.STRIPS]; // [strips]
  private double tolerance;
  private boolean[] willing =
      new boolean[0]; // [pairs across a middle] whether they have something to shift
  private double firstSaving; // of the last run
  private int failures; // joint steps gone wrong
  private int nextJoint; // sweep after which the next one follows

  Sweeps(Bushes bushes, LinkState links, PairedSegments pairs, Crew crew) {
    this.pairs = pairs;
    this.crew = crew;
    shifts = new Shifts(pairs, links, bushes);
    joint = new JointStep(pairs, links, shifts);
    regions = new Regions(bushes.layout);
    int deep = 1;
    while (1 << deep < crew.workers() && deep < Regions.DEPTH) {
      deep++;
    }
    levels = deep;
  }

  /** What the first sweep of the last run saved. */
  double firstSaving() {
    return firstSaving;
  }

  /** The pairs as they were sorted for the last sweeps. */
  Regions regions() {
    return regions;
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
    boolean full = true; // pairs found spent earlier are asked again
    for (int sweep = 1; sweep <= most; sweep++) {
      double saving = sweep();
      if (sweep == 1) {
        firstSaving = saving;
      }
      visits += pairs.links();
      if (sweep >= nextJoint && saving > fine * firstSaving) {
        visits += jointStep(sweep) * pairs.links() / CHEAPER;
      }
      boolean done = saving <= (visits < cheap ? fine : share) * firstSaving;
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
    Crew by = pairs.count < WORTHWHILE
        ? alone
        : crew; // few pairs: what one thread changes the others must fetch
    for (int way = 0; way < Regions.WAYS; way++) {
      int before = way * Regions.STRIPS;
      for (int level = levels; level > 0; level--) {
        int firstTask = 1 << level;
        int deeper = level == levels ? Regions.DEPTH - level : 0;
        by.run(firstTask, (task, worker) -> strips(before, firstTask + task, deeper));
      }
      across(before + 1, by);
    }
    double saving = 0;
    for (double ofStrip : saved) {
      saving += ofStrip;
    }
    return saving;
  }

  /** A strip of a way, after all its parts. */
  private void strips(int way, int strip, int deeper) {
    if (deeper > 0) {
      strips(way, 2 * strip, deeper - 1);
      strips(way, 2 * strip + 1, deeper - 1);
    }
    double sum = 0;
    for (int i = regions.first(way + strip); i < regions.first(way + strip + 1); i++) {
      sum += balance(regions.member(i));
    }
    saved[way + strip] = sum;
  }

  /**
   * The pairs across the middle of a way. They may share links, so one thread balances them, but hardly any of them has
   * something to shift: threads find out together which ones, at the costs before any of them.
   */
  private void across(int whole, Crew by) {
    int first = regions.first(whole);
    int count = regions.first(whole + 1) - first;
    if (willing.length < count) {
      willing = new boolean[2 * count];
    }
    by.run((count + CHUNK - 1) / CHUNK, (chunk, worker) -> {
      for (int i = chunk * CHUNK; i < Math.min(count, (chunk + 1) * CHUNK); i++) {
        willing[i] = shifts.canShift(regions.member(first + i), tolerance);
      }
    });
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += willing[i] ? balance(regions.member(first + i)) : 0;
    }
    saved[whole] = sum;
  }

  private double balance(int pair) {
    double saving = shifts.balance(pair, tolerance);
    if (saving > 0) {
      pairs.idle[pair] = -1; // the pass ends by adding one
    }
    return saving;
  }
}
