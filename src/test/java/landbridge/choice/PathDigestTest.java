package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.graph.Graph;
import org.junit.jupiter.api.Test;

/** The digest of a search changes with everything that the search follows from, and with nothing else. */
class PathDigestTest {
  private static final int[] FROM = {0, 1, 0, 2};
  private static final int[] TO = {1, 3, 2, 3};
  private static final PathRules RULES = new PathRules(30, 2.2, 0.01);

  private static Graph graph(int nodes, int[] to, boolean through) {
    boolean[] passable = new boolean[nodes];
    Arrays.fill(passable, true);
    passable[1] = through;
    return Graph.of(nodes, FROM, to, passable);
  }

  private static PathViews views(
      Graph graph, double cost, double scale, boolean closed, boolean applies, double least) {
    PathViews.Builder views = PathViews.of(graph, 2).cost(new double[] {1, 2, cost, 4}, scale);
    views.network(new boolean[] {closed, false, true, false}, new boolean[] {true, applies});
    return views.leastAmount(new double[] {1, 2}, least).build();
  }

  private static String digest(Graph graph, int[] ends, PathViews views, PathRules rules) {
    return PathSets.digest(graph, new int[] {0, 0}, new int[] {ends[0], ends[1]}, views, rules);
  }

  @Test
  void changesWithEveryPart() {
    Graph graph = graph(4, TO, true);
    int[] ends = {3, 2};
    PathViews plain = views(graph, 3, 0.1, false, true, 0.02);
    String digest = digest(graph, ends, plain, RULES);
    assertThat(digest(graph(4, TO, true), ends, views(graph, 3, 0.1, false, true, 0.02), RULES))
        .isEqualTo(digest)
        .hasSize(64);
    Graph wider = graph(5, TO, true);
    Graph turned = graph(4, new int[] {1, 3, 2, 1}, true);
    Graph barred = graph(4, TO, false);
    PathViews two = PathViews.of(graph, 2)
        .cost(new double[] {1, 2, 3, 4}, 0.1)
        .cost(new double[] {1, 2, 3, 4}, 0.1)
        .build();
    List<String> others = List.of(
        digest(wider, ends, views(wider, 3, 0.1, false, true, 0.02), RULES),
        digest(turned, ends, views(turned, 3, 0.1, false, true, 0.02), RULES),
        digest(barred, ends, views(barred, 3, 0.1, false, true, 0.02), RULES),
        digest(graph, new int[] {2, 3}, plain, RULES),
        digest(graph, ends, views(graph, Math.nextUp(3.0), 0.1, false, true, 0.02), RULES),
        digest(graph, ends, views(graph, 3, 0.2, false, true, 0.02), RULES),
        digest(graph, ends, views(graph, 3, 0.1, true, true, 0.02), RULES),
        digest(graph, ends, views(graph, 3, 0.1, false, false, 0.02), RULES),
        digest(graph, ends, views(graph, 3, 0.1, false, true, 0.03), RULES),
        digest(graph, ends, two, RULES),
        digest(graph, ends, plain, new PathRules(31, 2.2, 0.01)),
        digest(graph, ends, plain, new PathRules(30, 2.3, 0.01)),
        digest(graph, ends, plain, new PathRules(30, 2.2, 0.02)));
    SortedSet<String> distinct = new TreeSet<>(others);
    assertThat(distinct).hasSize(others.size()).doesNotContain(digest);
  }
}
