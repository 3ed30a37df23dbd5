package landbridge.finance;

import landbridge.money.MicroUsd;

/**
 * What the company earns and spends before tax and financing, by period, nominal, in micro-dollars:
 * gains positive, costs negative.
 *
 * <p>Every amount is computed in dollars for its year, indexed, divided by the periods of the year and
 * rounded once. Checked by: {@code OperationTest}.
 */
final class Operation {
  final long[][] revenue; // [assets][periods]
  final long[][] opex; // [assets][periods]
  final long[][] construction; // [assets][periods]
  final long[][] renewal; // [assets][periods]
  final long[][] grant; // [assets][periods] paid by the host state with construction
  final long[] overhead; // [periods]
  final long[] hostFee; // [periods]
  final long[] lease; // [periods]
  final long[] guarantee; // [periods] paid by the host state when revenue falls short
  final long[] handBack; // [periods]

  private final Concession concession;
  private final Timeline time;

  private Operation(Concession concession, Timeline time) {
    this.concession = concession;
    this.time = time;
    int assets = concession.assets().size();
    revenue = new long[assets][time.periods];
    opex = new long[assets][time.periods];
    construction = new long[assets][time.periods];
    renewal = new long[assets][time.periods];
    grant = new long[assets][time.periods];
    overhead = new long[time.periods];
    hostFee = new long[time.periods];
    lease = new long[time.periods];
    guarantee = new long[time.periods];
    handBack = new long[time.periods];
  }

  static Operation of(Concession concession, Timeline time) {
    Operation operation = new Operation(concession, time);
    double granted = grantShare(concession);
    for (int a = 0; a < concession.assets().size(); a++) {
      ConcessionAsset asset = concession.assets().get(a);
      operation.build(a, asset.works(), granted);
      operation.run(a, asset);
      operation.renew(a, asset.works());
    }
    operation.company();
    return operation;
  }

  /** Share of construction that the host state pays; at most all of it. */
  private static double grantShare(Concession concession) {
    double cost = 0;
    for (ConcessionAsset asset : concession.assets()) {
      cost += asset.works().costUsd();
    }
    return cost > 0 ? Math.min(1, concession.dues().support().grantUsd() / cost) : 0;
  }

  private void build(int a, ConcessionAsset.Building works, double granted) {
    long[] real = works.phasing().split(MicroUsd.of(works.costUsd()));
    for (int i = 0; i < real.length; i++) {
      int year = works.begins() + i;
      if (year <= time.lastYear) {
        double nominal = MicroUsd.toUsd(real[i]) * time.priceIndex(year);
        spread(construction[a], year, -nominal);
        spread(grant[a], year, nominal * granted);
      }
    }
  }

  private void run(int a, ConcessionAsset asset) {
    int from = Math.max(asset.works().opens(), concession.term().start());
    for (int year = from; year <= time.lastYear; year++) {
      double reached = asset.revenue().reached(year - from);
      double tariff = reached * asset.revenue().tariffUsd().usd(year) * index(asset, year);
      double other = asset.revenue().otherUsd().usd(year) * time.priceIndex(year);
      double cost =
          asset.opex().fixedUsd() + reached * asset.opex().variableUsd().usd(year);
      spread(revenue[a], year, tariff + other);
      spread(opex[a], year, -cost * time.priceIndex(year));
    }
  }

  private double index(ConcessionAsset asset, int year) {
    java.util.OptionalDouble own = asset.revenue().indexation();
    return time.tariffIndex(year, own.orElse(concession.accounts().tariffIndexation()));
  }

  private void renew(int a, ConcessionAsset.Building works) {
    int every = works.renewal().everyYears();
    for (int year = works.opens() + every; every > 0 && year <= time.lastYear; year += every) {
      spread(renewal[a], year, -works.costUsd() * works.renewal().share() * time.priceIndex(year));
    }
  }

  private void company() {
    for (int year = time.firstYear; year <= time.lastYear; year++) {
      double index = time.priceIndex(year);
      spread(overhead, year, -concession.accounts().overheadUsd() * index);
      if (year >= concession.term().start()) {
        spread(lease, year, -concession.dues().leaseUsd() * index);
      }
    }
    Concession.Support support = concession.dues().support();
    spread(handBack, time.lastYear, -support.handBackUsd() * time.priceIndex(time.lastYear));
    for (int p = 0; p < time.periods; p++) {
      guarantee[p] = guarantee(p, support);
      hostFee[p] = -(long) Math.rint(sum(revenue, p) * concession.dues().hostFee());
    }
  }

  /** The guaranteed share of what revenue lacks, from the first opening on. */
  private long guarantee(int p, Concession.Support support) {
    int year = time.year(p);
    boolean running = false;
    for (ConcessionAsset asset : concession.assets()) {
      running |= year >= Math.max(asset.works().opens(), concession.term().start());
    }
    if (!running || support.guaranteedShare() == 0) {
      return 0;
    }
    double floor = support.guaranteedUsd().usd(year) * time.priceIndex(year) / time.perYear;
    double lacking = Math.max(0, floor - MicroUsd.toUsd(sum(revenue, p)));
    return MicroUsd.of(lacking * support.guaranteedShare());
  }

  private void spread(long[] line, int year, double usd) {
    long each = MicroUsd.of(usd / time.perYear);
    int from = time.period(year);
    for (int p = from; p < from + time.perYear; p++) {
      line[p] += each;
    }
  }

  static long sum(long[][] lines, int period) {
    long sum = 0;
    for (long[] line : lines) {
      sum = MicroUsd.add(sum, line[period]);
    }
    return sum;
  }

  /** Revenue and guarantee less operating cost, overhead, hand-back, fee and lease of a period. */
  long beforeDepreciation(int p) {
    long state = hostFee[p] + lease[p] + guarantee[p];
    return sum(revenue, p) + sum(opex, p) + overhead[p] + handBack[p] + state;
  }
}
