package landbridge.appraise;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.money.CashFlow;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.Measure;
import landbridge.money.MicroUsd;

/**
 * Appraises a scenario against the reference: gains of traffic and costs of works are booked by country
 * and stakeholder on one ledger, and everything shown is a sum over it.
 *
 * <p>The steps are those of a cost-benefit guide: change of user benefit, of operators' surplus, of
 * public revenue, of emissions; cost of the works at economic prices; residual value; discounting;
 * measures.
 *
 * <p>Source: European Commission, Guide to cost-benefit analysis (2014); ADB, Guidelines for the
 * economic analysis of projects (2017). Checked by: {@code AppraiserTest}, {@code BypassCaseTest} (F-20).
 */
public final class Appraiser {
  private Appraiser() {}

  /** Ledger, measures, present values and reconciliations of a scenario. */
  public static Appraisal appraise(AppraisalInput input) {
    TrafficGains gains = TrafficGains.of(input);
    Booking booking = new Booking(input);
    booking.traffic(gains);
    Ledger ledger = booking.ledger().plus(works(input)).plus(input.extra());
    Discounting discounting = input.terms().discounting();
    List<Measure> measures = new ArrayList<>(Measures.of(ledger, discounting, opening(input)));
    measures.addAll(userMeasures(gains, ledger, input.terms()));
    return new Appraisal(ledger, measures, presentValues(ledger, discounting), ledger.reconcile());
  }

  /** The part of the ledger that follows from the works alone. */
  public static Ledger works(AppraisalInput input) {
    Booking booking = new Booking(input);
    List<Works> lost = new ArrayList<>(input.worksWithout());
    for (Works works : input.worksWith()) {
      if (!lost.remove(works)) {
        booking.works(works, 1);
      }
    }
    for (Works works : lost) {
      booking.works(works, -1);
    }
    return booking.ledger();
  }

  /** The ledger discounted, by component, country and stakeholder. */
  public static List<Appraisal.PresentValue> presentValues(Ledger ledger, Discounting discounting) {
    SortedMap<String, List<CashFlow>> groups = new TreeMap<>();
    for (CashFlow line : ledger.lines()) {
      String key = line.component() + "\t" + line.country() + "\t" + line.stakeholder();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
    }
    List<Appraisal.PresentValue> values = new ArrayList<>();
    for (List<CashFlow> group : groups.values()) {
      long micro = new Ledger(group).presentMicroUsd(discounting);
      values.add(new Appraisal.PresentValue(group.get(0).party(), micro));
    }
    return values;
  }

  /** Year of the last opening among the works that differ; the first year when there are none. */
  private static int opening(AppraisalInput input) {
    int year = input.terms().firstYear();
    for (Works works : input.worksWith()) {
      if (!input.worksWithout().contains(works)) {
        year = Math.max(year, works.construction().opens());
      }
    }
    return year;
  }

  private static List<Measure> userMeasures(
      TrafficGains gains, Ledger ledger, AppraisalTerms terms) {
    Discounting discounting = terms.discounting();
    int first = terms.firstYear();
    double composite = MicroUsd.toUsd(ledger
        .where(line -> line.component().equals(Component.USER_BENEFIT))
        .presentMicroUsd(discounting));
    double mean = discounting.presentValue(gains.meanRuleOfHalfUsd, first);
    double existing = discounting.presentValue(gains.existingUsd, first);
    return List.of(
        Measure.of("user_benefit", composite, "USD", "present value, by composite cost"),
        Measure.of("user_benefit_roh", mean, "USD", "present value, rule of half on mean costs"),
        Measure.of("user_benefit_gap", composite - mean, "USD", "composite cost less rule of half"),
        Measure.of("user_benefit_existing", existing, "USD", "on demand present with and without"),
        Measure.of(
            "user_benefit_generated",
            composite - existing,
            "USD",
            "on demand that appears or vanishes"));
  }
}
