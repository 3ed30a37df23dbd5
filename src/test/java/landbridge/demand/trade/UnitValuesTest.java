package landbridge.demand.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Missing quantities from the nearest level that knows, each level counted. */
class UnitValuesTest {
  @Test
  void productThenHeadingThenChapter() {
    UnitValues.Filled filled = UnitValues.fill(List.of(
        new Report("a", "b", "100110", 200, 1), // 200 USD/t
        new Report("a", "b", "100190", 100, 2), // 50; heading 1001: 300 / 3 = 100
        new Report("a", "c", "100110", 400, 0),
        new Report("a", "c", "100199", 500, 0),
        new Report("a", "c", "100510", 700, 0), // chapter 10: 100
        new Report("a", "c", "720100", 100, 0)));
    assertThat(filled.flows().get(2).tonnes()).isCloseTo(2, within(1e-12));
    assertThat(filled.flows().get(3).tonnes()).isCloseTo(5, within(1e-12));
    assertThat(filled.flows().get(4).tonnes()).isCloseTo(7, within(1e-12));
    assertThat(filled.flows().get(5).tonnes()).isZero();
    assertThat(
            List.of(filled.byProduct(), filled.byHeading(), filled.byChapter(), filled.without()))
        .containsExactly(1, 1, 1, 1);
    assertThat(filled.filledShare()).isCloseTo(0.85, within(1e-12));
  }
}
