package landbridge.appraise;

import java.util.Objects;

/**
 * A project as the appraisal sees it: who builds what, where, at which real cost, and how it wears.
 *
 * <p>Checked by: {@code WorksTest}, {@code BypassCaseTest} (F-20).
 *
 * @param project id
 * @param country where the works stand
 * @param payer stakeholder who pays: {@code company} or {@code state}
 * @param payerCountry country of the payer
 * @param construction what it costs and when
 * @param wear how long it lasts and what it costs to keep
 */
public record Works(
    String project,
    String country,
    String payer,
    String payerCountry,
    Construction construction,
    Wear wear) {

  /** Checks that all parts are there. */
  public Works {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(payer, "payer");
    Objects.requireNonNull(payerCountry, "payerCountry");
    Objects.requireNonNull(construction, "construction");
    Objects.requireNonNull(wear, "wear");
  }

  /**
   * Cost at market prices, and its economic worth.
   *
   * @param opens first year of operation; construction ends in the year before
   * @param costUsd cost with contingency, real, at market prices [USD]
   * @param phasing how the cost falls on the years before opening
   * @param economicFactor economic worth of one dollar of market cost; 0 if all of it is taxes
   */
  public record Construction(
      int opens, double costUsd, landbridge.money.Phasing phasing, double economicFactor) {
    /** Checks the ranges. */
    public Construction {
      if (!(costUsd >= 0) || !(economicFactor >= 0)) {
        throw new IllegalArgumentException("cost and economic factor must be at least 0");
      }
      Objects.requireNonNull(phasing, "phasing");
    }
  }

  /**
   * What happens after opening.
   *
   * @param lifeYears life of the wearing part [yr]
   * @param nonWearingShare share of the cost that never wears out (land, earthworks), 0 to 1
   * @param renewalShare cost of renewing the wearing part as a share of its first cost
   * @param renews whether renewals within the horizon are booked at the end of each life
   * @param opexUsd yearly maintenance and operation that does not depend on traffic, real [USD/yr]
   */
  public record Wear(
      int lifeYears, double nonWearingShare, double renewalShare, boolean renews, double opexUsd) {
    /** Checks the ranges. */
    public Wear {
      if (lifeYears < 1
          || !(nonWearingShare >= 0 && nonWearingShare <= 1)
          || !(renewalShare >= 0)) {
        throw new IllegalArgumentException("life must be 1 or more and shares not negative");
      }
    }

    /** Renewal at full cost at the end of each life. */
    public static Wear of(int lifeYears, double nonWearingShare, double opexUsd) {
      return new Wear(lifeYears, nonWearingShare, 1, true, opexUsd);
    }
  }

  /**
   * Economic value of the works at the end of the last year of the appraisal [USD]: the non-wearing
   * part whole, the wearing part straight-line by the life that remains, at renewal cost.
   */
  public double residualUsd(int horizon) {
    int used = horizon - construction.opens() + 1;
    if (used <= 0) {
      return 0; // not yet open: what was spent is lost unless the caller says otherwise
    }
    double cost = construction.costUsd() * construction.economicFactor();
    int worn = used % wear.lifeYears();
    boolean standing = used < wear.lifeYears() || wear.renews();
    // A part whose life ends with the horizon is worn out; its renewal would fall after it.
    double remaining = !standing || worn == 0 ? 0 : 1 - (double) worn / wear.lifeYears();
    return cost
        * (wear.nonWearingShare() + (1 - wear.nonWearingShare()) * wear.renewalShare() * remaining);
  }

  /** Market cost of one renewal of the wearing part [USD]. */
  double renewalUsd() {
    return construction.costUsd() * (1 - wear.nonWearingShare()) * wear.renewalShare();
  }

  /** Whether a renewal falls in a year up to the horizon. */
  boolean renewsIn(int year) {
    int used = year - construction.opens();
    return wear.renews() && used > 0 && used % wear.lifeYears() == 0;
  }
}
