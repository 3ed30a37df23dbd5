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
