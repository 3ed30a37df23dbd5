package landbridge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Works out when the projects that a scenario builds open, given the commitments that they need.
 *
 * <p>A scenario moves a commitment by setting {@code commitments.ID.in_force}; the year is a date, so the setting holds
 * whatever its period says. Checked by: {@code CommitmentsTest}.
 */
final class Openings {
  private static final String IN_FORCE = "in_force";

  private final Study study;
  private final Map<String, OptionalInt> inForce = new TreeMap<>();

  Openings(Study study) {
    this.study = study;
    study.commitments().forEach(one -> inForce.put(one.id(), one.inForce()));
    for (Intervention intervention : study.interventions()) {
      if (intervention instanceof Intervention.SetValue set
          && set.path().table().equals("commitments")
          && set.path().column().equals(IN_FORCE)) {
        inForce.put(set.path().row(), OptionalInt.of((int) set.to().number()));
      }
    }
  }

  /** One opening per project that is built, in table order. */
  List<Opening> all() {
    Map<String, OptionalInt> built = new TreeMap<>();
    for (Intervention intervention : study.interventions()) {
      if (intervention instanceof Intervention.Build build) {
        built.put(build.project(), build.opens());
      }
    }
    List<Opening> openings = new ArrayList<>();
    for (Project project : study.projects()) {
      OptionalInt chosen = built.remove(project.id());
      if (chosen != null) {
        openings.add(opening(project, chosen.orElse(project.works().opens())));
      }
    }
    if (!built.isEmpty()) {
      throw new IllegalArgumentException("no project " + built.keySet());
    }
    return openings;
  }

  private Opening opening(Project project, int planned) {
    Optional<String> last = Optional.empty();
    int lastYear = Integer.MIN_VALUE;
    for (String id : project.works().needs()) {
      int year = inForce.get(id).orElse(Integer.MAX_VALUE);
      if (last.isEmpty() || year > lastYear) {
        last = Optional.of(id);
        lastYear = year;
      }
    }
    if (lastYear == Integer.MAX_VALUE) {
      return new Opening(
          project.id(), planned, OptionalInt.empty(), last, OptionalInt.empty(), true);
    }
    boolean binding = last.isPresent() && lastYear + project.works().years() > planned;
    int year = binding ? lastYear + project.works().years() : planned;
    return new Opening(
        project.id(),
        planned,
        OptionalInt.of(year),
        last,
        last.isPresent() ? OptionalInt.of(lastYear) : OptionalInt.empty(),
        binding);
  }
}
