package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Income statement, cash flow and balance sheet of every period, in whole micro-dollars.
 *
 * <p>Lines are in the order in which a reader adds them up; totals stand after their parts. The balance
 * sheet balances to the last unit in every period. Checked by: {@code StatementsTest}.
 *
 * @param firstYear year of the first period
 * @param periodsPerYear 1, 2 or 4
 * @param lines all lines of the three statements
 */
public record Statements(int firstYear, int periodsPerYear, List<Line> lines) {

  /** Holds its own unchangeable copy. */
  public Statements {
    lines = List.copyOf(lines);
  }

  /** Which statement a line belongs to. */
  public enum Kind {
    INCOME,
    CASH_FLOW,
    BALANCE
  }

  /** One line over all periods. */
  public static final class Line {
    private final Kind kind;
    private final String name;
    private final long[] microUsd;

    private Line(Kind kind, String name, long[] microUsd) {
      this.kind = kind;
      this.name = name;
      this.microUsd = microUsd;
    }

    /** Its statement. */
    public Kind kind() {
      return kind;
    }

    /** Its name. */
    public String name() {
      return name;
    }

    /** Number of periods. */
    public int periods() {
      return microUsd.length;
    }

    /** Amount of a period [micro-USD]. */
    public long microUsd(int period) {
      return microUsd[period];
    }
  }

  /** A line by statement and name. */
  public Line line(Kind kind, String name) {
    return lines.stream()
        .filter(line -> line.kind() == kind && line.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no line " + name + " in " + kind));
  }

  static Statements of(CompanyAccounts accounts) {
    Writer writer = new Writer(accounts);
    writer.income();
    writer.cashFlow();
    writer.balance();
    return new Statements(accounts.time.firstYear, accounts.time.perYear, writer.lines);
  }

  private static final class Writer {
    private final CompanyAccounts accounts;
    private final List<Line> lines = new ArrayList<>();

    Writer(CompanyAccounts accounts) {
      this.accounts = accounts;
    }

    private void add(Kind kind, String name, IntToLongFunction byPeriod) {
      long[] micro = new long[accounts.time.periods];
      for (int p = 0; p < micro.length; p++) {
        micro[p] = byPeriod.applyAsLong(p);
      }
      lines.add(new Line(kind, name, micro));
    }

    private static long sum(long[][] byTranche, int p) {
      return Operation.sum(byTranche, p);
    }

    private long expensed(int p) {
      return sum(accounts.interest, p) - sum(accounts.capitalised, p);
    }

    void income() {
      Operation operation = accounts.operation;
      add(Kind.INCOME, "revenue", p -> sum(operation.revenue, p));
      add(Kind.INCOME, "operating cost", p -> sum(operation.opex, p));
      add(Kind.INCOME, "overhead", p -> operation.overhead[p]);
      add(Kind.INCOME, "host fee", p -> operation.hostFee[p]);
      add(Kind.INCOME, "lease", p -> operation.lease[p]);
      add(Kind.INCOME, "guarantee", p -> operation.guarantee[p]);
      add(Kind.INCOME, "hand-back", p -> operation.handBack[p]);
      add(
          Kind.INCOME,
          "earnings before interest, tax and depreciation",
          operation::beforeDepreciation);
      add(Kind.INCOME, "depreciation", p -> -accounts.depreciation[p]);
      add(Kind.INCOME, "interest", p -> -expensed(p));
      add(
          Kind.INCOME,
          "profit before tax",
          p -> operation.beforeDepreciation(p) - accounts.depreciation[p] - expensed(p));
      add(Kind.INCOME, "profit tax", p -> -accounts.tax[p]);
      add(Kind.INCOME, "profit", p -> accounts.profit[p]);
    }

    void cashFlow() {
      Operation operation = accounts.operation;
      add(
          Kind.CASH_FLOW,
          "earnings before interest, tax and depreciation",
          operation::beforeDepreciation);
      add(Kind.CASH_FLOW, "profit tax", p -> -accounts.tax[p]);
      add(Kind.CASH_FLOW, "construction", p -> sum(operation.construction, p));
      add(Kind.CASH_FLOW, "grant", p -> sum(operation.grant, p));
      add(Kind.CASH_FLOW, "renewal", p -> sum(operation.renewal, p));
      add(Kind.CASH_FLOW, "free cash", accounts::freeCash);
      add(Kind.CASH_FLOW, "loans drawn", p -> sum(accounts.plan.draw, p));
      add(Kind.CASH_FLOW, "loan fees", p -> -accounts.fees[p]);
      add(Kind.CASH_FLOW, "interest", p -> -expensed(p));
      add(Kind.CASH_FLOW, "principal", p -> -sum(accounts.principal, p));
      add(Kind.CASH_FLOW, "cash sweep", p -> -sum(accounts.sweep, p));
      add(Kind.CASH_FLOW, "to debt service reserve", p -> -change(accounts.debtReserve, p));
      add(Kind.CASH_FLOW, "to maintenance reserve", p -> -change(accounts.maintenanceReserve, p));
      add(Kind.CASH_FLOW, "equity", p -> accounts.equity[p]);
      add(Kind.CASH_FLOW, "dividends", p -> -accounts.dividends[p]);
      add(Kind.CASH_FLOW, "capital repaid", p -> -accounts.capitalRepaid[p]);
      add(Kind.CASH_FLOW, "change of cash", p -> change(accounts.cash, p));
    }

    void balance() {
      add(Kind.BALANCE, "fixed assets", p -> accounts.fixedAssets[p]);
      add(Kind.BALANCE, "cash", p -> accounts.cash[p]);
      add(Kind.BALANCE, "debt service reserve", p -> accounts.debtReserve[p]);
      add(Kind.BALANCE, "maintenance reserve", p -> accounts.maintenanceReserve[p]);
      add(Kind.BALANCE, "assets", accounts::assets);
      add(Kind.BALANCE, "debt", p -> sum(accounts.debt, p));
      add(Kind.BALANCE, "share capital", p -> accounts.capital[p]);
      add(Kind.BALANCE, "retained earnings", p -> accounts.retained[p]);
      add(Kind.BALANCE, "debt and equity", accounts::claims);
    }

    private static long change(long[] balance, int p) {
      return balance[p] - CompanyAccounts.before(balance, p);
    }
  }
}
