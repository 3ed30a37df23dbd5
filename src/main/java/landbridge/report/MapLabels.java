package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.report.Bands.Band;
import landbridge.store.StoredTable.Row;

/**
 * Names and signs on a map, in order of importance: crossings, ports and terminals, cities, ends beyond the frame,
 * countries. Differences of flow are written on the widest bands with their sign.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class MapLabels {
  private final RunView view;
  private final MapFrame frame;
  private final Map<String, double[]> places;
  private final List<Band> bands;
  private final Map<String, Band> byLink = new TreeMap<>();
  private final double perTonne;
  private final double[] apart;
  private final Labels labels;
  private final boolean detail;

  /**
   * What is drawn already.
   *
   * @param places   position of each node on the page
   * @param bands    bands drawn
   * @param perTonne width of a band per tonne
   * @param apart    box whose inside another map names: left, top, right, bottom; zeros if none
   */
  record Scene(Map<String, double[]> places, List<Band> bands, double perTonne, double[] apart) {}

  MapLabels(RunView view, MapFrame frame, Scene scene, Labels labels, boolean detail) {
    this.view = view;
    this.frame = frame;
    this.places = scene.places();
    this.bands = scene.bands();
    this.perTonne = scene.perTonne();
    this.apart = scene.apart();
    this.labels = labels;
    this.detail = detail;
    bands.forEach(band -> byLink.put(band.link(), band));
  }

  void write(Svg svg, int year) {
    nodes(svg);
    crossings(svg, year);
    differences();
    ends();
    names("port", 40);
    names("terminal", 40);
    names("city", detail ? 60 : 30);
    countries();
  }

  /** The sign of a crossing: a filled disc where open, a ring where closed. */
  static void crossing(Svg svg, double x, double y, boolean open) {
    svg.circle(
        x,
        y,
        open ? 3.4 : 3.2,
        "fill",
        open ? Palette.INK : Palette.PAPER,
        "stroke",
        open ? Palette.PAPER : Palette.INK,
        "stroke-width",
        open ? "1" : "1.5");
  }

  private void nodes(Svg svg) {
    for (String node : used()) {
      double[] p = places.get(node);
      svg.circle(
          p[0], p[1], 1.6, "fill", Palette.PAPER, "stroke", Palette.INK, "stroke-width", "0.8");
      labels.keepFree(p[0] - 2, p[1] - 2, 4, 4);
    }
  }

  private Set<String> used() {
    Set<String> used = new TreeSet<>();
    for (Band band : bands) {
      for (String node : List.of(band.from(), band.to())) {
        if (isNamed(places.get(node)) && !type(node).equals("sea")) {
          used.add(node);
        }
      }
    }
    return used;
  }

  /** Whether a place shows on this map and no other map names it. */
  private boolean isNamed(double[] p) {
    boolean inside = p[0] > apart[0] && p[0] < apart[2] && p[1] > apart[1] && p[1] < apart[3];
    return frame.shows(p) && !inside;
  }

  private String type(String node) {
    return view.nodes().get(node).text("type");
  }

  private void crossings(Svg svg, int year) {
    Map<String, Boolean> open = new TreeMap<>();
    for (Row row : view.rows("crossing_flow", view.headline())) {
      if (row.year("year") == year) {
        open.merge(row.text("crossing"), row.text("status").equals("open"), Boolean::logicalOr);
      }
    }
    List<Row> found = new ArrayList<>();
    for (Row link : view.links().values()) {
      if (!link.text("crossing").isEmpty() && isNamed(middle(link.text("from"), link.text("to")))) {
        found.add(link);
      }
    }
    found.sort(
        Comparator.comparingDouble(this::change).reversed().thenComparing(row -> row.text("link")));
    found.removeIf(
        link -> !detail && open.getOrDefault(link.text("crossing"), true) && change(link) < 1e6);
    for (Row link : found) {
      double[] p = middle(link.text("from"), link.text("to"));
      crossing(svg, p[0], p[1], open.getOrDefault(link.text("crossing"), true));
      labels.keepFree(p[0] - 4, p[1] - 4, 8, 8);
    }
    int room = detail ? 26 : 10;
    for (Row link : found.subList(0, Math.min(room, found.size()))) {
      double[] p = middle(link.text("from"), link.text("to"));
      String name = view.inLanguage(link, "crossing_name");
      labels.place(p[0], p[1], name, 10.5, 6, "fill", Palette.INK, "font-style", "italic");
    }
  }

  /** Crossings matter by what changes there, then by what passes. */
  private double change(Row link) {
    Band band = byLink.get(link.text("link"));
    double company = view.partOf(link).isEmpty() ? 0 : 1e9;
    return band == null ? 0 : Math.abs(band.difference()) * 10 + band.most() + company;
  }

  private double[] middle(String from, String to) {
    double[] a = places.get(from);
    double[] b = places.get(to);
    return new double[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2};
  }

  private void differences() {
    List<Band> byChange = new ArrayList<>(bands);
    byChange.sort(Comparator.comparingDouble((Band band) -> -Math.abs(band.difference()))
        .thenComparing(Band::link));
    int written = 0;
    for (Band band : byChange) {
      double[] a = places.get(band.from());
      double[] b = places.get(band.to());
      double[] p = middle(band.from(), band.to());
      boolean room = Math.hypot(a[0] - b[0], a[1] - b[1]) > 24 && isNamed(p);
      if (room && written < 12 && Math.abs(band.difference()) >= 50_000) {
        String text = view.numbers().signed(band.difference() / 1e6, 1);
        String colour = band.difference() > 0 ? Palette.GAIN : Palette.LOSS;
        double away = 4 + band.most() * perTonne / 2;
        boolean placed =
            labels.place(p[0], p[1], text, 11.5, away, "fill", colour, "font-weight", "700");
        written += placed ? 1 : 0;
      }
    }
  }

  /** Names what lies beyond the frame where a band leaves it. */
  private void ends() {
    Set<String> named = new TreeSet<>();
    for (Band band : bands) {
      double[] a = places.get(band.from());
      double[] b = places.get(band.to());
      boolean leaves = frame.shows(a) != frame.shows(b);
      String out = frame.shows(a) ? band.to() : band.from();
      if (leaves && !type(out).equals("sea") && named.add(out)) {
        double[] in = frame.shows(a) ? a : b;
        double[] p = edge(in, places.get(out));
        String name = "\u2192 " + view.node(out);
        double w = Svg.textWidth(name, 10.5);
        double x = Math.max(w / 2 + 4, Math.min(frame.width() - w / 2 - 4, p[0]));
        double y = Math.max(12, Math.min(frame.height() - 12, p[1]));
        labels.centre(x, y, name, 10.5, "fill", Palette.INK);
      }
    }
  }

  private double[] edge(double[] in, double[] out) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 20; i++) {
      double half = (low + high) / 2;
      boolean shown = frame.shows(between(in, out, half));
      low = shown ? half : low;
      high = shown ? high : half;
    }
    return between(in, out, low);
  }

  private static double[] between(double[] a, double[] b, double share) {
    return new double[] {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])};
  }

  private void names(String type, int most) {
    Map<String, Double> flow = new TreeMap<>();
    for (Band band : bands) {
      flow.merge(band.from(), band.most() + 5 * Math.abs(band.difference()), Math::max);
      flow.merge(band.to(), band.most() + 5 * Math.abs(band.difference()), Math::max);
    }
    List<String> nodes = new ArrayList<>(used());
    nodes.removeIf(node -> !type(node).equals(type));
    nodes.sort(
        Comparator.comparingDouble((String node) -> -flow.get(node)).thenComparing(node -> node));
    int written = 0;
    for (String node : nodes) {
      double[] p = places.get(node);
      if (written < most && labels.place(p[0], p[1], view.node(node), 11, 5, "fill", Palette.INK)) {
        written++;
      }
    }
  }

  private void countries() {
    Map<String, double[]> sums = new TreeMap<>();
    view.nodes().forEach((id, row) -> {
      double[] p = places.get(id);
      boolean land = !row.text("type").equals("sea") && !row.text("country").startsWith("X");
      if (land && isNamed(p) && !row.text("country").equals("EU")) {
        double[] sum = sums.computeIfAbsent(row.text("country"), key -> new double[3]);
        sum[0] += p[0];
        sum[1] += p[1];
        sum[2]++;
      }
    });
    sums.forEach((country, sum) -> {
      String name = view.name("country", country);
      if (sum[2] >= 3) {
        labels.centre(
            sum[0] / sum[2],
            sum[1] / sum[2],
            name,
            13,
            "fill",
            Palette.QUIET,
            "letter-spacing",
            "1");
      }
    });
  }
}
