package landbridge.run;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.appraise.AppraisalInput;
import landbridge.appraise.AppraisalTerms;
import landbridge.appraise.Appraiser;
import landbridge.base.NumberText;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Intervention;
import landbridge.model.Study;
import landbridge.model.Value;
import landbridge.model.YearSeries;
import landbridge.money.Ledger;
import landbridge.run.TrafficAccounts.AssetTraffic;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;

/**
 * The money of one scenario whose traffic is held, asked again for other values of the study: only what follows
 * from a value is computed anew.
 *
 * <p>ENPV = what traffic brings, which stays, at the changed discount rate + works at changed cost + external costs
 * at changed values - operating cost by traffic at changed cost. A tariff is a transfer and leaves it. The company
 * is computed whole, on traffic summed by asset once. Checked by: {@code SwitchingTableTest} (against the run of
 * the changed study).
 */
final class HeldMoney {
  private static final double[] NONE = {Double.NaN, Double.NaN, Double.NaN};

  private final Study applied; // with the values in force in the base year
  private final Study reference;
  private final ScenarioMoney money;
  private final CompanyMapper companies;
  private final AppraisalInput input;
  private final Performance before;
  private final Performance after;
  private final SortedMap<String, SortedMap<Integer, AssetTraffic>> use;
  private final SortedMap<String, SortedMap<Integer, AssetTraffic>> useWithout;
  private final SortedMap<String, SortedMap<Integer, AssetTraffic>> dearest = new TreeMap<>();
  private final int first;
  private final double[] stays; // [years] USD, ledger without works and external costs
  private final double[] works; // [years] USD, as written
  private final double[] external; // [years] USD, as written

  /**
   * Holds the traffic of a scenario.
   *
   * @param reference the study with the reference scenario applied
   */
  HeldMoney(ScenarioMoney money, Study reference, Routes routes, CompanyMapper companies) {
    int base = money.applied().settings().years().baseYear();
    this.money = money;
    this.applied = money.applied().in(base);
    this.reference = reference.in(base);
    this.companies = companies;
    this.input = money.input();
    this.before = Performance.of(applied, routes, money.without().solutions());
    this.after = Performance.of(applied, routes, money.with().solutions());
    this.use = companies.use(applied, money.with().solutions());
    this.useWithout = companies.use(this.reference, money.without().solutions());
    Ledger ledger = money.appraisal().ledger();
    this.first = Math.min(ledger.firstYear(), input.terms().firstYear());
    this.stays = years(ledger);
    this.works = years(Appraiser.works(input));
    this.external = external(applied, input.terms());
    for (int y = 0; y < stays.length; y++) {
      stays[y] -= works[y] + external[y];
    }
  }

  private double[] years(Ledger ledger) {
    return ledger.usdByYear(first, input.terms().horizon());
  }

  private double[] external(Study study, AppraisalTerms terms) {
    return years(AppraisalMapper.externalities(study, terms, before, after));
  }

  private double[] works(Study with, Study without, AppraisalTerms terms) {
    return years(Appraiser.works(new AppraisalInput(
        input.frame(),
        terms,
        input.without(),
        input.with(),
        AppraisalMapper.works(without),
        AppraisalMapper.works(with),
        input.extra())));
  }

  /** Whether the scenario leaves the value at an address as the study has it. */
  boolean isFree(Address path) {
    return money.applied().interventions().stream()
        .noneMatch(one ->
            one instanceof Intervention.ValueChange change && change.path().equals(path));
  }

  /** The study with another number at an address. */
  private static Study changed(Study study, Address path, double value) {
    Cell cell = study.find(path).orElseThrow();
    SortedMap<String, Cell> column = new TreeMap<>();
    column.put(path.column(), cell.with(Value.Quantity.of(value), NumberText.of(value)));
    SortedMap<String, SortedMap<String, Cell>> row = new TreeMap<>();
    row.put(path.row(), column);
    SortedMap<String, SortedMap<String, SortedMap<String, Cell>>> table = new TreeMap<>();
    table.put(path.table(), row);
    return study.withCells(table);
  }

  /** Net present value to all [USD] with another number at an address. */
  double enpv(Address path, double value) {
    Study with = changed(applied, path, value);
    AppraisalTerms terms = AppraisalMapper.terms(with);
    boolean values = path.table().equals("externalities");
    double[] ofWorks = values ? works : works(with, changed(reference, path, value), terms);
    double[] ofOthers = values ? external(with, terms) : external;
    double[] sum = stays.clone();
    for (int y = 0; y < sum.length; y++) {
      sum[y] += ofWorks[y] + ofOthers[y];
    }
    if (path.column().equals("opex_variable")) {
      operate(sum, path, value);
    }
    return terms.discounting().presentValue(sum, first);
  }

