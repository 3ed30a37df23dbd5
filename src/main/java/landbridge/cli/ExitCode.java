package landbridge.cli;

/**
 * The exit codes of every command: stable, so that scripts can rely on them.
 *
 * <p>The reference page is generated from here. Checked by: {@code ExitCodeTest}, {@code CliReferenceTest}.
 */
public enum ExitCode {
  OK(0, "done"),
  INTERNAL(1, "internal error: a fault of the program; a report file is named"),
  USAGE(2, "the command line is wrong"),
  STUDY_INVALID(3, "the study has errors; nothing was run"),
  WARNINGS(4, "warnings under --strict"),
  CHECK_FAILED(5, "a check of the model failed (reconciliation, balance)"),
  NOT_CONVERGED(6, "a solution did not converge"),
  INPUT_OUTPUT(7, "a file could not be read or written, or the disk is full"),
  BUSY(8, "another process writes to the store; it is named"),
  CORRUPT(9, "a stored run is damaged, or verifying found a difference"),
  DIFFERENT(10, "differences found (--detailed-exitcode)"),
  LIMIT(11, "a limit was exceeded (size, ratio, time)"),
  INTERRUPTED(130, "interrupted (Ctrl-C); nothing half-done was kept"),
  READER_GONE(
      141,
      "the reader of standard output closed it before the end, as `| head` does; the number is that of programs which the"
          + " signal SIGPIPE ends. Nothing else is wrong: what was to be kept is kept"),
  TERMINATED(143, "terminated; nothing half-done was kept");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  public int number() {
    return number;
  }

  public String meaning() {
    return meaning;
  }
}
