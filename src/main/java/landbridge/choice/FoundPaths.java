package landbridge.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The different paths found for a pair, few enough to be compared one by one.
 *
 * <p>Most paths are found many times, in one network after the other, so nothing is made for a path that is known.
 * For one thread. Checked by: {@code PathSetsTest}.
 */
final class FoundPaths {
  private final double[] referenceCost;
  private int[] hash = new int[16]; // [paths]
  private FoundPath[] path = new FoundPath[16]; // [paths]
  private int count;

  FoundPaths(double[] referenceCost) {
    this.referenceCost = referenceCost;
  }

  /**
   * Adds a path; of the same path found twice the better claim stays.
   *
   * @param links holds the links of the path in the order of travel
   * @param start position of the first
   * @param end position after the last
   */
  void add(int[] links, int start, int end, boolean claim, double weight) {
    int sum = 1;
    for (int i = start; i < end; i++) {
      sum = 31 * sum + links[i];
    }
    int at = 0;
    while (at < count && (hash[at] != sum || !same(path[at].links, links, start, end))) {
      at++;
    }
    if (at == count) {
      if (count == path.length) {
        hash = Arrays.copyOf(hash, 2 * count);
        path = Arrays.copyOf(path, 2 * count);
      }
      hash[count] = sum;
      path[count++] = new FoundPath(Arrays.copyOfRange(links, start, end), referenceCost);
    }
    path[at].found(claim, weight);
  }

  private static boolean same(int[] known, int[] links, int start, int end) {
    return Arrays.equals(known, 0, known.length, links, start, end);
  }

  /** The paths of a set: claims first, then by weight, in canonical order. */
  List<FoundPath> choose(int most) {
    FoundPath[] sorted = Arrays.copyOf(path, count);
    Arrays.sort(sorted, FoundPath::bySelection);
    List<FoundPath> set = new ArrayList<>(Arrays.asList(sorted).subList(0, Math.min(most, count)));
    Collections.sort(set);
    return set;
  }
}
