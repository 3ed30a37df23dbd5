package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;

import landbridge.graph.TreeCosts;
import org.junit.jupiter.api.Test;

/** What a bush has to watch after its tree was mended. */
class OriginTreeTest {

  @Test
  void onlyWhatHasLeftTheTreeIsWatched() {
    String[] ends = {"0>1", "0>1", "1>2", "2>3"};
    VolumeDelay[] same = new VolumeDelay[ends.length];
    java.util.Arrays.fill(same, SmallNetworks.line(1, 1));
    Bushes bushes = new Bushes(SmallNetworks.of(4, ends, same, 5));
    int first = bushes.linkAt[0];
    int second = bushes.linkAt[1];
    TreeCosts costs = new TreeCosts(bushes.layout.inner());
    java.util.Arrays.fill(costs.cost, 1);
    costs.cost[second] = 2;
    costs.renew();
    OriginTree tree = new OriginTree(bushes);
    tree.make(0, costs);
    assertThat(bushes.rows[0].besides()).isZero();
    costs.cost[first] =
        3; // the path changes its first link; the two links behind it stay, only cheaper
    costs.renew();
    tree.make(0, costs);
    assertThat(tree.entry[bushes.nodeAt[1]]).isEqualTo(second);
    assertThat(tree.label[bushes.nodeAt[3]]).isEqualTo(4);
    assertThat(bushes.rows[0].besides()).isEqualTo(1);
    assertThat(bushes.rows[0].beside(0)).isEqualTo(first);
  }
}
