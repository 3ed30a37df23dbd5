package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * Sums over the paths of each stretch of a pair, and the way back, by way of smaller stretches.
 *
 * <p>A stretch near a border is used by 20 paths of which a smaller stretch has 15: its sum over paths is
 * the sum of that stretch and of five paths more. So all sums of a pair are a list of additions of two
 * numbers each, half as many as summing each stretch anew. What stretches give to their paths runs the list
 * backwards.
 *
 * <p>Both work on <em>slots</em>, a row of numbers: first one per path of the pair, up to {@link
 * PathSet#MOST_PATHS}; then one per stretch of several paths, in their order; then partial sums. A stretch of
 * one path has the slot of the path. Immutable. Checked by: {@code StretchSumsTest}.
 */
@Hot
final class StretchSums {
  /** Numbers that a row of slots needs, for the pair that needs most. */
  final int slots;

  private final int[] opStart; // [pairs + 1] first addition of each pair
  private final short[] ops; // [3 x additions] slot written, slots added
  private final int[] partial; // [pairs] first slot of partial sums
  private final int[] end; // [pairs] slots used

  /**
   * Finds the additions.
   *
   * @param several [pairs] first stretch of several paths
   * @param start [pairs + 1] first stretch of each pair
   * @param users [stretches] paths that use the stretch, one bit each; within a pair by rising number of paths
   */
  StretchSums(int[] several, int[] start, long[] users) {
    int pairs = several.length;
    this.opStart = new int[pairs + 1];
    this.partial = new int[pairs];
    this.end = new int[pairs];
    short[] list = new short[1024];
    short[] parts = new short[PathSet.MOST_PATHS];
    int most = PathSet.MOST_PATHS;
    for (int pair = 0; pair < pairs; pair++) {
      int next = opStart[pair];
      partial[pair] = PathSet.MOST_PATHS + start[pair + 1] - several[pair];
      end[pair] = partial[pair];
      for (int s = several[pair]; s < start[pair + 1]; s++) {
        int count = split(users, several[pair], s, parts);
        if (3 * (next + count) > list.length) {
          list = Arrays.copyOf(list, 2 * list.length + 3 * count);
        }
        int sum = parts[0];
        for (int i = 1; i < count; i++) {
          int to = i == count - 1 ? PathSet.MOST_PATHS + s - several[pair] : end[pair]++;
          list[3 * next] = (short) to;
          list[3 * next + 1] = (short) sum;
          list[3 * next++ + 2] = parts[i];
          sum = to;
        }
      }
      opStart[pair + 1] = next;
      most = Math.max(most, end[pair]);
    }
    if (most > Short.MAX_VALUE) {
      throw new IllegalArgumentException("a pair has " + most + " stretches and partial sums");
    }
    this.slots = most;
    this.ops = Arrays.copyOf(list, 3 * opStart[pairs]);
  }

  /** Writes the slots of which a stretch is the sum, the largest stretches that fit first; returns their number. */
  private static int split(long[] users, int first, int s, short[] parts) {
    int count = 0;
    long left = users[s];
    for (int other = s - 1; other >= first && Long.bitCount(left) > 1; other--) {
      if ((users[other] & ~left) == 0) {
        parts[count++] = (short) (PathSet.MOST_PATHS + other - first);
        left &= ~users[other];
      }
    }
    for (; left != 0; left &= left - 1) {
      parts[count++] = (short) Long.numberOfTrailingZeros(left);
    }
    return count;
  }

  /** Additions that the sums of all pairs take. */
  int additions() {
    return opStart[opStart.length - 1];
  }

  /** Sums the slots of the paths of a pair up to the slots of its stretches. */
  void sum(int pair, double[] slot) {
    int last = 3 * opStart[pair + 1];
    for (int i = 3 * opStart[pair]; i < last; i += 3) {
      slot[ops[i]] = slot[ops[i + 1]] + slot[ops[i + 2]];
    }
  }

  /** Adds the slot of each stretch of a pair to the slots of its paths. Slots of stretches are overwritten. */
  void spread(int pair, double[] slot) {
    for (int i = partial[pair]; i < end[pair]; i++) {
      slot[i] = 0;
    }
    int first = 3 * opStart[pair];
    for (int i = 3 * opStart[pair + 1] - 3; i >= first; i -= 3) {
      double given = slot[ops[i]];
      slot[ops[i + 1]] += given;
      slot[ops[i + 2]] += given;
    }
  }
}
