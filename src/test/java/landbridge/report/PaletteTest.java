package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contrast by WCAG 2.2 (relative luminance): 4.5 to 1 for text, 3 to 1 for graphics. */
class PaletteTest {
  @Test
  void textIsReadable() {
    for (String ground : List.of(Palette.PAPER, Palette.LAND, Palette.WATER)) {
      assertThat(contrast(Palette.INK, ground)).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(Palette.QUIET, ground)).isGreaterThanOrEqualTo(4.5);
    }
    for (String series : Palette.SERIES) {
      assertThat(contrast(Palette.PAPER, series))
          .as("number in " + series)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void graphicsStandOut() {
    List<String> marks = new ArrayList<>(Palette.SERIES);
    marks.addAll(List.of(
        Palette.COMMON,
        Palette.GAIN,
        Palette.LOSS,
        Palette.RAIL,
        Palette.ROAD,
        Palette.SEA,
        Palette.BOUNDARY));
    for (String ground : List.of(Palette.PAPER, Palette.LAND, Palette.WATER)) {
      for (String mark : marks) {
        assertThat(contrast(mark, ground)).as(mark + " on " + ground).isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void whiteOnBlackIsTwentyOne() {
    assertThat(contrast("#000000", "#FFFFFF")).isEqualTo(21);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weight[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
