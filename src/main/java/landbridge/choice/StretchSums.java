package landbridge.choice;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.PathSet;

/**
 * Sums over the paths of each stretch of a pair, and the way back, by way of smaller stretches.
 *
 * <p>A stretch near a border is used by 20 paths of which a smaller stretch has 15: its sum over paths is
 * the sum of that stretch and of five paths more. So all sums of a pair are a list of additions of three
 * numbers each (the third is often zero), a quarter as many as summing each stretch anew. What stretches give to their
 * paths runs the list backwards. Lists of two numbers are longer and each entry waits for the one before (half as long
 * again); lists of as many as there are make a processor guess where each ends (more than twice as long).
 *
 * <p>Both work on <em>slots</em>, a row of numbers: first one per path of the pair; then one per stretch of several
 * paths, in their order; then partial sums; the last one of all is zero. A stretch of one path has the slot of the path. Immutable. Checked by: {@code StretchSumsTest}.
 */
@Hot
final class StretchSums {
  private static final int WIDTH = 4; // numbers of an addition: slot written, slots added
  private static final short ZERO = -1; // while slots are being counted

  /** Numbers that a row of slots needs, for the pair that needs most. */
  final int slots;

  private final int[] opStart; // [pairs + 1] first addition of each pair
  private final short[] ops; // [WIDTH x additions]
  private final int[] partial; // [pairs] first slot of partial sums
  private final int[] end; // [pairs] slots used

  /**
   * Finds the additions.
   *
   * @param pathStart [pairs + 1] first path of each pair
   * @param several [pairs] first stretch of several paths
   * @param start [pairs + 1] first stretch of each pair
   * @param users [stretches] paths that use the stretch, one bit each; within a pair by rising number of paths
   */
  StretchSums(int[] pathStart, int[] several, int[] start, long[] users) {
    int pairs = several.length;
    this.opStart = new int[pairs + 1];
    this.partial = new int[pairs];
    this.end = new int[pairs];
    short[] list = new short[1024];
    short[] parts = new short[PathSet.MOST_PATHS];
    int most = 0;
    for (int pair = 0; pair < pairs; pair++) {
      int next = WIDTH * opStart[pair];
      int paths = pathStart[pair + 1] - pathStart[pair];
      partial[pair] = paths + start[pair + 1] - several[pair];
      end[pair] = partial[pair];
      for (int s = several[pair]; s < start[pair + 1]; s++) {
        int count = split(users, several[pair], s, paths, parts);
        if (next + WIDTH * count > list.length) {
          list = Arrays.copyOf(list, 2 * list.length + WIDTH * count);
        }
        int sum = parts[0];
        for (int i = 1; i < count; i += 2) {
          int to = i + 2 >= count ? paths + s - several[pair] : end[pair]++;
          list[next++] = (short) to;
          list[next++] = (short) sum;
          list[next++] = parts[i];
          list[next++] = i + 1 < count ? parts[i + 1] : ZERO;
          sum = to;
        }
      }
      opStart[pair + 1] = next / WIDTH;
      most = Math.max(most, end[pair]);
    }
    if (most >= Short.MAX_VALUE) {
      throw new IllegalArgumentException("a pair has " + most + " stretches and partial sums");
    }
    this.slots = most + 1;
    this.ops = Arrays.copyOf(list, WIDTH * opStart[pairs]);
    for (int i = 0; i < ops.length; i++) {
      ops[i] = ops[i] == ZERO ? (short) most : ops[i];
    }
  }

  /** Writes the slots of which a stretch is the sum, the largest stretches that fit first; returns their number. */
  private static int split(long[] users, int first, int s, int paths, short[] parts) {
    int count = 0;
    long left = users[s];
    for (int other = s - 1; other >= first && Long.bitCount(left) > 1; other--) {
      if ((users[other] & ~left) == 0) {
        parts[count++] = (short) (paths + other - first);
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

  /** Sums the slots of the paths of a pair up to the slots of its stretches. The last slot must be zero. */
  void sum(int pair, double[] slot) {
    int last = WIDTH * opStart[pair + 1];
    for (int i = WIDTH * opStart[pair]; i < last; i += WIDTH) {
      slot[ops[i]] = slot[ops[i + 1]] + slot[ops[i + 2]] + slot[ops[i + 3]];
    }
  }

  /** The same for two rows at once: the list is read once, and neither row waits for the other. */
  void sum(int pair, double[] one, double[] other) {
    int last = WIDTH * opStart[pair + 1];
    for (int i = WIDTH * opStart[pair]; i < last; i += WIDTH) {
      int to = ops[i];
      int a = ops[i + 1];
      int b = ops[i + 2];
      int c = ops[i + 3];
      one[to] = one[a] + one[b] + one[c];
      other[to] = other[a] + other[b] + other[c];
    }
  }

  /** Adds the slot of each stretch of a pair to the slots of its paths. Slots of stretches are overwritten. */
  void spread(int pair, double[] slot) {
    for (int i = partial[pair]; i < end[pair]; i++) {
      slot[i] = 0;
    }
    int first = WIDTH * opStart[pair];
    for (int i = WIDTH * (opStart[pair + 1] - 1); i >= first; i -= WIDTH) {
      double given = slot[ops[i]];
      slot[ops[i + 1]] += given;
      slot[ops[i + 2]] += given;
      slot[ops[i + 3]] += given;
    }
    slot[slots - 1] = 0;
  }
}
