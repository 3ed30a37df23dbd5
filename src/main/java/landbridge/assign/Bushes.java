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
  final double[][] flow; // [bushes][links] PCE/h
  final int[][] entry; // [bushes][nodes] last tree: link by which each node is entered
  final int[][] order; // [bushes][nodes] last tree: nodes, each after the one it is entered from

  /** The problem with room for the flow and the tree of every origin. */
  Bushes(AssignmentProblem problem) {
    this(problem, true);
  }

  /** The problem, with or without room for flows and trees by origin. */
  Bushes(AssignmentProblem problem, boolean byOrigin) {
    this.problem = problem;
    Graph given = problem.graph();
    nodeAt = breadthFirst(given);
    linkOf = linkOrder(given, nodeAt);
    linkAt = new int[given.links];
    int[] from = new int[given.links];
    int[] to = new int[given.links];
    for (int link = 0; link < given.links; link++) {
      linkAt[linkOf[link]] = link;
      from[link] = nodeAt[given.from[linkOf[link]]];
      to[link] = nodeAt[given.to[linkOf[link]]];
    }
    boolean[] passable = new boolean[given.nodes];
    for (int node = 0; node < given.nodes; node++) {
      passable[nodeAt[node]] = given.passable[node];
    }
    graph = Graph.of(given.nodes, from, to, passable);
    times = problem.times().inOrder(linkOf);
    surcharge = surcharges(problem.classes(), linkOf);
    count = countBushes(problem.classes());
    userClass = new int[count];
    zone = new int[count];
    root = new int[count];
    first = new int[count + 1];
    int pairs = 0;
    for (UserClass c : problem.classes()) {
      pairs += c.demand().pairs();
    }
    destination = new int[pairs];
    demand = new double[pairs];
    stranded = new double[pairs];
    total = new double[count];
    fill(problem.classes());
    int rows = byOrigin ? count : 0;
    flow = new double[rows][given.links];
    entry = new int[rows][given.nodes];
    order = new int[rows][given.nodes];
  }

  private Bushes(Bushes other) {
    problem = other.problem;
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
    entry = other.entry;
    order = other.order;
    flow = new double[count][];
    for (int bush = 0; bush < count; bush++) {
      flow[bush] = other.flow[bush].clone();
    }
  }

  /** The same bushes with flows of their own to change. */
  Bushes copyOfFlows() {
    return new Bushes(this);
  }

  private static int[] breadthFirst(Graph graph) {
    int[] at = new int[graph.nodes];
    java.util.Arrays.fill(at, Graph.NONE);
    int[] queue = new int[graph.nodes];
    int tail = 0;
    for (int start = 0, head = 0; start < graph.nodes; start++) {
      if (at[start] == Graph.NONE) {
        at[start] = tail;
        queue[tail++] = start;
      }
      for (; head < tail; head++) {
        tail = meet(graph, queue[head], at, queue, tail);
      }
    }
    return at;
  }

  private static int meet(Graph graph, int node, int[] at, int[] queue, int tail) {
    int last = tail;
    for (int i = graph.outStart[node]; i < graph.outStart[node + 1]; i++) {
      int next = graph.to[graph.outLink[i]];
      if (at[next] == Graph.NONE) {
        at[next] = last;
        queue[last++] = next;
      }
    }
    for (int i = graph.inStart[node]; i < graph.inStart[node + 1]; i++) {
      int next = graph.from[graph.inLink[i]];
      if (at[next] == Graph.NONE) {
        at[next] = last;
        queue[last++] = next;
      }
    }
    return last;
  }

  private static int[] linkOrder(Graph graph, int[] nodeAt) {
    int[] nodeOf = new int[graph.nodes];
    for (int node = 0; node < graph.nodes; node++) {
      nodeOf[nodeAt[node]] = node;
    }
    int[] order = new int[graph.links];
    int next = 0;
    for (int node : nodeOf) {
      for (int i = graph.outStart[node]; i < graph.outStart[node + 1]; i++) {
        order[next++] = graph.outLink[i];
      }
    }
    return order;
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

  private static int countBushes(List<UserClass> classes) {
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

  /** Flow of a bush that counts as nothing: rounding of many additions and subtractions. */
  double dust(int bush) {
    return total[bush] * 1e-14;
  }

  /** Sets the remembered tree of a bush to one that reaches nothing, for mending to start from. */
  void forgetTree(int bush) {
    java.util.Arrays.fill(entry[bush], Graph.NONE);
    order[bush][0] = root[bush];
    int next = 1;
    for (int node = 0; node < graph.nodes; node++) {
      if (node != root[bush]) {
        order[bush][next++] = node;
      }
    }
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
      double[] sum = byClass[userClass[bush]];
      for (int link = 0; link < sum.length; link++) {
        sum[link] += flow[bush][link];
      }
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

  /** Adds the flow of some bushes to [links], in the order of bushes. */
  void addTo(double[] sum, int fromBush, int toBush, int fromLink, int toLink) {
    for (int bush = fromBush; bush < toBush; bush++) {
      double[] own = flow[bush];
      for (int link = fromLink; link < toLink; link++) {
        sum[link] += own[link];
      }
    }
  }

  /** Puts demand on the remembered tree of a bush; demand without a path is left out. */
  void load(int bush, double[] beyond) {
    int[] lastLink = entry[bush];
    int[] nodes = order[bush];
    double[] own = flow[bush];
    for (int i = nodes.length - 1; i > 0; i--) {
      int node = nodes[i];
      double amount = beyond[node];
      if (amount != 0) {
        beyond[node] = 0;
        int link = lastLink[node];
        if (link != Graph.NONE) {
          own[link] += amount;
          beyond[graph.from[link]] += amount;
        }
      }
    }
    beyond[root[bush]] = 0;
  }
}
