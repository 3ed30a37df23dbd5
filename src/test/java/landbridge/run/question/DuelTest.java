package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two roads in price competition against the condition of the first order under logit demand: margin = 1 /
 * (scale x (1 - share)), Anderson, de Palma and Thisse (1992), Discrete Choice Theory of Product
 * Differentiation.
 */
class DuelTest {
  private static final double TARIFF_TOLERANCE = 0.05; // USD/t, the search stops at 0.02

  @TempDir
  private Path folder;

  private static Duel duel(Situation situation) {
    List<Duel.Side> sides = List.of("a", "b").stream()
        .map(name -> Player.of(situation.study(), name))
        .map(player -> new Duel.Side(
            player, Lever.of(situation, Lever.Attribute.TARIFF, player.links()), -20, 180, 0))
        .toList();
    return new Duel(situation, sides, 11, 1e-4);
  }

  /** Tariff at which the margin fits the share, the other road at a given tariff; by bisection. */
  private static double reply(double other) {
    double low = -20;
    double high = 180;
    while (high - low > 1e-9) {
      double tariff = (low + high) / 2;
      double mine = Math.exp(-TwoRoads.SCALE * tariff);
      double share = mine / (mine + Math.exp(-TwoRoads.SCALE * other) + TwoRoads.OUTSIDE);
      boolean tooLow = tariff + TwoRoads.MARGIN < 1 / (TwoRoads.SCALE * (1 - share));
      low = tooLow ? tariff : low;
      high = tooLow ? high : tariff;
    }
    return low;
  }

  @Test
  void theBestReplyFulfilsTheConditionOfTheFirstOrder() {
    Duel duel = duel(TwoRoads.situation(folder));
    Duel.Response response = duel.bestResponse(0, duel.neutral());
    assertThat(response.setting()).isCloseTo(reply(0), within(TARIFF_TOLERANCE));
    assertThat(response.atBound()).isFalse();
    assertThat(response.curve()).hasSize(11);
    double tonnes = response.outcome().accounts().get(0).tonnes();
    assertThat(response.outcome().payoff().get(0))
        .isCloseTo(tonnes * (response.setting() + TwoRoads.MARGIN), within(1.0));
  }

  /** Even steps over a wide range leapt over the peak: the answer was the lower bound. */
  @Test
  void theBestReplyIsTheSameWithinBoundsThatAreFarApart() {
    Situation situation = TwoRoads.situation(folder);
    Player player = Player.of(situation.study(), "a");
    Lever lever = Lever.of(situation, Lever.Attribute.TARIFF, player.links());
    double most = Double.NEGATIVE_INFINITY; // of a scan in steps of 0.5 USD/t
    Duel wide = duel(situation, new Duel.Side(player, lever, 0, 1e6, 0));
    for (int i = 0; i <= 400; i++) {
      Duel.Outcome outcome = wide.outcomes(List.of(List.of(i / 2.0))).get(0);
      most = Math.max(most, outcome.payoff().get(0));
    }
    for (double low : new double[] {-1e6, -1e4, 0}) {
      for (double high : new double[] {300, 1e4, 1e6}) {
        Duel duel = duel(situation, new Duel.Side(player, lever, low, high, 0));
        Duel.Response response = duel.bestResponse(0, duel.neutral());
        assertThat(response.setting())
            .as(low + " to " + high)
            .isCloseTo(reply(0), within(TARIFF_TOLERANCE));
        assertThat(response.outcome().payoff().get(0)).isGreaterThan(most);
        assertThat(response.atBound()).isFalse();
      }
    }
  }

  private static Duel duel(Situation situation, Duel.Side side) {
    return new Duel(situation, List.of(side), 11, 1e-4);
  }

  @Test
  void repliesInTurnEndInTheSymmetricEquilibrium() {
    double tariff = 0;
    for (int i = 0; i < 200; i++) {
      tariff = reply(tariff);
    }
    Duel.Play play = duel(TwoRoads.situation(folder)).play();
    assertThat(play.end()).isEqualTo(Duel.End.EQUILIBRIUM);
    assertThat(play.outcome().settings().get(0)).isCloseTo(tariff, within(TARIFF_TOLERANCE));
    assertThat(play.outcome().settings().get(1)).isCloseTo(tariff, within(TARIFF_TOLERANCE));
    // without an outside option it would be 2 / SCALE less the margin: 36.25 USD/t
    assertThat(tariff).isBetween(35.5, 36.25);
  }

  @Test
  void theUsualTariffsChangeNothing() {
    Situation situation = TwoRoads.situation(folder);
    Duel duel = duel(situation);
    Duel.Outcome outcome = duel.outcomes(List.of(duel.neutral())).get(0);
    double half = TwoRoads.TONNES / (2 + TwoRoads.OUTSIDE);
    assertThat(outcome.accounts().get(0).tonnes()).isCloseTo(half, within(1e-3));
    assertThat(outcome.payoff().get(0)).isCloseTo(half * TwoRoads.MARGIN, within(1e-2));
    assertThat(outcome.corridorTonnes()).hasSize(4);
    assertThat(outcome.corridorTonnes()[3])
        .isCloseTo(TwoRoads.TONNES * TwoRoads.OUTSIDE / (2 + TwoRoads.OUTSIDE), within(1e-3));
  }
}
