package landbridge.base;

import java.util.concurrent.ExecutionException;

/**
 * What went wrong in a worker, as the one who waits for it should see it: a mistake of the study stays one whichever
 * thread met it.
 *
 * <p>Checked by: {@code InParallelTest}.
 */
public final class WorkerFailure {
  private WorkerFailure() {}

  /** The failure itself, to be thrown; an {@link Error} is thrown here. */
  public static RuntimeException of(ExecutionException met) {
    if (met.getCause() instanceof RuntimeException known) {
      return known;
    }
    if (met.getCause() instanceof Error grave) {
      throw grave;
    }
    return new IllegalStateException(met.getCause());
  }
}
