package landbridge.run;

/** Hears how far a run is; the command line writes it to standard error. */
@FunctionalInterface
public interface Progress {
  /** Says nothing. */
  Progress SILENT = (phase, done, total) -> {};

  /**
   * One step is done.
   *
   * @param phase what is going on: {@code routes}, {@code traffic}, {@code appraisal}
   * @param done  steps done
   * @param total steps in all
   */
  void report(String phase, int done, int total);
}
