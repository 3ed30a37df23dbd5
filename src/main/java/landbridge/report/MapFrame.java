package landbridge.report;

import java.util.List;

/**
 * The ground of a map: a window of the earth on the page, with land, lakes and boundaries, a scale bar and the frame.
 *
 * <p>Order of drawing: water, land, lakes, boundaries; then the caller's network, flows and labels. What lies outside
 * the frame is cut by a clip path.
 *
 * <p>Threads: one thread. Checked by: {@code ReportTest}.
 */
final class MapFrame {
  private final String id;
  private final double[] window;
  private final double width;
  private final double height;
  private final Projection projection;

  /**
   * A window in a frame.
   *
   * @param window west, south, east, north [deg]
   */
  MapFrame(String id, double[] window, double width) {
    this.id = id;
    this.window = window.clone();
    this.width = width;
    this.projection = Projection.of(window, width);
    this.height = projection.heightOf(window);
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double[] at(double lon, double lat) {
    return projection.at(lon, lat);
  }

  boolean shows(double[] p) {
    return p[0] >= 0 && p[0] <= width && p[1] >= 0 && p[1] <= height;
  }

  /** Name of the clip path of this frame. */
  String clip() {
    return "url(#" + id + "-clip)";
  }

  /** Draws the ground. */
  void ground(Svg svg) {
    svg.markup().open("defs").open("clipPath", "id", id + "-clip");
    svg.rect(0, 0, width, height);
    svg.markup().close().close();
    svg.rect(0, 0, width, height, "fill", Palette.WATER);
    svg.group("clip-path", clip());
    svg.path(commands(List.of("land"), true), "fill", Palette.LAND, "fill-rule", "evenodd");
    svg.path(commands(List.of("lake"), true), "fill", Palette.WATER);
    boundary(svg, "agreed", "none");
    boundary(svg, "open", "4 3");
    svg.end();
  }

  /** Draws the frame and a scale bar. */
  void frame(Svg svg, Numbers numbers) {
    svg.rect(0.5, 0.5, width - 1, height - 1, "fill", "none", "stroke", Palette.BOUNDARY);
    double km = 100;
    while (projection.hundredKm() * km / 100 < width / 9) {
      km *= km == 200 ? 2.5 : 2;
    }
    double length = projection.hundredKm() * km / 100;
    double y = height - 14;
    svg.line(16, y, 16 + length, y, "stroke", Palette.INK, "stroke-width", "2");
    svg.label(
        20 + length,
        y + 4,
        numbers.fixed(km, 0) + "\u00A0km",
        "fill",
        Palette.INK,
        "font-size",
        "11");
  }

  private void boundary(Svg svg, String kind, String dash) {
    svg.path(
        commands(List.of(kind), false),
        "fill",
        "none",
        "stroke",
        Palette.BOUNDARY,
        "stroke-width",
        "0.9",
        "stroke-dasharray",
        dash,
        "stroke-linejoin",
        "round");
  }

  private String commands(List<String> kinds, boolean closed) {
    StringBuilder path = new StringBuilder();
    for (BaseMap.Shape shape : BaseMap.shapes()) {
      if (kinds.contains(shape.kind()) && near(shape.points())) {
        append(path, shape.points());
        path.append(closed ? "z" : "");
      }
    }
    return path.toString();
  }

  /** Whether a shape comes near the window; the margin covers the bend of parallels. */
  private boolean near(double[] points) {
    double west = 999;
    double east = -999;
    double south = 999;
    double north = -999;
    for (int i = 0; i < points.length; i += 2) {
      west = Math.min(west, points[i]);
      east = Math.max(east, points[i]);
      south = Math.min(south, points[i + 1]);
      north = Math.max(north, points[i + 1]);
    }
    return west < window[2] + 3
        && east > window[0] - 3
        && south < window[3] + 3
        && north > window[1] - 3;
  }

  private void append(StringBuilder path, double[] points) {
    double[] last = {Double.NaN, Double.NaN};
    String command = "M";
    for (int i = 0; i < points.length; i += 2) {
      double[] p = at(points[i], points[i + 1]);
      boolean moved = !(Math.abs(p[0] - last[0]) < 0.6 && Math.abs(p[1] - last[1]) < 0.6);
      if (moved || i == points.length - 2) {
        path.append(command).append(Svg.n(limit(p[0]))).append(' ').append(Svg.n(limit(p[1])));
        command = "L";
        last = p;
      }
    }
  }

  /** Far outside the frame one place is as good as another; keeps numbers short. */
  private static double limit(double value) {
    return Math.max(-3000, Math.min(6000, value));
  }
}
