package landbridge.run.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.assign.Assigner;
import landbridge.assign.Assignment;
import landbridge.assign.Method;
import landbridge.assign.Settings;
import landbridge.assign.Status;
import landbridge.model.network.LinkFlow;
import landbridge.model.network.RoadLink;
import org.junit.jupiter.api.Test;

/**
 * The best-known equilibria of the Transportation Networks for Research collection.
 *
 * <p>Objective and total travel time: the collection's notes, repeated in its data README; link flows:
 * its flow files.
 */
class PublishedNetworksTest {
  private static final double OBJECTIVE_TOLERANCE = 1e-10; // relative
  private static final double FLOW_TOLERANCE = 1e-6; // largest difference over mean flow

  @Test
  void siouxFalls() {
    reaches(Shared.siouxFalls(), "SiouxFalls/SiouxFalls", 4_231_335.287107, 7_480_225.3449);
  }

  @Test
  void anaheim() {
    reaches(Shared.anaheim(), "Anaheim/Anaheim", 1_286_032.171096, 1_419_913.8511);
  }

  @Test
  void chicagoSketch() {
    reaches(
        Shared.chicagoSketch(), "Chicago-Sketch/ChicagoSketch", 17_313_018.738748, 18_935_450.2616);
  }

  @Test
  void barcelona() {
    reachesTimes("Barcelona/Barcelona", 1_265_654.922032, 1_365_715.6838);
  }

  @Test
  void winnipeg() {
    reachesTimes("Winnipeg/Winnipeg", 827_911.494630, 925_828.0737);
  }

  /** Where many links take the same time at any flow, flows are not unique; times of links are. */
  private static void reachesTimes(String stem, double objective, double tstt) {
    NetworkProblem net = Shared.problem(stem, 0, 0);
    Map<String, Double> best = new TreeMap<>();
    Shared.flows(stem).forEach(flow -> best.put(flow.from() + ">" + flow.to(), flow.flow()));
    for (Method method : new Method[] {Method.USER_EQUILIBRIUM, Method.PATHS}) {
      Assignment result = Assigner.assign(net.problem(), Settings.of(method, 1e-12));
      assertThat(result.status()).as(method.key()).isEqualTo(Status.CONVERGED);
      assertThat(result.objective()).isCloseTo(objective, within(OBJECTIVE_TOLERANCE * objective));
      assertThat(result.tstt()).isCloseTo(tstt, within(1e-8 * tstt));
      int i = 0;
      for (RoadLink link : net.network().links()) {
        double there = net.problem().times().time(i, best.get(link.from() + ">" + link.to()));
        assertThat(result.time(i)).isCloseTo(there, within(1e-6 * Math.max(1, there)));
        i++;
      }
    }
  }

  private static void reaches(NetworkProblem net, String stem, double objective, double tstt) {
    for (Method method : new Method[] {Method.USER_EQUILIBRIUM, Method.PATHS}) {
      Assignment result = Assigner.assign(net.problem(), Settings.of(method, 1e-12));
      assertThat(result.status()).as(method.key()).isEqualTo(Status.CONVERGED);
      assertThat(result.relativeGap()).isLessThanOrEqualTo(1e-12);
      assertThat(result.objective())
          .as(method.key())
          .isCloseTo(objective, within(OBJECTIVE_TOLERANCE * objective));
      assertThat(result.tstt()).isCloseTo(tstt, within(1e-8 * tstt));
      assertThat(flowDifference(net, result, Shared.flows(stem))).isLessThan(FLOW_TOLERANCE);
    }
  }

  /** Largest absolute difference of a link flow, over the mean flow. */
  static double flowDifference(NetworkProblem net, Assignment result, List<LinkFlow> published) {
    Map<String, Double> best = new TreeMap<>();
    double mean = 0;
    for (LinkFlow flow : published) {
      best.put(flow.from() + ">" + flow.to(), flow.flow());
      mean += flow.flow() / published.size();
    }
    assertThat(best).hasSize(net.network().links().size());
    double worst = 0;
    int i = 0;
    for (RoadLink link : net.network().links()) {
      double there = best.get(link.from() + ">" + link.to());
      worst = Math.max(worst, Math.abs(result.flow(i++) - there));
    }
    return worst / mean;
  }

  @Test
  void biconjugateFrankWolfeComesNear() {
    // The third way keeps no paths; it gets six to eight digits of the objective in bounded passes.
    for (NetworkProblem net : List.of(Shared.siouxFalls(), Shared.anaheim())) {
      Settings settings = Settings.of(Method.FRANK_WOLFE, 1e-6).within(3000);
      Assignment near = Assigner.assign(net.problem(), settings);
      Assignment exact =
          Assigner.assign(net.problem(), Settings.of(Method.USER_EQUILIBRIUM, 1e-12));
      assertThat(near.status()).isEqualTo(Status.CONVERGED);
      double above = near.objective() - exact.objective();
      assertThat(above).isBetween(-1e-9 * exact.tstt(), 1e-6 * exact.tstt());
    }
  }
}
