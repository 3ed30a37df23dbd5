package landbridge.run;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.appraise.TrafficYear;
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

  /** No year yet. */
  static AccountedTraffic none() {
    return new AccountedTraffic(new TreeMap<>(), new TreeMap<>());
  }

  /** The traffic of one scenario. */
  static AccountedTraffic of(TrafficAccounts accounts, SortedMap<Integer, Solution> solutions) {
    SortedMap<Integer, TrafficYear> accounted = new TreeMap<>();
    solutions.forEach((year, solution) -> accounted.put(year, accounts.of(solution)));
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
