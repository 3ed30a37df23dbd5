package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import landbridge.choice.ChoiceResult;
import landbridge.model.Address;
import landbridge.model.Intervention;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the traffic of a scenario begins, and that nothing else has a say in its bits. */
class AppliedScenarioTest {
  private static final int YEAR = 2040;

  @TempDir
  Path folder;

  private Study study() {
    return TinyStudy.in(folder).read();
  }

  private static Scenario question(Study study, double dwell) {
    Scenario asked = study.scenario("pass-railway");
    Intervention change = new Intervention.ScaleValue(
        new Address("crossings", study.crossings().get(0).id(), "dwell"),
        dwell,
        landbridge.model.Period.ALWAYS,
        asked.place());
    return new Scenario(
        "question",
        asked.title(),
        asked.description(),
        Optional.of(asked.id()),
        List.of(),
        List.of(),
        dwell == 1 ? List.of() : List.of(change),
        asked.place());
  }

  private static ChoiceResult solve(TrafficModel model, AppliedScenario variant) {
    return model.solve(variant, new TreeSet<>(List.of(YEAR))).get(YEAR).result();
  }

  @Test
  void aQuestionExtendsItsScenarioAndAScenarioTheReference() {
    Study study = study();
    TrafficModel model = TrafficModel.of(study, 1);
    AppliedScenario asked = model.applied(question(study, 0.5));
    assertThat(asked.from()).contains(model.applied(study.scenario("pass-railway")));
    assertThat(asked.from().orElseThrow().from()).isEmpty();
  }

  @Test
  void aQuestionThatChangesNothingHasTheTrafficOfItsScenario() {
    Study study = study();
    TrafficModel model = TrafficModel.of(study, 1);
    ChoiceResult asked = solve(model, model.applied(question(study, 1)));
    ChoiceResult scenario = solve(model, model.applied(study.scenario("pass-railway")));
    assertThat(asked.share).containsExactly(scenario.share);
  }

  @Test
  void bitsDependOnTheQuestionNotOnWhatWasAskedBefore() {
    Study study = study();
    TrafficModel fresh = TrafficModel.of(study, 1);
    ChoiceResult alone = solve(fresh, fresh.applied(question(study, 0.5)));
    TrafficModel warm = TrafficModel.of(study, 2);
    for (Scenario scenario : study.scenarios()) {
      warm.solve(warm.applied(scenario));
    }
    solve(warm, warm.applied(question(study, 0.9)));
    warm.forget();
    ChoiceResult after = solve(warm, warm.applied(question(study, 0.5)));
    assertThat(after.share).containsExactly(alone.share);
    assertThat(after.linkFlow).containsExactly(alone.linkFlow);
    assertThat(after.items.composite).containsExactly(alone.items.composite);
  }

  @Test
  void theStartMovesTheAnswerWithinTheToleranceOnly() {
    Study study = study();
    TrafficModel model = TrafficModel.of(study, 1);
    AppliedScenario near = model.applied(question(study, 0.5));
    ChoiceResult one = solve(model, near);
    ChoiceResult other = solve(model, AppliedScenario.of(near.study()));
    for (int item = 0; item < one.items.composite.length; item++) {
      assertThat(one.items.composite[item])
          .isCloseTo(other.items.composite[item], within(1e-4 * one.items.composite[item]));
    }
  }

  /** Flows by commodity are of the same tonnes as the flow of a link. */
  @Test
  void commoditiesAddUpToTheFlow() {
    Study study = study();
    TrafficModel model = TrafficModel.of(study, 1);
    ChoiceResult result = solve(model, model.applied(study.scenario("pass-railway")));
    for (int link = 0; link < result.linkFlow.length; link++) {
      double sum = 0;
      for (double[] ofLink : result.linkFlowByCommodity()) {
        sum += ofLink[link];
      }
      assertThat(sum).isCloseTo(result.linkFlow[link], within(1e-9 * (1 + sum)));
    }
  }
}
