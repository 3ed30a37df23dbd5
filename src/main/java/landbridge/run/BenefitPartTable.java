package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.model.Study;
import landbridge.model.YearSeries;
import landbridge.money.Discounting;

/** Table of the parts of the user benefit ({@link BenefitParts}). Checked by: {@code AppraisalTablesTest}. */
final class BenefitPartTable {
  private final ResultTable.Rows rows = ResultTable.of("benefit_part");

  /**
   * Adds the parts of the user benefit by computed year and as a present value.
   *
   * @param years parts of each, see {@link BenefitParts#usd}
   */
  void add(String scenario, Study applied, SortedMap<Integer, double[]> years) {
    List<SortedMap<Integer, Double>> byPart = new ArrayList<>();
    for (int i = 0; i < BenefitParts.NAMES.length; i++) {
      byPart.add(new TreeMap<>());
    }
    years.forEach((year, usd) -> {
      for (int i = 0; i < usd.length; i++) {
        byPart.get(i).put(year, usd[i]);
      }
    });
    int base = applied.settings().years().baseYear();
    Discounting rates = AppraisalMapper.discounting(applied.values(), base);
    for (int i = 0; i < BenefitParts.NAMES.length; i++) {
      YearSeries series = new YearSeries(byPart.get(i));
      double present = 0;
      double[] usd = series.linear(base, applied.settings().years().horizon());
      for (int y = 0; y < usd.length; y++) {
        present += usd[y] * rates.factor(base + y);
      }
      for (var entry : byPart.get(i).entrySet()) {
        rows.add(scenario, BenefitParts.NAMES[i], entry.getKey(), entry.getValue(), present);
      }
    }
  }

  ResultTable build() {
    return rows.build();
  }
}
