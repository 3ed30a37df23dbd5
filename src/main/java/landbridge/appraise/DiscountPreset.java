package landbridge.appraise;

import landbridge.money.Discounting;

/**
 * Real discount rates that institutions prescribe for economic appraisal.
 *
 * <p>A study names its own rate; these stand beside it in the curve of value against rate. Checked by:
 * {@code IncrementalTest}.
 */
public enum DiscountPreset {
  /** ADB, Guidelines for the economic analysis of projects (2017): minimum required return, 9 %. */
  ADB_9(0.09, "ADB 2017, minimum required economic return"),
  /** ADB (2017): 6 % for social sectors, rural access, and projects that protect the environment. */
  ADB_6(0.06, "ADB 2017, selected sectors"),
  /** World Bank (2016), Discounting costs and benefits in economic analysis: 6 %. */
  WORLD_BANK_6(0.06, "World Bank 2016, technical note on discounting"),
  /** European Commission, Economic appraisal vademecum 2021-2027 (2021): 3 % as a general rate. */
  EU_3(0.03, "European Commission 2021, economic appraisal vademecum"),
  /** HM Treasury, Green Book (2022): 3.5 % for thirty years, stepping down to 1 %. */
  GREEN_BOOK(Double.NaN, "HM Treasury 2022, Green Book, annex 6");

  private final double rate;
  private final String source;

  DiscountPreset(double rate, String source) {
    this.rate = rate;
    this.source = source;
  }

  /** Where the rate comes from. */
  public String source() {
    return source;
  }

  /** The discounting with the given base year. */
  public Discounting from(int baseYear) {
    return this == GREEN_BOOK
        ? Discounting.greenBook(baseYear)
        : Discounting.constant(rate, baseYear);
  }
}
