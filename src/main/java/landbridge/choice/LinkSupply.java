package landbridge.choice;

import java.util.Arrays;
import landbridge.graph.Graph;

/**
 * What the links offer in one year of one scenario: time, money, reliability, capacity, closures.
 *
 * <p>A capacity belongs to a <em>facility</em>: one link, or several that share it (both directions
 * of a transfer, a single track). The time of a link on facility f is t0 (1 + alpha ((v + background)
 * / capacity)^beta) with v the sum of the flows of the facility's links; links on no facility keep
 * their free time. A closed link carries exactly nothing.
 *
 * <p>Built by the setters' chain once and then only read; the arrays are the caller's and must not
 * be written afterwards.
 *
 * <p>Checked by: {@code RouteChoiceTest}.
 */
public final class LinkSupply {
  /** Number of links. */
  public final int links;

  /** [links] time without congestion [h], at least 0. */
  public final double[] freeTime;

  /** [links] variance of that time [h2]; variances add along a path. */
  public final double[] timeVariance;

  /** [loads][links] money paid for the link [USD/t]. */
  public final double[][] money;

  /** [links] true where nothing may pass. */
  public final boolean[] closed;

  /** [links] territories of restrictions in which the link lies, one bit each. */
  public final long[] territories;

  /** [links] facility whose capacity the link uses, {@link Graph#NONE} where no limit is modelled. */
  public final int[] facility;

  /** Capacities of the facilities. */
  public final Capacity capacity;

  /**
   * The supply of these arrays, which are kept and not copied.
   *
   * @throws IllegalArgumentException if lengths differ or a value is out of range
   */
  public LinkSupply(
      double[] freeTime,
      double[] timeVariance,
      double[][] money,
      boolean[] closed,
      long[] territories,
      int[] facility,
      Capacity capacity) {
    this.links = freeTime.length;
    this.freeTime = freeTime;
    this.timeVariance = timeVariance;
    this.money = money;
    this.closed = closed;
    this.territories = territories;
    this.facility = facility;
    this.capacity = capacity;
    check();
  }

  /** Supply without capacities, restrictions or closures: the uncongested case. */
  public static LinkSupply uncongested(double[] freeTime, double[] timeVariance, double[][] money) {
    int[] none = new int[freeTime.length];
    Arrays.fill(none, Graph.NONE);
    return new LinkSupply(
        freeTime,
        timeVariance,
        money,
        new boolean[freeTime.length],
        new long[freeTime.length],
        none,
        Capacity.none());
  }

  /** The same supply with other closures. */
  public LinkSupply withClosed(boolean[] other) {
    return new LinkSupply(freeTime, timeVariance, money, other, territories, facility, capacity);
  }

  /** The same supply with other capacities of the same facilities. */
  public LinkSupply withCapacity(Capacity other) {
    return new LinkSupply(freeTime, timeVariance, money, closed, territories, facility, other);
  }

  private void check() {
    boolean same = timeVariance.length == links && closed.length == links;
    if (!same || territories.length != links || facility.length != links) {
      throw new IllegalArgumentException("arrays of the supply differ in length");
    }
    for (double[] ofLoad : money) {
      if (ofLoad.length != links) {
        throw new IllegalArgumentException("money costs do not match the links");
      }
    }
    for (int link = 0; link < links; link++) {
      boolean time = freeTime[link] >= 0 && freeTime[link] < Double.POSITIVE_INFINITY;
      boolean variance = timeVariance[link] >= 0 && timeVariance[link] < Double.POSITIVE_INFINITY;
      boolean place = facility[link] >= Graph.NONE && facility[link] < capacity.count;
      if (!time || !variance || !place || !finite(link)) {
        throw new IllegalArgumentException("supply of link " + link + " is out of range");
      }
    }
  }

  private boolean finite(int link) {
    boolean finite = true;
    for (double[] ofLoad : money) {
      finite &= Math.abs(ofLoad[link]) < Double.POSITIVE_INFINITY;
    }
    return finite;
  }
}
