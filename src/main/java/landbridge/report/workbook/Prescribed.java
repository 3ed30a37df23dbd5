package landbridge.report.workbook;

import java.util.Map;
import java.util.OptionalDouble;
import landbridge.store.StoredTable;

/**
 * Discount rates that institutions prescribe, by the name under which a study asks for one.
 *
 * <p>Source: ADB (2017) 9 % and 6 %; World Bank (2015) 6 %; European Commission (2021) 3 %. Checked by:
 * {@code WorkbookTest}.
 */
final class Prescribed {
  private static final Map<String, Double> RATES =
      Map.of("adb-9", 0.09, "adb-6", 0.06, "world-bank-6", 0.06, "eu-3", 0.03);

  private Prescribed() {}

  /**
   * The prescribed rate of a study; empty where it has its own.
   *
   * @throws IllegalArgumentException for a rate that changes with the year
   */
  static OptionalDouble rate(StoredTable inputs) {
    StoredTable asked = inputs.where("path", "values.discount");
    String name = asked.isEmpty() ? "own" : asked.row(0).text("written");
    if (name.equals("green-book")) {
      throw new IllegalArgumentException(
          "the workbook discounts at one rate, but the study asks for green-book, which steps down");
    }
    return RATES.containsKey(name) ? OptionalDouble.of(RATES.get(name)) : OptionalDouble.empty();
  }
}
