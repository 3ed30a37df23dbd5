package landbridge.read;

import landbridge.model.Scenario;
import landbridge.model.Study;

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
    ScenarioChecks scenarios = new ScenarioChecks(study, problems);
    study.scenarios().forEach(scenarios::check);
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
}
