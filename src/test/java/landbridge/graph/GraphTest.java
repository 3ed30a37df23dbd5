package landbridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The arrays of a small network, written down by hand. */
class GraphTest {
  // 0 -> 1 (link 1), 0 -> 2 (links 0 and 3, parallel), 2 -> 1 (link 2)
  private final Graph graph = Graph.of(3, new int[] {0, 0, 2, 0}, new int[] {2, 1, 1, 2});

  @Test
  void listsLinksByTheNodeTheyLeaveAndEnter() {
    assertThat(graph.outStart).containsExactly(0, 3, 3, 4);
    assertThat(graph.outLink).containsExactly(0, 1, 3, 2);
    assertThat(graph.inStart).containsExactly(0, 0, 2, 4);
    assertThat(graph.inLink).containsExactly(1, 2, 0, 3);
  }

  @Test
  void refusesLinksToNowhereAndBadCosts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Graph.of(1, new int[] {0}, new int[] {1}))
        .withMessageContaining("link 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.checkCosts(new double[] {1, Double.NaN, 1, 1}))
        .withMessageContaining("link 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.checkCosts(new double[] {1, 1, -1, 1}))
        .withMessageContaining("link 2");
  }
}
