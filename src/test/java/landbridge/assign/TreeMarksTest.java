package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;

import landbridge.graph.Graph;
import landbridge.graph.TreeCosts;
import org.junit.jupiter.api.Test;

/** A link is marked if the tree that a bush remembers enters its node by it. */
class TreeMarksTest {

  @Test
  void marksAreTheLastLinksOfTheTree() {
    for (int seed = 0; seed < 60; seed++) {
      Bushes bushes = new Bushes(SmallNetworks.random(seed));
      Graph graph = bushes.graph;
      TreeCosts costs = new TreeCosts(bushes.layout.inner());
      for (int link = 0; link < graph.links; link++) {
        costs.cost[link] = 1 + (link * 37 + seed * 11) % 13;
      }
      costs.renew();
      OriginTree tree = new OriginTree(bushes);
      TreeMarks marks = new TreeMarks(bushes);
      for (int bush = 0; bush < bushes.count; bush++) {
        tree.make(bush, costs);
        marks.of(bush);
        for (int link = 0; link < graph.links; link++) {
          boolean intoRoot = graph.to[link] == bushes.root[bush]; // never carries anything
          boolean isLast = tree.entry[graph.to[link]] == link;
          assertThat(marks.has(link) && !intoRoot).as("seed %d", seed).isEqualTo(isLast);
        }
      }
    }
  }

  @Test
  void withoutATreeNothingButTheOnlyWaysIntoLeavesIsMarked() {
    String[] ends = {"0>1", "1>0", "1>2", "2>1", "0>2"};
    VolumeDelay[] same = new VolumeDelay[ends.length];
    java.util.Arrays.fill(same, SmallNetworks.line(1, 1));
    Bushes bushes = new Bushes(SmallNetworks.of(3, ends, same, 5));
    TreeMarks marks = new TreeMarks(bushes);
    marks.of(0);
    for (int link = 0; link < ends.length; link++) {
      assertThat(marks.has(link)).isFalse();
    }
  }
}
