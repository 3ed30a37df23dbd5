package landbridge.run.traffic;

import landbridge.choice.ChoiceResult;
import landbridge.model.Study;

/**
 * The traffic of one state.
 *
 * @param state       what was offered and asked for
 * @param fingerprint of the state
 * @param result      where the goods go
 * @param tradeGap    share of trade that would still answer to cost; 0 if it has come to rest or does not answer
 * @param addedUsd    [items] what the values of the state add to the cost of traffic that was solved with others
 *     and is held [USD/yr], see {@link HeldTraffic}; 0 where traffic reacts
 */
public record Solution(
    YearState state, String fingerprint, ChoiceResult result, double tradeGap, double[] addedUsd) {

  /** Traffic that reacts to everything in its state. */
  public Solution(YearState state, String fingerprint, ChoiceResult result, double tradeGap) {
    this(state, fingerprint, result, tradeGap, new double[state.demand().items]);
  }

  /** Traffic whose trade does not answer to cost. */
  public Solution(YearState state, String fingerprint, ChoiceResult result) {
    this(state, fingerprint, result, 0);
  }

  /** The same traffic seen with other prices of the company: for accounts, not for appraisal. */
  public Solution priced(Study inYear) {
    YearState seen =
        new YearState(inYear, state.year(), state.supply(), state.demand(), state.terms());
    return new Solution(seen, fingerprint, result, tradeGap, addedUsd);
  }

  /** The same traffic for a state that agrees in all numbers; the trade is that of this solution. */
  Solution of(YearState other) {
    return new Solution(other.with(state.demand()), fingerprint, result, tradeGap, addedUsd);
  }
}
