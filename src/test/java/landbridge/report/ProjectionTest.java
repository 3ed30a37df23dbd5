package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Lambert's projection against Snyder's worked example and its defining properties. */
class ProjectionTest {
  @Test
  void agreesWithSnyder() {
    // Snyder (1987), Map Projections, p. 295: sphere R = 1, standard parallels 33 and 45 N, origin
    // 23 N 96 W;
    // 35 N 75 W gives x = 0.2966785, y = 0.2462112. Ours counts down from the pole, so y is a
    // difference.
    Projection projection = Projection.plain(33, 45, -96);
    double[] origin = projection.at(-96, 23);
    double[] point = projection.at(-75, 35);
    assertThat(point[0]).isCloseTo(0.2966785, within(1e-7));
    assertThat(origin[1] - point[1]).isCloseTo(0.2462112, within(1e-7));
  }

  @Test
  void isConformalInsideTheWindow() {
    Projection projection = Projection.of(new double[] {38, 36, 52, 44}, 1000);
    double step = 1e-4;
    for (double lat : new double[] {37, 40, 43}) {
      double[] here = projection.at(41, lat);
      double[] east = projection.at(41 + step / Math.cos(Math.toRadians(lat)), lat);
      double[] north = projection.at(41, lat + step);
      double dot =
          (east[0] - here[0]) * (north[0] - here[0]) + (east[1] - here[1]) * (north[1] - here[1]);
      double lengthEast = Math.hypot(east[0] - here[0], east[1] - here[1]);
      double lengthNorth = Math.hypot(north[0] - here[0], north[1] - here[1]);
      assertThat(dot / lengthEast / lengthNorth).isCloseTo(0, within(1e-3));
      assertThat(lengthEast / lengthNorth).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void fillsTheFrame() {
    double[] window = {38, 36, 52, 44};
    Projection projection = Projection.of(window, 1000);
    assertThat(projection.at(38, 36)[0]).isGreaterThanOrEqualTo(0);
    assertThat(projection.at(52, 36)[0]).isCloseTo(1000, within(1.0));
    assertThat(projection.at(45, 36)[1]).isCloseTo(projection.heightOf(window), within(1.0));
  }
}
