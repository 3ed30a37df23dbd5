package landbridge.run;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import landbridge.appraise.TrafficYear;
import landbridge.model.Study;
import landbridge.run.traffic.HeldTraffic;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficPass;

/**
 * What a run keeps of its traffic: of each scenario's years, and of the reference in all of them.
 *
 * <p>Threads: the years of a pass are looked at side by side; it is read afterwards. Checked by: {@code RunnerTest} on 1, 2,
 * 3 and 8 threads.
 */
final class RunTraffic {
  private final List<String> owners; // scenario by position in what was wanted
  private final SortedMap<String, Study> applied; // by scenario
  private final RouteTables tables;
  private final TrafficAccounts accounts;
  private final Optional<HeldTraffic> held;
  private final Year[] years; // by position in what was wanted; each written by one thread
  private final AccountedTraffic without = AccountedTraffic.none();

  /**
   * One year of one scenario.
   *
   * @param found what is left of its traffic
   * @param money what the traffic is in money
   */
  private record Year(RouteTables.Found found, TrafficYear money) {}

  /**
   * Nothing yet.
   *
   * @param owners scenario of each year that will be looked at
   * @param applied by scenario, the study as its tables show it: with the changes under which traffic is held
   */
  RunTraffic(
      List<String> owners,
      SortedMap<String, Study> applied,
      RouteTables tables,
      TrafficAccounts accounts,
      Optional<HeldTraffic> held) {
    this.owners = owners;
    this.applied = applied;
    this.tables = tables;
    this.accounts = accounts;
    this.held = held;
    this.years = new Year[owners.size()];
  }

  /** Looks at the traffics of a year, of which that of the reference is known. */
  TrafficPass.Look look(Solution ofReference) {
    Solution before = held.map(one -> one.at(one.reference().in(year(ofReference)), ofReference))
        .orElse(ofReference);
    TrafficYear money = accounts.of(before);
    Solution alone = before.alone();
    synchronized (without) {
      without.solutions().put(year(before), alone);
      without.accounts().put(year(before), money);
    }
    BenefitParts.Before compared = new BenefitParts.Before(before);
    return (same, solutions) -> {
      RouteTables.Finder finder = tables.finder(solutions.get(0).result(), compared);
      for (int k = 0; k < same.size(); k++) {
        years[same.get(k)] = year(owners.get(same.get(k)), solutions.get(k), finder);
      }
    };
  }

  private static int year(Solution solution) {
    return solution.state().year();
  }

  private Year year(String scenario, Solution free, RouteTables.Finder finder) {
    Study study = applied.get(scenario);
    Solution solution = held.map(one -> one.at(study.in(year(free)), free)).orElse(free);
    return new Year(finder.find(scenario, study, solution), accounts.of(solution));
  }

  /** The traffic of the reference in every year of any scenario. */
  AccountedTraffic without() {
    return without;
  }

  /** The traffic of a scenario. */
  AccountedTraffic of(String scenario) {
    AccountedTraffic traffic = AccountedTraffic.none();
    each(scenario, (year, one) -> {
      traffic.solutions().put(year, one.found().solution());
      traffic.accounts().put(year, one.money());
    });
    return traffic;
  }

  /** What was found on the routes of a scenario, by year. */
  SortedMap<Integer, RouteTables.Found> found(String scenario) {
    SortedMap<Integer, RouteTables.Found> found = new TreeMap<>();
    each(scenario, (year, one) -> found.put(year, one.found()));
    return found;
  }

  private void each(String scenario, BiConsumer<Integer, Year> use) {
    for (int i = 0; i < years.length; i++) {
      if (owners.get(i).equals(scenario)) {
        use.accept(year(years[i].found().solution()), years[i]);
      }
    }
  }
}
