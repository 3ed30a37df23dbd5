package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.choice.ChoiceResult;
import landbridge.model.Intervention;
import landbridge.model.Period;
import landbridge.model.Scenario;
import landbridge.run.TinyStudy;
import landbridge.run.question.Criticality.Loss;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closures against the logsum in closed form, against plain solves, and with and without the screen. */
class CriticalityTest {
  @TempDir
  private Path folder;

  private TrafficModel tiny(int threads) {
    return TrafficModel.of(TinyStudy.in(folder).read(), threads);
  }

  private static List<Loss> all(TrafficModel model, boolean screen) {
    Scenario scenario = model.study().scenario("pass-railway");
    return new Criticality(model, scenario, screen)
        .losses(
            Criticality.everything(model), new TreeSet<>(List.of(2025, 2040)), (done, of) -> {});
  }

  @Test
  void closingOneRoadCostsTheChangeOfTheLogsum() {
    Situation situation = TwoRoads.situation(folder);
    Named a =
        Named.find(situation.study(), situation.routes().network, "road-a").orElseThrow();
    Named b =
        Named.find(situation.study(), situation.routes().network, "road-b").orElseThrow();
    List<List<Named>> closures = new java.util.ArrayList<>(List.of(List.of(a), List.of(b)));
    closures.addAll(Criticality.pairs(List.of(a, b)));
    TreeMap<String, Loss> losses = new TreeMap<>();
    new Criticality(situation.model, situation.scenario)
        .losses(closures, new TreeSet<>(List.of(2025)), (done, of) -> {})
        .forEach(loss -> losses.put(loss.name(), loss));
    double e = TwoRoads.OUTSIDE;
    double one = TwoRoads.TONNES / TwoRoads.SCALE * Math.log((2 + e) / (1 + e));
    double both = TwoRoads.TONNES / TwoRoads.SCALE * Math.log((2 + e) / e);
    assertThat(losses.get("road-a").usdPerYear()).isCloseTo(one, within(1e-6 * one));
    assertThat(losses.get("road-b").usdPerYear()).isCloseTo(one, within(1e-6 * one));
    assertThat(losses.get("road-a+road-b").usdPerYear()).isCloseTo(both, within(1e-6 * both));
    assertThat(losses.get("road-a+road-b").unservedTonnes())
        .isCloseTo(TwoRoads.TONNES * 2 / (2 + e), within(1e-3));
    assertThat(losses.get("road-a").strandedTonnes()).isZero();
  }

  @Test
  void theScreenChangesNoBit() {
    List<Loss> screened = all(tiny(2), true);
    List<Loss> solved = all(tiny(2), false);
    assertThat(screened.stream().filter(loss -> !loss.solved()).count()).isPositive();
    TreeMap<String, Loss> plain = new TreeMap<>();
    solved.forEach(loss -> plain.put(loss.name() + loss.year(), loss));
    for (Loss loss : screened) {
      Loss twin = plain.get(loss.name() + loss.year());
      assertThat(loss.usdPerYear()).as(loss.name()).isEqualTo(twin.usdPerYear());
      assertThat(loss.unservedTonnes()).as(loss.name()).isEqualTo(twin.unservedTonnes());
      if (!loss.solved()) {
        assertThat(twin.usdPerYear()).as(loss.name()).isZero();
        assertThat(loss.flowTonnes()).as(loss.name()).isZero();
      }
    }
  }

  @Test
  void everyClosureIsThatOfAPlainSolve() {
    TrafficModel model = tiny(1);
    Scenario scenario = model.study().scenario("pass-railway");
    ChoiceResult open = Situation.of(model, scenario, 2040).result();
    for (Loss loss : all(tiny(2), true)) {
      if (loss.year() != 2040) {
        continue;
      }
      Intervention close =
          new Intervention.Close(loss.closed().get(0).target(), Period.ALWAYS, Place.of("test"));
      ChoiceResult closed =
          Situation.of(model, scenario, 2040).with(List.of(close)).result();
      double sum = 0;
      for (int item = 0; item < open.items.composite.length; item++) {
        sum += open.problem.demand.tonnes[item]
            * (closed.items.composite[item] - open.items.composite[item]);
      }
      assertThat(loss.usdPerYear()).as(loss.name()).isCloseTo(sum, within(1e-3));
      assertThat(loss.usdPerYear()).as(loss.name()).isGreaterThanOrEqualTo(-1e-3 * open.served());
    }
  }

  @Test
  void theSameBitsOnAnyNumberOfThreads() {
    List<Loss> one = all(tiny(1), true);
    List<Loss> four = all(tiny(4), true);
    assertThat(four).hasSameSizeAs(one);
    for (int i = 0; i < one.size(); i++) {
      assertThat(four.get(i).name()).isEqualTo(one.get(i).name());
      assertThat(four.get(i).usdPerYear()).isEqualTo(one.get(i).usdPerYear());
    }
  }

  @Test
  void theRankingIsByLoss() {
    List<Loss> ofYear =
        all(tiny(2), true).stream().filter(loss -> loss.year() == 2025).toList();
    for (int i = 1; i < ofYear.size(); i++) {
      assertThat(ofYear.get(i).usdPerYear())
          .isLessThanOrEqualTo(ofYear.get(i - 1).usdPerYear());
    }
    assertThat(ofYear.get(0).worst()).isNotEmpty();
  }
}
