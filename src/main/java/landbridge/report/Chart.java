package landbridge.report;

/**
 * What the charts share: axes with grid lines and titles, and keys of colour with a number or a dash.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class Chart {
  private Chart() {}

  /** Grid lines and tick texts of an upright axis from {@code left} to {@code right}. */
  static void upright(
      Svg svg, Axis axis, double left, double right, Numbers numbers, String title) {
    for (double tick : axis.ticks()) {
      double y = axis.at(tick);
      boolean zero = tick == 0;
      svg.line(
          left,
          y,
          right,
          y,
          "stroke",
          zero ? Palette.INK : Palette.GRID,
          "stroke-width",
          zero ? "1.2" : "1");
      svg.text(
          left - 6,
          y + 4,
          tickText(axis, tick, numbers),
          "text-anchor",
          "end",
          "fill",
          Palette.QUIET);
    }
    svg.text(left - 6, Math.min(axis.from(), axis.to()) - 10, title, "fill", Palette.QUIET);
  }

  /** The line at zero once more, over bars that begin or end there. */
  static void zero(Svg svg, Axis axis, double left, double right) {
    double y = axis.at(0);
    svg.line(left, y, right, y, "stroke", Palette.INK, "stroke-width", "1.2");
  }

  /** Ticks and texts of a level axis at the height {@code bottom}; grid lines up to {@code top}. */
  static void level(Svg svg, Axis axis, double bottom, double top, Numbers numbers, String title) {
    for (double tick : axis.ticks()) {
      double x = axis.at(tick);
      svg.line(x, bottom, x, top, "stroke", Palette.GRID);
      svg.text(
          x,
          bottom + 16,
          tickText(axis, tick, numbers),
          "text-anchor",
          "middle",
          "fill",
          Palette.QUIET);
    }
    svg.line(axis.from(), bottom, axis.to(), bottom, "stroke", Palette.INK);
    svg.text(axis.to(), bottom + 32, title, "text-anchor", "end", "fill", Palette.QUIET);
  }

  /** Years below a chart, without separators. */
  static void years(Svg svg, Axis axis, double bottom) {
    svg.line(axis.from(), bottom, axis.to(), bottom, "stroke", Palette.INK);
    for (double tick : axis.ticks()) {
      double x = axis.at(tick);
      svg.line(x, bottom, x, bottom + 4, "stroke", Palette.INK);
      svg.text(
          x,
          bottom + 17,
          Integer.toString((int) tick),
          "text-anchor",
          "middle",
          "fill",
          Palette.QUIET);
    }
  }

  /** A key of a series: a filled box with its number, and its name. Gives the place after it. */
  static double key(Svg svg, double x, double y, int series, String name) {
    box(svg, x, y - 11, 18, 14, series);
    svg.text(x + 24, y, name, "fill", Palette.INK);
    return x + 24 + Svg.textWidth(name, 12) + 18;
  }

  /** A filled box; the number of the series stands in it where there is room. */
  static void box(Svg svg, double x, double y, double w, double h, int series) {
    plainBox(svg, x, y, w, h, series);
    if (w >= 12 && h >= 11) {
      number(svg, x + w / 2, y + h / 2, series);
    }
  }

  /** A filled box without a number. */
  static void plainBox(Svg svg, double x, double y, double w, double h, int series) {
    String fill = Palette.series(series);
    svg.rect(x, y, w, h, "fill", fill, "stroke", Palette.PAPER, "stroke-width", "0.8");
  }

  /** The place of a year in a chart of years. */
  record Slot(int year, double x, double width) {}

  /** The bar of a year; every fifth year carries the number of the series, as far as it fits. */
  static void bar(Svg svg, Slot slot, double top, double height, int series) {
    if (height < 0.2) {
      return;
    }
    if (slot.year() % 5 == 0) {
      box(svg, slot.x() + 1, top, slot.width() - 2, height, series);
    } else {
      plainBox(svg, slot.x() + 1, top, slot.width() - 2, height, series);
    }
  }

  private static void number(Svg svg, double x, double y, int series) {
    String number = Integer.toString(series + 1);
    svg.text(
        x,
        y + 4,
        number,
        "text-anchor",
        "middle",
        "fill",
        Palette.PAPER,
        "font-size",
        "11",
        "font-weight",
        "700");
  }

  /** Keys of all series in as many lines as they need. Gives the height below the last line. */
  static double keys(Svg svg, double left, double top, Iterable<String> names) {
    double x = left;
    double y = top;
    int series = 0;
    for (String name : names) {
      if (x > left && x + 40 + Svg.textWidth(name, 12) > svg.width()) {
        x = left;
        y += 22;
      }
      x = key(svg, x, y, series++, name);
    }
    return y + 22;
  }

  private static String tickText(Axis axis, double tick, Numbers numbers) {
    return axis.log() && tick < 1 ? numbers.plain(tick) : numbers.fixed(tick, axis.digits());
  }
}
