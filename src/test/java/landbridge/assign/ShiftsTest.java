package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a look at a pair says is what balancing it does. */
class ShiftsTest {
  /** The sweeps leave alone what a look says has nothing to shift, so the look must not be wrong either way. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-3, 0.1})
  void aPairThatCanShiftDoesAndOneThatCannotDoesNot(double tolerance) {
    int shifting = 0;
    int still = 0;
    for (long seed = 1; seed <= 40; seed++) {
      AssignmentProblem problem = SmallNetworks.random(seed);
      Settings rough = Settings.of(Method.USER_EQUILIBRIUM, 1e-9).within(2);
      Assignment.BushSolution solution =
          Assigner.assign(problem, rough).solution().orElseThrow();
      PairedSegments pairs = solution.pairs();
      LinkState links = new LinkState(solution.bushes().times);
      System.arraycopy(solution.linkFlow(), 0, links.flow, 0, links.flow.length);
      links.refresh(0, links.flow.length);
      Shifts shifts = new Shifts(pairs, links, solution.bushes());
      for (int pair = 0; pair < pairs.count; pair++) {
        pairs.spent[pair] = 0;
        boolean can = shifts.canShift(pair, tolerance);
        assertThat(pairs.spent[pair] != 0 && can).isFalse();
        pairs.spent[pair] = 0; // ask balance without the hint
        boolean shifted = shifts.balance(pair, tolerance) > 0;
        assertThat(shifted).as("seed %d, pair %d", seed, pair).isEqualTo(can);
        shifting += shifted ? 1 : 0;
        still += shifted ? 0 : 1;
      }
    }
    assertThat(shifting).isPositive();
    assertThat(still).isPositive();
  }
}
