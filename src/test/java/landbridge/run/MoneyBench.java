package landbridge.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.IntSupplier;
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
import landbridge.model.Study;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.Phasing;
import landbridge.read.StudyReader;
import landbridge.run.traffic.AppliedScenario;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;

/**
 * Time of the whole money side of one scenario in a warm process: appraisal by country and stakeholder of
 * 5,000 items over 51 years with ten computed years, public accounts of every state, and statements of 49 years in
 * quarters with three assets, two loans and reserves, all ratios and schedules. Prints median and 95th percentile of
 * wall and of CPU time a call; other work on the machine changes the first and hardly the second. Asserts nothing but
 * that the sums hold.
 *
 * <p>With a study as argument also, in a line of its own, the switching values of its headline scenario: every
 * input of the money side with a range, each asked at least three times, at held traffic. It stands beside and not in
 * the sum, because its work is as many times the money side as the study has ranges.
 *
 * <p>{@code java -cp target/test-classes:target/classes:target/lib/* landbridge.run.MoneyBench studies/tripp}
 */
public final class MoneyBench {
  private static final int ITEMS = 5000;
  private static final int COUNTRIES = 16;
  private static final int CALLS = 400;
  private static final int SWITCHING_CALLS = 20;
  private static final String SCENARIO = "bench";
  private static final String HOST = "C0";
  private static final int[] YEARS = {2025, 2029, 2030, 2031, 2032, 2035, 2040, 2050, 2060, 2075};

  private MoneyBench() {}

  /** Runs and prints. */
  public static void main(String[] args) {
    AppraisalInput input = input();
    Concession concession = concession();
    for (int i = 0; i < 1000; i++) {
      once(input, concession);
    }
    Ledger ledger = Appraiser.appraise(input).ledger();
    print("appraisal", CALLS, () -> Appraiser.appraise(input).ledger().lines().size());
    print("states", CALLS, () -> states(ledger, input.terms().discounting()));
    print("company", CALLS, () -> Company.run(concession).lines().lines().size());
    print("all", CALLS, () -> once(input, concession));
    for (String study : args) {
      IntSupplier switching = switching(StudyReader.read(Path.of(study)));
      switching.getAsInt();
      print("switching", SWITCHING_CALLS, switching);
    }
  }

  /** Rows of the public accounts, which sum to the ledger's lines of states. */
  private static int states(Ledger ledger, Discounting rates) {
    PublicAccounts accounts = new PublicAccounts();
    if (!accounts.add(SCENARIO, ledger, rates, HOST).holds()) {
      throw new IllegalStateException("public accounts do not sum to the ledger");
    }
    return accounts.build().size();
  }

  /** What asks the switching values of a study's headline scenario; traffic is solved before. */
  private static IntSupplier switching(Study study) {
    TrafficModel model = TrafficModel.of(study, 1);
    String headline = study.settings().headline();
    AppliedScenario scenario = model.applied(study.scenario(headline));
    SortedMap<Integer, Solution> with = model.solve(scenario);
    SortedMap<Integer, Solution> without = model.reference(new TreeSet<>(with.keySet()));
    TrafficAccounts accounts = new TrafficAccounts(study, model.routes);
    CompanyMapper companies = new CompanyMapper(accounts);
    ScenarioMoney money = ScenarioMoney.of(
        new AppraisalMapper(accounts.frame(), model.routes, model.reference()),
        companies,
        scenario.study(),
        AccountedTraffic.of(accounts, with),
        AccountedTraffic.of(accounts, without));
    return () -> {
      SwitchingTable table = new SwitchingTable();
      table.add(headline, study, new HeldMoney(money, model.reference(), model.routes, companies));
      return table.build().size();
    };
  }

  private static int once(AppraisalInput input, Concession concession) {
    Appraisal appraisal = Appraiser.appraise(input);
    CompanyResult company = Company.run(concession);
    if (!appraisal.isReconciled() || !company.isReconciled()) {
      throw new IllegalStateException("not reconciled");
    }
    return appraisal.ledger().lines().size()
        + states(appraisal.ledger(), input.terms().discounting())
        + company.lines().lines().size()
        + Appraiser.presentValues(appraisal.ledger(), input.terms().discounting())
            .size();
  }

  private static void print(String name, int calls, IntSupplier work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] wall = new double[calls];
    double[] cpu = new double[calls];
    int seen = 0;
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      long used = threads.getCurrentThreadCpuTime();
      seen += work.getAsInt();
      cpu[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
      wall[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        "%-10s wall median %.2f ms, p95 %.2f ms; CPU median %.2f ms, p95 %.2f ms a call (%d rows)%n",
        name,
        wall[calls / 2],
        wall[calls * 95 / 100],
        cpu[calls / 2],
        cpu[calls * 95 / 100],
        seen / calls);
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
        new AppraisalTerms.Options(true, true, HOST));
    return new AppraisalInput(
        new AppraisalFrame(countries, goods, origin, destination, commodity),
        terms,
        series(1),
        series(0.95),
        List.of(),
        List.of(
            new Works(
                "rail",
                HOST,
                "company",
                HOST,
                new Works.Construction(2031, 3e8, Phasing.even(4), 0.9),
                Works.Wear.of(40, 0.2, 5e6)),
            new Works(
                "road",
                HOST,
                "company",
                HOST,
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
