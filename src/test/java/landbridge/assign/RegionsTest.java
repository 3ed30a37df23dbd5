package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lets threads balance pairs at the same time: strips of one level share no link and no node. */
class RegionsTest {
  @Test
  void stripsOfOneLevelShareNoLinkAndEveryPairIsInOne() {
    AssignmentProblem problem = SmallNetworks.grid(16, 14);
    Assignment solved = Assigner.assign(problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-6));
    Assignment.BushSolution solution = solved.solution().orElseThrow();
    PairedSegments pairs = solution.pairs();
    Regions regions = new Regions(solution.bushes().layout);
    regions.sort(pairs, new Crew(1));
    assertThat(pairs.count).isGreaterThan(50);
    Set<Integer> seen = new HashSet<>();
    for (int level = 0; level < Regions.WAYS * (Regions.DEPTH + 1); level++) {
      int way = level / (Regions.DEPTH + 1) * Regions.STRIPS;
      int wide = 1 << level % (Regions.DEPTH + 1);
      Set<Integer> ofLevel = new HashSet<>();
      for (int strip = way + wide; strip < way + 2 * wide; strip++) {
        for (int link : links(regions, strip, pairs, seen)) {
          assertThat(ofLevel.add(link)).as("link %d in two strips", link).isTrue();
        }
      }
    }
    assertThat(seen).hasSize(pairs.count);
    // most of what lies across the middle of the first way is apart again along the second
    int whole = size(regions, Regions.STRIPS + 1);
    int parts = 0;
    for (int strip = Regions.STRIPS + 2; strip < 2 * Regions.STRIPS; strip++) {
      parts += size(regions, strip);
    }
    assertThat(size(regions, 1)).isZero();
    assertThat(whole).isLessThan(pairs.count / 3);
    assertThat(parts).isPositive();
  }

  /** Two threads share a way by its halves: the busier one has hardly more than the best cut would leave it. */
  @Test
  void theMiddleIsCutWhereBothHalvesHoldAsManyLinksOfPairs() {
    AssignmentProblem problem = SmallNetworks.grid(16, 14);
    Assignment.BushSolution solution = Assigner.assign(
            problem, Settings.of(Method.USER_EQUILIBRIUM, 1e-6))
        .solution()
        .orElseThrow();
    PairedSegments pairs = solution.pairs();
    Layout layout = solution.bushes().layout;
    for (int pair = 0; pair < pairs.count / 2; pair++) {
      pairs.add(
          0,
          0,
          0,
          pairs.pool,
          pairs.start[0],
          pairs.start[1],
          pairs.start[2]); // one end is full of pairs
    }
    Regions regions = new Regions(layout);
    regions.sort(pairs, new Crew(1));
    int nodes = layout.graph().nodes;
    long best = Long.MAX_VALUE;
    for (int cut = 0; cut <= nodes; cut++) {
      long busier = Math.max(links(pairs, layout, 0, cut), links(pairs, layout, cut, nodes));
      best = Math.min(best, busier);
    }
    long low = linksUnder(regions, pairs, 2);
    long high = linksUnder(regions, pairs, 3);
    assertThat(Math.max(low, high)).isEqualTo(best);
    assertThat(Math.min(low, high)).isPositive();
  }

  /** Links of the pairs whose nodes all have ranks [from, to). */
  private static long links(PairedSegments pairs, Layout layout, int from, int to) {
    int[] rank = layout.rank()[0];
    long sum = 0;
    for (int pair = 0; pair < pairs.count; pair++) {
      boolean inside = true;
      for (int at = pairs.start[2 * pair]; at < pairs.start[2 * pair + 2]; at++) {
        int tail = rank[layout.graph().from[pairs.pool[at]]];
        int head = rank[layout.graph().to[pairs.pool[at]]];
        inside &= Math.min(tail, head) >= from && Math.max(tail, head) < to;
      }
      sum += inside ? pairs.start[2 * pair + 2] - pairs.start[2 * pair] : 0;
    }
    return sum;
  }

  /** Links of the pairs in a strip of the first way and in all its parts. */
  private static long linksUnder(Regions regions, PairedSegments pairs, int strip) {
    if (strip >= Regions.STRIPS) {
      return 0;
    }
    long sum = linksUnder(regions, pairs, 2 * strip) + linksUnder(regions, pairs, 2 * strip + 1);
    for (int i = regions.first(strip); i < regions.first(strip + 1); i++) {
      int pair = regions.member(i);
      sum += pairs.start[2 * pair + 2] - pairs.start[2 * pair];
    }
    return sum;
  }

  private static int size(Regions regions, int strip) {
    return regions.first(strip + 1) - regions.first(strip);
  }

  private static Set<Integer> links(
      Regions regions, int strip, PairedSegments pairs, Set<Integer> seen) {
    Set<Integer> links = new HashSet<>();
    for (int i = regions.first(strip); i < regions.first(strip + 1); i++) {
      int pair = regions.member(i);
      assertThat(seen.add(pair)).isTrue();
      for (int at = pairs.start[2 * pair]; at < pairs.start[2 * pair + 2]; at++) {
        links.add(pairs.pool[at]);
      }
    }
    return links;
  }
}
