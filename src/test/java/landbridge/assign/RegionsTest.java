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
    Regions regions = new Regions(solution.bushes());
    regions.sort(pairs);
    assertThat(pairs.count).isGreaterThan(50);
    Set<Integer> seen = new HashSet<>();
    int deepest = 0;
    for (int level = 0; level <= Regions.DEPTH; level++) {
      Set<Integer> ofLevel = new HashSet<>();
      for (int strip = 1 << level; strip < 2 << level; strip++) {
        Set<Integer> ofStrip = new HashSet<>();
        for (int i = regions.first(strip); i < regions.first(strip + 1); i++) {
          int pair = regions.member(i);
          assertThat(seen.add(pair)).isTrue();
          deepest = Math.max(deepest, level);
          for (int at = pairs.start[2 * pair]; at < pairs.start[2 * pair + 2]; at++) {
            ofStrip.add(pairs.pool[at]);
          }
        }
        for (int link : ofStrip) {
          assertThat(ofLevel.add(link)).as("link %d in two strips", link).isTrue();
        }
      }
    }
    assertThat(seen).hasSize(pairs.count);
    assertThat(deepest).isEqualTo(Regions.DEPTH);
  }
}
