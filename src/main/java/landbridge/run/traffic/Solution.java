package landbridge.run.traffic;

import landbridge.choice.ChoiceFlows;
import landbridge.choice.ChoiceResult;
import landbridge.model.Study;

/**
 * The traffic of one state.
 *
 * @param state       what was offered and asked for
 * @param key         fingerprint of the state, and after {@code from} the key of the traffic it was solved from
 * @param flows       where the goods go; with their single routes unless they stand {@link #alone}
 * @param tradeGap    share of trade that would still answer to cost; 0 if it has come to rest or does not answer
 * @param addedUsd    [items] what the values of the state add to the cost of traffic that was solved with others
 *     and is held [USD/yr], see {@link HeldTraffic}; 0 where traffic reacts
 */
public record Solution(
    YearState state, String key, ChoiceFlows flows, double tradeGap, double[] addedUsd) {
  static final String FROM = " from ";

  /** Traffic that reacts to everything in its state. */
  public Solution(YearState state, String key, ChoiceResult result, double tradeGap) {
    this(state, key, result, tradeGap, state.demand().zeros);
  }

  /** Traffic whose trade does not answer to cost. */
  public Solution(YearState state, String key, ChoiceResult result) {
    this(state, key, result, 0);
  }

  /**
   * Where the goods go, route by route.
   *
   * @throws IllegalStateException if the routes are forgotten
   */
  public ChoiceResult result() {
    if (flows instanceof ChoiceResult result) {
      return result;
    }
    throw new IllegalStateException("the routes of this traffic are forgotten");
  }

  /** The same traffic without its single routes: a fraction of the memory. */
  public Solution alone() {
    return new Solution(state, key, flows.alone(), tradeGap, addedUsd);
  }

  /** Of the state; with the demand before any response of trade. */
  public String fingerprint() {
    int end = key.indexOf(FROM);
    return end < 0 ? key : key.substring(0, end);
  }

  /** The same traffic without what the solve learnt. */
  Solution forgetting() {
    return new Solution(state, key, result().forgetting(), tradeGap, addedUsd);
  }

  /** The same traffic seen with other prices of the company: for accounts, not for appraisal. */
  public Solution priced(Study inYear) {
    YearState seen = new YearState(
        inYear, state.year(), state.operations(), state.supply(), state.demand(), state.terms());
    return new Solution(seen, key, flows, tradeGap, addedUsd);
  }

  /** The same traffic for a state that agrees in all numbers; the trade is that of this solution. */
  Solution of(YearState other) {
    return new Solution(other.sharing(state), key, flows, tradeGap, addedUsd);
  }
}
