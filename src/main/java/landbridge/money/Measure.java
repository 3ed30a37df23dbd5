package landbridge.money;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One number that sums up a ledger or a company, and how to read it.
 *
 * <p>Checked by: {@code AppraiserTest}.
 *
 * @param name such as {@code enpv}
 * @param value empty where it is not defined; the note then says why
 * @param unit USD, 1/yr, yr or 1
 * @param note how it was computed, or why it is undefined
 */
public record Measure(String name, OptionalDouble value, String unit, String note) {
  /** Checks that all parts are there. */
  public Measure {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(note, "note");
  }

  /** A measure that has a value. */
  public static Measure of(String name, double value, String unit, String note) {
    return new Measure(name, OptionalDouble.of(value), unit, note);
  }
}
