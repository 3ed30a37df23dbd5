package landbridge.run.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The searches on functions whose peaks and roots are known. */
class SearchTest {
  private static PeakSearch.Function each(java.util.function.DoubleUnaryOperator f) {
    return numbers -> Arrays.stream(numbers).map(f).toArray();
  }

  @Test
  void theHigherOfTwoPeaksIsFound() {
    // peaks at 1 (height 1) and 4 (height 1.2); a search that starts in the middle may take the
    // lower
    PeakSearch.Peak peak = PeakSearch.find(
        each(x -> Math.max(1 - (x - 1) * (x - 1), 1.2 - (x - 4) * (x - 4))),
        PeakSearch.grid(0, 5, 11),
        1e-6);
    assertThat(peak.best().x()).isCloseTo(4, within(1e-5));
    assertThat(peak.best().value()).isCloseTo(1.2, within(1e-9));
    assertThat(peak.curve()).hasSize(11);
  }

  @Test
  void aPeakAtTheBoundIsTheBound() {
    assertThat(
            PeakSearch.find(each(x -> x), PeakSearch.grid(0, 3, 4), 1e-6).best().x())
        .isEqualTo(3);
    assertThat(PeakSearch.find(each(x -> -x), PeakSearch.grid(0, 3, 4), 1e-6)
            .best()
            .x())
        .isEqualTo(0);
  }

  @Test
  void aRootIsFoundAndMonotonyIsSeen() {
    RootSearch.Found found =
        RootSearch.find(each(x -> x * x * x), new double[] {0, 1, 2, 3}, 8.5, 0, 1e-12);
    assertThat(found.root().orElseThrow().x()).isCloseTo(Math.cbrt(8.5), within(1e-9));
    assertThat(found.rises()).isTrue();
    assertThat(found.falls()).isFalse();
  }

  @Test
  void ofSeveralRootsTheNearestIsTakenAndTheOthersAreCounted() {
    // x (x - 2) (x - 5) has the roots 0, 2 and 5
    RootSearch.Found found = RootSearch.find(
        each(x -> x * (x - 2) * (x - 5)), new double[] {-1, 1, 3, 4, 6}, 0, 5.5, 1e-12);
    assertThat(found.crossings()).isEqualTo(3);
    assertThat(found.rises() || found.falls()).isFalse();
    assertThat(found.root().orElseThrow().x()).isCloseTo(5, within(1e-9));
  }

  @Test
  void withoutACrossingThereIsNoRoot() {
    assertThat(RootSearch.find(each(x -> x), new double[] {0, 1}, 2, 0, 1e-9).root())
        .isEmpty();
  }
}
