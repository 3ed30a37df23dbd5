package landbridge.cli;

/** A year, or another whole number that the command itself bounds. Checked by: {@code ExitCodeTest}. */
final class AnyWholeNumber extends WholeNumber {
  AnyWholeNumber() {
    super(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
