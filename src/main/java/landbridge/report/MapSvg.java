package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import landbridge.report.Bands.Band;
import landbridge.store.StoredTable.Row;

/**
 * The map of flows: the reference against the headline scenario as difference bands, over land and boundaries.
 *
 * <p>One window shows the whole study; the other the surroundings of what the company owns. Ends outside the window are
 * named at the frame. Crossings are a filled disc where open and a ring where closed in the year shown.
 *
 * <p>Threads: one thread. Checked by: {@code ReportTest}.
 */
final class MapSvg {
  private static final double WIDTH = 1000;
  private static final double WIDEST = 22;
  private static final double[] STUDY_LIMIT = {12, 26, 90, 58};

  private final RunView view;
  private final Words words;
  private final int year;
  private final boolean detail;
  private final MapFrame frame;
  private final List<Band> bands = new ArrayList<>();
  private final Map<String, double[]> places = new TreeMap<>();
  private final Bands all;
  private final double perTonne;

  /** The map of a run; {@code detail} is the near window. */
  MapSvg(RunView view, boolean detail) {
    this.view = view;
    this.words = view.words();
    this.year = view.mapYear();
    this.detail = detail;
    this.frame = new MapFrame(id(), detail ? nearWindow(view) : STUDY_LIMIT, WIDTH);
    view.nodes().forEach((id, row) -> places.put(id, frame.at(row.number("x"), row.number("y"))));
    this.all = new Bands(view, year);
    all.carrying().stream().filter(this::touches).forEach(bands::add);
    double most = bands.stream().mapToDouble(Band::most).max().orElse(1);
    this.perTonne = WIDEST / most;
  }

  /** Whether the run has what the map shows. */
  static boolean possible(RunView view) {
    return !view.nodes().isEmpty()
        && !view.links().isEmpty()
        && !view.headline().isEmpty();
  }

  /** The drawing with its description and twin. */
  Figure figure() {
    Svg svg = new Svg(id(), WIDTH, frame.height() + MapLegend.HEIGHT, title(), description());
    draw(svg);
    String source = words.of("map.source", BaseMap.VERSION, BaseMap.RULE);
    return new Figure(id(), title(), description(), svg.finish(), twin(), source);
  }

  private String id() {
    return detail ? "map-detail" : "map";
  }

  String title() {
    return words.of(
        detail ? "map.title.detail" : "map.title", view.scenario(view.headline()), text(year));
  }

  private static String text(int year) {
    return Integer.toString(year);
  }

  private void draw(Svg svg) {
    frame.ground(svg);
    svg.group("clip-path", frame.clip());
    network(svg);
    Map<String, Double> shifts = Bands.shifts(bands, perTonne);
    bands.forEach(band -> rim(svg, band, shifts.get(band.link())));
    bands.forEach(band -> core(svg, band, shifts.get(band.link())));
    svg.end();
    Labels labels = new Labels(svg, WIDTH, frame.height());
    labels.keepFree(0, frame.height() - 30, 190, 30);
    double[] near = detail ? new double[4] : nearOnPage();
    if (!detail) {
      markNear(svg, labels, near);
    }
    MapLabels.Scene scene = new MapLabels.Scene(places, bands, perTonne, near);
    new MapLabels(view, frame, scene, labels, detail).write(svg, year);
    frame.frame(svg, view.numbers());
    new MapLegend(view, perTonne).write(svg, frame.height());
  }

  /** The near window as a box on this page: left, top, right, bottom. */
  private double[] nearOnPage() {
    double[] window = nearWindow(view);
    double[] box = {WIDTH, frame.height(), 0, 0};
    for (int corner = 0; corner < 4; corner++) {
      double[] p = frame.at(window[corner % 2 * 2], window[corner / 2 * 2 + 1]);
      box[0] = Math.min(box[0], p[0]);
      box[1] = Math.min(box[1], p[1]);
      box[2] = Math.max(box[2], p[0]);
      box[3] = Math.max(box[3], p[1]);
    }
    return box;
  }

  /** What is crowded here is shown on the near map: its window is framed, and names inside it are left to that map. */
  private void markNear(Svg svg, Labels labels, double[] box) {
    double width = box[2] - box[0];
    double height = box[3] - box[1];
    svg.rect(
        box[0],
        box[1],
        width,
        height,
        "fill",
        "none",
        "stroke",
        Palette.INK,
        "stroke-width",
        "1.2",
        "stroke-dasharray",
        "5 3");
    labels.centre(box[0] + width / 2, box[1] - 9, words.of("map.near"), 11, "fill", Palette.INK);
  }

  private void network(Svg svg) {
    for (Band band : all.all()) {
      if (!band.mode().equals("sea") && touches(band)) {
        double[] a = places.get(band.from());
        double[] b = places.get(band.to());
        svg.line(
            a[0],
            a[1],
            b[0],
            b[1],
            "stroke",
            Palette.mode(band.mode()),
            "stroke-width",
            "0.7",
            "stroke-dasharray",
            Palette.modeDash(band.mode()),
            "stroke-opacity",
            "0.55");
      }
    }
  }

