package landbridge.run.traffic;

import java.util.Optional;
import landbridge.model.Study;

/**
 * A study with a scenario applied, and the one that it extends.
 *
 * <p>Its traffic is solved from that of the scenario it extends, in the same year: a change to a
 * scenario begins where the scenario ended. {@link TrafficModel#applied} makes them. Checked by:
 * {@code AppliedScenarioTest}.
 *
 * @param id    the scenario's; empty for a study that is taken as it is
 * @param study study with the scenario applied
 * @param from  what it extends; empty: the reference
 */
public record AppliedScenario(String id, Study study, Optional<AppliedScenario> from) {
  /** A study that extends nothing: its traffic is solved from the reference's. */
  public static AppliedScenario of(Study applied) {
    return new AppliedScenario("", applied, Optional.empty());
  }
}
