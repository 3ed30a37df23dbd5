package landbridge.cli;

/**
 * How many worker threads an option asks for: no fewer than one, and no more than any machine of one process has
 * processors; the system may refuse more than it has room for, half-way.
 *
 * <p>Checked by: {@code ExitCodeTest}.
 */
final class Threads extends WholeNumber {
  Threads() {
    super(1, 1024);
  }
}
