package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import landbridge.model.Study;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Growth of demand by hand: elasticity 1, Northland 3 then 2 %, Southland 2.5 then 1.5 %. */
class DemandsTest {
  @TempDir
  Path folder;

  @Test
  void growsByTheMeanOfBothEnds() {
    Study study = TinyStudy.in(folder).read();
    Goods goods = Goods.of(study);
    int item = item(goods, "north-town", "south-port");
    double[] in2035 = Demands.tonnes(study, goods, 2035);
    double[] in2037 = Demands.tonnes(study, goods, 2037);
    assertThat(Demands.tonnes(study, goods, 2025)[item]).isEqualTo(900_000);
    // ten years at (3 + 2.5) / 2 %, then two at (2 + 1.5) / 2 %
    double ten = 900_000 * Math.pow(1.0275, 10);
    assertThat(in2035[item]).isCloseTo(ten, within(1e-6));
    assertThat(in2037[item]).isCloseTo(ten * 1.0175 * 1.0175, within(1e-6));
  }

  @Test
  void elasticityMultipliesGrowth() {
    TinyStudy tiny = TinyStudy.in(folder);
    tiny.replace(
        "demand/commodities.yaml",
        "    load: container\n",
        "    load: container\n    elasticity: 2\n");
    Study study = tiny.read();
    Goods goods = Goods.of(study);
    assertThat(Demands.tonnes(study, goods, 2026)[item(goods, "north-town", "south-port")])
        .isCloseTo(900_000 * 1.055, within(1e-6));
  }

  /** Northland's bands are 0.5 points either side, Southland has none: high is 3.5 and 2.5, low 2.5 and 2.5 %. */
  @Test
  void bandsOfGrowthAreSetByAScenario() {
    TinyStudy tiny = TinyStudy.in(folder)
        .scenario(
            "fast",
            "do:\n  - set: {path: growth.XA.band, to: high}\n  - set: {path: growth.XB.band, to: high}")
        .scenario("slow", "do:\n  - set: {path: growth.XA.band, to: low}");
    Study study = tiny.read();
    Goods goods = Goods.of(study);
    int item = item(goods, "north-town", "south-port");
    Study fast = study.scenario("fast").applyTo(study).in(2026);
    Study slow = study.scenario("slow").applyTo(study).in(2026);
    assertThat(Demands.tonnes(fast, goods, 2026)[item]).isCloseTo(900_000 * 1.03, within(1e-6));
    assertThat(Demands.tonnes(slow, goods, 2026)[item]).isCloseTo(900_000 * 1.025, within(1e-6));
  }

  private static int item(Goods goods, String origin, String destination) {
    for (int item = 0; item < goods.items(); item++) {
      if (goods.origin(item).id().equals(origin)
          && goods.destination(item).id().equals(destination)) {
        return item;
      }
    }
    throw new AssertionError("no such item");
  }
}
