package landbridge.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.graph.OdMatrix;

/**
 * Flows by origin of a result apart from its problem: what can be kept in a file, and started from another day.
 *
 * <p>Links and zones are numbered as in the problem. Trees are not kept: a start grows them anew, one all-or-nothing pass.
 * Checked by: {@code EarlierFlowsTest}.
 *
 * @param pce [classes] passenger-car equivalents of a vehicle of the class
 * @param origins flows of each class and origin, in the order of classes, then zones
 * @param pairs known pairs of alternative segments, in the order in which they were found
 */
public record EarlierFlows(List<Double> pce, List<Origin> origins, List<Pair> pairs) {

  /** Keeps own copies of the lists. */
  public EarlierFlows {
    pce = List.copyOf(pce);
    origins = List.copyOf(origins);
    pairs = List.copyOf(pairs);
  }

  /**
   * What starts in one zone.
   *
   * @param userClass position of the class
   * @param zone where it starts
   * @param destination [pairs] zones with demand that found a path, ascending, never the origin itself
   * @param demand [pairs] vehicles per hour
   * @param link [links used] ascending
   * @param flow [links used] PCE per hour, above 0
   */
  public record Origin(
      int userClass, int zone, int[] destination, double[] demand, int[] link, double[] flow) {

    /** Refuses lists that do not match. */
    public Origin {
      if (destination.length != demand.length || link.length != flow.length) {
        throw new IllegalArgumentException("lists of zone " + zone + " are not equally long");
      }
    }
  }

  /**
   * Two ways between the same two nodes.
   *
   * @param userClass position of the class
   * @param oneSide links in the order of travel
   * @param otherSide links in the order of travel
   * @param zones origins known to use it, the next one to give flow first
   */
  public record Pair(int userClass, int[] oneSide, int[] otherSide, int[] zones) {

    /** Refuses empty lists. */
    public Pair {
      if (oneSide.length == 0 || otherSide.length == 0 || zones.length == 0) {
        throw new IllegalArgumentException("a pair of segments has two sides and an origin");
      }
    }
  }

  /**
   * The flows of a result.
   *
   * @throws IllegalArgumentException if its method keeps no flows by origin
   */
  public static EarlierFlows of(Assignment result) {
    Assignment.BushSolution solution = result
        .solution()
        .orElseThrow(() -> new IllegalArgumentException("the result kept no flows by origin"));
    Bushes bushes = solution.bushes();
    List<UserClass> classes = result.problem().classes();
    List<Origin> origins = new ArrayList<>();
    for (int bush = 0; bush < bushes.count; bush++) {
      origins.add(origin(bushes, bush, classes.get(bushes.userClass[bush]).demand()));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int pair = 0; pair < solution.pairs().count; pair++) {
      pairs.add(pair(bushes, solution.pairs(), pair));
    }
    return new EarlierFlows(classes.stream().map(UserClass::pce).toList(), origins, pairs);
  }

  private static Origin origin(Bushes bushes, int bush, OdMatrix matrix) {
    int zone = bushes.zone[bush];
    int most = matrix.first(zone + 1) - matrix.first(zone);
    int[] destination = new int[most];
    double[] demand = new double[most];
    int at = bushes.first[bush];
    int found = 0;
    for (int pair = matrix.first(zone); pair < matrix.first(zone + 1); pair++) {
      int node = bushes.nodeAt[matrix.node(matrix.destination(pair))];
      if (node == bushes.root[bush] || !(matrix.demand(pair) > 0)) {
        continue;
      }
      if (bushes.stranded[at++] == 0) {
        destination[found] = matrix.destination(pair);
        demand[found++] = matrix.demand(pair);
      }
    }
    int used = 0;
    int[] link = new int[bushes.linkAt.length];
    double[] flow = new double[link.length];
    for (int i = 0; i < link.length; i++) {
      double there = bushes.rows[bush].get(bushes.linkAt[i]);
      if (there > 0) {
        link[used] = i;
        flow[used++] = there;
      }
    }
    return new Origin(
        bushes.userClass[bush],
        zone,
        Arrays.copyOf(destination, found),
        Arrays.copyOf(demand, found),
        Arrays.copyOf(link, used),
        Arrays.copyOf(flow, used));
  }

  private static Pair pair(Bushes bushes, PairedSegments pairs, int pair) {
    int middle = pairs.start[2 * pair + 1];
    int[] zones = new int[8];
    int found = 0;
    int entry = pairs.ring[pair];
    do {
      zones = found == zones.length ? Arrays.copyOf(zones, 2 * found) : zones;
      zones[found++] = bushes.zone[pairs.bushOf[entry]];
      entry = pairs.after[entry];
    } while (entry != pairs.ring[pair]);
    return new Pair(
        pairs.userClass[pair],
        named(bushes, pairs.pool, pairs.start[2 * pair], middle),
        named(bushes, pairs.pool, middle, pairs.start[2 * pair + 2]),
        Arrays.copyOf(zones, found));
  }

  private static int[] named(Bushes bushes, int[] pool, int from, int to) {
    int[] links = new int[to - from];
    for (int i = from; i < to; i++) {
      links[i - from] = bushes.linkOf[pool[i]];
    }
    return links;
  }

