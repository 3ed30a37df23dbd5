package landbridge.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;

/**
 * A named, ordered list of changes to the base.
 *
 * <p>The empty scenario {@code base} is the tables as written; a scenario that extends another does
 * the other's changes first. Checked by: {@code ScenarioTest}.
 *
 * @param id name
 * @param title title
 * @param description what happens, in neutral words
 * @param parent scenario that this one extends
 * @param requires projects that must be built or scenarios that must be included
 * @param excludes projects that must not be built and scenarios that must not be included
 * @param interventions changes, in order
 * @param place where it is written
 */
public record Scenario(
    String id,
    Bilingual title,
    Bilingual description,
    Optional<String> parent,
    List<String> requires,
    List<String> excludes,
    List<Intervention> interventions,
    Place place) {

  /** The scenario that changes nothing. */
  public static final Scenario BASE = new Scenario(
      "base",
      new Bilingual("Base", "Ausgangslage"),
      new Bilingual("The tables as written.", "Die Tabellen, wie sie geschrieben sind."),
      Optional.empty(),
      List.of(),
      List.of(),
      List.of(),
      Place.of("study.yaml"));

  /** Copies the lists. */
  public Scenario {
    requires = List.copyOf(requires);
    excludes = List.copyOf(excludes);
    interventions = List.copyOf(interventions);
  }

  /**
   * The study as this scenario has it.
   *
   * @throws StudyException if a guard does not hold or a requirement is not met
   */
  public Study applyTo(Study study) {
    List<Scenario> chain = chain(study);
    List<Intervention> all = new ArrayList<>();
    chain.forEach(scenario -> all.addAll(scenario.interventions));
    List<Problem> problems = new ArrayList<>();
    chain.forEach(scenario -> scenario.checkCompany(chain, all, problems));
    Study applied = study.withInterventions(all);
    problems.addAll(ValueChanges.guardProblems(applied));
    if (!problems.isEmpty()) {
      throw new StudyException(problems);
    }
    return applied;
  }

  /** The same with other changes of its own. */
  public Scenario with(List<Intervention> changes) {
    return new Scenario(id, title, description, parent, requires, excludes, changes, place);
  }

  /** This scenario and those that it extends, the furthest first. */
  public List<Scenario> chain(Study study) {
    List<Scenario> chain = new ArrayList<>(List.of(this));
    Optional<String> next = parent;
    while (next.isPresent() && !next.get().equals(BASE.id())) {
      Scenario scenario = study.scenario(next.get());
      if (chain.contains(scenario)) {
        throw new StudyException(Problem.of("E5004", place, "extends = " + next.get(), id));
      }
      chain.add(scenario);
      next = scenario.parent();
    }
    Collections.reverse(chain);
    return chain;
  }

  private void checkCompany(List<Scenario> chain, List<Intervention> all, List<Problem> problems) {
    SortedSet<String> present = new TreeSet<>();
    chain.forEach(scenario -> present.add(scenario.id));
    for (Intervention intervention : all) {
      if (intervention instanceof Intervention.Build build) {
        present.add(build.project());
      }
    }
    for (String needed : requires) {
      if (!present.contains(needed)) {
        problems.add(Problem.of("E5005", place, "requires: " + needed, id, needed));
      }
    }
    for (String barred : excludes) {
      if (present.contains(barred)) {
        problems.add(Problem.of("E5006", place, "excludes: " + barred, id, barred));
      }
    }
  }
}
