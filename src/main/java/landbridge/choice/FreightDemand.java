package landbridge.choice;

import java.util.Arrays;

/**
 * The goods to be moved in one year: one item per origin-destination pair and commodity.
 *
 * <p>Immutable; copied from the caller's arrays. Items are sorted by pair, so that a block of pairs
 * is a block of items.
 *
 * <p>Restrictions on territory are bits: an item is subject to the restrictions of its mask, a link
 * lies in the territories of its mask ({@link LinkSupply}), and a path that shares a bit with the
 * item is shut for it. The caller leaves out restrictions that are not in force in the year.
 *
 * <p>Checked by: {@code RouteChoiceTest}.
 */
public final class FreightDemand {
  /** Number of items. */
  public final int items;

  /** [items] pair of the path set, ascending. */
  public final int[] pair;

  /** [items] commodity. */
  public final int[] commodity;

  /** [items] demand [t/yr], at least 0. */
  public final double[] tonnes;

  /** [items] generalised cost of not using the modelled routes [USD/t]; infinite means no such way. */
  public final double[] outsideCost;

  /** [items] restrictions the item is subject to, one bit each. */
  public final long[] subjectTo;

  /** [items] 0 each, for who has nothing to say of them; must not be written. */
  public final double[] zeros;

  /** The demand of these items; the arrays are copied. */
  public FreightDemand(
      int[] pair, int[] commodity, double[] tonnes, double[] outsideCost, long[] subjectTo) {
    this.items = pair.length;
    this.pair = pair.clone();
    this.commodity = commodity.clone();
    this.tonnes = amounts(items, tonnes);
    this.outsideCost = outsideCost.clone();
    this.subjectTo = subjectTo.clone();
    this.zeros = new double[items];
    for (int item = 0; item < items; item++) {
      boolean sorted = item == 0 || pair[item - 1] <= pair[item];
      boolean cost = outsideCost[item] > Double.NEGATIVE_INFINITY;
      if (!sorted || !cost) {
        throw new IllegalArgumentException("item " + item + " is out of order or out of range");
      }
    }
  }

  private FreightDemand(FreightDemand of, double[] tonnes, long[] subjectTo) {
    this.items = of.items;
    this.pair = of.pair;
    this.commodity = of.commodity;
    this.tonnes = tonnes;
    this.outsideCost = of.outsideCost;
    this.subjectTo = subjectTo;
    this.zeros = of.zeros;
  }

  private static double[] amounts(int items, double[] tonnes) {
    if (tonnes.length != items) {
      throw new IllegalArgumentException(tonnes.length + " amounts for " + items + " items");
    }
    for (int item = 0; item < items; item++) {
      if (!(tonnes[item] >= 0 && tonnes[item] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("tonnes of item " + item + " are out of range");
      }
    }
    return tonnes.clone();
  }

  /** The same items with other tonnes; all else is shared. */
  public FreightDemand withTonnes(double[] other) {
    return new FreightDemand(this, amounts(items, other), subjectTo);
  }

  /** The same items and tonnes under other restrictions, [items] masks; all else is shared. */
  public FreightDemand withSubjects(long[] other) {
    return new FreightDemand(
        this, tonnes, Arrays.equals(subjectTo, other) ? subjectTo : other.clone());
  }
}
