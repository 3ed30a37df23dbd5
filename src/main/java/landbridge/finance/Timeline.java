package landbridge.finance;

/**
 * The periods of the accounts: from the first year of construction or of the term, whichever is
 * earlier, to the end of the term. Payments fall at the ends of periods.
 *
 * <p>Prices change once a year, on 1 January: index = (1 + inflation)^(year - price year), by
 * multiplication. Checked by: {@code OperationTest}.
 */
final class Timeline {
  final int firstYear;
  final int lastYear;
  final int perYear;
  final int periods;
  private final Concession.Accounts accounts;

  private Timeline(int firstYear, int lastYear, int perYear, Concession.Accounts accounts) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.perYear = perYear;
    this.periods = (lastYear - firstYear + 1) * perYear;
    this.accounts = accounts;
  }

  static Timeline of(Concession concession) {
    int first = concession.term().start();
    for (ConcessionAsset asset : concession.assets()) {
      first = Math.min(first, asset.works().begins());
    }
    return new Timeline(
        first, concession.term().end(), concession.term().periodsPerYear(), concession.accounts());
  }

  int year(int period) {
    return firstYear + period / perYear;
  }

  /** First period of a year; negative or beyond the last when the year lies outside. */
  int period(int year) {
    return (year - firstYear) * perYear;
  }

  /** What a real dollar has become in a year. */
  double priceIndex(int year) {
    return power(1 + accounts.inflation(), year - accounts.priceYear());
  }

  /** What a real dollar of tariff has become in a year, when it follows a share of inflation. */
  double tariffIndex(int year, double indexation) {
    return power(1 + accounts.inflation() * indexation, year - accounts.priceYear());
  }

  private static double power(double growth, int times) {
    double worth = 1;
    for (int i = 0; i < Math.abs(times); i++) {
      worth *= growth;
    }
    return times < 0 ? 1 / worth : worth;
  }
}
