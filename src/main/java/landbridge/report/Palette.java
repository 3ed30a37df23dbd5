package landbridge.report;

import java.util.List;

/**
 * The colours of maps and charts. Each is doubled by a dash, a pattern, a sign or a number, never used alone.
 *
 * <p>Every graphic colour has a contrast of at least 3 to 1 against paper and land, every text colour at least 4.5 to 1
 * (WCAG 2.2, 1.4.3 and 1.4.11). Checked by: {@code PaletteTest}.
 */
final class Palette {
  static final String PAPER = "#FFFFFF";
  static final String INK = "#1B1F24";
  static final String QUIET = "#4A5058";
  static final String LAND = "#EFEDE8";
  static final String WATER = "#E9F0F5";
  static final String BOUNDARY = "#5A6069";
  static final String GRID = "#D9DADC";
  static final String COMMON = "#7A7F87";
  static final String GAIN = "#0B5FA5";
  static final String LOSS = "#C2500A";
  static final String RAIL = "#0E1739";
  static final String ROAD = "#471D00";
  static final String SEA = "#6200F5";

  /** For series in charts: at least 3 to 1 on white, told apart by number or dash as well. */
  static final List<String> SERIES = List.of(
      "#0B5FA5", "#C2500A", "#3B7A2A", "#8E3A8C", "#6B5B00", "#00748A", "#B0243C", "#5A6069",
      "#0E1739", "#7A4B2A", "#4F5BD5", "#2F6B5A");

  static final List<String> DASHES =
      List.of("none", "8 4", "3 3", "10 3 2 3", "14 4", "6 3 2 3 2 3", "1 3", "12 6");

  private Palette() {}

  static String series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  static String dash(int index) {
    return DASHES.get(index % DASHES.size());
  }

  /** Colour of a mode's links. */
  static String mode(String mode) {
    return switch (mode) {
      case "rail" -> RAIL;
      case "road" -> ROAD;
      default -> SEA;
    };
  }

  /** Dash of a mode's links. */
  static String modeDash(String mode) {
    return switch (mode) {
      case "rail" -> "none";
      case "road" -> "5 2.5";
      default -> "1.5 3.5";
    };
  }
}
