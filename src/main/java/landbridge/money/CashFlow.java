package landbridge.money;

import java.util.Arrays;
import java.util.Objects;

/**
 * One named yearly series of money: who gains or pays, where, for what. Positive is a gain of the
 * stakeholder, negative a cost. Every total the program shows is a sum over a ledger of these.
 *
 * <p>Amounts are whole micro-dollars in the price base of the ledger that holds them: real dollars of
 * the study's price year in the appraisal, nominal dollars in the company's accounts. A class and not a
 * record, because it owns an array. Immutable.
 *
 * <p>Checked by: {@code LedgerTest}.
 */
public final class CashFlow {
  private final String name;
  private final Party party;
  private final boolean transfer;
  private final int firstYear;
  private final long[] microUsd; // [years from firstYear] micro-USD

  /**
   * Where a flow belongs.
   *
   * @param component what it is, such as {@code user-benefit} or {@code project-cost}
   * @param country country that gains or pays, ISO 3166-1 alpha-2 or the study's own code
   * @param stakeholder who gains or pays, such as {@code shippers} or {@code state}
   */
  public record Party(String component, String country, String stakeholder) {
    /** Checks that all three are named. */
    public Party {
      filled(component, "component");
      filled(country, "country");
      filled(stakeholder, "stakeholder");
    }
  }

  private CashFlow(String name, Party party, boolean transfer, int firstYear, long[] microUsd) {
    this.name = filled(name, "name");
    this.party = Objects.requireNonNull(party, "party");
    this.transfer = transfer;
    this.firstYear = firstYear;
    this.microUsd = microUsd;
  }

  /**
   * A flow of real value: nobody else on the ledger holds its other side.
   *
   * @param microUsd [years from firstYear] micro-USD
   */
  public static CashFlow of(String name, Party party, int firstYear, long[] microUsd) {
    return new CashFlow(name, party, false, firstYear, microUsd.clone());
  }

  /**
   * One side of a payment from one stakeholder to another; the ledger must hold the other side too.
   *
   * @param microUsd [years from firstYear] micro-USD
   */
  public static CashFlow transfer(String name, Party party, int firstYear, long[] microUsd) {
    return new CashFlow(name, party, true, firstYear, microUsd.clone());
  }

  /** The same amounts with the sign turned, at another party: the other side of a transfer. */
  public CashFlow against(String otherName, Party other) {
    long[] turned = new long[microUsd.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = Math.negateExact(microUsd[i]);
    }
    return new CashFlow(otherName, other, transfer, firstYear, turned);
  }

  /** Name of the line. */
  public String name() {
    return name;
  }

  /** What it is. */
  public String component() {
    return party.component();
  }

  /** Who gains or pays: country. */
  public String country() {
    return party.country();
  }

  /** Who gains or pays: stakeholder. */
  public String stakeholder() {
    return party.stakeholder();
  }

  /** Component, country and stakeholder. */
  public Party party() {
    return party;
  }

  /** Whether another line of the ledger holds the other side. */
  public boolean isTransfer() {
    return transfer;
  }

  /** First year of the series. */
  public int firstYear() {
    return firstYear;
  }

  /** Last year of the series; below the first year if it is empty. */
  public int lastYear() {
    return firstYear + microUsd.length - 1;
  }

  /** Amount of a year [micro-USD]; 0 outside the series. */
  public long microUsd(int year) {
    int i = year - firstYear;
    return i < 0 || i >= microUsd.length ? 0 : microUsd[i];
  }

  /** Amount of a year [USD]; 0 outside the series. */
  public double usd(int year) {
    return MicroUsd.toUsd(microUsd(year));
  }

  /** Sum over all years, undiscounted [micro-USD]. */
  public long total() {
    long sum = 0;
    for (long amount : microUsd) {
      sum = MicroUsd.add(sum, amount);
    }
    return sum;
  }

  /** Whether every amount is zero. */
  public boolean isZero() {
    for (long amount : microUsd) {
      if (amount != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CashFlow that
        && name.equals(that.name)
        && party.equals(that.party)
        && transfer == that.transfer
        && firstYear == that.firstYear
        && Arrays.equals(microUsd, that.microUsd);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, party, transfer, firstYear, Arrays.hashCode(microUsd));
  }

  @Override
  public String toString() {
    return name + " " + party + " from " + firstYear + " " + Arrays.toString(microUsd);
  }

  private static String filled(String text, String what) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("a cash flow has no " + what);
    }
    return text;
  }
}