  /** [years] USD: what the company itself uses up. */
  private double[] own(CompanyMapper.Case company) {
    return years(CompanyTransfers.costs(input.terms(), company));
  }

  /** Net present value to all [USD] with another company, whose own costs alone are no transfers. */
  private double enpv(CompanyMapper.Case other) {
    double[] sum = years(money.appraisal().ledger());
    double[] asWritten = own(money.company().orElseThrow());
    double[] then = own(other);
    for (int y = 0; y < sum.length; y++) {
      sum[y] += then[y] - asWritten[y];
    }
    return input.terms().discounting().presentValue(sum, first);
  }

  /** Takes off what operation by traffic costs more than as written. */
  private void operate(double[] years, Address path, double value) {
    double dearer = value - applied.find(path).orElseThrow().number();
    double[] with = tonneKm(use, path.row(), years.length);
    double[] without = tonneKm(useWithout, path.row(), years.length);
    for (int y = 0; y < years.length; y++) {
      years[y] -= dearer * (with[y] - without[y]);
    }
  }

  private double[] tonneKm(
      SortedMap<String, SortedMap<Integer, AssetTraffic>> traffic, String asset, int years) {
    SortedMap<Integer, Double> tonneKm = new TreeMap<>();
    tonneKm.put(first, 0.0);
    traffic
        .getOrDefault(asset, Collections.emptySortedMap())
        .forEach((year, one) -> tonneKm.put(year, one.tonneKm()));
    return new YearSeries(tonneKm).linear(first, first + years - 1);
  }

  /** {Project NPV, equity NPV, NPV to all by the company's own costs} [USD] with another number at an address; NaN without a company. */
  double[] company(Address path, double value) {
    Study asked = changed(applied, path, value);
    return companies
        .caseOf(asked, isTariff(path) ? paying(asked, path, value) : use)
        .map(found -> new double[] {
          found.result().measure("project_npv").value().orElse(Double.NaN),
          found.result().measure("equity_npv").value().orElse(Double.NaN),
          enpv(found)
        })
        .orElse(NONE);
  }

  /** Use of the assets at another tariff: what is paid lies on a line in it, so its end is summed once. */
  private SortedMap<String, SortedMap<Integer, AssetTraffic>> paying(
      Study asked, Address path, double value) {
    Cell cell = applied.find(path).orElseThrow();
    double top = cell.number() + 1;
    SortedMap<Integer, AssetTraffic> end = dearest.computeIfAbsent(path.toString(), key -> {
      Study dear = changed(money.applied(), path, top);
      SortedMap<Integer, Solution> seen = new TreeMap<>();
      money.with().solutions().forEach((year, one) -> seen.put(year, one.priced(dear.in(year))));
      return companies.use(asked, seen).get(path.row());
    });
    SortedMap<String, SortedMap<Integer, AssetTraffic>> all = new TreeMap<>(use);
    SortedMap<Integer, AssetTraffic> own = new TreeMap<>();
    use.get(path.row()).forEach((year, one) -> {
      double slope = end.get(year).tariffUsd() - one.tariffUsd();
      double paid = one.tariffUsd() + slope * (value - cell.number());
      own.put(year, new AssetTraffic(paid, one.tonneKm()));
    });
    all.put(path.row(), own);
    return all;
  }

  /** Whether users pay it: a transfer in the appraisal while traffic is held. */
  static boolean isTariff(Address path) {
    return path.table().equals("assets")
        && (path.column().equals("tariff") || path.column().equals("tariff_tkm"));
  }

  /** Whether an input may move something: it is not of an asset or project that the scenario leaves out. */
  boolean exists(Address path) {
    return switch (path.table()) {
      case "assets" -> use.containsKey(path.row());
      case "projects" -> applied.opens(path.row()).isPresent();
      case "company" -> hasCompany();
      default -> true;
    };
  }

  /** Whether an input may move the company: it is not of a project that is none of its assets. */
  boolean movesCompany(Address path) {
    return exists(path)
        && (!path.table().equals("projects")
            || applied.assets().stream()
                .anyMatch(
                    asset -> asset.project().equals(path.row()) && use.containsKey(asset.id())));
  }

  boolean hasCompany() {
    return !use.isEmpty() && applied.company().isPresent();
  }
}
