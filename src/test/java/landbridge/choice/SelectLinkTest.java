package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import landbridge.bench.ChoiceBench;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** Who goes through a link: the parts sum to the link's flow; no set exceeds the sum of its links. */
class SelectLinkTest {
  private final ChoiceBench.Case study = ChoiceBench.small();
  private final ChoiceResult result = RouteChoice.solve(study.problem(), study.settings());
  private final PathSet paths = study.problem().routes.stretches.paths;

  @Test
  void partsOfALinkSumToItsFlow() {
    double tolerance = 1e-9 * study.problem().totalDemand();
    for (int link = 0; link < result.linkFlow.length; link++) {
      double[] tonnes = SelectLink.tonnes(result, SelectLink.through(paths, new int[] {link}));
      assertThat(Arrays.stream(tonnes).sum()).isCloseTo(result.linkFlow[link], within(tolerance));
    }
  }

  @Test
  void aSetCountsEachTonneOnce() {
    int[] all = new int[result.linkFlow.length];
    Arrays.setAll(all, link -> link);
    double[] tonnes = SelectLink.tonnes(result, SelectLink.through(paths, all));
    assertThat(tonnes).containsExactly(result.items.served, within(1e-6));
    assertThat(Arrays.stream(SelectLink.tonnes(result, SelectLink.through(paths, new int[0])))
            .sum())
        .isZero();
  }
}
