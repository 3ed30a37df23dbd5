package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places stations on a grid so that sections run level, upright or at 45 degrees as far as possible.
 *
 * <p>Start: ranks of longitude and latitude, which spreads dense regions. Then each station in turn tries the cells round
 * it and takes the one of least cost: bends away from the eight directions, long sections, sections over stations,
 * crossing sections, distance from the start. Fixed order and fixed rounds, so the same run gives the same drawing.
 *
 * <p>Source of the criteria: Stott and others (2011), Automatic metro map layout using multicriteria optimization.
 * Checked by: {@code SchematicLayoutTest}.
 */
final class SchematicLayout {
  private static final int ROUNDS = 10;
  private static final int REACH = 3;

  private final List<String> nodes;
  private final int[][] ends;
  private final double[][] start;
  private final int[][] cell;
  private final int columns;
  private final int lines;

  /**
   * Lays out stations.
   *
   * @param nodes    stations
   * @param ends     [sections][2] positions in {@code nodes} of both ends
   * @param position x and y on a map by station, y downwards
   */
  SchematicLayout(
      List<String> nodes, int[][] ends, Map<String, double[]> position, int columns, int lines) {
    this.nodes = nodes;
    this.ends = ends;
    this.columns = columns;
    this.lines = lines;
    this.start = new double[nodes.size()][];
    this.cell = new int[nodes.size()][];
    spread(position);
    boolean moved = true;
    for (int round = 0; round < ROUNDS && moved; round++) {
      moved = false;
      for (int node = 0; node < nodes.size(); node++) {
        moved |= improve(node);
      }
    }
  }

  /** Column and line of each station. */
  Map<String, int[]> cells() {
    Map<String, int[]> cells = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      cells.put(nodes.get(i), cell[i]);
    }
    return cells;
  }

  private void spread(Map<String, double[]> position) {
    double[] x = ranks(position, 0);
    double[] y = ranks(position, 1);
    for (int i = 0; i < nodes.size(); i++) {
      start[i] = new double[] {x[i] * (columns - 1), y[i] * (lines - 1)};
      cell[i] = free(start[i], i);
    }
  }

  /** Half rank, half place, from 0 to 1. */
  private double[] ranks(Map<String, double[]> position, int axis) {
    List<Integer> order = new ArrayList<>();
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int i = 0; i < nodes.size(); i++) {
      order.add(i);
      low = Math.min(low, position.get(nodes.get(i))[axis]);
      high = Math.max(high, position.get(nodes.get(i))[axis]);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> position.get(nodes.get(i))[axis])
        .thenComparing(i -> i));
    double[] ranks = new double[nodes.size()];
    for (int r = 0; r < order.size(); r++) {
      int node = order.get(r);
      double place = (position.get(nodes.get(node))[axis] - low) / Math.max(1e-9, high - low);
      ranks[node] = 0.75 * r / Math.max(1, order.size() - 1) + 0.25 * place;
    }
    return ranks;
  }

  private int[] free(double[] wish, int upTo) {
    int[] best = {0, 0};
    double least = Double.MAX_VALUE;
    for (int x = 0; x < columns; x++) {
      for (int y = 0; y < lines; y++) {
        double away = Math.hypot(x - wish[0], y - wish[1]);
        if (away < least && !taken(x, y, upTo, -1)) {
          least = away;
          best = new int[] {x, y};
        }
      }
    }
    return best;
  }

  private boolean taken(int x, int y, int upTo, int except) {
    for (int i = 0; i < upTo; i++) {
      if (i != except && cell[i][0] == x && Math.abs(cell[i][1] - y) < 1) {
        return true;
      }
    }
    return false;
  }

  private boolean improve(int node) {
    int[] best = cell[node];
    int[] from = best;
    double least = cost(node);
    for (int dx = -REACH; dx <= REACH; dx++) {
      for (int dy = -REACH; dy <= REACH; dy++) {
        int x = from[0] + dx;
        int y = from[1] + dy;
        boolean inside = x >= 0 && y >= 0 && x < columns && y < lines;
        if (inside && !taken(x, y, cell.length, node)) {
          cell[node] = new int[] {x, y};
          double cost = cost(node);
          if (cost < least - 1e-9) {
            least = cost;
            best = cell[node];
          }
        }
      }
    }
    cell[node] = best;
    return best != from;
  }

  private double cost(int node) {
    double cost = 0.5 * Math.hypot(cell[node][0] - start[node][0], cell[node][1] - start[node][1]);
    for (int other = 0; other < cell.length; other++) {
      boolean beside = other != node && cell[other][1] == cell[node][1];
      cost += beside && Math.abs(cell[other][0] - cell[node][0]) < 2 ? 0.8 : 0;
    }
    for (int[] section : ends) {
      if (section[0] == node || section[1] == node) {
        cost += own(section);
      } else if (near(section, node)) {
        cost += 6;
      }
    }
    return cost;
  }

  /** Cost of a section that ends at the station being moved. */
  private double own(int[] section) {
    int dx = Math.abs(cell[section[0]][0] - cell[section[1]][0]);
    int dy = Math.abs(cell[section[0]][1] - cell[section[1]][1]);
    double bend = Math.min(Math.min(dx, dy), Math.abs(dx - dy));
    double cost =
        2 * bend / Math.max(1, Math.max(dx, dy)) + (bend > 0 ? 1 : 0) + 0.25 * Math.hypot(dx, dy);
    for (int other = 0; other < cell.length; other++) {
      if (other != section[0] && other != section[1] && near(section, other)) {
        cost += 6;
      }
    }
    for (int[] rival : ends) {
      cost += crosses(section, rival) ? 2 : 0;
    }
    return cost;
  }

  /** Whether a section runs over a station that is not its own. */
  private boolean near(int[] section, int node) {
    int[] a = cell[section[0]];
    int[] b = cell[section[1]];
    int[] p = cell[node];
    double dx = b[0] - a[0];
    double dy = b[1] - a[1];
    double length2 = dx * dx + dy * dy;
    double t = length2 == 0
        ? 0
        : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2));
    return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy) < 0.6;
  }

  private boolean crosses(int[] one, int[] two) {
    if (one[0] == two[0] || one[0] == two[1] || one[1] == two[0] || one[1] == two[1]) {
      return false;
    }
    return side(one, two[0]) * side(one, two[1]) < 0 && side(two, one[0]) * side(two, one[1]) < 0;
  }

  private double side(int[] section, int node) {
    int[] a = cell[section[0]];
    int[] b = cell[section[1]];
    int[] p = cell[node];
    return Math.signum(
        (double) (b[0] - a[0]) * (p[1] - a[1]) - (double) (b[1] - a[1]) * (p[0] - a[0]));
  }
}
