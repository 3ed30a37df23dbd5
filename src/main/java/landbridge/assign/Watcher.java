package landbridge.assign;

/** Looks on while an assignment runs; it sees the gap of each pass and may stop the run. */
public interface Watcher {
  /** A watcher that never stops anything. */
  Watcher NONE = point -> true;

  /**
   * Tells of a pass.
   *
   * @param point the gap of the pass
   * @return false to stop after this pass
   */
  boolean goOn(GapPoint point);
}
