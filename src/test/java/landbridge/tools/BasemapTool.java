package landbridge.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Makes the base map of the reports, {@code landbridge/map/base.csv}, from four files of Natural Earth at 1:10m.
 *
 * <p>Land and lakes are clipped to the study window and thinned (Douglas-Peucker), less in the detail window of the
 * South Caucasus. Boundaries follow one neutral rule, see {@link #boundaryKind}: every land boundary of the source is
 * kept with one stroke; lines that are not agreed, under delimitation or lines of control are kind {@code open} and are
 * drawn dashed. Left out, and said in the header of the result: maritime lines, and lines of past control or past
 * administration (the line of contact in Karabakh of 1994, the oblast of 1991, the line of contact in Donbas of 2015).
 *
 * <p>Arguments: folder with {@code ne_10m_land.json}, {@code ne_10m_lakes.json}, {@code
 * ne_10m_admin_0_boundary_lines_land.json} and {@code ne_10m_admin_0_boundary_lines_disputed_areas.json}; output file;
 * version of Natural Earth.
 */
public final class BasemapTool {
  private static final Window STUDY = new Window(-15, 15, 125, 72);
  private static final Window DETAIL = new Window(36, 36.5, 53.5, 45);
  private static final double COARSE_DEG = 0.05;
  private static final double FINE_DEG = 0.008;

  private record Window(double west, double south, double east, double north) {
    boolean has(double[] p) {
      return p[0] >= west && p[0] <= east && p[1] >= south && p[1] <= north;
    }
  }

  private final StringBuilder out = new StringBuilder();
  private int shapes;

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    BasemapTool tool = new BasemapTool();
    tool.header(args[2]);
    tool.areas("land", folder.resolve("ne_10m_land.json"), 0.02);
    tool.areas("lake", folder.resolve("ne_10m_lakes.json"), 0.05);
    tool.boundaries(folder.resolve("ne_10m_admin_0_boundary_lines_land.json"));
    tool.boundaries(folder.resolve("ne_10m_admin_0_boundary_lines_disputed_areas.json"));
    Files.writeString(Path.of(args[1]), tool.out);
    System.out.println(tool.shapes + " shapes, " + tool.out.length() + " characters");
  }

  private void header(String version) {
    out.append("# Base map: made with Natural Earth ").append(version);
    out.append(" at 1:10m (public domain, naturalearthdata.com) by BasemapTool\n");
    out.append(
        "# kinds: land, lake; agreed, open (boundary not agreed, under delimitation, or line of control)\n");
    out.append(
        "# points: longitude and latitude in 1/100 degree; the first is absolute, the others are steps\n");
    out.append("# left out: maritime lines; lines of past control or administration\n");
    out.append("kind,points\n");
  }

  private void areas(String kind, Path file, double leastDeg2) throws IOException {
    for (JsonNode feature : features(file)) {
      for (List<double[]> ring : rings(feature.get("geometry"))) {
        List<double[]> clipped = clip(ring);
        if (clipped.size() > 3 && area(clipped) > leastDeg2) {
          write(kind, thin(clipped));
        }
      }
    }
  }

  private void boundaries(Path file) throws IOException {
    for (JsonNode feature : features(file)) {
      Optional<String> kind = boundaryKind(feature.get("properties"));
      if (kind.isPresent()) {
        List<List<double[]>> parts = new ArrayList<>();
        rings(feature.get("geometry")).forEach(line -> parts.addAll(pieces(line)));
        join(parts).forEach(line -> write(kind.get(), thin(line)));
      }
    }
  }

  /** The neutral rule: agreed, open (dashed), or not drawn. */
  static Optional<String> boundaryKind(JsonNode properties) {
    String what = properties.get("featurecla").asString();
    if (what.startsWith("International boundary")) {
      boolean delimitation = between(properties, "Armenia", "Azerbaijan");
      return Optional.of(delimitation ? "open" : "agreed");
    }
    if (what.startsWith("Overlay limit")
        || what.startsWith("Lease limit")
        || what.startsWith("Reference line")) {
      return Optional.empty();
    }
    String name = properties.get("name").asString("");
    boolean past = name.startsWith("Ceasefire Line 1994")
        || properties.path("brk_name_r").asString("").equals("Donblass");
    return past ? Optional.empty() : Optional.of("open");
  }

  private static boolean between(JsonNode properties, String one, String other) {
    String left = properties.get("adm0_left").asString("");
    String right = properties.get("adm0_right").asString("");
    return left.equals(one) && right.equals(other) || left.equals(other) && right.equals(one);
  }

  private static JsonNode features(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readString(file)).get("features");
  }

  private static List<List<double[]>> rings(JsonNode geometry) {
    List<List<double[]>> rings = new ArrayList<>();
    collect(geometry.get("coordinates"), rings);
    return rings;
  }

  private static void collect(JsonNode node, List<List<double[]>> rings) {
    if (node.get(0).get(0).isNumber()) {
      List<double[]> ring = new ArrayList<>();
      node.forEach(p -> ring.add(new double[] {p.get(0).asDouble(), p.get(1).asDouble()}));
      rings.add(ring);
      return;
    }
    node.forEach(child -> collect(child, rings));
  }

  /** Parts of a line inside the study window. */
  private static List<List<double[]>> pieces(List<double[]> line) {
    List<List<double[]>> pieces = new ArrayList<>();
    List<double[]> piece = new ArrayList<>();
    for (double[] p : line) {
      if (STUDY.has(p)) {
        piece.add(p);
      } else if (!piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
    }
    pieces.add(piece);
    pieces.removeIf(part -> part.size() < 2);
    return pieces;
  }

  /** Joins parts that share an end, turned round where needed, so that thinning works on whole lines. */
  private static List<List<double[]>> join(List<List<double[]>> parts) {
    List<List<double[]>> rest = new ArrayList<>(parts);
    List<List<double[]>> joined = new ArrayList<>();
    while (!rest.isEmpty()) {
      List<double[]> line = new ArrayList<>(rest.remove(rest.size() - 1));
      boolean grown = true;
      while (grown) {
        grown = extend(line, rest) || extend(turned(line), rest);
      }
      joined.add(line);
    }
    return joined;
  }

  private static List<double[]> turned(List<double[]> line) {
    Collections.reverse(line);
    return line;
  }

  private static boolean extend(List<double[]> line, List<List<double[]>> rest) {
    double[] end = line.get(line.size() - 1);
    for (int i = 0; i < rest.size(); i++) {
      List<double[]> part = rest.get(i);
      boolean back = same(end, part.get(part.size() - 1));
      if (back || same(end, part.get(0))) {
        List<double[]> next = back ? turned(new ArrayList<>(part)) : part;
        line.addAll(next.subList(1, next.size()));
        rest.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean same(double[] a, double[] b) {
    return Math.abs(a[0] - b[0]) < 1e-6 && Math.abs(a[1] - b[1]) < 1e-6;
  }

  /** A ring clipped to the study window (Sutherland and Hodgman 1974), side after side. */
  private static List<double[]> clip(List<double[]> ring) {
    List<double[]> west = side(ring, 0, STUDY.west, 1);
    List<double[]> east = side(west, 0, STUDY.east, -1);
    List<double[]> south = side(east, 1, STUDY.south, 1);
    return side(south, 1, STUDY.north, -1);
  }

  private static List<double[]> side(List<double[]> ring, int axis, double limit, int sign) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      double[] from = ring.get(i == 0 ? ring.size() - 1 : i - 1);
      double[] to = ring.get(i);
      boolean fromIn = (from[axis] - limit) * sign >= 0;
      boolean toIn = (to[axis] - limit) * sign >= 0;
      if (fromIn != toIn) {
        double share = (limit - from[axis]) / (to[axis] - from[axis]);
        kept.add(
            new double[] {from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])
            });
      }
      if (toIn) {
        kept.add(to);
      }
    }
    return kept;
  }

  private static double area(List<double[]> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get((i + 1) % ring.size());
      twice += a[0] * b[1] - b[0] * a[1];
    }
    return Math.abs(twice) / 2;
  }

  /** Douglas-Peucker with a tolerance that is finer inside the detail window. */
  private static List<double[]> thin(List<double[]> line) {
    boolean[] keep = new boolean[line.size()];
    keep[0] = true;
    keep[line.size() - 1] = true;
    split(line, 0, line.size() - 1, keep);
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        kept.add(line.get(i));
      }
    }
    return kept;
  }

  private static void split(List<double[]> line, int first, int last, boolean[] keep) {
    int farthest = -1;
    double most = 1;
    for (int i = first + 1; i < last; i++) {
      double off = distance(line.get(i), line.get(first), line.get(last));
      double ratio = off / (DETAIL.has(line.get(i)) ? FINE_DEG : COARSE_DEG);
      if (ratio > most) {
        most = ratio;
        farthest = i;
      }
    }
    if (farthest > 0) {
      keep[farthest] = true;
      split(line, first, farthest, keep);
      split(line, farthest, last, keep);
    }
  }

  private static double distance(double[] p, double[] a, double[] b) {
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double length2 = dx * dx + dy * dy;
    double t = length2 == 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2;
    double s = Math.max(0, Math.min(1, t));
    return Math.hypot(p[0] - a[0] - s * dx, p[1] - a[1] - s * dy);
  }

  private void write(String kind, List<double[]> line) {
    out.append(kind).append(',');
    long x = 0;
    long y = 0;
    String gap = "";
    for (double[] p : line) {
      long px = Math.round(p[0] * 100);
      long py = Math.round(p[1] * 100);
      if (gap.isEmpty() || px != x || py != y) {
        out.append(gap).append(px - x).append(' ').append(py - y);
      }
      gap = " ";
      x = px;
      y = py;
    }
    out.append('\n');
    shapes++;
  }
}