  private void rim(Svg svg, Band band, double shift) {
    if (Math.abs(band.difference()) < 50_000) {
      return;
    }
    boolean gain = band.difference() > 0;
    double width = Math.max(1.6, band.most() * perTonne);
    svg.hint(
        "path",
        hint(band),
        "d",
        course(band, shift),
        "fill",
        "none",
        "stroke",
        gain ? Palette.GAIN : Palette.LOSS,
        "stroke-width",
        Svg.n(width),
        "stroke-dasharray",
        gain ? "none" : "3 1.5");
  }

  private void core(Svg svg, Band band, double shift) {
    double width = Bands.core(band.most() * perTonne, band);
    if (width >= 0.3) {
      svg.hint(
          "path",
          hint(band),
          "d",
          course(band, shift),
          "fill",
          "none",
          "stroke",
          Palette.COMMON,
          "stroke-width",
          Svg.n(Math.max(0.8, width)));
    }
  }

  private String hint(Band band) {
    Numbers n = view.numbers();
    String difference = n.signed(band.difference() / 1e6, 2);
    return words.of(
        "map.hint",
        view.link(band.link()),
        n.megatonnes(band.without()),
        n.megatonnes(band.with()),
        difference);
  }

  private String course(Band band, double shift) {
    double[] a = places.get(band.from());
    double[] b = places.get(band.to());
    double length = Math.max(1e-6, Math.hypot(b[0] - a[0], b[1] - a[1]));
    double dx = -(b[1] - a[1]) / length * shift;
    double dy = (b[0] - a[0]) / length * shift;
    return String.format(
        Locale.ROOT,
        "M%s %sL%s %s",
        Svg.n(a[0] + dx),
        Svg.n(a[1] + dy),
        Svg.n(b[0] + dx),
        Svg.n(b[1] + dy));
  }

  /** Whether a link shows in the frame: one end inside, or an open line that cuts through it. */
  private boolean touches(Band band) {
    double[] a = places.get(band.from());
    double[] b = places.get(band.to());
    if (a == null || b == null) {
      return false;
    }
    boolean inside = frame.shows(a) || frame.shows(b);
    return inside && Math.hypot(a[0] - b[0], a[1] - b[1]) < WIDTH * 1.2;
  }

  private String description() {
    Numbers n = view.numbers();
    List<Band> gains = new ArrayList<>(bands);
    gains.sort(Comparator.comparingDouble(Band::difference).reversed().thenComparing(Band::link));
    if (gains.isEmpty()) {
      return words.of("map.empty");
    }
    Band gain = gains.get(0);
    Band loss = gains.get(gains.size() - 1);
    return words.of(
        "map.description",
        text(year),
        view.scenario(view.reference()),
        view.scenario(view.headline()),
        view.link(gain.link()),
        n.signed(gain.difference() / 1e6, 2),
        view.link(loss.link()),
        n.signed(loss.difference() / 1e6, 2),
        Integer.toString(bands.size()));
  }

  private Grid twin() {
    Numbers n = view.numbers();
    Grid grid = new Grid(title())
        .text(words.of("col.link"))
        .text(words.of("col.crossing"))
        .number(view.scenario(view.reference()) + ", " + words.of("unit.mt"))
        .number(view.scenario(view.headline()) + ", " + words.of("unit.mt"))
        .number(words.of("col.difference") + ", " + words.of("unit.mt"));
    for (Band band : bands) {
      Row link = view.links().get(band.link());
      grid.row(
          view.link(band.link()),
          view.inLanguage(link, "crossing_name"),
          n.megatonnes(band.without()),
          n.megatonnes(band.with()),
          n.signed(band.difference() / 1e6, 2));
    }
    return grid;
  }

  /** The company's links with room for about 450 km round them; the middle of all nodes if it owns none. */
  private static double[] nearWindow(RunView view) {
    double[] sum = new double[3];
    for (Row link : view.links().values()) {
      if (!view.partOf(link).isEmpty()) {
        add(sum, view.nodes().get(link.text("from")));
        add(sum, view.nodes().get(link.text("to")));
      }
    }
    if (sum[2] == 0) {
      view.nodes().values().forEach(node -> add(sum, node));
    }
    double lon = sum[0] / sum[2] - 0.6;
    double lat = sum[1] / sum[2] + 1.5;
    return new double[] {lon - 5.4, lat - 2.8, lon + 5.4, lat + 2.8};
  }

  private static void add(double[] sum, Row node) {
    if (node != null) {
      sum[0] += node.number("x");
      sum[1] += node.number("y");
      sum[2]++;
    }
  }
}
