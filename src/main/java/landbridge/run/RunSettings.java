package landbridge.run;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.model.Study;
import landbridge.run.traffic.PathMemory;

/**
 * What the caller of a run chooses.
 *
 * <p>Seed, scenarios and changes change numbers and belong to the fingerprint; threads and progress must not matter.
 *
 * @param scenarios ids of the scenarios wanted; empty means all. The reference scenario is always computed too
 * @param seed      seed of all random draws
 * @param threads   worker threads, at least 1
 * @param progress  told how far the run is
 * @param changes   values that were set for this run alone
 * @param decisions answered for the headline scenario with traffic reacting; minutes of work
 * @param paths     remembers the routes of earlier runs; changes speed, never a bit
 */
public record RunSettings(
    List<String> scenarios,
    long seed,
    int threads,
    Progress progress,
    Changes changes,
    Set<Decision> decisions,
    PathMemory paths) {
  /** Beginning of the names of settings that say which value was set for the run. */
  public static final String SET = "set.";

  /** A run of the study as written. */
  public RunSettings(List<String> scenarios, long seed, int threads, Progress progress) {
    this(scenarios, seed, threads, progress, Changes.NONE);
  }

  /** A run that answers no decisions. */
  public RunSettings(
      List<String> scenarios, long seed, int threads, Progress progress, Changes changes) {
    this(scenarios, seed, threads, progress, changes, EnumSet.noneOf(Decision.class));
  }

  /** A run that remembers no routes. */
  public RunSettings(
      List<String> scenarios,
      long seed,
      int threads,
      Progress progress,
      Changes changes,
      Set<Decision> decisions) {
    this(scenarios, seed, threads, progress, changes, decisions, PathMemory.NONE);
  }

  public RunSettings {
    scenarios = List.copyOf(scenarios);
    decisions = decisions.isEmpty() ? EnumSet.noneOf(Decision.class) : EnumSet.copyOf(decisions);
    if (threads < 1) {
      throw new IllegalArgumentException("a run needs at least one thread");
    }
  }

  /** All scenarios, seed 1, told to nobody. */
  public static RunSettings with(int threads) {
    return new RunSettings(List.of(), 1, threads, (phase, done, total) -> {});
  }

  /** A decision that a run can answer. */
  public enum Decision {
    /** Tariffs of the company's assets: the frontier between company value and welfare. */
    TARIFF,
    /** Switching values of inputs to which traffic reacts. */
    SWITCH
  }

  /**
   * Values that were set for this run alone; the study of the run holds them already.
   *
   * @param set       what was set, by address, as text
   * @param trafficOf the study whose traffic is held, without the changes; none: traffic reacts
   */
  public record Changes(SortedMap<String, String> set, Optional<Study> trafficOf) {
    /** Nothing is changed. */
    public static final Changes NONE = new Changes(Collections.emptySortedMap(), Optional.empty());

    public Changes {
      set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
    }
  }

  /** Told how far a run is; may be called from any worker thread. */
  @FunctionalInterface
  public interface Progress {
    void reached(String phase, int done, int total);
  }
}
