package landbridge.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.base.NumberText;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Intervention;
import landbridge.model.Intervention.ValueChange;
import landbridge.model.Period;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.model.Value;

/**
 * Checks what scenarios make of a study: changes that would have no effect, values out of bounds, and rows that fit as
 * written and no longer fit as changed.
 *
 * <p>Checked by: {@code ScenarioChecksTest}.
 */
final class ScenarioChecks {
  private static final List<String> NETWORK = List.of("links", "crossings", "modes");

  private final Study study;
  private final Problems problems;
  private final Set<String> asWritten;
  private final Map<String, List<Problem>> found = new TreeMap<>(); // misfits by scenario

  /** Takes what is told already as what is wrong as written. */
  ScenarioChecks(Study study, Problems problems) {
    this.study = study;
    this.problems = problems;
    this.asWritten = new TreeSet<>();
    problems.sorted().forEach(problem -> asWritten.add(told(problem)));
  }

  void check(Scenario scenario) {
    List<ValueChange> changes = changes(scenario);
    for (ValueChange change : changes) {
      unseen(study, change.path(), change.period(), change.place()).ifPresent(problems::add);
    }
    try {
      Study applied = scenario.applyTo(study);
      new DealChecks(new Findings(study, problems)).check(scenario, applied);
      for (ValueChange change : changes) {
        if (change instanceof Intervention.ScaleValue scale) {
          bounds(applied, scale);
        }
      }
      rows(scenario, changes);
    } catch (StudyException e) {
      e.problems().forEach(problems::add);
    }
  }

  private static List<ValueChange> changes(Scenario scenario) {
    return scenario.interventions().stream()
        .filter(ValueChange.class::isInstance)
        .map(ValueChange.class::cast)
        .toList();
  }

  /** Why no engine would see a change of a value, if so: its author expects an effect, so that is an error. */
  static Optional<Problem> unseen(Study study, Address path, Period period, Place place) {
    int first = study.settings().years().baseYear();
    int last = study.settings().years().horizon();
    boolean whole = period.contains(first) && period.contains(last);
    return switch (Dictionary.standard().get(path.table()).change(path.column())) {
      case YEAR -> Optional.empty();
      case ONCE ->
        whole ? Optional.empty() : Optional.of(Problem.of("E5020", place, path.toString(), path));
      case NEVER -> Optional.of(Problem.of("E5019", place, path.toString(), path.table()));
    };
  }

  /** Rows that no longer fit, told at the change that makes them so. */
  private void rows(Scenario scenario, List<ValueChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    Set<String> known = new TreeSet<>(asWritten);
    scenario
        .parent()
        .flatMap(study::findScenario)
        .ifPresent(parent -> misfits(parent).forEach(problem -> known.add(told(problem))));
    for (Problem problem : misfits(scenario)) {
      if (known.add(told(problem))) {
        problems.add(problem.at(cause(scenario, changes, told(problem)).place()));
      }
    }
  }

  private List<Problem> misfits(Scenario scenario) {
    return found.computeIfAbsent(scenario.id(), id -> misfits(scenario.applyTo(study)));
  }

  private static String told(Problem problem) {
    return problem.code() + " " + problem.subject() + " " + problem.cause();
  }

  /** The last change without which the problem would not be; if it takes several, the last of all. */
  private ValueChange cause(Scenario scenario, List<ValueChange> changes, String told) {
    for (int i = changes.size() - 1; i >= 0; i--) {
      List<Intervention> others = new ArrayList<>(scenario.interventions());
      others.remove(changes.get(i));
      if (!has(scenario.with(others), told)) {
        return changes.get(i);
      }
    }
    return changes.get(changes.size() - 1);
  }

  private boolean has(Scenario scenario, String told) {
    try {
      return misfits(scenario.applyTo(study)).stream()
          .anyMatch(problem -> told(problem).equals(told));
    } catch (StudyException e) {
      return true; // a guard holds only with the change, so this one cannot be taken out
    }
  }

  /**
   * Errors of the rows of a study in its base year and whenever something changes. Lengths are not held against sourced chainage nor
   * capacities against counts: those are of what stands today.
   */
  static List<Problem> misfits(Study applied) {
    Study written = applied.written();
    SortedSet<Integer> years = new TreeSet<>(applied.changeYears());
    years.add(applied.settings().years().baseYear());
    Problems found = new Problems();
    for (int year : years) {
      Study inYear = applied.in(year);
      Findings findings = new Findings(inYear, found);
      new SumChecks(findings).check();
      new DealChecks(findings).check();
      new OperationChecks(findings).rows();
      if (NETWORK.stream().anyMatch(name -> inYear.table(name) != written.table(name))) {
        new LinkChecks(findings).check();
        new IslandChecks(findings).check();
      }
    }
    return found.sorted().stream().filter(Problem::isError).toList();
  }

  private void bounds(Study applied, Intervention.ScaleValue scale) {
    int year = scale.period().from().orElse(study.settings().years().baseYear());
    ColumnSpec column = Dictionary.standard()
        .get(scale.path().table())
        .find(scale.path().column())
        .orElseThrow();
    Optional<Cell> cell = applied.in(year).find(scale.path());
    boolean bad = cell.map(c -> outside(c, column)).orElse(false);
    if (bad) {
      String written = cell.map(Cell::written).orElse("");
      String subject = "scale: " + scale.path() + " = " + written;
      boolean absurd = cell.filter(ScenarioChecks::absurd).isPresent();
      String words =
          absurd ? "at most " + NumberText.of(Bounds.LARGEST) : column.bounds().words();
      problems.add(Problem.of("E5014", scale.place(), subject, scale.path(), year, words));
    }
  }

  private static boolean outside(Cell cell, ColumnSpec column) {
    return absurd(cell)
        || cell.value() instanceof Value.Quantity quantity
            && !column.bounds().hold(quantity.number());
  }

  private static boolean absurd(Cell cell) {
    return cell.value() instanceof Value.Quantity quantity && Bounds.isAbsurd(quantity.number());
  }
}
