package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it takes, against the logit solved for the cost. */
class RequirementTest {
  @TempDir
  private Path folder;

  @Test
  void theTariffForAShareIsTheInvertedLogit() {
    Situation situation = TwoRoads.situation(folder);
    Requirement question = new Requirement(situation, 0, Requirement.Filter.ALL);
    Lever lever = Lever.of(situation, Lever.Attribute.TARIFF, List.of("road-a"));
    for (double share : new double[] {0.1, 0.3, 0.49, 0.6, 0.9}) {
      Requirement.Answer answer = question.of(lever, share, -100, 200, 11);
      // s = w / (w + 1 + OUTSIDE) with w = exp(-SCALE x)
      double weight = share / (1 - share) * (1 + TwoRoads.OUTSIDE);
      double expected = -Math.log(weight) / TwoRoads.SCALE;
      assertThat(answer.setting().orElseThrow()).isCloseTo(expected, within(1e-3));
      assertThat(answer.reached()).isCloseTo(share, within(Requirement.SHARE_TOLERANCE));
      assertThat(answer.monotone()).isTrue();
      assertThat(answer.crossings()).isEqualTo(1);
    }
    assertThat(question.of(lever, 0.5, -100, 200, 11).today().share())
        .isCloseTo(1 / (2 + TwoRoads.OUTSIDE), within(1e-9));
  }

  @Test
  void outOfReachNamesTheBestShare() {
    Situation situation = TwoRoads.situation(folder);
    Requirement question = new Requirement(situation, 0, Requirement.Filter.ALL);
    Lever lever = Lever.of(situation, Lever.Attribute.TARIFF, List.of("road-a"));
    Requirement.Answer answer = question.of(lever, 0.9, -10, 10, 5);
    assertThat(answer.setting()).isEmpty();
    assertThat(answer.best().setting()).isEqualTo(-10);
    double weight = Math.exp(TwoRoads.SCALE * 10);
    assertThat(answer.reached()).isCloseTo(weight / (weight + 1 + TwoRoads.OUTSIDE), within(1e-9));
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    Situation situation = TwoRoads.situation(folder);
    assertThatThrownBy(() -> Lever.of(situation, Lever.Attribute.DWELL, List.of("road-field")))
        .isInstanceOf(UnanswerableException.class)
        .hasMessageContaining("no dwell to change on road-field");
    assertThatThrownBy(() -> Lever.of(situation, Lever.Attribute.CAPACITY, List.of("road-a")))
        .hasMessageContaining("nothing limits");
  }
}
