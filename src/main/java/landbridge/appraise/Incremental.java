package landbridge.appraise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.MicroUsd;

/**
 * Compares options (sizes, routes, phasings) step by step: is the dearer one worth what it costs more?
 *
 * <p>Options are ordered by present cost. Each is compared with the best so far: it becomes the best if
 * its incremental value is positive. Choosing by the highest ratio of benefits to costs would favour small
 * options, so the ratio is shown and not used.
 *
 * <p>Source: ADB, Guidelines for the economic analysis of projects (2017), on mutually exclusive options.
 * Checked by: {@code IncrementalTest}.
 */
public final class Incremental {
  private Incremental() {}

  /**
   * An option and its ledger against the common reference.
   *
   * @param name name
   * @param ledger lines, real, undiscounted
   */
  public record Option(String name, Ledger ledger) {}

  /**
   * A comparison.
   *
   * @param name the option
   * @param against the best option before it; {@code reference} for the first
   * @param enpvUsd value of the option itself [USD]
   * @param gainUsd value beyond the other [USD]
   * @param ratio additional benefits over additional costs; empty if it costs no more
   * @param chosen whether it becomes the best
   */
  public record Step(
      String name,
      String against,
      double enpvUsd,
      double gainUsd,
      OptionalDouble ratio,
      boolean chosen) {}

  /** Compares the options; the last chosen step names the best. */
  public static List<Step> compare(List<Option> options, Discounting discounting) {
    List<Option> ordered = new ArrayList<>(options);
    ordered.sort(Comparator.comparingLong(option -> cost(option.ledger(), discounting)));
    List<Step> steps = new ArrayList<>();
    Option best = new Option("reference", new Ledger(List.of()));
    for (Option option : ordered) {
      long value = option.ledger().presentMicroUsd(discounting);
      long gain = value - best.ledger().presentMicroUsd(discounting);
      long more = cost(option.ledger(), discounting) - cost(best.ledger(), discounting);
      OptionalDouble ratio =
          more > 0 ? OptionalDouble.of((double) (gain + more) / more) : OptionalDouble.empty();
      steps.add(new Step(
          option.name(),
          best.name(),
          MicroUsd.toUsd(value),
          MicroUsd.toUsd(gain),
          ratio,
          gain > 0));
      best = gain > 0 ? option : best;
    }
    return steps;
  }

  /** Present value of a ledger at each of several rates [USD]: the curve whose zero is the EIRR. */
  public static double[] valueAgainstRate(Ledger ledger, double[] rates, int baseYear) {
    double[] value = new double[rates.length];
    for (int i = 0; i < rates.length; i++) {
      value[i] = ledger.presentValue(Discounting.constant(rates[i], baseYear));
    }
    return value;
  }

  private static long cost(Ledger ledger, Discounting discounting) {
    return -ledger.where(line -> Component.isCost(line.component())).presentMicroUsd(discounting);
  }
}
