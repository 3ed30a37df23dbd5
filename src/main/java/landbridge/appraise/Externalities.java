package landbridge.appraise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import landbridge.money.CashFlow;
import landbridge.money.Ledger;
import landbridge.money.MicroUsd;

/**
 * External costs that grow with transport performance: air pollution, accidents, noise. Changes of
 * tonne-kilometres by country and mode, times values of that country and mode.
 *
 * <p>The gain falls to the people of the country (stakeholder {@code residents}). Greenhouse gases are not
 * here: they are booked by the {@link Appraiser} from tonnes emitted.
 *
 * <p>Source: European Commission, Handbook on the external costs of transport (2019), for the method of
 * average cost by tonne-kilometre. Checked by: {@code CostAdjustmentTest}.
 */
public final class Externalities {
  /** Who bears local external costs. */
  public static final String RESIDENTS = "residents";

  private Externalities() {}

  /**
   * A value of the table.
   *
   * @param component such as {@code air-pollution}, {@code accidents}, {@code noise}
   * @param country country
   * @param mode mode
   * @param usdPerTkm external cost, real [USD/tkm]
   */
  public record Value(String component, String country, String mode, double usdPerTkm) {
    /** Checks that all parts are there. */
    public Value {
      Objects.requireNonNull(component, "component");
      Objects.requireNonNull(country, "country");
      Objects.requireNonNull(mode, "mode");
      if (!(usdPerTkm >= 0)) {
        throw new IllegalArgumentException("an external cost must not be negative");
      }
    }
  }

  /** Change of transport performance against the reference, by country and mode. */
  @FunctionalInterface
  public interface Performance {
    /** With less without, [years of the appraisal] tkm/yr. */
    double[] change(String country, String mode);
  }

  /** Ledger lines of all values over the years of the appraisal. */
  public static Ledger ledger(List<Value> values, Performance performance, AppraisalTerms terms) {
    List<CashFlow> lines = new ArrayList<>();
    for (Value value : values) {
      long[] micro = new long[terms.years()];
      double[] tkm = performance.change(value.country(), value.mode());
      for (int y = 0; y < micro.length; y++) {
        micro[y] = MicroUsd.of(-tkm[y] * value.usdPerTkm());
      }
      CashFlow.Party party = new CashFlow.Party(value.component(), value.country(), RESIDENTS);
      CashFlow line =
          CashFlow.of(value.component() + " of " + value.mode(), party, terms.firstYear(), micro);
      if (!line.isZero()) {
        lines.add(line);
      }
    }
    return new Ledger(lines);
  }
}
