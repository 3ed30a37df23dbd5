package landbridge.read.network;

import java.util.List;
import landbridge.base.Problem;

/**
 * What was read, with the warnings on the way.
 *
 * @param value what was read
 * @param warnings problems that stop nothing
 */
public record Reading<T>(T value, List<Problem> warnings) {
  /** Keeps an own copy of the warnings. */
  public Reading {
    warnings = List.copyOf(warnings);
  }
}
