package landbridge.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.report.Sections.Section;
import landbridge.store.StoredTable.Row;

/**
 * The schematic twin of the flow map: stations and sections like the plan of an underground railway, no boundaries and
 * no scale, the same difference bands.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class SchematicSvg {
  private static final double WIDTH = 1000;
  private static final int COLUMNS = 22;
  private static final int LINES = 16;
  private static final double CELL_X = 43;
  private static final double CELL_Y = 40;
  private static final double MARGIN = 40;
  private static final double WIDEST = 18;
  private static final double LEAST = 4.5;

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final Sections sections;
  private final Map<String, double[]> places = new TreeMap<>();
  private final double perTonne;

  SchematicSvg(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    this.sections = new SectionFinder(view, onLand(view), 44).find();
    layout();
    double most = sections.sections().stream().mapToDouble(Section::most).max().orElse(1);
    this.perTonne = WIDEST / most;
  }

  /** Deep sea is left out: its flows would make all others thin. Ferries stay. */
  private static List<Bands.Band> onLand(RunView view) {
    return new Bands(view, view.mapYear())
        .carrying().stream().filter(band -> !band.mode().equals("sea")).toList();
  }

  boolean possible() {
    return sections.sections().size() > 1;
  }

  private void layout() {
    List<String> nodes = sections.nodes();
    int[][] ends = new int[sections.sections().size()][];
    for (int s = 0; s < ends.length; s++) {
      Section section = sections.sections().get(s);
      ends[s] = new int[] {nodes.indexOf(section.from()), nodes.indexOf(section.to())};
    }
    Map<String, double[]> position = new TreeMap<>();
    for (String node : nodes) {
      Row row = view.nodes().get(node);
      position.put(node, new double[] {row.number("x"), -row.number("y")});
    }
    new SchematicLayout(nodes, ends, position, COLUMNS, LINES)
        .cells()
        .forEach((node, cell) ->
            places.put(node, new double[] {MARGIN + cell[0] * CELL_X, MARGIN + cell[1] * CELL_Y}));
  }

  Figure figure() {
    double bottom = MARGIN * 2 + (LINES - 1) * CELL_Y;
    Svg svg = new Svg("schematic", WIDTH, bottom + 112, title(), description());
    svg.rect(0.5, 0.5, WIDTH - 1, bottom - 1, "fill", Palette.PAPER, "stroke", Palette.GRID);
    Map<String, Double> shifts = shifts();
    List<Section> order = sections.sections().stream()
        .sorted(Comparator.comparingDouble(Section::most).reversed())
        .toList();
    order.forEach(section -> rim(svg, section, shifts.get(key(section))));
    order.forEach(section -> core(svg, section, shifts.get(key(section))));
    stations(svg, bottom);
    new MapLegend(view, perTonne).writeBands(svg, bottom + 20, WIDEST);
    double y = bottom + 68;
    for (String line : Svg.lines(words.of("schematic.note"), 11, WIDTH - 24)) {
      svg.text(12, y, line, "fill", Palette.QUIET, "font-size", "11");
      y += 15;
    }
    return new Figure(
        "schematic", title(), description(), svg.finish(), twin(), words.of("schematic.source"));
  }

  private static String key(Section section) {
    return section.from() + '>' + section.to() + '>' + section.mode();
  }

  /** Sections of different modes between the same stations lie side by side. */
  private Map<String, Double> shifts() {
    Map<String, Double> at = new TreeMap<>();
    Map<String, Double> total = new TreeMap<>();
    for (Section section : sections.sections()) {
      total.merge(section.from() + '>' + section.to(), width(section), Double::sum);
    }
    Map<String, Double> shifts = new TreeMap<>();
    for (Section section : sections.sections()) {
      String pair = section.from() + '>' + section.to();
      double from = at.getOrDefault(pair, -total.get(pair) / 2);
      shifts.put(key(section), from + width(section) / 2);
      at.put(pair, from + width(section));
    }
    return shifts;
  }

  private double width(Section section) {
    return Math.max(LEAST, section.most() * perTonne) + 1.2;
  }

  private void rim(Svg svg, Section section, double shift) {
    boolean gain = section.difference() > 0;
    double width = Math.max(LEAST, section.most() * perTonne);
    boolean changed = Math.abs(section.difference()) >= 50_000;
    String colour = !changed ? Palette.COMMON : gain ? Palette.GAIN : Palette.LOSS;
    svg.hint(
        "path",
        hint(section),
        "d",
        course(section, shift),
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        Svg.n(width),
        "stroke-dasharray",
        changed && !gain ? "3 1.5" : "none");
  }

  private void core(Svg svg, Section section, double shift) {
    if (coreWidth(section) >= 0.3) {
      svg.hint(
          "path",
          hint(section),
          "d",
          course(section, shift),
          "fill",
          "none",
          "stroke",
          Palette.COMMON,
          "stroke-width",
          Svg.n(coreWidth(section)));
    }
    String thread = Palette.mode(section.mode());
    svg.path(
        course(section, shift),
        "fill",
        "none",
        "stroke",
        thread,
        "stroke-width",
        "1",
        "stroke-dasharray",
        Palette.modeDash(section.mode()));
  }

  /** In a band drawn wider than its flow the core keeps its share of the width. */
  private double coreWidth(Section section) {
    double width = Math.max(LEAST, section.most() * perTonne);
    Bands.Band band = new Bands.Band(
        "", section.from(), section.to(), section.mode(), section.without(), section.with());
    return Bands.core(width, band);
  }

  private String hint(Section section) {
    return words.of(
        "map.hint",
        name(section),
        numbers.megatonnes(section.without()),
        numbers.megatonnes(section.with()),
        numbers.signed(section.difference() / 1e6, 2));
  }

  private String name(Section section) {
    String mode = view.word("mode", section.mode());
    return view.node(section.from()) + " \u2013 " + view.node(section.to()) + " (" + mode + ")";
  }

  private String course(Section section, double shift) {
    double[] a = places.get(section.from());
    double[] b = places.get(section.to());
    double length = Math.max(1e-6, Math.hypot(b[0] - a[0], b[1] - a[1]));
    double dx = -(b[1] - a[1]) / length * shift;
    double dy = (b[0] - a[0]) / length * shift;
    return "M" + Svg.n(a[0] + dx) + " " + Svg.n(a[1] + dy) + "L" + Svg.n(b[0] + dx) + " "
        + Svg.n(b[1] + dy);
  }

  private void stations(Svg svg, double bottom) {
    Labels labels = new Labels(svg, WIDTH, bottom);
    for (Section section : sections.sections()) {
      keepFree(labels, section);
    }
    for (String node : places.keySet()) {
      double[] p = places.get(node);
      svg.circle(
          p[0], p[1], 4.2, "fill", Palette.PAPER, "stroke", Palette.INK, "stroke-width", "1.6");
      labels.keepFree(p[0] - 4, p[1] - 4, 8, 8);
    }
    for (String node : places.keySet()) {
      double[] p = places.get(node);
      if (!labels.place(p[0], p[1], view.node(node), 11, 7, "fill", Palette.INK)) {
        labels.force(p[0], p[1], view.node(node), 10, "fill", Palette.INK);
      }
    }
  }

  private void keepFree(Labels labels, Section section) {
    double[] a = places.get(section.from());
    double[] b = places.get(section.to());
    int steps = (int) Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 6);
    for (int i = 0; i <= steps; i++) {
      double x = a[0] + (b[0] - a[0]) * i / steps;
      double y = a[1] + (b[1] - a[1]) * i / steps;
      labels.keepFree(x - 2, y - 2, 4, 4);
    }
  }

  private String title() {
    return words.of("schematic.title", Integer.toString(view.mapYear()));
  }

  private String description() {
    return words.of(
        "schematic.description",
        Integer.toString(sections.nodes().size()),
        Integer.toString(sections.sections().size()));
  }

  private Grid twin() {
    Grid grid = new Grid(title())
        .text(words.of("col.section"))
        .number(words.of("col.links"))
        .number(view.scenario(view.reference()) + ", " + words.of("unit.mt"))
        .number(view.scenario(view.headline()) + ", " + words.of("unit.mt"))
        .number(words.of("col.difference") + ", " + words.of("unit.mt"));
    for (Section section : sections.sections()) {
      grid.row(
          name(section),
          Integer.toString(section.links()),
          numbers.megatonnes(section.without()),
          numbers.megatonnes(section.with()),
          numbers.signed(section.difference() / 1e6, 2));
    }
    return grid;
  }
}
