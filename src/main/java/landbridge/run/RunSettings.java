package landbridge.run;

import java.util.List;

/**
 * What the caller of a run chooses.
 *
 * <p>Seed and scenarios change numbers and belong to the fingerprint; threads and progress must not matter.
 *
 * @param scenarios ids of the scenarios wanted; empty means all. The reference scenario is always computed too
 * @param seed      seed of all random draws
 * @param threads   worker threads, at least 1
 * @param progress  told how far the run is
 */
public record RunSettings(List<String> scenarios, long seed, int threads, Progress progress) {
  public RunSettings {
    scenarios = List.copyOf(scenarios);
    if (threads < 1) {
      throw new IllegalArgumentException("a run needs at least one thread");
    }
  }

  /** All scenarios, seed 1, told to nobody. */
  public static RunSettings with(int threads) {
    return new RunSettings(List.of(), 1, threads, (phase, done, total) -> {});
  }

  /** Told how far a run is; may be called from any worker thread. */
  @FunctionalInterface
  public interface Progress {
    void reached(String phase, int done, int total);
  }
}
