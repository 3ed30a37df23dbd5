package landbridge.assign;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * Shifts flow on all pairs of segments at once: one step of Newton's method.
 *
 * <p>Balancing one pair after the other converges slowly where pairs overlap. Near equilibrium costs are nearly linear in
 * flows, and the shifts that balance all pairs together solve a linear system, one equation per pair: what its cost
 * difference loses by all shifts is the difference. The system is symmetric and is solved by conjugate gradients, each
 * equation divided by the slope of its pair, on links alone; rows of bushes are touched once, at the end. On Chicago-Sketch
 * some 35 iterations leave a 1e-8 share.
 *
 * <p>A pair whose dearer side has nothing left takes no part, and none gives more than its bushes have, so flows stay
 * feasible whatever comes out; what such a pair leaves is for the next sweep.
 *
 * <p>Source: Hestenes and Stiefel (1952); Dembo, Eisenstat and Steihaug (1982), inexact Newton methods. A workspace. Checked
 * by: {@code JointStepTest}, {@code WarmStartTest}.
 */
@Hot
final class JointStep {
  private static final int ITERATIONS = 60; // at most
  private static final double LEFT = 1e-8; // share of the squared differences that may be left
  private static final double OVERSHOT =
      0.5; // share of the first saving that a step may have gone too far

  private final PairedSegments pairs;
  private final LinkState links;
  private final Shifts shifts;
  private final double[] load; // [links] what a direction puts on a link; then times its slope
  private int free; // pairs that take part
  private int[] member = new int[0]; // [free] pairs
  private double[] step = new double[0]; // [free] PCE/h from side 0 to side 1
  private double[] rest = new double[0]; // [free] cost difference that the step leaves
  private double[] direction = new double[0]; // [free] PCE/h
  private double[] inverse = new double[0]; // [free] 1 / slope of the pair
  private int iterations; // of all steps

  JointStep(PairedSegments pairs, LinkState links, Shifts shifts) {
    this.pairs = pairs;
    this.links = links;
    this.shifts = shifts;
    load = new double[links.flow.length];
  }

  /** Iterations of all steps so far: each visits all links of pairs twice and changes no flow. */
  int iterations() {
    return iterations;
  }

  /**
   * Makes one step.
   *
   * @return whether the step went well: at the costs after it no more than half of what it saved at the costs before is saved
   *     by going back. Costs rise with flows, so a step that would not go back at all has come nearer to equilibrium.
   */
  boolean run() {
    choose();
    solve();
    double before = 0;
    for (int i = 0; i < free; i++) {
      rest[i] = pairs.difference(member[i], links.time);
    }
    for (int i = 0; i < free; i++) {
      step[i] =
          step[i] > 0 ? shifts.give(member[i], 0, step[i]) : -shifts.give(member[i], 1, -step[i]);
      before += step[i] * rest[i];
    }
    double after = 0;
    for (int i = 0; i < free; i++) {
      after += step[i] * pairs.difference(member[i], links.time);
    }
    return after >= -OVERSHOT * before;
  }

  private void choose() {
    if (member.length < pairs.count) {
      int room = 2 * pairs.count;
      member = new int[room];
      step = new double[room];
      rest = new double[room];
      direction = new double[room];
      inverse = new double[room];
    }
    free = 0;
    for (int pair = 0; pair < pairs.count; pair++) {
      double slope = shifts.slope(pair);
      if (pairs.spent[pair] == 0 && slope > 0) {
        member[free] = pair;
        inverse[free] = 1 / slope;
        rest[free++] = pairs.difference(pair, links.time);
      }
    }
  }

  /** Conjugate gradients from no shift at all. */
  private void solve() {
    double size = 0; // of what is left: squared differences over slopes
    for (int i = 0; i < free; i++) {
      step[i] = 0;
      direction[i] = inverse[i] * rest[i];
      size += rest[i] * direction[i];
    }
    double enough = LEFT * size;
    for (int i = 0; i < ITERATIONS && size > enough; i++) {
      iterations++;
      double curvature = spread();
      if (!(curvature > 0)) {
        return; // links whose time does not depend on flow: left to the sweeps
      }
      double left = advance(size / curvature);
      double keep = left / size;
      size = left;
      for (int j = 0; j < free; j++) {
        direction[j] = inverse[j] * rest[j] + keep * direction[j];
      }
    }
  }

  /** Goes some way along the direction; the size of what is left. */
  private double advance(double length) {
    double left = 0;
    for (int i = 0; i < free; i++) {
      step[i] += length * direction[i];
      rest[i] -=
          length * pairs.along(member[i], 0, load); // what the direction takes off its difference
      left += rest[i] * rest[i] * inverse[i];
    }
    return left;
  }

  /** Puts the direction on the links, times their slopes; flow times that, summed. */
  private double spread() {
    Arrays.fill(load, 0);
    for (int i = 0; i < free; i++) {
      double amount = direction[i];
      int side = 2 * member[i];
      int middle = pairs.start[side + 1];
      int end = pairs.start[side + 2];
      for (int j = pairs.start[side]; j < middle; j++) {
        load[pairs.pool[j]] += amount;
      }
      for (int j = middle; j < end; j++) {
        load[pairs.pool[j]] -= amount;
      }
    }
    double sum = 0;
    for (int link = 0; link < load.length; link++) {
      double flow = load[link];
      double change = flow * links.slope[link];
      sum += flow * change;
      load[link] = change;
    }
    return sum;
  }
}
