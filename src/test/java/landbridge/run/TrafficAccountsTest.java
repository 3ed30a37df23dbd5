package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import landbridge.appraise.TrafficYear;
import landbridge.model.Study;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money by country against sums over the flows, written the obvious way. */
class TrafficAccountsTest {
  @TempDir
  Path folder;

  @Test
  void carriersStatesAndEmissionsFollowFromTheFlows() {
    Study base = TinyStudy.in(folder).read();
    Study study = base.scenario("pass-railway").applyTo(base);
    TrafficModel model = TrafficModel.of(base, 1);
    Routes routes = model.routes;
    Solution solution = model
        .solve(
            landbridge.run.traffic.AppliedScenario.of(study),
            new java.util.TreeSet<>(java.util.List.of(2040)))
        .get(2040);
    TrafficYear money = new TrafficAccounts(study, routes).of(solution);
    double revenue = 0;
    double carbon = 0;
    double fees = 0;
    for (var link : study.links()) {
      for (int arc : routes.network.arcsOfLink(link.id())) {
        double bulk = solution.result().linkFlowByCommodity()[1][arc]; // commodities: goods, grain
        double container = solution.result().linkFlowByCommodity()[0][arc];
        boolean road = link.mode().word().equals("road");
        double price = road ? 0.09 : 0.04;
        double bulkFactor = road ? 0.9 : 0.8;
        revenue += link.lengthKm() * price * (container + bulk * bulkFactor);
        carbon += link.lengthKm() * (container + bulk) * (road ? 97 : 28) / 1e6;
        double fee = switch (link.id()) {
          case "road-pass", "road-east" -> 4;
          case "rail-pass" -> 2;
          default -> 0;
        };
        fees += fee * (container + bulk);
      }
    }
    assertThat(sum(money.countries().carrierRevenueUsd)).isCloseTo(revenue, within(1e-6 * revenue));
    assertThat(sum(money.countries().taxUsd)).isCloseTo(revenue * 0.1, within(1e-6 * revenue));
    assertThat(sum(money.countries().carbonT)).isCloseTo(carbon, within(1e-6 * carbon));
    assertThat(sum(money.countries().borderFeesUsd)).isCloseTo(fees, within(1e-6 * fees));
    double tonnes = 0;
    for (int arc : routes.network.arcsOfLink("rail-pass")) {
      tonnes += solution.result().linkFlow[arc];
    }
    assertThat(tonnes).isPositive();
    assertThat(money.company().tariffUsd()).isCloseTo(6 * tonnes, within(1e-6 * tonnes));
    assertThat(money.company().variableCostUsd())
        .isCloseTo(0.002 * 14 * tonnes, within(1e-6 * tonnes));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
