package landbridge.run;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.appraise.TrafficYear;
import landbridge.run.traffic.InParallel;
import landbridge.run.traffic.Solution;

/**
 * The traffic of a scenario with its accounts, by computed year.
 *
 * <p>Checked by: {@code RunnerTest} on 1, 2, 3 and 8 threads.
 *
 * @param solutions where the goods go
 * @param accounts  what that is in money, of the same years
 */
record AccountedTraffic(
    SortedMap<Integer, Solution> solutions, SortedMap<Integer, TrafficYear> accounts) {

  /** The traffic of one scenario. */
  static AccountedTraffic of(TrafficAccounts accounts, SortedMap<Integer, Solution> solutions) {
    return of(accounts, solutions, 1);
  }

  /** The traffic of one scenario, its years side by side. */
  static AccountedTraffic of(
      TrafficAccounts accounts, SortedMap<Integer, Solution> solutions, int threads) {
    List<Solution> years = List.copyOf(solutions.values());
    Iterator<TrafficYear> found =
        InParallel.map(threads, years.size(), i -> accounts.of(years.get(i))).iterator();
    SortedMap<Integer, TrafficYear> accounted = new TreeMap<>();
    solutions.keySet().forEach(year -> accounted.put(year, found.next()));
    return new AccountedTraffic(solutions, accounted);
  }

  /** Some of its years. */
  AccountedTraffic in(Set<Integer> years) {
    SortedMap<Integer, Solution> solved = new TreeMap<>(solutions);
    solved.keySet().retainAll(years);
    SortedMap<Integer, TrafficYear> accounted = new TreeMap<>(accounts);
    accounted.keySet().retainAll(years);
    return new AccountedTraffic(solved, accounted);
  }
}
