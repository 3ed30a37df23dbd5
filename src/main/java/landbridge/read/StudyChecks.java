package landbridge.read;

import java.util.Optional;
import java.util.OptionalInt;
import landbridge.base.NumberText;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Intervention;
import landbridge.model.Period;
import landbridge.model.Row;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.model.Value;

/**
 * Checks a study whose tables read well: network, sums, consistency, scenarios, reach.
 *
 * <p>Checked by: {@code MistakeCorpusTest}.
 */
final class StudyChecks {

  private final Study study;
  private final Problems problems;
  private final Findings findings;

  StudyChecks(Study study, Problems problems) {
    this.study = study;
    this.problems = problems;
    this.findings = new Findings(study, problems);
  }

  void check() {
    network(findings);
    new SumChecks(findings).check();
    new ConsistencyChecks(findings).check();
    new DealChecks(findings).check();
    new OperationChecks(findings).check();
    study.scenarios().forEach(this::scenario);
    if (!problems.hasErrors()) {
      Scenario reference = study.scenario(study.settings().reference());
      new ReachChecks(findings, reference.applyTo(study)).check();
    }
  }

  /** Checks that need the network tables only. */
  static void network(Findings findings) {
    new LinkChecks(findings).check();
    new PlaceChecks(findings).check();
    new IslandChecks(findings).check();
  }

  private void scenario(Scenario scenario) {
    try {
      Study applied = scenario.applyTo(study);
      new DealChecks(findings).check(scenario, applied);
      for (Intervention intervention : scenario.interventions()) {
        if (intervention instanceof Intervention.ScaleValue scale) {
          bounds(applied, scale);
          stretches(applied, scale.path(), scale.period(), scale.place());
        } else if (intervention instanceof Intervention.SetValue set) {
          stretches(applied, set.path(), set.period(), set.place());
        }
      }
    } catch (StudyException e) {
      e.problems().forEach(problems::add);
    }
  }

  private void stretches(Study applied, Address path, Period period, Place place) {
    int year = period.from().orElse(study.settings().years().baseYear());
    OperationChecks.stretches(findings, applied.in(year), path, place);
  }

  private void bounds(Study applied, Intervention.ScaleValue scale) {
    OptionalInt from = scale.period().from();
    int year = from.orElse(study.settings().years().baseYear());
    ColumnSpec column = Dictionary.standard()
        .get(scale.path().table())
        .find(scale.path().column())
        .orElseThrow();
    Optional<Cell> cell = applied
        .in(year)
        .table(scale.path().table())
        .find(scale.path().row())
        .flatMap(row -> cell(row, scale));
    boolean bad = cell.map(c -> outside(c, column)).orElse(false);
    if (bad) {
      String written = cell.map(Cell::written).orElse("");
      String subject = "scale: " + scale.path() + " = " + written;
      boolean absurd = cell.filter(StudyChecks::absurd).isPresent();
      String words =
          absurd ? "at most " + NumberText.of(Bounds.LARGEST) : column.bounds().words();
      problems.add(Problem.of("E5014", scale.place(), subject, scale.path(), year, words));
    }
  }

  private static Optional<Cell> cell(Row row, Intervention.ScaleValue scale) {
    return row.find(scale.path().column());
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
