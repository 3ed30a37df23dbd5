package landbridge.assign;

import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;

/**
 * The problem in the order in which the kernels walk through it, and the flow of every origin.
 *
 * <p>Nodes are renumbered breadth first and links in the order of the node they leave, so that what
 * lies together on the map lies together in memory. A bush is one origin of one class with the links
 * it uses. Mutable: owned by one solution.
 */
final class Bushes {
  final AssignmentProblem problem;
  private final Room room;
  final Layout layout;
  final Graph graph; // renumbered
  final int[] linkOf; // [links] link of the problem
  final int[] linkAt; // [links of the problem] link here
  final int[] nodeAt; // [nodes of the problem] node here
  final LinkTimes times;
  final double[][] surcharge; // [classes][links], infinite where forbidden
  final int count;
  final int[] userClass; // [bushes]
  final int[] zone; // [bushes] origin
  final int[] root; // [bushes] node of the origin
  final int[] first; // [bushes + 1] into destination and demand
  final int[] destination; // [pairs] node
  final double[] demand; // [pairs] PCE/h, without demand of a zone to itself
  final double[] stranded; // [pairs] PCE/h set aside because no path leads there
  final double[] total; // [bushes] demand of the bush
  private final int[] allLinks; // [links] of full rows, empty for short ones
  final FlowRow[] rows; // [bushes] PCE/h by link
  final int[][] tree; // [bushes] last tree, as a RememberedTree has it; null before there is one

  /**
   * What may be kept by origin. It depends on the size of the problem alone, never on the machine, so that the result
   * does not either.
   *
   * @param flows bushes x links up to which rows are full
   * @param pairLinks links of all pairs of segments above which only those in use are kept after a pass
   */
  record Room(long flows, long pairLinks) {
    private static final double SHORT_ROW_BYTES = 0.5; // per link of the network
    static final Room NORMAL = new Room(50_000_000, 50_000_000);
    static final Room LEAN = new Room(0, 0); // as for a metropolis
    /** About what rows and trees of so many origins take [bytes]; a short row fills with what is used. */
    double bytes(double bushes, int links, int nodes) {
      double rows = bushes * links * (bushes * links <= flows ? 8 : SHORT_ROW_BYTES);
      return rows + bushes * nodes * Integer.BYTES;
    }

    static final Room NONE = new Room(-1, -1); // link flows only
  }

  /** The problem with room for the flow and the tree of every origin. */
  Bushes(AssignmentProblem problem) {
    this(problem, Room.NORMAL);
  }

  /** The problem for methods that keep link flows only. */
  static Bushes withoutOrigins(AssignmentProblem problem) {
    return new Bushes(problem, Room.NONE);
  }

  /** The problem with as much by origin as the room allows. */
  Bushes(AssignmentProblem problem, Room room) {
    this(problem, room, Layout.of(problem.graph()), null);
    for (int bush = 0; bush < count && room != Room.NONE; bush++) {
      rows[bush] = emptyRow();
    }
  }

  /** A changed problem on the same graph; rows are still to come. Where demand is as it was, it is not read anew. */
  Bushes(AssignmentProblem problem, Bushes earlier) {
    this(problem, earlier.room, earlier.layout, asBefore(problem, earlier));
  }

  private Bushes(AssignmentProblem problem, Room room, Layout layout, Bushes alike) {
    this.room = room;
    this.problem = problem;
    this.layout = layout;
    graph = layout.graph();
    linkOf = layout.linkOf();
    linkAt = layout.linkAt();
    nodeAt = layout.nodeAt();
    times = problem.times().inOrder(linkOf);
    surcharge = surcharges(problem.classes(), linkOf);
    count = alike != null ? alike.count : countBushes(problem.classes());
    int pairs = problem.classes().stream().mapToInt(c -> c.demand().pairs()).sum();
    stranded = new double[pairs];
    userClass = alike != null ? alike.userClass : new int[count];
    zone = alike != null ? alike.zone : new int[count];
    root = alike != null ? alike.root : new int[count];
    first = alike != null ? alike.first : new int[count + 1];
    destination = alike != null ? alike.destination : new int[pairs];
    demand = alike != null ? alike.demand.clone() : new double[pairs];
    total = alike != null ? alike.total.clone() : new double[count];
    if (alike == null) {
      fill(problem.classes());
    }
    rows = new FlowRow[count];
    allLinks = numbers((long) count * graph.links <= room.flows() ? graph.links : 0);
    tree = new int[count][];
  }

  private Bushes(Bushes other) {
    problem = other.problem;
    room = other.room;
    layout = other.layout;
    allLinks = other.allLinks;
    graph = other.graph;
    linkOf = other.linkOf;
    linkAt = other.linkAt;
    nodeAt = other.nodeAt;
    times = other.times;
    surcharge = other.surcharge;
    count = other.count;
    userClass = other.userClass;
    zone = other.zone;
    root = other.root;
    first = other.first;
    destination = other.destination;
    demand = other.demand;
    stranded = other.stranded;
    total = other.total;
    tree = other.tree;
    rows = new FlowRow[count];
    for (int bush = 0; bush < count; bush++) {
      rows[bush] = other.rows[bush].copy();
    }
  }

  /** The same bushes with flows of their own to change. */
  Bushes copyOfFlows() {
    return new Bushes(this);
  }

  /** A row without flow. */
  FlowRow emptyRow() {
    return hasFullRows() ? new FlowRow(allLinks) : new FlowRow();
  }

  private static int[] numbers(int count) {
    int[] all = new int[count];
    for (int i = 0; i < count; i++) {
      all[i] = i;
    }
    return all;
  }

