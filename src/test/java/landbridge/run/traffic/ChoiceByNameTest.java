package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import landbridge.choice.ChoiceModels;
import landbridge.choice.ChoiceResult;
import landbridge.model.ChoiceRule;
import landbridge.model.Study;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every choice model by its name in study.yaml: one interface, one result, and what must hold between them. */
class ChoiceByNameTest {
  @TempDir
  Path folder;

  @Test
  void theNamesOfStudiesAreThoseOfTheModels() {
    assertThat(java.util.Arrays.stream(ChoiceRule.values()).map(ChoiceRule::key))
        .containsExactlyInAnyOrderElementsOf(ChoiceModels.names());
  }

  @Test
  void everyModelSolvesTheStudy() {
    Study study = TinyStudy.in(folder).read();
    for (ChoiceRule rule : ChoiceRule.values()) {
      TrafficModel model = TrafficModel.of(with(study, rule), 1);
      assertThat(model.routes.model.name()).isEqualTo(rule.key());
      ChoiceResult result = model.reference(2025).result();
      double total = result.problem.totalDemand();
      assertThat(result.served() + result.outside()).isCloseTo(total, within(1e-9 * total));
    }
  }

  /** Recursive over routes that fork is multinomial over all of them, in the whole model. */
  @Test
  void recursiveIsMultinomialInTheModel() {
    Study study = TinyStudy.in(folder).read();
    double[] a = TrafficModel.of(with(study, ChoiceRule.MULTINOMIAL_LOGIT), 1)
        .reference(2025)
        .result()
        .linkFlow;
    double[] b = TrafficModel.of(with(study, ChoiceRule.RECURSIVE_LOGIT), 1)
        .reference(2025)
        .result()
        .linkFlow;
    for (int link = 0; link < a.length; link++) {
      assertThat(b[link]).isCloseTo(a[link], within(1 + 1e-5 * a[link]));
    }
  }

  @Test
  void aStudySaysItsModel() {
    Study study = TinyStudy.in(folder)
        .replace("study.yaml", "currency: USD", "currency: USD\nchoice_model: nested-logit")
        .read();
    assertThat(TrafficModel.of(study, 1).routes.model.name()).isEqualTo("nested-logit");
  }

  private static Study with(Study study, ChoiceRule rule) {
    return rule.chosenIn(study);
  }
}
