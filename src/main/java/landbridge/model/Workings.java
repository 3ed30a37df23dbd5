package landbridge.model;

import java.util.List;

/**
 * How railways, border posts, ferries and gauge changes work, and who needs permits: the tables from which capacities
 * and times are derived.
 *
 * <p>Checked by: {@code OperationsTest}.
 *
 * @param sections rows of table {@code sections}
 * @param posts rows of table {@code posts}
 * @param fleets rows of table {@code fleets}
 * @param gaugeChanges rows of table {@code gauge_changes}
 * @param permits rows of table {@code permits}
 */
public record Workings(
    List<Section> sections,
    List<Post> posts,
    List<Fleet> fleets,
    List<GaugeBreak> gaugeChanges,
    List<Permit> permits) {

  /** Keeps unchangeable lists. */
  public Workings {
    sections = List.copyOf(sections);
    posts = List.copyOf(posts);
    fleets = List.copyOf(fleets);
    gaugeChanges = List.copyOf(gaugeChanges);
    permits = List.copyOf(permits);
  }

  /** True if nothing is described. */
  public boolean isEmpty() {
    return sections.isEmpty() && posts.isEmpty() && fleets.isEmpty() && gaugeChanges.isEmpty();
  }
}
