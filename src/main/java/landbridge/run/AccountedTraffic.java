package landbridge.run;

import java.util.ArrayList;
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
    return of(accounts, List.of(solutions), 1).get(0);
  }

  /** The traffic of each scenario, the years of all side by side. */
  static List<AccountedTraffic> of(
      TrafficAccounts accounts, List<SortedMap<Integer, Solution>> scenarios, int threads) {
    List<Solution> years = new ArrayList<>();
    scenarios.forEach(solutions -> years.addAll(solutions.values()));
    Iterator<TrafficYear> found =
        InParallel.map(threads, years.size(), i -> accounts.of(years.get(i))).iterator();
    List<AccountedTraffic> all = new ArrayList<>();
    for (SortedMap<Integer, Solution> solutions : scenarios) {
      SortedMap<Integer, TrafficYear> ofScenario = new TreeMap<>();
      solutions.keySet().forEach(year -> ofScenario.put(year, found.next()));
      all.add(new AccountedTraffic(solutions, ofScenario));
    }
    return all;
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
