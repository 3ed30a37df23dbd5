package landbridge.run.traffic;

import java.util.Optional;

/**
 * One year of one scenario whose traffic is wanted.
 *
 * @param scenario study with a scenario applied
 * @param year    calendar year
 */
public record Wanted(AppliedScenario scenario, int year) {
  /** The same year of what the scenario extends. */
  Optional<Wanted> from() {
    return scenario.from().map(from -> new Wanted(from, year));
  }

  String name() {
    return scenario.id() + " " + year;
  }
}
