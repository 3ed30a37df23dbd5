package landbridge.run.traffic;

import java.util.Optional;
import landbridge.model.Study;

/**
 * A study with a scenario applied, and the variant that the scenario extends.
 *
 * <p>The traffic of a variant is solved from that of the variant it extends, in the same year: a change to a
 * scenario begins where the scenario ended. {@link TrafficModel#variant} makes them. Checked by:
 * {@code VariantTest}.
 *
 * @param study study with the scenario applied
 * @param from  what it extends; empty: the reference
 */
public record Variant(Study study, Optional<Variant> from) {
  /** A study that extends nothing: its traffic is solved from the reference's. */
  public static Variant of(Study applied) {
    return new Variant(applied, Optional.empty());
  }
}