  /** The earlier bushes if each class has the same demand as there and all of it found a path, else null. */
  private static Bushes asBefore(AssignmentProblem problem, Bushes earlier) {
    boolean same = problem.classes().size() == earlier.problem.classes().size();
    for (int k = 0; k < problem.classes().size() && same; k++) {
      UserClass now = problem.classes().get(k);
      UserClass then = earlier.problem.classes().get(k);
      same = now.demand() == then.demand() && now.pce() == then.pce();
    }
    return same && !earlier.hasStranded() ? earlier : null;
  }

  private static double[][] surcharges(List<UserClass> classes, int[] linkOf) {
    double[][] all = new double[classes.size()][linkOf.length];
    for (int k = 0; k < all.length; k++) {
      UserClass c = classes.get(k);
      for (int link = 0; link < linkOf.length; link++) {
        boolean closed = c.forbidden(linkOf[link]);
        all[k][link] = closed ? Double.POSITIVE_INFINITY : c.surcharge(linkOf[link]);
      }
    }
    return all;
  }

  static int countBushes(List<UserClass> classes) {
    int bushes = 0;
    for (UserClass c : classes) {
      for (int origin = 0; origin < c.demand().zones(); origin++) {
        bushes += c.demand().first(origin + 1) > c.demand().first(origin) ? 1 : 0;
      }
    }
    return bushes;
  }

  private void fill(List<UserClass> classes) {
    int bush = 0;
    int next = 0;
    for (int k = 0; k < classes.size(); k++) {
      OdMatrix matrix = classes.get(k).demand();
      for (int origin = 0; origin < matrix.zones(); origin++) {
        if (matrix.first(origin + 1) == matrix.first(origin)) {
          continue;
        }
        userClass[bush] = k;
        zone[bush] = origin;
        root[bush] = nodeAt[matrix.node(origin)];
        next = fillRow(matrix, bush, next, classes.get(k).pce());
        first[++bush] = next;
      }
    }
  }

  private int fillRow(OdMatrix matrix, int bush, int from, double pce) {
    int next = from;
    int origin = zone[bush];
    for (int pair = matrix.first(origin); pair < matrix.first(origin + 1); pair++) {
      int node = nodeAt[matrix.node(matrix.destination(pair))];
      if (node != root[bush] && matrix.demand(pair) > 0) {
        destination[next] = node;
        demand[next] = matrix.demand(pair) * pce;
        total[bush] += demand[next++];
      }
    }
    return next;
  }

  /** Sets demand without a path aside; its place in the matrix is remembered. */
  void strand(int bush, int pair) {
    stranded[pair] = demand[pair];
    total[bush] -= demand[pair];
    demand[pair] = 0;
  }

  /** Whether demand was set aside. */
  boolean hasStranded() {
    for (double d : stranded) {
      if (d > 0) {
        return true;
      }
    }
    return false;
  }

  /** Flow of a bush that counts as nothing: rounding of many additions and subtractions. */
  double dust(int bush) {
    return total[bush] * 1e-14;
  }

  /** Takes over the tree of a bush of an earlier solution. */
  void rememberTree(int bush, Bushes earlier, int there) {
    if (earlier.tree[there] != null) {
      tree[bush] = earlier.tree[there].clone();
    }
  }

  /** Watches no longer the links that carry nothing beside their tree, nor those that are on it. */
  void forgetIdle(TreeMarks[] marks, Crew crew) {
    crew.run(count, (bush, worker) -> {
      FlowRow row = rows[bush];
      marks[worker].of(bush);
      int all = row.besides();
      row.watchNone();
      for (int i = 0; i < all; i++) {
        int at = row.beside(i); // still there: what is kept is written before it
        if (row.flow[at] > 0 && !marks[worker].has(row.link[at])) {
          row.watch(at);
        }
      }
    });
  }

  double totalDemand() {
    double sum = 0;
    for (double d : total) {
      sum += d;
    }
    return sum;
  }

  /** Flow by class [classes][links] PCE/h, given the flow of all; shared where there is one class. */
  double[][] classFlows(double[] all) {
    if (surcharge.length == 1) {
      return new double[][] {all};
    }
    double[][] byClass = new double[surcharge.length][all.length];
    for (int bush = 0; bush < count; bush++) {
      addTo(byClass[userClass[bush]], bush, bush + 1);
    }
    return byClass;
  }

  /** The same flows [classes][links] with the links in the order of the problem. */
  double[][] inOrderOfProblem(double[][] here) {
    double[][] there = new double[here.length][linkOf.length];
    for (int k = 0; k < here.length; k++) {
      for (int link = 0; link < linkOf.length; link++) {
        there[k][linkOf[link]] = here[k][link];
      }
    }
    return there;
  }

  /** Whether pairs with so many links are too many to keep those that are not in use. */
  boolean crowdedBy(long pairLinks) {
    return pairLinks > room.pairLinks();
  }

  /** Whether rows hold every link, so that flows can be summed part by part of the network. */
  boolean hasFullRows() {
    return allLinks.length == graph.links;
  }

  /** Adds the flow of some bushes on some links to [links], in the order of bushes, where rows are full. */
  void addFullRows(double[] sum, int fromBush, int toBush, int fromLink, int toLink) {
    for (int bush = fromBush; bush < toBush; bush++) {
      double[] flow = rows[bush].flow;
      for (int link = fromLink; link < toLink; link++) {
        sum[link] += flow[link];
      }
    }
  }

  /** Adds the flow of some bushes to [links], in the order of bushes. */
  void addTo(double[] sum, int fromBush, int toBush) {
    for (int bush = fromBush; bush < toBush; bush++) {
      FlowRow row = rows[bush];
      for (int i = 0; i < row.size; i++) {
        sum[row.link[i]] += row.flow[i];
      }
    }
  }
}
