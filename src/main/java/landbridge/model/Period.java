package landbridge.model;

import java.util.OptionalInt;

/**
 * Years from and to, both included; an open end means for ever.
 *
 * <p>Checked by: {@code ScenarioTest}.
 *
 * @param from first year
 * @param to last year
 */
public record Period(OptionalInt from, OptionalInt to) {

  /** All years. */
  public static final Period ALWAYS = new Period(OptionalInt.empty(), OptionalInt.empty());

  /** True if the year lies inside. */
  public boolean contains(int year) {
    return year >= from.orElse(Integer.MIN_VALUE) && year <= to.orElse(Integer.MAX_VALUE);
  }
}
