package landbridge.appraise;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What traffic gains or costs in each year against the reference, in dollars, before it is booked.
 *
 * <p>Years are taken in spans between computed years of either scenario, in which every quantity is a
 * line. With fixed demand the gain of an item is then a parabola in time, so its three coefficients are
 * summed by country and commodity once for the span instead of once for every year (5.3 ms fell to 1.1 ms
 * for 5,000 items and 51 years). Items whose demand responds are integrated year by year.
 *
 * <p>Checked by: {@code AppraiserTest}, {@code TrafficGainsTest} (against a slow twin, year by year).
 */
final class TrafficGains {
  final double[][] surplusUsd; // [countries x commodities][years] change of user benefit
  final double[][]
      tonnes; // [countries][years] t sent or received, with and without together: weights only
  final double[][] revenueUsd; // [countries][years] change of prices paid to carriers
  final double[][] costUsd; // [countries][years] change of carriers' resource cost
  final double[][] taxUsd; // [countries][years]
  final double[][] feesUsd; // [countries][years]
  final double[][] carbonT; // [countries][years]
  final double[] tariffUsd; // [years]
  final double[] otherUsd; // [years]
  final double[] variableUsd; // [years]
  final double[] meanRuleOfHalfUsd; // [years] rule of half on mean costs
  final double[] existingUsd; // [years] part of user benefit on demand present in both states

  private final AppraisalFrame frame;
  private final double originShare;

  private TrafficGains(AppraisalFrame frame, double originShare, int years) {
    int countries = frame.countries.size();
    this.frame = frame;
    this.originShare = originShare;
    surplusUsd = new double[countries * frame.commodities.size()][years];
    tonnes = new double[countries][years];
    revenueUsd = new double[countries][years];
    costUsd = new double[countries][years];
    taxUsd = new double[countries][years];
    feesUsd = new double[countries][years];
    carbonT = new double[countries][years];
    tariffUsd = new double[years];
    otherUsd = new double[years];
    variableUsd = new double[years];
    meanRuleOfHalfUsd = new double[years];
    existingUsd = new double[years];
  }

  /** Gains of all years of the appraisal. */
  static TrafficGains of(AppraisalInput input) {
    AppraisalTerms terms = input.terms();
    TrafficGains gains = new TrafficGains(input.frame(), terms.originShare(), terms.years());
    SortedSet<Integer> nodes = new TreeSet<>(input.without().computed());
    nodes.addAll(input.with().computed());
    nodes.add(terms.firstYear());
    nodes.add(terms.horizon());
    int before = terms.firstYear();
    State start = State.at(input, before);
    for (int node : nodes.subSet(before + 1, terms.horizon() + 1)) {
      State end = State.at(input, node);
      gains.span(before - terms.firstYear(), node - terms.firstYear(), start, end);
      before = node;
      start = end;
    }
    gains.span(before - terms.firstYear(), before - terms.firstYear() + 1, start, start);
    return gains;
  }

  /** Both scenarios in one year. */
  private record State(TrafficYear without, TrafficYear with) {
    static State at(AppraisalInput input, int year) {
      return new State(input.without().at(year), input.with().at(year));
    }
  }

  /** Fills the years from {@code from} up to, not including, {@code to}. */
  private void span(int from, int to, State start, State end) {
    shippers(from, to, start, end);
    TrafficYear.Territories a0 = start.without().countries();
    TrafficYear.Territories a1 = start.with().countries();
    TrafficYear.Territories b0 = end.without().countries();
    TrafficYear.Territories b1 = end.with().countries();
    for (int c = 0; c < frame.countries.size(); c++) {
      line(
          revenueUsd[c],
          from,
          to,
          a1.carrierRevenueUsd[c] - a0.carrierRevenueUsd[c],
          b1.carrierRevenueUsd[c] - b0.carrierRevenueUsd[c]);
      line(
          costUsd[c],
          from,
          to,
          a1.carrierCostUsd[c] - a0.carrierCostUsd[c],
          b1.carrierCostUsd[c] - b0.carrierCostUsd[c]);
      line(taxUsd[c], from, to, a1.taxUsd[c] - a0.taxUsd[c], b1.taxUsd[c] - b0.taxUsd[c]);
      line(
          feesUsd[c],
          from,
          to,
          a1.borderFeesUsd[c] - a0.borderFeesUsd[c],
          b1.borderFeesUsd[c] - b0.borderFeesUsd[c]);
      line(carbonT[c], from, to, a1.carbonT[c] - a0.carbonT[c], b1.carbonT[c] - b0.carbonT[c]);
    }
    company(from, to, start, end);
  }

  private void company(int from, int to, State start, State end) {
    TrafficYear.Traffic k0 = start.without().company();
    TrafficYear.Traffic k1 = start.with().company();
    TrafficYear.Traffic l0 = end.without().company();
    TrafficYear.Traffic l1 = end.with().company();
    line(tariffUsd, from, to, k1.tariffUsd() - k0.tariffUsd(), l1.tariffUsd() - l0.tariffUsd());
    line(otherUsd, from, to, k1.otherUsd() - k0.otherUsd(), l1.otherUsd() - l0.otherUsd());
    line(
        variableUsd,
        from,
        to,
        k1.variableCostUsd() - k0.variableCostUsd(),
        l1.variableCostUsd() - l0.variableCostUsd());
  }

