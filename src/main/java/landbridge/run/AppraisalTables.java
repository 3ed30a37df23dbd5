package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import landbridge.appraise.Appraisal;
import landbridge.appraise.Component;
import landbridge.appraise.DiscountPreset;
import landbridge.appraise.Incremental;
import landbridge.model.Study;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.MicroUsd;

/**
 * Result tables of the appraisal beyond the ledger: value against discount rate, prescribed rates, options
 * compared step by step.
 *
 * <p>Checked by: {@code AppraisalTablesTest}.
 */
final class AppraisalTables {
  private static final int HIGHEST_PERCENT = 30;

  private final ResultTable.Rows curve = ResultTable.of("npv_curve");
  private final ResultTable.Rows presets = ResultTable.of("discount_preset");
  private final ResultTable.Rows steps = ResultTable.of("incremental");
  private final List<Incremental.Option> options = new ArrayList<>();
  private Discounting discounting;

  /** Adds the appraisal of a scenario; one that builds more than the reference is an option. */
  void add(String scenario, Study applied, Appraisal appraisal, boolean builds) {
    Ledger ledger = appraisal.ledger();
    int base = applied.settings().years().baseYear();
    for (int percent = 0; percent <= HIGHEST_PERCENT; percent++) {
      double rate = percent / 100.0;
      double npv = MicroUsd.toUsd(ledger.presentMicroUsd(Discounting.constant(rate, base)));
      curve.add(scenario, rate, npv);
    }
    for (DiscountPreset preset : DiscountPreset.values()) {
      preset(scenario, ledger, preset, preset.from(base));
    }
    discounting = AppraisalMapper.discounting(applied.values(), base);
    if (builds) {
      options.add(new Incremental.Option(scenario, ledger));
    }
  }

  private void preset(String scenario, Ledger ledger, DiscountPreset preset, Discounting rates) {
    double npv = MicroUsd.toUsd(ledger.presentMicroUsd(rates));
    Ledger costs = ledger.where(line -> Component.isCost(line.component()));
    double cost = -MicroUsd.toUsd(costs.presentMicroUsd(rates));
    OptionalDouble ratio =
        cost > 0 ? OptionalDouble.of((npv + cost) / cost) : OptionalDouble.empty();
    String word = preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
    presets.add(scenario, word, preset.source(), npv, ratio);
  }

  List<ResultTable> build() {
    if (discounting != null) {
      int order = 0;
      for (Incremental.Step step : Incremental.compare(options, discounting)) {
        steps.add(
            step.name(),
            ++order,
            step.against(),
            step.enpvUsd(),
            step.gainUsd(),
            step.ratio(),
            step.chosen());
      }
    }
    return List.of(curve.build(), presets.build(), steps.build());
  }
}
