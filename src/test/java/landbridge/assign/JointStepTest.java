package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * One step on all pairs. Two links a and b lead to a node from which c goes on, d goes past it; times 10 + a, 20 + b, 5 + c and
 * 30 + d/2, demand 30. By hand: a = b + 10 and 35 + 3 b = 40 - b, so b = 1.25, a = 11.25, c = 12.5, d = 17.5, all at 38.75.
 */
class JointStepTest {
  private static final double[] EQUILIBRIUM = {11.25, 1.25, 12.5, 17.5};

  private final AssignmentProblem problem = SmallNetworks.of(
      3,
      new String[] {"0-1", "0-1", "1-2", "0-2"},
      new VolumeDelay[] {
        SmallNetworks.line(10, 1),
        SmallNetworks.line(20, 1),
        SmallNetworks.line(5, 1),
        SmallNetworks.line(30, 0.5)
      },
      30);
  private final Bushes bushes = new Bushes(problem);
  private final LinkState links = new LinkState(bushes.times);
  private final PairedSegments pairs = new PairedSegments(bushes);

  @Test
  void whereTimesAreLinearOneStepBalancesPairsThatOverlap() {
    assertThat(stepFrom(10, 10, 20, 10)).isTrue();
    for (int link = 0; link < EQUILIBRIUM.length; link++) {
      assertThat(flow(link)).isCloseTo(EQUILIBRIUM[link], within(1e-9));
      assertThat(links.flow[bushes.linkAt[link]]).isCloseTo(EQUILIBRIUM[link], within(1e-9));
    }
  }

  /** At first b has to get its flow from a, and a has none: the pair of both waits, the other one is served. */
  @Test
  void noSideGivesMoreThanItHas() {
    assertThat(stepFrom(0, 0, 0, 30)).isTrue();
    double[] expected = {12.5, 0, 12.5, 17.5};
    for (int link = 0; link < expected.length; link++) {
      assertThat(flow(link)).isCloseTo(expected[link], within(1e-9));
    }
  }

  private boolean stepFrom(double... flows) {
    for (int link = 0; link < flows.length; link++) {
      int here = bushes.linkAt[link];
      links.flow[here] = flows[link];
      bushes.rows[0].add(here, flows[link]);
    }
    links.refresh(0, flows.length);
    add(1, 0, 1);
    add(2, 0, 2, 3);
    pairs.enterLinks(new Crew(1));
    return new JointStep(pairs, links, new Shifts(pairs, links, bushes)).run();
  }

  private void add(int middle, int... sides) {
    int[] here = new int[sides.length];
    for (int i = 0; i < here.length; i++) {
      here[i] = bushes.linkAt[sides[i]];
    }
    pairs.add(0, 0, 0, here, 0, middle, here.length);
  }

  private double flow(int link) {
    return bushes.rows[0].get(bushes.linkAt[link]);
  }
}