  private static void line(double[] years, int from, int to, double start, double end) {
    for (int y = from; y < to; y++) {
      years[y] = start + (end - start) * ((double) (y - from) / (to - from));
    }
  }

  private void shippers(int from, int to, State start, State end) {
    Sums sums = new Sums(frame.countries.size(), frame.commodities.size());
    Item a = new Item();
    Item b = new Item();
    for (int i = 0; i < frame.items(); i++) {
      a.read(start.without().items(), start.with().items(), i);
      b.read(end.without().items(), end.with().items(), i);
      sums.tonnes(frame.origin[i], originShare, a, b);
      sums.tonnes(frame.destination[i], 1 - originShare, a, b);
      sums.mean.add(0.5, a.d0 + a.d1, b.d0 + b.d1, a.mean, b.mean);
      int origin = frame.origin[i] * frame.commodities.size() + frame.commodity[i];
      int destination = frame.destination[i] * frame.commodities.size() + frame.commodity[i];
      if (a.added != 0 || b.added != 0) {
        sums.held(origin, destination, originShare, a, b);
      }
      if (a.fall == 0 && b.fall == 0) {
        continue;
      }
      if (a.d0 == a.d1 && b.d0 == b.d1) {
        sums.surplus[origin].add(originShare, a.d1, b.d1, a.fall, b.fall);
        sums.surplus[destination].add(1 - originShare, a.d1, b.d1, a.fall, b.fall);
        sums.existing.add(1, a.d1, b.d1, a.fall, b.fall);
      } else {
        responsive(from, to, a, b, new int[] {origin, destination});
      }
    }
    sums.write(from, to, this);
  }

  /** One item of one year in both states: demand [t], fall of composite and of mean cost [USD/t]; read one after the other. */
  private static final class Item {
    double d0;
    double d1;
    double c0;
    double c1;
    double fall;
    double mean;
    double added; // USD/yr, cost that held traffic bears more with than without

    void read(TrafficYear.Items without, TrafficYear.Items with, int i) {
      d0 = without.demandT[i];
      d1 = with.demandT[i];
      c0 = without.compositeUsdPerT[i];
      c1 = with.compositeUsdPerT[i];
      fall = c0 - c1;
      mean = without.meanUsdPerT[i] - with.meanUsdPerT[i];
      added = with.addedUsd[i] - without.addedUsd[i];
    }
  }

  /** An item whose demand responds: integrated in every year of the span. */
  private void responsive(int from, int to, Item a, Item b, int[] cell) {
    for (int y = from; y < to; y++) {
      double w = (double) (y - from) / (to - from);
      double d0 = a.d0 + (b.d0 - a.d0) * w;
      double d1 = a.d1 + (b.d1 - a.d1) * w;
      double c0 = a.c0 + (b.c0 - a.c0) * w;
      double c1 = a.c1 + (b.c1 - a.c1) * w;
      double gain = UserBenefit.between(d0, d1, c0, c1);
      surplusUsd[cell[0]][y] += originShare * gain;
      surplusUsd[cell[1]][y] += (1 - originShare) * gain;
      existingUsd[y] += Math.min(d0, d1) * (c0 - c1);
    }
  }

  /** A sum of products of two lines over a span: a parabola in the elapsed share w of the span. */
  private static final class Parabola {
    private double constant;
    private double linear;
    private double square;

    /** Adds factor x (da + (db - da) w) x (fa + (fb - fa) w). */
    void add(double factor, double da, double db, double fa, double fb) {
      constant += factor * (da * fa);
      linear += factor * (da * (fb - fa) + (db - da) * fa);
      square += factor * ((db - da) * (fb - fa));
    }

    void write(double[] years, int from, int to) {
      for (int y = from; y < to; y++) {
        double w = (double) (y - from) / (to - from);
        years[y] += constant + w * (linear + w * square);
      }
    }
  }

  /** Sums over the items of a span. */
  private static final class Sums {
    final Parabola[] surplus;
    final Parabola mean = new Parabola();
    final Parabola existing = new Parabola();
    final double[] tonnesStart;
    final double[] tonnesEnd;

    Sums(int countries, int commodities) {
      surplus = new Parabola[countries * commodities];
      for (int cell = 0; cell < surplus.length; cell++) {
        surplus[cell] = new Parabola();
      }
      tonnesStart = new double[countries];
      tonnesEnd = new double[countries];
    }

    void tonnes(int country, double share, Item a, Item b) {
      tonnesStart[country] += share * (a.d0 + a.d1);
      tonnesEnd[country] += share * (b.d0 + b.d1);
    }

    /** Cost that held traffic bears more is lost to the last dollar, by both measures. */
    void held(int origin, int destination, double originShare, Item a, Item b) {
      surplus[origin].add(-originShare, 1, 1, a.added, b.added);
      surplus[destination].add(originShare - 1, 1, 1, a.added, b.added);
      existing.add(-1, 1, 1, a.added, b.added);
      mean.add(-1, 1, 1, a.added, b.added);
    }

    void write(int from, int to, TrafficGains gains) {
      for (int cell = 0; cell < surplus.length; cell++) {
        surplus[cell].write(gains.surplusUsd[cell], from, to);
      }
      for (int c = 0; c < tonnesStart.length; c++) {
        line(gains.tonnes[c], from, to, tonnesStart[c], tonnesEnd[c]);
      }
      mean.write(gains.meanRuleOfHalfUsd, from, to);
      existing.write(gains.existingUsd, from, to);
    }
  }
}
