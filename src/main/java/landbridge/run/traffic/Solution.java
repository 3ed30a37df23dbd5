package landbridge.run.traffic;

import landbridge.choice.ChoiceResult;

/**
 * The traffic of one state.
 *
 * @param state       what was offered and asked for
 * @param fingerprint of the state
 * @param result      where the goods go
 */
public record Solution(YearState state, String fingerprint, ChoiceResult result) {}
