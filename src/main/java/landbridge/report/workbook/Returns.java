package landbridge.report.workbook;

/**
 * Internal rates of return that any spreadsheet finds: the guess is the rate at which all gains at their
 * mean time are worth all costs at theirs, and beside the rate stands the value at it. Checked by: {@code
 * WorkbookTest}, {@code LibreOfficeTest}.
 */
final class Returns {
  private Returns() {}

  /**
   * Adds the rows.
   *
   * @param key key of the rate
   * @param label label of the rate
   * @param flow row of the flows
   * @param otherwise constant that is the guess where there are no gains or no costs
   * @param parts whether the columns are parts of a year: then the rate of a part is found first
   */
  static void add(
      Page page, String key, String label, String flow, String otherwise, boolean parts) {
    guess(page, key, label, flow, otherwise);
    if (parts) {
      page.constant(
          key + "-guess-part",
          label + ": guess for a period",
          "1",
          "(1+[" + key + "-guess$])^(1/[per_year$])-1");
      rate(page, key + "-part", label + ": rate of a period", flow, key);
      page.constant(
          key,
          label,
          "1/yr",
          "IF(ISNUMBER([%k-part$]),(1+[%k-part$])^[per_year$]-1,\"none\")".replace("%k", key));
    } else {
      rate(page, key, label, flow, key);
    }
  }

  private static void guess(Page page, String key, String label, String flow, String otherwise) {
    String gains = key + "-gains";
    page.formula(gains, label + ": gains only", "USD", "MAX(0,[" + flow + "])");
    page.constant(key + "-gain", label + ": sum of gains", "USD", "SUM([" + gains + ":])");
    page.constant(
        key + "-cost", label + ": sum of costs", "USD", "[" + key + "-gain$]-SUM([" + flow + ":])");
    page.constant(
        key + "-span",
        label + ": mean year of gains less that of costs",
        "yr",
        ("IF(OR([%k-gain$]<=0,[%k-cost$]<=0),0,SUMPRODUCT([%g:],[%d:])/[%k-gain$]"
                + "-(SUMPRODUCT([%g:],[%d:])-SUMPRODUCT([%f:],[%d:]))/[%k-cost$])")
            .replace("%k", key)
            .replace("%g", gains)
            .replace("%d", page.ofAccounts ? "date" : "year")
            .replace("%f", flow));
    page.constant(
        key + "-guess",
        label + ": guess",
        "1/yr",
        "IF([%k-span$]>0,([%k-gain$]/[%k-cost$])^(1/[%k-span$])-1,[%o$])"
            .replace("%k", key)
            .replace("%o", otherwise));
  }

  /** The rate and, below it, the value at it. */
  private static void rate(Page page, String key, String label, String flow, String of) {
    String guess = of + (key.equals(of) ? "-guess" : "-guess-part");
    String unit = key.equals(of) ? "1/yr" : "1";
    page.constant(key, label, unit, "IFERROR(IRR([" + flow + ":],[" + guess + "$]),\"none\")");
    page.constant(
        of + "-check",
        label + ": value at that rate, over all gains",
        "1",
        "IF(ISNUMBER([%k$]),NPV([%k$],[%f:])/MAX(1,[%o-gain$]),0)"
            .replace("%k", key)
            .replace("%o", of)
            .replace("%f", flow));
  }
}
