package landbridge.finance;

/**
 * Straight-line depreciation in whole micro-dollars: what is spent before opening is written off from
 * opening on, what is spent later from the period after, each over its years or to the end of the term if
 * that is nearer, so that nothing is left on hand-back.
 *
 * <p>Source: IFRIC 12, amortisation over the shorter of useful life and concession. Checked by: {@code
 * StatementsTest}.
 */
final class Depreciation {
  private Depreciation() {}

  /**
   * Adds the depreciation of a stream of spending to {@code depreciation}.
   *
   * @param spent [periods] micro-USD, not negative
   * @param opens first period of operation
   * @param life periods of depreciation
   * @param depreciation [periods] micro-USD, added to
   */
  static void add(long[] spent, int opens, int life, long[] depreciation) {
    int end = depreciation.length;
    long beforeOpening = 0;
    for (int p = 0; p < end; p++) {
      if (p < opens) {
        beforeOpening += spent[p];
      }
      if (p == opens) {
        write(beforeOpening, opens, life, depreciation);
      }
      if (p >= opens && spent[p] != 0) {
        write(spent[p], Math.min(p + 1, end - 1), life, depreciation);
      }
    }
    if (opens >= end && beforeOpening != 0) {
      depreciation[end - 1] += beforeOpening; // never opened within the term: lost on hand-back
    }
  }

  private static void write(long cost, int from, int life, long[] depreciation) {
    int years = Math.min(life, depreciation.length - from);
    long each = cost / years;
    long left = cost % years;
    for (int i = 0; i < years; i++) {
      depreciation[from + i] += each + (i < left ? 1 : 0);
    }
  }
}
