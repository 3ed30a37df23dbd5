package landbridge.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Draws how time and memory of the assignment grow with the network, from documents of {@code bench assign --json}.
 *
 * <p>Two panels with logarithmic axes over the number of links: seconds to relative gap 1e-4 with the growth that is
 * allowed (links^1.3 x zones, through the smallest network), and peak heap. Checked by: {@code GrowthChartTest}.
 */
final class GrowthChart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 340;
  private static final int PANEL = 270; // width of a panel
  private static final int TOP = 50;
  private static final int BOTTOM = 285;
  private static final int LEFT = 60;
  private static final int APART = 350; // from panel to panel
  private static final double ALLOWED_POWER = 1.3;

  private final StringBuilder svg = new StringBuilder();

  /**
   * One network measured.
   *
   * @param links of the network
   * @param zones of the network
   * @param seconds to relative gap 1e-4, CPU time of the solve, at least a tick of its clock
   * @param peakMb peak heap in use, at least 1
   */
  record Point(int links, int zones, double seconds, double peakMb) {}

  private static final double TICK =
      0.01; // s, of the clock of CPU time: a shorter solve may have taken 0
  private static final double LEAST_MB = 1;

  private GrowthChart() {}

  /** The networks of some documents, by size; those that did not reach the gap are left out. */
  static List<Point> points(List<JsonNode> documents) {
    List<Point> points = new ArrayList<>();
    for (JsonNode document : documents) {
      for (JsonNode network : document.path("result").path("networks")) {
        JsonNode solve = network.path("pairs_1_thread").isMissingNode()
            ? network.path("pairs_2_threads")
            : network.path("pairs_1_thread");
        if (solve.has("1e-04")) {
          points.add(new Point(
              network.path("links").intValue(),
              network.path("zones").intValue(),
              Math.max(solve.path("cpu_seconds").doubleValue(), TICK),
              Math.max(network.path("peak_heap_mb").doubleValue(), LEAST_MB)));
        }
      }
    }
    points.sort(Comparator.comparingInt(Point::links));
    return points;
  }

  static String svg(List<Point> points) {
    if (points.size() < 2) {
      throw new CommandFailure(ExitCode.USAGE, "a chart needs two networks that reached gap 1e-4");
    }
    GrowthChart chart = new GrowthChart();
    chart.draw(points);
    return chart.svg.toString();
  }

  private void draw(List<Point> points) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\" role=\"img\" aria-label=\"Time and memory over links\">",
        WIDTH, HEIGHT);
    add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
    double[] seconds = points.stream().mapToDouble(Point::seconds).toArray();
    double[] megabytes = points.stream().mapToDouble(Point::peakMb).toArray();
    double[] allowed = points.stream().mapToDouble(GrowthChart::allowance).toArray();
    double scale = seconds[0] / allowed[0];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] *= scale;
    }
    panel(LEFT, "CPU seconds to gap 1e-4", points, seconds, allowed);
    panel(LEFT + APART, "peak heap, MB", points, megabytes, megabytes);
    add("<text x=\"%d\" y=\"20\">- - - allowed: links^1.3 x zones</text>", LEFT);
    add("</svg>");
  }

  private static double allowance(Point p) {
    return StrictMath.pow(p.links(), ALLOWED_POWER) * p.zones();
  }

  private void panel(int left, String title, List<Point> points, double[] y, double[] other) {
    int fromX = floorLog(points.get(0).links());
    int toX = ceilLog(points.get(points.size() - 1).links());
    double[] all = java.util.stream.DoubleStream.concat(
            java.util.Arrays.stream(y), java.util.Arrays.stream(other))
        .sorted()
        .toArray();
    int fromY = floorLog(all[0]);
    int toY = ceilLog(all[all.length - 1]);
    Axis across = new Axis(fromX, Math.max(toX, fromX + 1), left, left + PANEL);
    Axis up = new Axis(fromY, Math.max(toY, fromY + 1), BOTTOM, TOP);
    add("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", left, TOP - 12, title);
    for (int power = across.from(); power <= across.to(); power++) {
      double x = across.at(StrictMath.pow(10, power));
      add("<path d=\"M%.1f %dV%d\" stroke=\"#ddd\"/>", x, TOP, BOTTOM);
      add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">1e%d</text>", x, BOTTOM + 16, power);
    }
    for (int power = up.from(); power <= up.to(); power++) {
      double at = up.at(StrictMath.pow(10, power));
      add("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>", left, at, left + PANEL);
      add("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">1e%d</text>", left - 6, at + 4, power);
    }
    add("<text x=\"%d\" y=\"%d\">links</text>", left + PANEL / 2 - 12, BOTTOM + 34);
    if (other != y) {
      line(points, other, across, up, "stroke=\"#888\" stroke-dasharray=\"5 4\"");
    }
    line(points, y, across, up, "stroke=\"#0b5\" stroke-width=\"2\"");
    for (int i = 0; i < y.length; i++) {
      double x = across.at(points.get(i).links());
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"#0b5\"/>", x, up.at(y[i]));
    }
  }

  private void line(List<Point> points, double[] y, Axis across, Axis up, String style) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < y.length; i++) {
      double x = across.at(points.get(i).links());
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, up.at(y[i])));
    }
    add("<path d=\"%s\" fill=\"none\" %s/>", path, style);
  }

  /** A logarithmic axis: powers of ten and where they lie. */
  private record Axis(int from, int to, double first, double last) {
    double at(double value) {
      return first + (StrictMath.log10(value) - from) / (to - from) * (last - first);
    }
  }

  private static int floorLog(double value) {
    return (int) Math.floor(StrictMath.log10(value));
  }

  private static int ceilLog(double value) {
    return (int) Math.ceil(StrictMath.log10(value));
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
