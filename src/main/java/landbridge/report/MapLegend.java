package landbridge.report;

/**
 * What the signs of a map mean, in a strip below it, with the disclaimer that every map carries.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class MapLegend {
  static final double HEIGHT = 116;

  private final Words words;
  private final Numbers numbers;
  private final double perTonne;

  MapLegend(RunView view, double perTonne) {
    this.words = view.words();
    this.numbers = view.numbers();
    this.perTonne = perTonne;
  }

  void write(Svg svg, double top) {
    svg.rect(0, top, svg.width(), HEIGHT, "fill", Palette.PAPER);
    writeBands(svg, top + 20, 22);
    double y = top + 66;
    double x = 12;
    for (String mode : new String[] {"rail", "road", "ferry"}) {
      String name = words.of(mode.equals("ferry") ? "legend.sea" : "mode." + mode);
      x = sample(svg, x, y, Palette.mode(mode), Palette.modeDash(mode), name, 1.5);
    }
    x = crossing(svg, x, y, true, words.of("legend.open"));
    x = crossing(svg, x, y, false, words.of("legend.closed"));
    x = sample(svg, x, y, Palette.BOUNDARY, "none", words.of("legend.agreed"), 1);
    sample(svg, x, y, Palette.BOUNDARY, "4 3", words.of("legend.notagreed"), 1);
    svg.text(12, top + 90, words.of("disclaimer.short"), "fill", Palette.QUIET, "font-size", "11");
    svg.text(
        12,
        top + 106,
        words.of("map.source", BaseMap.VERSION, BaseMap.RULE),
        "fill",
        Palette.QUIET,
        "font-size",
        "11");
  }

  /** What the bands mean, and below it three widths; {@code widest} is the width of the widest band drawn. */
  void writeBands(Svg svg, double y, double widest) {
    double x = sample(svg, 12, y, Palette.COMMON, "none", words.of("legend.common"), 10);
    x = sample(svg, x, y, Palette.GAIN, "none", words.of("legend.gain"), 10);
    sample(svg, x, y, Palette.LOSS, "3 1.5", words.of("legend.loss"), 10);
    widths(svg, 12, y + 23, widest);
  }

  private double sample(
      Svg svg, double x, double y, String colour, String dash, String text, double width) {
    svg.line(
        x, y, x + 28, y, "stroke", colour, "stroke-width", Svg.n(width), "stroke-dasharray", dash);
    svg.text(x + 34, y + 4, text, "fill", Palette.INK);
    return x + 34 + Svg.textWidth(text, 12) + 16;
  }

  private double crossing(Svg svg, double x, double y, boolean open, String text) {
    MapLabels.crossing(svg, x + 6, y, open);
    svg.text(x + 16, y + 4, text, "fill", Palette.INK);
    return x + 16 + Svg.textWidth(text, 12) + 16;
  }

  private void widths(Svg svg, double left, double y, double widest) {
    double x = left;
    double most = widest / perTonne;
    double unit = Math.pow(10, Math.floor(Math.log10(most)));
    for (double tonnes : new double[] {unit / 5, unit / 2, unit}) {
      svg.line(
          x,
          y,
          x + 30,
          y,
          "stroke",
          Palette.COMMON,
          "stroke-width",
          Svg.n(Math.max(0.5, tonnes * perTonne)));
      String text = numbers.plain(tonnes / 1e6) + "\u00A0" + words.of("unit.mt");
      svg.text(x + 36, y + 4, text, "fill", Palette.INK);
      x += 36 + Svg.textWidth(text, 12) + 14;
    }
  }
}
