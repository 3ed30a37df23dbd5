package landbridge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A series of two points, 2 in 2025 and 6 in 2035; values between them by hand. */
class YearSeriesTest {

  private static YearSeries twoPoints() {
    TreeMap<Integer, Double> points = new TreeMap<>();
    points.put(2025, 2.0);
    points.put(2035, 6.0);
    return new YearSeries(points);
  }

  @Test
  void holdsUntilTheNextYearGiven() {
    assertThat(twoPoints().heldAt(2034)).isEqualTo(2);
    assertThat(twoPoints().heldAt(2035)).isEqualTo(6);
  }

  @Test
  void isAStraightLineBetweenYearsGiven() {
    // a quarter of the way from 2 to 6 would be 3; 2030 is half-way: 4
    assertThat(twoPoints().linearAt(2030)).isEqualTo(4);
    assertThat(twoPoints().linearAt(2025)).isEqualTo(2);
    assertThat(twoPoints().linearAt(2035)).isEqualTo(6);
  }

  @Test
  void givesTheSameForManyYearsAtOnce() {
    assertThat(twoPoints().linear(2024, 2030)).containsExactly(2, 2, 2.4, 2.8, 3.2, 3.6, 4);
    assertThat(twoPoints().linear(2034, 2036)).containsExactly(5.6, 6, 6);
    assertThat(twoPoints().linear(2036, 2035)).isEmpty();
    assertThat(YearSeries.constant(2030, 7).linear(2029, 2031)).containsExactly(7, 7, 7);
    TreeMap<Integer, Double> points = new TreeMap<>();
    points.put(2025, 0.1);
    points.put(2028, 0.7);
    points.put(2029, -3.0);
    points.put(2040, 1e9);
    YearSeries series = new YearSeries(points);
    double[] values = series.linear(2020, 2045);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isEqualTo(series.linearAt(2020 + i));
    }
  }

  @Test
  void staysConstantOutside() {
    assertThat(twoPoints().heldAt(1990)).isEqualTo(2);
    assertThat(twoPoints().linearAt(1990)).isEqualTo(2);
    assertThat(twoPoints().linearAt(2099)).isEqualTo(6);
  }

  @Test
  void givesNothingForAYearNotWritten() {
    assertThat(twoPoints().givenFor(2035)).isEqualTo(6);
    assertThat(twoPoints().givenFor(2030)).isZero();
  }

  @Test
  void needsAYear() {
    assertThatThrownBy(() -> new YearSeries(new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