  /**
   * Puts the flows into the bushes of a problem; an origin that has no bush there is left out.
   *
   * @throws IllegalArgumentException if a link or zone does not exist there or a flow is no amount
   */
  Assignment.BushSolution into(Bushes bushes) {
    requireKnown(bushes.problem);
    int[][] bushOf = new int[bushes.surcharge.length][];
    for (int k = 0; k < bushOf.length; k++) {
      bushOf[k] = new int[bushes.problem.classes().get(k).demand().zones()];
      Arrays.fill(bushOf[k], PairedSegments.NONE);
    }
    for (int bush = 0; bush < bushes.count; bush++) {
      bushOf[bushes.userClass[bush]][bushes.zone[bush]] = bush;
    }
    double[] linkFlow = new double[bushes.graph.links];
    for (Origin origin : origins) {
      int bush = bushOf[origin.userClass()][origin.zone()];
      if (bush != PairedSegments.NONE) {
        put(origin, bushes, bush);
        bushes.addTo(linkFlow, bush, bush + 1);
      }
    }
    PairedSegments known = new PairedSegments(bushes);
    for (Pair pair : pairs) {
      put(pair, bushes, known, bushOf[pair.userClass()]);
    }
    known.enterLinks(new Crew(1));
    return new Assignment.BushSolution(bushes, known, linkFlow);
  }

  private void requireKnown(AssignmentProblem problem) {
    for (Origin origin : origins) {
      int zones = zones(problem, origin.userClass());
      require(origin.zone(), zones, "zone");
      for (int zone : origin.destination()) {
        require(zone, zones, "zone");
      }
      for (int link : origin.link()) {
        require(link, problem.graph().links, "link");
      }
    }
    for (Pair pair : pairs) {
      for (int zone : pair.zones()) {
        require(zone, zones(problem, pair.userClass()), "zone");
      }
      for (int[] side : new int[][] {pair.oneSide(), pair.otherSide()}) {
        for (int link : side) {
          require(link, problem.graph().links, "link");
        }
      }
    }
  }

  private static int zones(AssignmentProblem problem, int userClass) {
    require(userClass, problem.classes().size(), "class");
    return problem.classes().get(userClass).demand().zones();
  }

  private static void require(int number, int end, String what) {
    if (number < 0 || number >= end) {
      throw new IllegalArgumentException(
          "there is no " + what + " " + number + ", they run from 0 to " + (end - 1));
    }
  }

  private static void put(Origin origin, Bushes bushes, int bush) {
    FlowRow row = bushes.rows[bush];
    for (int i = 0; i < origin.link().length; i++) {
      double flow = origin.flow()[i];
      if (!(flow > 0) || flow == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("flow of zone " + origin.zone() + " is " + flow);
      }
      int link = bushes.linkAt[origin.link()[i]];
      row.add(link, flow);
      row.watch(row.find(link));
    }
  }

  private static void put(Pair pair, Bushes bushes, PairedSegments known, int[] bushOf) {
    int middle = pair.oneSide().length;
    int[] links = Arrays.copyOf(pair.oneSide(), middle + pair.otherSide().length);
    System.arraycopy(pair.otherSide(), 0, links, middle, pair.otherSide().length);
    double surplus = 0;
    for (int i = 0; i < links.length; i++) {
      links[i] = bushes.linkAt[links[i]];
      double surcharge = bushes.surcharge[pair.userClass()][links[i]];
      surplus += i < middle ? surcharge : -surcharge;
    }
    int mine = PairedSegments.NONE;
    for (int zone : pair.zones()) {
      int bush = bushOf[zone];
      if (bush != PairedSegments.NONE && mine != PairedSegments.NONE) {
        known.join(mine, bush, PairedSegments.NONE);
      } else if (bush != PairedSegments.NONE) {
        mine = known.add(pair.userClass(), bush, surplus, links, 0, middle, links.length);
      }
    }
    if (mine != PairedSegments.NONE) {
      known.ring[mine] = known.after[known.ring[mine]]; // the first of the list gives next
    }
  }

  /** The bushes of a problem with these flows and the demand they serve, on the graph of another problem. */
  Assignment.BushSolution on(AssignmentProblem changed) {
    List<UserClass> classes = new ArrayList<>();
    requireKnown(changed);
    for (int k = 0; k < changed.classes().size(); k++) {
      UserClass now = changed.classes().get(k);
      int zones = now.demand().zones();
      double[][] trips = new double[zones][zones];
      for (Origin origin : origins) {
        for (int i = 0; i < origin.destination().length && origin.userClass() == k; i++) {
          trips[origin.zone()][origin.destination()[i]] = origin.demand()[i];
        }
      }
      int[] nodes = new int[zones];
      for (int zone = 0; zone < zones; zone++) {
        nodes[zone] = now.demand().node(zone);
      }
      classes.add(
          UserClass.of(now.name(), OdMatrix.of(nodes, trips), now.links()).loading(pce.get(k)));
    }
    return into(new Bushes(changed.with(classes)));
  }
}
