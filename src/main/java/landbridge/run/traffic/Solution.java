package landbridge.run.traffic;

import landbridge.choice.ChoiceResult;
import landbridge.model.Study;

/**
 * The traffic of one state.
 *
 * @param state       what was offered and asked for
 * @param key         fingerprint of the state, and after {@code from} the key of the traffic it was solved from
 * @param result      where the goods go
 * @param tradeGap    share of trade that would still answer to cost; 0 if it has come to rest or does not answer
 * @param addedUsd    [items] what the values of the state add to the cost of traffic that was solved with others
 *     and is held [USD/yr], see {@link HeldTraffic}; 0 where traffic reacts
 */
public record Solution(
    YearState state, String key, ChoiceResult result, double tradeGap, double[] addedUsd) {
  static final String FROM = " from ";

  /** Traffic that reacts to everything in its state. */
  public Solution(YearState state, String key, ChoiceResult result, double tradeGap) {
    this(state, key, result, tradeGap, new double[state.demand().items]);
  }

  /** Traffic whose trade does not answer to cost. */
  public Solution(YearState state, String key, ChoiceResult result) {
    this(state, key, result, 0);
  }

  /** Of the state; with the demand before any response of trade. */
  public String fingerprint() {
    int end = key.indexOf(FROM);
    return end < 0 ? key : key.substring(0, end);
  }

  /** The same traffic without what the solve learnt. */
  Solution forgetting() {
    return new Solution(state, key, result.forgetting(), tradeGap, addedUsd);
  }

  /** The same traffic seen with other prices of the company: for accounts, not for appraisal. */
  public Solution priced(Study inYear) {
    YearState seen = new YearState(
        inYear, state.year(), state.operations(), state.supply(), state.demand(), state.terms());
    return new Solution(seen, key, result, tradeGap, addedUsd);
  }

  /** The same traffic for a state that agrees in all numbers; the trade is that of this solution. */
  Solution of(YearState other) {
    return new Solution(other.with(state.demand()), key, result, tradeGap, addedUsd);
  }
}
