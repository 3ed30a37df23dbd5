package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import landbridge.choice.LinkSupply;
import landbridge.model.Crossing;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each attribute adds its own amount where it belongs, to the loads it belongs to, and nothing elsewhere. */
class AttributesTest {
  @TempDir
  Path folder;

  @Test
  void attributesAreMoneyOnTheirArcs() {
    TinyStudy tiny = TinyStudy.in(folder);
    Study plain = tiny.read();
    String operating = "costs/operating.yaml";
    Study study = tiny.replace(
            operating,
            "  container: {",
            "  container: {border_penalty: 7 USD2025/t, transfer_penalty: 3 USD2025/t, ")
        .replace(operating, "  rail: {", "  rail: {constant: -10 USD2025/t, ")
        .read();
    Supernetwork network = Supernetwork.of(study);
    LinkSupply before = SupplyCompiler.compile(network, plain, 2025, new long[network.arcs.size()]);
    LinkSupply after = SupplyCompiler.compile(network, study, 2025, new long[network.arcs.size()]);
    int container =
        Goods.indices(study.loads().stream().map(l -> l.id()).toList()).get("container");
    double[][] expected = new double[study.loads().size()][network.arcs.size()];
    for (Crossing crossing : study.crossings()) {
      for (int arc : network.arcsOfLink(crossing.linkId())) {
        expected[container][arc] += 7;
      }
    }
    for (Terminal terminal : study.terminals()) {
      for (int arc : network.arcsOfTerminal(terminal.id())) {
        expected[container][arc] += 3;
      }
    }
    for (int arc = 0; arc < network.arcs.size(); arc++) {
      Supernetwork.Arc what = network.arcs.get(arc);
      boolean rail =
          what.kind() == Supernetwork.Kind.CONNECTOR && what.mode().name().equals("RAIL");
      for (int load = 0; load < expected.length; load++) {
        assertThat(after.money[load][arc] - before.money[load][arc])
            .isCloseTo(expected[load][arc] - (rail ? 5 : 0), within(1e-9));
      }
    }
  }

  @Test
  void aChangeOfCarrierCostsAtItsCrossing() {
    TinyStudy tiny = TinyStudy.in(folder);
    Study plain = tiny.read();
    Study study = tiny.scenario(
            "swap", "do:\n  - set: {path: crossings.pass-road.carrier_penalty, to: 12 USD2025/t}")
        .read();
    Study applied = study.scenario("swap").applyTo(study).in(2025);
    Supernetwork network = Supernetwork.of(study);
    LinkSupply before = SupplyCompiler.compile(network, plain, 2025, new long[network.arcs.size()]);
    LinkSupply after =
        SupplyCompiler.compile(network, applied, 2025, new long[network.arcs.size()]);
    Crossing pass = study.crossings().stream()
        .filter(c -> c.id().equals("pass-road"))
        .findFirst()
        .orElseThrow();
    double sum = 0;
    for (int arc = 0; arc < network.arcs.size(); arc++) {
      sum += after.money[0][arc] - before.money[0][arc];
    }
    int[] arcs = network.arcsOfLink(pass.linkId());
    assertThat(after.money[0][arcs[0]] - before.money[0][arcs[0]]).isCloseTo(12, within(1e-9));
    assertThat(sum).isCloseTo(12.0 * arcs.length, within(1e-9));
  }
}
