package landbridge.finance;

import java.util.Objects;

/**
 * A named sum of money in a table of the company.
 *
 * <p>Checked by: {@code DealTest}.
 *
 * @param part part of the table, such as {@code source} or {@code use}
 * @param item what it is
 * @param microUsd amount [micro-USD]
 */
public record Amount(String part, String item, long microUsd) {
  /** Checks that all parts are there. */
  public Amount {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(item, "item");
  }
}
