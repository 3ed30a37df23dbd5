package landbridge.appraise;

import java.util.Objects;

/**
 * What the network model says of one scenario in one year: quantities by item and by country, in real
 * prices of the study's price year. Arrays are handed over, not copied; nobody may write them after.
 *
 * <p>Checked by: {@code AppraiserTest}, {@code TrafficSeriesTest}.
 *
 * @param year calendar year
 * @param items what shippers send and bear
 * @param countries what happens on the territory of each country
 * @param company what the concession company receives and spends on traffic
 */
public record TrafficYear(int year, Items items, Territories countries, Traffic company) {

  /** Checks that all parts are there. */
  public TrafficYear {
    Objects.requireNonNull(items, "items");
    Objects.requireNonNull(countries, "countries");
    Objects.requireNonNull(company, "company");
  }

  /** By origin, destination and commodity, in the order of {@link AppraisalFrame}. */
  public static final class Items {
    /** [items] t/yr, the outside option included. */
    public final double[] demandT;

    /** [items] USD/t, minus the logsum over its scale: the cost that measures user benefit. */
    public final double[] compositeUsdPerT;

    /** [items] USD/t, generalised cost averaged over the routes used: only for the rule of half beside it. */
    public final double[] meanUsdPerT;

    /**
     * [items] USD/yr, what changed values add to the cost that traffic bears which is held and does not
     * react; 0 where it reacts. A sum and not a cost a tonne, so that between computed years it is a line
     * like the payments it answers to.
     */
    public final double[] addedUsd;

    /** Items whose traffic reacts; takes the arrays as they are. */
    public Items(double[] demandT, double[] compositeUsdPerT, double[] meanUsdPerT) {
      this(demandT, compositeUsdPerT, meanUsdPerT, new double[demandT.length]);
    }

    /** Takes the arrays as they are. */
    public Items(
        double[] demandT, double[] compositeUsdPerT, double[] meanUsdPerT, double[] addedUsd) {
      same(demandT.length, compositeUsdPerT.length);
      same(demandT.length, meanUsdPerT.length);
      same(demandT.length, addedUsd.length);
      this.demandT = demandT;
      this.compositeUsdPerT = compositeUsdPerT;
      this.meanUsdPerT = meanUsdPerT;
      this.addedUsd = addedUsd;
    }
  }

  /** By country on whose territory it happens, in the order of {@link AppraisalFrame}. */
  public static final class Territories {
    /** [countries] USD/yr, prices paid to carriers, taxes included, tariffs of the company and border fees not. */
    public final double[] carrierRevenueUsd;

    /** [countries] USD/yr, what carriers spend to run, without taxes. */
    public final double[] carrierCostUsd;

    /** [countries] USD/yr, the part of carriers' revenue that is tax paid to the state. */
    public final double[] taxUsd;

    /** [countries] USD/yr, fees that states take at borders, beyond the prices of carriers. */
    public final double[] borderFeesUsd;

    /** [countries] t/yr of CO2 emitted. */
    public final double[] carbonT;

    /** Takes the arrays as they are. */
    public Territories(
        double[] carrierRevenueUsd,
        double[] carrierCostUsd,
        double[] taxUsd,
        double[] borderFeesUsd,
        double[] carbonT) {
      same(carrierRevenueUsd.length, carrierCostUsd.length);
      same(carrierRevenueUsd.length, taxUsd.length);
      same(carrierRevenueUsd.length, borderFeesUsd.length);
      same(carrierRevenueUsd.length, carbonT.length);
      this.carrierRevenueUsd = carrierRevenueUsd;
      this.carrierCostUsd = carrierCostUsd;
      this.taxUsd = taxUsd;
      this.borderFeesUsd = borderFeesUsd;
      this.carbonT = carbonT;
    }
  }

  /**
   * The company's part that depends on traffic.
   *
   * @param tariffUsd tariffs paid by the users of its assets [USD/yr]
   * @param otherUsd revenue that the traffic model does not give, such as wheeling [USD/yr]
   * @param variableCostUsd operating cost that depends on traffic [USD/yr]
   */
  public record Traffic(double tariffUsd, double otherUsd, double variableCostUsd) {
    /** No company. */
    public static final Traffic NONE = new Traffic(0, 0, 0);
  }

  private static void same(int a, int b) {
    if (a != b) {
      throw new IllegalArgumentException("arrays differ in length: " + a + " and " + b);
    }
  }
}
