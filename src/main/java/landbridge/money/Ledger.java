package landbridge.money;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list of cash flows in one price base, and exact sums over it.
 *
 * <p>One ledger feeds every total: ENPV, benefits by country, the distribution matrix. All sums are of
 * whole micro-dollars, so a total is the same whichever way it is cut, and {@link #reconcile()} proves
 * it on every run instead of assuming it. Immutable.
 *
 * <p>Checked by: {@code LedgerTest}.
 *
 * @param lines the cash flows in the order they were booked
 */
public record Ledger(List<CashFlow> lines) {

  /** Holds its own unchangeable copy. */
  public Ledger {
    lines = List.copyOf(lines);
  }

  /**
   * One check of the ledger.
   *
   * @param name what is compared
   * @param expectedMicroUsd the total it must equal [micro-USD]
   * @param foundMicroUsd the sum of the parts [micro-USD]
   */
  public record Reconciliation(String name, long expectedMicroUsd, long foundMicroUsd) {
    /** Whether both sides are the same to the last micro-dollar. */
    public boolean holds() {
      return expectedMicroUsd == foundMicroUsd;
    }
  }

  /** This ledger followed by another. */
  public Ledger plus(Ledger other) {
    List<CashFlow> all = new ArrayList<>(lines);
    all.addAll(other.lines);
    return new Ledger(all);
  }

  /** The lines that fit, in order. */
  public Ledger where(Predicate<CashFlow> fits) {
    return new Ledger(lines.stream().filter(fits).toList());
  }

  /** First year of any line; 0 for an empty ledger. */
  public int firstYear() {
    return lines.stream().mapToInt(CashFlow::firstYear).min().orElse(0);
  }

  /** Last year of any line; -1 for an empty ledger. */
  public int lastYear() {
    return lines.stream().mapToInt(CashFlow::lastYear).max().orElse(-1);
  }

  /**
   * Sum of all lines by year.
   *
   * @return [years from first to last] micro-USD
   */
  public long[] byYear(int first, int last) {
    long[] sum = new long[Math.max(0, last - first + 1)];
    for (CashFlow line : lines) {
      int from = Math.max(first, line.firstYear());
      int to = Math.min(last, line.lastYear());
      for (int year = from; year <= to; year++) {
        sum[year - first] = MicroUsd.add(sum[year - first], line.microUsd(year));
      }
    }
    return sum;
  }

  /** Sum of all lines by year [years from first to last] USD. */
  public double[] usdByYear(int first, int last) {
    long[] micro = byYear(first, last);
    double[] usd = new double[micro.length];
    for (int i = 0; i < usd.length; i++) {
      usd[i] = MicroUsd.toUsd(micro[i]);
    }
    return usd;
  }

  /** Sum of all lines and years, undiscounted [micro-USD]. */
  public long total() {
    long sum = 0;
    for (CashFlow line : lines) {
      sum = MicroUsd.add(sum, line.total());
    }
    return sum;
  }

  /** Lines grouped by a key such as {@code CashFlow::country}, keys in natural order. */
  public <K extends Comparable<K>> SortedMap<K, Ledger> by(Function<CashFlow, K> key) {
    SortedMap<K, List<CashFlow>> groups = new TreeMap<>();
    for (CashFlow line : lines) {
      groups.computeIfAbsent(key.apply(line), k -> new ArrayList<>()).add(line);
    }
    SortedMap<K, Ledger> ledgers = new TreeMap<>();
    groups.forEach((k, group) -> ledgers.put(k, new Ledger(group)));
    return ledgers;
  }

  /**
   * Present value in the base year [USD]: each year's exact sum times its factor, added from the first
   * year on.
   */
  public double presentValue(Discounting discounting) {
    if (lines.isEmpty()) {
      return 0;
    }
    int first = firstYear();
    return discounting.presentValue(usdByYear(first, lastYear()), first);
  }

  /**
   * Present value of each group, rounded to micro-dollars line by line and year by year before it is
   * summed. The parts of any cut therefore sum to the same total exactly; the difference from {@link
   * #presentValue} is below half a micro-dollar for each line and year.
   */
  public long presentMicroUsd(Discounting discounting) {
    long sum = 0;
    for (CashFlow line : lines) {
      for (int year = line.firstYear(); year <= line.lastYear(); year++) {
        long amount = line.microUsd(year);
        if (amount != 0) {
          sum = MicroUsd.add(sum, (long) Math.rint(amount * discounting.factor(year)));
        }
      }
    }
    return sum;
  }

  /**
   * Compares every cut with the total, and the transfers of every year with zero.
   *
   * @return all checks, those that hold and those that do not
   */
  public List<Reconciliation> reconcile() {
    long total = total();
    List<Reconciliation> checks = new ArrayList<>();
    checks.add(
        new Reconciliation("components sum to the total", total, sumOf(by(CashFlow::component))));
    checks.add(
        new Reconciliation("countries sum to the total", total, sumOf(by(CashFlow::country))));
    checks.add(new Reconciliation(
        "stakeholders sum to the total", total, sumOf(by(CashFlow::stakeholder))));
    long years = 0;
    for (long amount : byYear(firstYear(), lastYear())) {
      years = MicroUsd.add(years, amount);
    }
    checks.add(new Reconciliation("years sum to the total", total, years));
    Ledger transfers = where(CashFlow::isTransfer);
    int first = transfers.firstYear();
    long[] net = transfers.byYear(first, transfers.lastYear());
    long off = 0;
    for (long amount : net) {
      off = MicroUsd.add(off, Math.abs(amount));
    }
    checks.add(new Reconciliation("transfers net to zero in every year", 0, off));
    return List.copyOf(checks);
  }

  private static long sumOf(SortedMap<String, Ledger> groups) {
    long sum = 0;
    for (Ledger group : groups.values()) {
      sum = MicroUsd.add(sum, group.total());
    }
    return sum;
  }
}
