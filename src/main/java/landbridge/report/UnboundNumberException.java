package landbridge.report;

/**
 * A number bound into the study's own text has no value in the run; the message names file and line.
 *
 * <p>Checked by: {@code ProseTextTest}.
 */
public final class UnboundNumberException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnboundNumberException(String message) {
    super(message);
  }
}
