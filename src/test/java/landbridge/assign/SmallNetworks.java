package landbridge.assign;

import java.util.SplittableRandom;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;

/** Networks of a few links, written as a planner would draw them. */
final class SmallNetworks {
  private SmallNetworks() {}

  /** Time a + b flow. */
  static VolumeDelay line(double a, double b) {
    // Bpr(t0, alpha, capacity, 1) is t0 + (t0 alpha / capacity) flow; a table also does for a = 0
    return a > 0
        ? new VolumeDelay.Bpr(a, b, a, 1)
        : new VolumeDelay.Tabulated(new double[] {0, 1}, new double[] {0, b});
  }

  /** Links from node to node ("0>1"), one function each, and one pair of zones at first and last. */
  static AssignmentProblem of(int nodes, String[] ends, VolumeDelay[] functions, double demand) {
    int[] from = new int[ends.length];
    int[] to = new int[ends.length];
    for (int link = 0; link < ends.length; link++) {
      from[link] = ends[link].charAt(0) - '0';
      to[link] = ends[link].charAt(2) - '0';
    }
    OdMatrix matrix = OdMatrix.of(new int[] {0, nodes - 1}, new double[][] {{0, demand}, {0, 0}});
    return AssignmentProblem.of(
        Graph.of(nodes, from, to),
        LinkTimes.of(functions),
        UserClass.of("all", matrix, ends.length));
  }

  /** A random strongly connected network with every kind of function and several zones. */
  static AssignmentProblem random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int nodes = 5 + random.nextInt(12);
    int links = 2 * nodes + random.nextInt(2 * nodes);
    int[] from = new int[links];
    int[] to = new int[links];
    VolumeDelay[] functions = new VolumeDelay[links];
    double[] surcharge = new double[links];
    for (int link = 0; link < links; link++) {
      boolean ring = link < nodes;
      from[link] = ring ? link : random.nextInt(nodes);
      to[link] = ring ? (link + 1) % nodes : random.nextInt(nodes);
      functions[link] = function(random);
      surcharge[link] = random.nextInt(3) == 0 ? random.nextDouble() : 0;
    }
    int zones = 2 + random.nextInt(Math.min(4, nodes - 2));
    int[] nodeOf = new int[zones];
    double[][] trips = new double[zones][zones];
    for (int zone = 0; zone < zones; zone++) {
      nodeOf[zone] = zone * (nodes / zones);
      for (int other = 0; other < zones; other++) {
        trips[zone][other] = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 20;
      }
    }
    UserClass all = UserClass.of("all", OdMatrix.of(nodeOf, trips), links).paying(surcharge);
    return AssignmentProblem.of(Graph.of(nodes, from, to), LinkTimes.of(functions), all);
  }

  /** A square of two-way streets, no two alike, with zones along its diagonal that all trade. */
  static AssignmentProblem grid(int side, int zones) {
    int streets = 2 * side * (side - 1);
    int[] from = new int[2 * streets];
    int[] to = new int[2 * streets];
    VolumeDelay[] functions = new VolumeDelay[2 * streets];
    int next = 0;
    for (int node = 0; node < side * side; node++) {
      for (int other : new int[] {node + 1, node + side}) {
        if (other < side * side && (other != node + 1 || other % side != 0)) {
          for (int way = 0; way < 2; way++) {
            from[next] = way == 0 ? node : other;
            to[next] = way == 0 ? other : node;
            double varied = 1 + (next * 37 % 101) / 500.0;
            functions[next++] = new VolumeDelay.Bpr(varied, 0.15, 40, 4);
          }
        }
      }
    }
    int[] nodeOf = new int[zones];
    double[][] trips = new double[zones][zones];
    for (int zone = 0; zone < zones; zone++) {
      nodeOf[zone] = zone * (side * side - 1) / (zones - 1);
      for (int other = 0; other < zones; other++) {
        trips[zone][other] = other == zone ? 0 : 3 + (zone * 5 + other * 3) % 7;
      }
    }
    UserClass all = UserClass.of("all", OdMatrix.of(nodeOf, trips), next);
    return AssignmentProblem.of(Graph.of(side * side, from, to), LinkTimes.of(functions), all);
  }

  /** The streets of {@link #grid} with many zones, each of which trades with three others only. */
  static AssignmentProblem neighbours(int side, int zones) {
    AssignmentProblem streets = grid(side, 2);
    int[] nodeOf = new int[zones];
    double[][] trips = new double[zones][zones];
    for (int zone = 0; zone < zones; zone++) {
      nodeOf[zone] = zone;
      for (int k = 1; k <= 3; k++) {
        trips[zone][(zone * 7 + k * 31) % zones] = k;
      }
      trips[zone][zone] = 0;
    }
    UserClass all = UserClass.of("all", OdMatrix.of(nodeOf, trips), streets.graph().links);
    return AssignmentProblem.of(streets.graph(), streets.times(), all);
  }

  static VolumeDelay function(SplittableRandom random) {
    double free = 1 + random.nextDouble() * 5;
    double capacity = 5 + random.nextDouble() * 20;
    switch (random.nextInt(6)) {
      case 0:
        return new VolumeDelay.Bpr(free, 0.15, capacity, 4);
      case 1:
        return new VolumeDelay.Bpr(free, 0.5, capacity, 1 + random.nextInt(6));
      case 2:
        return new VolumeDelay.Bpr(free, 0.5, capacity, 1 + random.nextDouble() * 4);
      case 3:
        return new VolumeDelay.Conical(free, 2 + random.nextDouble() * 4, capacity);
      case 4:
        return new VolumeDelay.Akcelik(free, 0.1 + random.nextDouble(), capacity, 10);
      default:
        return new VolumeDelay.Davidson(free, 0.3, capacity, 0.95);
    }
  }
}
