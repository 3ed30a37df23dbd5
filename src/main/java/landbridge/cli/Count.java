package landbridge.cli;

/** How many rows, levels or runs an option asks for: not below 0. Checked by: {@code ExitCodeTest}. */
final class Count extends WholeNumber {
  Count() {
    super(0, Integer.MAX_VALUE);
  }
}
