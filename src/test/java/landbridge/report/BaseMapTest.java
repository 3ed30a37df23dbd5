package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The base map holds land where land is, and follows the neutral rule for boundaries. */
class BaseMapTest {
  @Test
  void landAndSeaAreWhereTheyAre() {
    assertThat(onLand(44.5, 40.2)).as("Yerevan").isTrue();
    assertThat(onLand(49.6, 40.4)).as("Baku peninsula").isTrue();
    assertThat(onLand(51.0, 41.0)).as("Caspian Sea").isFalse();
    assertThat(onLand(36.0, 43.5)).as("Black Sea").isFalse();
    assertThat(onLand(76.9, 43.2)).as("Almaty").isTrue();
  }

  @Test
  void boundaryUnderDelimitationIsDashedAndAgreedOneSolid() {
    // a place on the boundary of Armenia with Azerbaijan near 45.6 E 40.3 N, and of Georgia with
    // Turkey near 42.5 E 41.5 N
    assertThat(nearest(45.95, 40.25)).isEqualTo("open");
    assertThat(nearest(42.5, 41.5)).isEqualTo("agreed");
    assertThat(BaseMap.shapes())
        .extracting(BaseMap.Shape::kind)
        .contains("land", "lake", "agreed", "open");
  }

  private static boolean onLand(double x, double y) {
    boolean inside = false;
    for (BaseMap.Shape shape : BaseMap.shapes()) {
      if (shape.kind().equals("land") && odd(shape.points(), x, y)) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Even-odd rule. */
  private static boolean odd(double[] ring, double x, double y) {
    boolean odd = false;
    int last = ring.length - 2;
    for (int i = 0; i < ring.length; i += 2) {
      boolean spans = ring[i + 1] > y != ring[last + 1] > y;
      if (spans
          && x
              < ring[i]
                  + (y - ring[i + 1]) / (ring[last + 1] - ring[i + 1]) * (ring[last] - ring[i])) {
        odd = !odd;
      }
      last = i;
    }
    return odd;
  }

  private static String nearest(double x, double y) {
    String kind = "";
    double least = 9;
    for (BaseMap.Shape shape : BaseMap.shapes()) {
      for (int i = 0;
          i < shape.points().length && List.of("agreed", "open").contains(shape.kind());
          i += 2) {
        double away = Math.hypot(shape.points()[i] - x, shape.points()[i + 1] - y);
        kind = away < least ? shape.kind() : kind;
        least = Math.min(least, away);
      }
    }
    return kind;
  }
}
