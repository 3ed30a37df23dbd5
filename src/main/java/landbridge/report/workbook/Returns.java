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
   */
  static void add(Page page, String key, String label, String flow, String otherwise) {
    String gains = key + "-gains";
    page.formula(gains, label + ": gains only", "USD", "MAX(0,[" + flow + "])");
    page.constant(key + "-gain", label + ": sum of gains", "USD", "SUM([" + gains + ":])");
    page.constant(
        key + "-cost", label + ": sum of costs", "USD", "[" + key + "-gain$]-SUM([" + flow + ":])");
    page.constant(
        key + "-span",
        label + ": mean year of gains less that of costs",
        "yr",
        ("IF(OR([%k-gain$]<=0,[%k-cost$]<=0),0,SUMPRODUCT([%g:],[year:])/[%k-gain$]"
                + "-(SUMPRODUCT([%g:],[year:])-SUMPRODUCT([%f:],[year:]))/[%k-cost$])")
            .replace("%k", key)
            .replace("%g", gains)
            .replace("%f", flow));
    page.constant(
        key + "-guess",
        label + ": guess",
        "1/yr",
        "IF([%k-span$]>0,([%k-gain$]/[%k-cost$])^(1/[%k-span$])-1,[%o$])"
            .replace("%k", key)
            .replace("%o", otherwise));
    page.constant(
        key, label, "1/yr", "IFERROR(IRR([" + flow + ":],[" + key + "-guess$]),\"none\")");
    page.constant(
        key + "-check",
        label + ": value at that rate, over all gains",
        "1",
        "IF(ISNUMBER([%k$]),NPV([%k$],[%f:])/MAX(1,[%k-gain$]),0)"
            .replace("%k", key)
            .replace("%f", flow));
  }
}
