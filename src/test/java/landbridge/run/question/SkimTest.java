package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landbridge.choice.CommodityTerms;
import landbridge.choice.LinkSupply;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;
import landbridge.run.TinyStudy;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The skims against all simple paths of the small study, and the used ones against sums over routes. */
class SkimTest {
  private static final double TOLERANCE = 1e-9;

  /** Times of routes and of links may stem from two loadings: a delay stays unposted by up to 1e-4 h, USD/t alike. */
  private static final double LOADINGS = 2e-4;

  @TempDir
  private Path folder;

  private Situation situation(TinyStudy study, String scenario, int year) {
    TrafficModel model = TrafficModel.of(study.read(), 2);
    return Situation.of(model, model.study().scenario(scenario), year);
  }

  /** Slow twin: every simple path between two nodes over open arcs. */
  private static void walk(
      Graph graph, boolean[] closed, int at, int to, List<Integer> path, List<int[]> found) {
    if (at == to) {
      found.add(path.stream().mapToInt(Integer::intValue).toArray());
      return;
    }
    for (int arc = 0; arc < graph.links; arc++) {
      int next = graph.to[arc];
      boolean again = path.stream().anyMatch(used -> graph.from[used] == next);
      boolean through = next == to || graph.passable[next];
      if (graph.from[arc] == at && !closed[arc] && !again && through) {
        path.add(arc);
        walk(graph, closed, next, to, path, found);
        path.remove(path.size() - 1);
      }
    }
  }

  /** Cost of a path; without deviation where the pair does not trade, as a search has to do. */
  private static double cost(Situation situation, int commodity, int[] path, boolean traded) {
    LinkSupply supply = situation.solution.state().supply();
    CommodityTerms terms = situation.result().problem.terms;
    double sum = 0;
    double variance = 0;
    for (int arc : path) {
      sum += supply.money[terms.load[commodity]][arc]
          + terms.timeValue[commodity] * situation.result().linkTime[arc];
      variance += supply.timeVariance[arc];
    }
    return sum + (traded ? terms.reliabilityValue[commodity] * Math.sqrt(variance) : 0);
  }

  private void checkAll(Situation situation) {
    Graph graph = situation.routes().network.graph;
    boolean[] closed = situation.solution.state().supply().closed;
    CommodityTerms terms = situation.result().problem.terms;
    for (int commodity = 0; commodity < terms.count; commodity++) {
      List<Skim.Cell> cells = Skim.of(situation, commodity);
      assertThat(cells).hasSize(12); // four zones
      for (Skim.Cell cell : cells) {
        List<int[]> all = new ArrayList<>();
        walk(graph, closed, cell.origin(), cell.destination(), new ArrayList<>(), all);
        assertThat(cell.isOpen()).isEqualTo(!all.isEmpty());
        if (!all.isEmpty()) {
          boolean traded = cell.tonnes() > 0;
          int c = commodity;
          double least = all.stream()
              .mapToDouble(path -> cost(situation, c, path, traded))
              .min()
              .orElseThrow();
          Skim.Offer offer = cell.cheapest().orElseThrow();
          double deviation = traded ? 0 : terms.reliabilityValue[c] * offer.deviationHours();
          assertThat(offer.generalisedUsdPerT() - deviation).isCloseTo(least, within(TOLERANCE));
        }
      }
    }
  }

  @Test
  void cheapestIsTheCheapestOfAllPaths() {
    checkAll(situation(TinyStudy.in(folder), "do-minimum", 2025));
    checkAll(situation(TinyStudy.in(folder), "pass-railway", 2040));
  }

  @Test
  void closedPairsAreMarked() {
    TinyStudy study = TinyStudy.in(folder)
        .scenario("shut", "extends: do-minimum\ndo:\n  - close: {crossing: pass-road}");
    Situation situation = situation(study, "shut", 2025);
    checkAll(situation);
    Skim.Cell cell = Skim.of(situation, 0).stream()
        .filter(one -> one.origin() == 2 && one.destination() == 3)
        .findFirst()
        .orElseThrow();
    assertThat(cell.isOpen()).isFalse();
    assertThat(cell.used()).isEmpty();
    assertThat(cell.tonnes()).isPositive();
    assertThat(cell.composite()).isPresent(); // the outside option
  }

  @Test
  void usedIsTheMeanOverTheRoutesByFlow() {
    Situation situation = situation(TinyStudy.in(folder), "pass-railway", 2040);
    PathSet paths = situation.paths();
    int seen = 0;
    for (Skim.Cell cell : Skim.of(situation, 0)) {
      int item = RouteTable.item(situation, cell.origin(), cell.destination(), 0);
      if (item < 0) {
        assertThat(cell.used()).isEmpty();
        continue;
      }
      seen++;
      double[] sums = new double[4];
      int pair = situation.routes().goods.pair[item];
      for (int k = 0; k < paths.pathsOf(pair); k++) {
        double share = situation.result().shareOf(item, k);
        int path = paths.pathStart[pair] + k;
        int[] arcs = paths.linksOf(path);
        sums[0] += share;
        sums[1] += share * paths.sum(path, situation.result().linkTime);
        sums[2] += share * situation.km(arcs);
        sums[3] += share * situation.cost(0, path);
      }
      Skim.Offer used = cell.used().orElseThrow();
      assertThat(used.hours()).isCloseTo(sums[1] / sums[0], within(LOADINGS));
      assertThat(used.km()).isCloseTo(sums[2] / sums[0], within(TOLERANCE));
      assertThat(used.generalisedUsdPerT()).isCloseTo(sums[3] / sums[0], within(LOADINGS));
      assertThat(used.generalisedUsdPerT())
          .isGreaterThanOrEqualTo(cell.cheapest().orElseThrow().generalisedUsdPerT() - TOLERANCE);
    }
    assertThat(seen).isEqualTo(3);
  }
}
