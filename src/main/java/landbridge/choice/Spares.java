package landbridge.choice;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arrays of results that nobody will look at again, for later solves: what dozens of solves write one after the other
 * then takes the memory of a few, and fresh memory is dear on a virtual machine.
 *
 * <p>Which arrays a solve gets changes no bit: all are written before they are read. Threads: any. Checked by: {@code
 * SparesTest}.
 */
public final class Spares {
  private final Deque<Posted> free = new ArrayDeque<>();

  /** Takes the arrays of a result and of the start that it is; neither may be looked at again. */
  public void give(ChoiceResult ended) {
    ended.end.leave().ifPresent(this::give);
  }

  private synchronized void give(Posted posted) {
    assert posted.spoil();
    free.push(posted);
  }

  /** A copy for a problem of as many pairs, items and routes, in arrays that were given if there are some that fit. */
  Posted copy(Posted of, ChoiceProblem problem) {
    Posted room = take();
    return (room != null && room.isLike(of) ? room : new Posted(problem)).set(of);
  }

  private synchronized Posted take() {
    return free.poll();
  }
}
