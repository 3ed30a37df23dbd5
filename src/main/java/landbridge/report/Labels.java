package landbridge.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Places names so that none covers another: the first of eight places round the point that is free, or none.
 *
 * <p>The caller asks in order of importance (crossings, terminals, cities); who comes late may find no room, and {@link
 * #hidden} counts them.
 *
 * <p>Threads: one thread. Checked by: {@code LabelsTest}.
 */
final class Labels {
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final Svg svg;
  private final double width;
  private final double height;
  private final List<Box> taken = new ArrayList<>();
  private int hidden;

  Labels(Svg svg, double width, double height) {
    this.svg = svg;
    this.width = width;
    this.height = height;
  }

  /** Names that found no room. */
  int hidden() {
    return hidden;
  }

  /** Keeps a place free of names. */
  void keepFree(double x, double y, double w, double h) {
    taken.add(new Box(x, y, x + w, y + h));
  }

  /** Writes a name near a point if there is room, {@code away} units from it. */
  boolean place(double x, double y, String text, double size, double away, String... attributes) {
    double w = Svg.textWidth(text, size);
    double near = away * 0.75;
    double[][] tries = {
      {x + away, y - size / 2},
      {x - away - w, y - size / 2},
      {x - w / 2, y - away - size},
      {x - w / 2, y + away},
      {x + near, y - near - size},
      {x + near, y + near},
      {x - near - w, y - near - size},
      {x - near - w, y + near}
    };
    for (double[] at : tries) {
      if (put(at[0], at[1], w, text, size, attributes)) {
        return true;
      }
    }
    hidden++;
    return false;
  }

  /** Writes a text centred on a point if there is room. */
  boolean centre(double x, double y, String text, double size, String... attributes) {
    double w = Svg.textWidth(text, size);
    return put(x - w / 2, y - size / 2, w, text, size, attributes);
  }

  /** Writes a name below a point even if it covers something: a station without a name is worse. */
  void force(double x, double y, String text, double size, String... attributes) {
    svg.label(
        x,
        y + 7 + size,
        text,
        Svg.with(attributes, "font-size", Svg.n(size), "text-anchor", "middle"));
    hidden--;
  }

  private boolean put(
      double left, double top, double w, String text, double size, String... attributes) {
    Box box = new Box(left - 1, top - 1, left + w + 1, top + size + 1);
    boolean inside = left > 2 && top > 2 && left + w < width - 2 && top + size < height - 2;
    if (!inside || taken.stream().anyMatch(box::meets)) {
      return false;
    }
    taken.add(box);
    svg.label(left, top + size * 0.82, text, Svg.with(attributes, "font-size", Svg.n(size)));
    return true;
  }
}
