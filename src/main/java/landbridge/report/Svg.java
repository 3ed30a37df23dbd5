package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A drawing: an SVG element with a title, a description and shapes in page units, written through {@link Markup}.
 *
 * <p>Own writer instead of a chart library: the report needs six kinds of chart, no request, no script, and the same
 * bytes for the same run. Coordinates are rounded to a tenth of a unit.
 *
 * <p>Threads: one thread. Checked by: {@code MarkupTest}.
 */
final class Svg {
  /** Room for faces wider than the one measured: the reader's machine chooses the face. */
  private static final double WIDE = 1.08;

  private final Markup out = new Markup();
  private final double width;
  private final double height;

  Svg(String name, double width, double height, String title, String description) {
    String id = "svg-" + name;
    this.width = width;
    this.height = height;
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "id",
        id,
        "viewBox",
        "0 0 " + n(width) + " " + n(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-t " + id + "-d",
        "font-family",
        "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif",
        "font-size",
        "12",
        "class",
        width > 600 ? "wide" : "narrow");
    out.element("title", title, "id", id + "-t");
    out.element("desc", description, "id", id + "-d").line();
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The finished drawing. */
  Markup finish() {
    return out.close().line();
  }

  Svg group(String... attributes) {
    out.open("g", attributes);
    return this;
  }

  Svg end() {
    out.close().line();
    return this;
  }

  Svg line(double x1, double y1, double x2, double y2, String... attributes) {
    return shape("line", with(attributes, "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2)));
  }

  Svg rect(double x, double y, double w, double h, String... attributes) {
    return shape("rect", with(attributes, "x", n(x), "y", n(y), "width", n(w), "height", n(h)));
  }

  Svg circle(double x, double y, double r, String... attributes) {
    return shape("circle", with(attributes, "cx", n(x), "cy", n(y), "r", n(r)));
  }

  /** A path of path commands made from numbers only. */
  Svg path(String commands, String... attributes) {
    return shape("path", with(attributes, "d", commands));
  }

  Svg text(double x, double y, String text, String... attributes) {
    out.element("text", text, with(attributes, "x", n(x), "y", n(y)));
    return this;
  }

  /** A text with a halo of paper round it, readable over lines. */
  Svg label(double x, double y, String text, String... attributes) {
    String[] halo = with(
        attributes,
        "stroke",
        Palette.PAPER,
        "stroke-width",
        "3",
        "stroke-linejoin",
        "round",
        "paint-order",
        "stroke");
    return text(x, y, text, halo);
  }

  /** A shape that says its value when pointed at; the same value stands in the table twin. */
  Svg hint(String tag, String hint, String... attributes) {
    out.open(tag, attributes).element("title", hint).close();
    return this;
  }

  Svg shape(String tag, String... attributes) {
    out.empty(tag, attributes);
    return this;
  }

  Markup markup() {
    return out;
  }

  /** A number as short as a tenth of a unit allows. */
  static String n(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }

  /** Width of a text at a size: a mean over letters of a sans-serif face, on the wide side. */
  static double textWidth(String text, double size) {
    double units = 0;
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      if ("ijl.,:;|'() ".contains(c)) {
        units += 0.31;
      } else if (c.equals(c.toUpperCase(Locale.ROOT)) && !c.equals(c.toLowerCase(Locale.ROOT))
          || "mwMW\u2192\u2014".contains(c)) {
        units += 0.72;
      } else {
        units += 0.56;
      }
    }
    return units * size * WIDE;
  }

  /** A text cut at spaces into lines that are not wider than asked, as far as words allow. */
  static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && textWidth(longer, size) > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  static String[] with(String[] attributes, String... more) {
    if (attributes.length == 0) {
      return more;
    }
    String[] all = new String[attributes.length + more.length];
    System.arraycopy(more, 0, all, 0, more.length);
    System.arraycopy(attributes, 0, all, more.length, attributes.length);
    return all;
  }
}
