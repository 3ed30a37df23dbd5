package landbridge.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.appraise.Appraisal;
import landbridge.appraise.AppraisalFrame;
import landbridge.appraise.AppraisalInput;
import landbridge.appraise.AppraisalTerms;
import landbridge.appraise.Appraiser;
import landbridge.appraise.TrafficSeries;
import landbridge.appraise.TrafficYear;
import landbridge.appraise.Works;
import landbridge.finance.Company;
import landbridge.finance.CompanyResult;
import landbridge.finance.Concession;
import landbridge.finance.ConcessionAsset;
import landbridge.finance.Financing;
import landbridge.finance.YearAmounts;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.Phasing;

/**
 * Time of the whole money side of one scenario in a warm process: appraisal by country and stakeholder of
 * 5,000 items over 51 years with ten computed years, and statements of 49 years in quarters with three
 * assets, two loans and reserves, all ratios and schedules. Prints median and 95th percentile of wall and of CPU time
 * a call; other work on the machine changes the first and hardly the second. Asserts nothing.
 */
public final class MoneyBench {
  private static final int ITEMS = 5000;
  private static final int COUNTRIES = 16;
  private static final int CALLS = 400;
  private static final int[] YEARS = {2025, 2029, 2030, 2031, 2032, 2035, 2040, 2050, 2060, 2075};

  private MoneyBench() {}

  /** Runs and prints. */
  public static void main(String[] args) {
    AppraisalInput input = input();
    Concession concession = concession();
    for (int i = 0; i < 1000; i++) {
      once(input, concession);
    }
    print("appraisal", () -> Appraiser.appraise(input).ledger().lines().size());
    print("company", () -> Company.run(concession).lines().lines().size());
    print("both", () -> once(input, concession));
  }

  private static int once(AppraisalInput input, Concession concession) {
    Appraisal appraisal = Appraiser.appraise(input);
    CompanyResult company = Company.run(concession);
    if (!appraisal.isReconciled() || !company.isReconciled()) {
      throw new IllegalStateException("not reconciled");
    }
    return appraisal.ledger().lines().size()
        + company.lines().lines().size()
        + Appraiser.presentValues(appraisal.ledger(), input.terms().discounting())
            .size();
  }

  private static void print(String name, java.util.function.IntSupplier work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] wall = new double[CALLS];
    double[] cpu = new double[CALLS];
    int seen = 0;
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      long used = threads.getCurrentThreadCpuTime();
      seen += work.getAsInt();
      cpu[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
      wall[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        "%-10s wall median %.2f ms, p95 %.2f ms; CPU median %.2f ms, p95 %.2f ms a call (%d lines)%n",
        name,
        wall[CALLS / 2],
        wall[CALLS * 95 / 100],
        cpu[CALLS / 2],
        cpu[CALLS * 95 / 100],
        seen / CALLS);
  }

  private static AppraisalInput input() {
    int[] origin = new int[ITEMS];
    int[] destination = new int[ITEMS];
    int[] commodity = new int[ITEMS];
    for (int i = 0; i < ITEMS; i++) {
      origin[i] = i % COUNTRIES;
      destination[i] = (i * 7 + 3) % COUNTRIES;
      commodity[i] = i % 10;
    }
    List<String> countries = new ArrayList<>();
    List<String> goods = new ArrayList<>();
    for (int c = 0; c < COUNTRIES; c++) {
      countries.add("C" + c);
    }
    for (int k = 0; k < 10; k++) {
      goods.add("good" + k);
    }
    AppraisalTerms terms = new AppraisalTerms(
        2025,
        2075,
        Discounting.constant(0.06, 2025),
        0.5,
        year -> 60,
        new AppraisalTerms.Options(true, true, "C0"));
    return new AppraisalInput(
        new AppraisalFrame(countries, goods, origin, destination, commodity),
        terms,
        series(1),
        series(0.95),
        List.of(),
        List.of(
            new Works(
                "rail",
                "C0",
                "company",
                "C0",
                new Works.Construction(2031, 3e8, Phasing.even(4), 0.9),
                Works.Wear.of(40, 0.2, 5e6)),
            new Works(
                "road",
                "C0",
                "company",
                "C0",
                new Works.Construction(2029, 2e8, Phasing.even(2), 0.9),
                Works.Wear.of(25, 0.2, 3e6))),
        new Ledger(List.of()));
  }

  private static TrafficSeries series(double factor) {
    List<TrafficYear> years = new ArrayList<>();
    for (int year : YEARS) {
      double[] demand = new double[ITEMS];
      double[] cost = new double[ITEMS];
      for (int i = 0; i < ITEMS; i++) {
        demand[i] = 1000 + i + (year - 2025) * 13;
        cost[i] = 80 + i % 50 - (year > 2030 && i % 3 == 0 ? (1 - factor) * 100 : 0);
      }
      double[] money = new double[COUNTRIES];
      Arrays.fill(money, 1e7 * (year - 2020) * factor);
      years.add(new TrafficYear(
          year,
          new TrafficYear.Items(demand, cost, cost),
          new TrafficYear.Territories(money, money, money, money, money),
          new TrafficYear.Traffic(factor < 1 ? 2e7 : 0, 0, 1e6)));
    }
    return new TrafficSeries(years);
  }

  private static Concession concession() {
    List<ConcessionAsset> assets = new ArrayList<>();
    for (int a = 0; a < 3; a++) {
      assets.add(new ConcessionAsset(
          "asset" + a,
          new ConcessionAsset.Building(
              2029 + a, 2e8, Phasing.sCurve(3), 30, new ConcessionAsset.Renewal(15, 0.1, 3)),
          new ConcessionAsset.Revenue(
              YearAmounts.held(2025, 4e7), YearAmounts.NONE, List.of(0.5, 0.8)),
          new ConcessionAsset.Opex(5e6, YearAmounts.held(2025, 3e6))));
    }
    Financing financing = new Financing(
        List.of(
            new Financing.Tranche(
                "senior",
                Financing.Repayment.SCULPTED,
                0.07,
                18,
                Financing.Size.by(1.3, 0.6),
                Financing.Fees.NONE,
                false),
            new Financing.Tranche(
                "dfi",
                Financing.Repayment.ANNUITY,
                0.05,
                20,
                Financing.Size.by(1.15, 0.2),
                Financing.Fees.NONE,
                false)),
        2031,
        new Financing.Reserve(6),
        new Financing.Distribution(Financing.Policy.CASH, 1.05, 0, 0));
    return new Concession(
        "bench",
        "AM",
        new Concession.Term(2026, 49, 50, false, 4),
        new Concession.Accounts(2025, 0.02, 1, 0.1, 2e6),
        new Concession.Dues(0.18, 5, 0.05, 0.05, 1e6),
        assets,
        List.of(
            new Concession.Holder("us", "US", 0.74, 0.51, true),
            new Concession.Holder("am", "AM", 0.26, 0.49, false)),
        financing);
  }
}
