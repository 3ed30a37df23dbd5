package landbridge.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Land, lakes and boundaries under the maps: a committed resource made from Natural Earth, which is in the public
 * domain.
 *
 * <p>Boundaries are drawn with one neutral stroke: solid where agreed, dashed where not agreed, under delimitation or a
 * line of control. Whether a crossing is open is another attribute and never changes the line.
 *
 * <p>Threads: immutable. Checked by: {@code BaseMapTest}.
 */
final class BaseMap {
  /** For the source line of every map. */
  static final String VERSION = "Natural Earth 4.0 (2017), 1:10m";

  /** Version of the rule by which boundaries are drawn; see {@code BasemapTool}. */
  static final String RULE = "1";

  /** One line or ring: kind and points (longitude, latitude in turn) [deg]. */
  record Shape(String kind, double[] points) {}

  private static final class Standard {
    static final List<Shape> SHAPES = read();
  }

  private BaseMap() {}

  static List<Shape> shapes() {
    return Standard.SHAPES;
  }

  private static List<Shape> read() {
    List<Shape> shapes = new ArrayList<>();
    try (InputStream in = BaseMap.class.getResourceAsStream("/landbridge/map/base.csv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("kind"))
          .forEach(line -> shapes.add(shape(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(shapes);
  }

  private static Shape shape(String line) {
    int comma = line.indexOf(',');
    String[] steps = line.substring(comma + 1).split(" ");
    double[] points = new double[steps.length];
    long[] at = new long[2];
    for (int i = 0; i < steps.length; i++) {
      at[i % 2] += Long.parseLong(steps[i]);
      points[i] = at[i % 2] / 100.0;
    }
    return new Shape(line.substring(0, comma), points);
  }
}
