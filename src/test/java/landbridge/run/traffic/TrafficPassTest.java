package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One pass over the traffic of all scenarios and years: the bits of solving and keeping each. */
class TrafficPassTest {
  @TempDir
  Path folder;

  private static List<Wanted> everything(TrafficModel model) {
    List<Wanted> wanted = new ArrayList<>();
    for (Scenario scenario : model.study().scenarios()) {
      AppliedScenario applied = model.applied(scenario);
      model.years(applied.study()).forEach(year -> wanted.add(new Wanted(applied, year)));
    }
    return wanted;
  }

  /** What can be compared after the routes are gone. */
  private static String bits(Solution solution) {
    return Objects.hash(
            solution.key(),
            Arrays.hashCode(solution.result().share),
            Arrays.hashCode(solution.result().pathTime),
            Arrays.hashCode(solution.flows().linkFlow),
            Arrays.deepHashCode(solution.flows().linkFlowByCommodity()),
            Arrays.hashCode(solution.flows().items.composite))
        + " " + solution.state().year();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void hasTheBitsOfSolvingAndKeepingEach(int threads) {
    Study study = TinyStudy.in(folder).read();
    TrafficModel keeping = TrafficModel.of(study, 1);
    List<String> kept =
        keeping.solve(everything(keeping)).stream().map(one -> bits(one)).toList();
    TrafficModel model = TrafficModel.of(study, threads);
    List<Wanted> wanted = everything(model);
    String[] seen = new String[wanted.size()];
    SortedMap<Integer, String> reference = new ConcurrentSkipListMap<>();
    TrafficPass.over(model, threads, wanted, before -> {
      assertThat(reference.put(before.state().year(), bits(before))).isNull(); // once a year
      return (same, solutions) -> {
        for (int k = 0; k < same.size(); k++) {
          assertThat(seen[same.get(k)]).isNull();
          seen[same.get(k)] = bits(solutions.get(k));
        }
        assertThat(bits(before)).isEqualTo(reference.get(before.state().year()));
      };
    });
    assertThat(seen).containsExactlyElementsOf(kept);
    reference.forEach((year, bits) -> assertThat(bits).isEqualTo(bits(keeping.reference(year))));
  }

  @Test
  void aTrafficThatScenariosShareIsLookedAtOnce() {
    Study study = TinyStudy.in(folder).read();
    TrafficModel model = TrafficModel.of(study, 1);
    List<Wanted> wanted = everything(model);
    int first = model.baseYear();
    List<List<Integer>> looks = new ArrayList<>();
    TrafficPass.over(model, 1, wanted, before -> (same, solutions) -> {
      if (before.state().year() == first) {
        looks.add(same);
        assertThat(solutions).allSatisfy(one -> assertThat(one.flows()).isSameAs(before.flows()));
      }
    });
    assertThat(looks).hasSize(1); // nothing is built yet in the base year
    assertThat(looks.get(0)).hasSizeGreaterThan(1);
  }

  @Test
  void theModelCanBeAskedAfterwards() {
    Study study = TinyStudy.in(folder).read();
    TrafficModel model = TrafficModel.of(study, 2);
    List<Wanted> wanted = everything(model);
    TrafficPass.over(model, 2, wanted, before -> (same, solutions) -> {});
    TrafficModel fresh = TrafficModel.of(study, 1);
    List<String> expected =
        fresh.solve(everything(fresh)).stream().map(one -> bits(one)).toList();
    assertThat(model.solve(wanted).stream().map(one -> bits(one)).toList()).isEqualTo(expected);
  }
}
