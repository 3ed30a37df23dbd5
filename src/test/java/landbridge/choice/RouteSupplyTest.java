package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import landbridge.bench.ChoiceBench;
import landbridge.graph.PathSet;
import org.junit.jupiter.api.Test;

/** Stretches and path attributes against sums over links; changes have the bits of a fresh start. */
class RouteSupplyTest {
  private final ChoiceProblem problem = ChoiceBench.small().problem();
  private final RouteSupply routes = problem.routes;
  private final PathSet paths = routes.stretches.paths;

  @Test
  void stretchesHoldEveryLinkOfAPairOnceWithExactlyItsPaths() {
    Stretches stretches = routes.stretches;
    for (int pair = 0; pair < paths.pairs; pair++) {
      int uses = 0;
      boolean[] seen = new boolean[paths.graph.links];
      for (int s = stretches.start[pair]; s < stretches.start[pair + 1]; s++) {
        for (int i = stretches.linkStart[s]; i < stretches.linkStart[s + 1]; i++) {
          int link = stretches.link[i];
          assertThat(seen[link]).isFalse();
          seen[link] = true;
          for (int m = stretches.memberStart[s]; m < stretches.memberStart[s + 1]; m++) {
            assertThat(paths.uses(paths.pathStart[pair] + stretches.member[m], link))
                .isTrue();
            uses++;
          }
        }
      }
      int first = paths.pathStart[pair];
      int end = paths.pathStart[pair + 1];
      assertThat(uses).isEqualTo(paths.linkStart[end] - paths.linkStart[first]);
    }
  }

  @Test
  void pathAttributesAreSumsOverLinks() {
    LinkSupply links = routes.links;
    for (int path = 0; path < paths.paths; path++) {
      assertThat(routes.freeTime[path]).isCloseTo(paths.sum(path, links.freeTime), within(1e-10));
      assertThat(routes.deviation[path])
          .isCloseTo(Math.sqrt(paths.sum(path, links.timeVariance)), within(1e-10));
      for (int load = 0; load < routes.loads; load++) {
        assertThat(routes.money[load][path])
            .isCloseTo(paths.sum(path, links.money[load]), within(1e-10));
      }
    }
  }

  @Test
  void aChangeHasTheSameBitsAsAFreshStart() {
    SplittableRandom random = new SplittableRandom(2);
    LinkSupply old = routes.links;
    for (int round = 0; round < 20; round++) {
      boolean[] closed = old.closed.clone();
      double[] time = old.freeTime.clone();
      double[][] money = {old.money[0].clone(), old.money[1], old.money[2], old.money[3]};
      long[] territories = old.territories.clone();
      closed[random.nextInt(old.links)] = true;
      time[random.nextInt(old.links)] *= 1.7;
      money[0][random.nextInt(old.links)] += 3;
      territories[random.nextInt(old.links)] = 8;
      LinkSupply next = new LinkSupply(
          time, old.timeVariance, money, closed, territories, old.facility, old.capacity);
      same(routes.after(next), RouteSupply.of(routes.stretches, next));
      same(routes.after(next).after(old), routes);
      assertThat(routes.pairsTouched(next)).isBetween(1, paths.pairs);
    }
    assertThat(routes.pairsTouched(old)).isZero();
  }

  private static void same(RouteSupply a, RouteSupply b) {
    assertThat(a.freeTime).isEqualTo(b.freeTime);
    assertThat(a.deviation).isEqualTo(b.deviation);
    assertThat(a.money).isDeepEqualTo(b.money);
    assertThat(a.open).isEqualTo(b.open);
    assertThat(a.territories).isEqualTo(b.territories);
    assertThat(a.limited.segment()).isEqualTo(b.limited.segment());
  }

  @Test
  void aWhatIfHasTheSameBitsAsAColdRun() {
    ChoiceBench.Case study = ChoiceBench.small();
    ChoiceResult reference = RouteChoice.solve(study.problem(), study.settings());
    boolean[] closed = new boolean[routes.links.links];
    closed[3] = true;
    LinkSupply shut = study.problem().routes.links.withClosed(closed);
    ChoiceResult warm = RouteChoice.solve(
        new ChoiceProblem(
            study.problem().routes.after(shut), study.problem().demand, study.problem().terms),
        study.settings(),
        reference.end);
    // The same scenario in another process: everything is made again, the reference included.
    ChoiceBench.Case again = ChoiceBench.small();
    ChoiceResult anew = RouteChoice.solve(again.problem(), again.settings());
    ChoiceResult cold = RouteChoice.solve(
        new ChoiceProblem(
            RouteSupply.of(
                again.problem().routes.stretches, again.problem().routes.links.withClosed(closed)),
            again.problem().demand,
            again.problem().terms),
        again.settings(),
        anew.end);
    assertThat(warm.share).isEqualTo(cold.share);
    assertThat(warm.linkFlow).isEqualTo(cold.linkFlow);
    assertThat(warm.items.composite).isEqualTo(cold.items.composite);
  }
}
