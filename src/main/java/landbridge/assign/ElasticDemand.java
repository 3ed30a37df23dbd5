package landbridge.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import landbridge.graph.ShortestPathTree;

/**
 * Demand that falls with cost, as a problem of fixed demand on a larger network.
 *
 * <p>Each pair of zones of each class gets a link of its own for those who stay away, whose "time" is the inverse of
 * the demand function; the greatest demand of the pair is assigned between travelling and staying.
 * Any method then solves elastic demand to its full precision. A zone that may be passed through gets
 * two nodes of its own, one where its trips begin and one where they end, so that nobody travels over
 * a link of staying; each class has its own, closed to the others. A class answers its own cost: link time and what it pays on top, so
 * that the problem stays the minimum of one convex function. The greatest demand is that at the cost of the empty network, since no pair ever pays less: it stays
 * of the size of the demand that travels even where the function grows without bound towards cost 0.
 *
 * <p>Source: Gartner (1980), excess-demand formulation. Checked by: {@code ElasticDemandTest}.
 */
public final class ElasticDemand {
  private static final double NEARLY_ALL = 1 - 1e-9; // who may stay away before the tangent begins

  private final AssignmentProblem original;
  private final List<Ends> ends = new ArrayList<>(); // [classes]
  private final List<Integer> owner = new ArrayList<>(); // [links added] the class they are for
  private final List<Integer> from = new ArrayList<>();
  private final List<Integer> to = new ArrayList<>();
  private final List<VolumeDelay> functions = new ArrayList<>();
  private final AssignmentProblem enlarged;

  /** Gives the demand function of a pair. */
  public interface Functions {
    /**
     * The function of a class and a pair of two zones, over the cost as the class pays it [time]; demand is the entry of the
     * matrix [vehicles/h], for reference.
     */
    DemandFunction of(int userClass, int origin, int destination, double demand);
  }

  /**
   * What one class was given.
   *
   * @param source [zones] node where trips begin
   * @param sink [zones] node where trips end
   * @param most [pairs] greatest demand [vehicles/h]
   * @param firstStaying link of those of its first pair who stay away
   */
  private record Ends(int[] source, int[] sink, double[] most, int firstStaying) {}

  /**
   * The enlarged problem.
   *
   * @param problem whose matrices say which pairs each class has
   */
  public ElasticDemand(AssignmentProblem problem, Functions demand) {
    original = problem;
    int nodes = problem.graph().nodes;
    List<double[][]> trips = new ArrayList<>();
    for (int k = 0; k < problem.classes().size(); k++) {
      nodes = addEnds(k, nodes);
      trips.add(addStaying(k, demand, emptyCosts(problem, k)));
    }
    enlarged = enlarge(nodes, trips);
  }

  private OdMatrix pairs(int userClass) {
    return original.classes().get(userClass).demand();
  }

  private int addEnds(int userClass, int firstNode) {
    OdMatrix pairs = pairs(userClass);
    int nodes = firstNode;
    int[] source = new int[pairs.zones()];
    int[] sink = new int[pairs.zones()];
    for (int zone = 0; zone < pairs.zones(); zone++) {
      int node = pairs.node(zone);
      boolean passable = original.graph().passable[node];
      source[zone] = passable ? nodes++ : node;
      sink[zone] = passable ? nodes++ : node;
      if (passable) {
        add(userClass, source[zone], node, new VolumeDelay.Constant(0));
        add(userClass, node, sink[zone], new VolumeDelay.Constant(0));
      }
    }
    ends.add(
        new Ends(source, sink, new double[pairs.pairs()], original.graph().links + from.size()));
    return nodes;
  }

  /** [pairs] cheapest cost of a class on the empty network, infinite where no path leads. */
  private static double[] emptyCosts(AssignmentProblem problem, int userClass) {
    Graph graph = problem.graph();
    UserClass c = problem.classes().get(userClass);
    double[] cost = new double[graph.links];
    boolean[] closed = new boolean[graph.links];
    for (int link = 0; link < cost.length; link++) {
      cost[link] = problem.times().time(link, 0) + c.surcharge(link);
      closed[link] = c.forbidden(link);
    }
    ShortestPathTree tree = new ShortestPathTree(graph);
    double[] least = new double[c.demand().pairs()];
    for (int origin = 0; origin < c.demand().zones(); origin++) {
      tree.grow(c.demand().node(origin), cost, closed);
      for (int pair = c.demand().first(origin); pair < c.demand().first(origin + 1); pair++) {
        least[pair] = tree.cost(c.demand().node(c.demand().destination(pair)));
      }
    }
    return least;
  }

  private double[][] addStaying(int userClass, Functions demand, double[] emptyCost) {
    OdMatrix pairs = pairs(userClass);
    Ends at = ends.get(userClass);
    double[][] trips = new double[2 * pairs.zones()][2 * pairs.zones()];
    double pce = original.classes().get(userClass).pce();
    for (int origin = 0; origin < pairs.zones(); origin++) {
      for (int pair = pairs.first(origin); pair < pairs.first(origin + 1); pair++) {
        int zone = pairs.destination(pair);
        VolumeDelay away = new VolumeDelay.Constant(0);
        if (origin != zone) {
          DemandFunction function = demand.of(userClass, origin, zone, pairs.demand(pair));
          at.most[pair] = function.at(emptyCost[pair]);
          away = staying(function, emptyCost[pair], at.most[pair], pce);
        }
        trips[origin][pairs.zones() + zone] = at.most[pair];
        add(userClass, at.source[origin], at.sink[zone], away);
      }
    }
    return trips;
  }

  /** The cost at which so many stay away, as a function of their flow in PCE. */
  private static VolumeDelay staying(
      DemandFunction function, double emptyCost, double most, double pce) {
    if (most == 0) {
      return new VolumeDelay.Constant(0);
    }
    if (function instanceof DemandFunction.Linear linear) {
      double worth = Math.max(emptyCost, linear.atZero() / linear.fall());
      return new VolumeDelay.Tabulated(
          new double[] {0, most * pce}, new double[] {emptyCost, worth});
    }
    DemandFunction.Exponential falling = (DemandFunction.Exponential) function;
    return new VolumeDelay.StayingAway(most * pce, falling.theta(), emptyCost, NEARLY_ALL);
  }

  private void add(int userClass, int tail, int head, VolumeDelay function) {
    owner.add(userClass);
    from.add(tail);
    to.add(head);
    functions.add(function);
  }

  private AssignmentProblem enlarge(int nodes, List<double[][]> trips) {
    Graph graph = original.graph();
    int links = graph.links + from.size();
    int[] tails = Arrays.copyOf(graph.from, links);
    int[] heads = Arrays.copyOf(graph.to, links);
    for (int link = graph.links; link < links; link++) {
      tails[link] = from.get(link - graph.links);
      heads[link] = to.get(link - graph.links);
    }
    boolean[] passable = Arrays.copyOf(graph.passable, nodes);
    List<UserClass> larger = new ArrayList<>();
    for (int k = 0; k < trips.size(); k++) {
      larger.add(larger(k, trips.get(k), links));
    }
    LinkTimes times = original.times().and(functions.toArray(new VolumeDelay[0]));
    return new AssignmentProblem(Graph.of(nodes, tails, heads, passable), times, larger);
  }

  /** A class on the enlarged network, where the links added for other classes are closed to it. */
  private UserClass larger(int userClass, double[][] trips, int links) {
    UserClass c = original.classes().get(userClass);
    int before = original.graph().links;
    double[] surcharge = new double[links];
    boolean[] forbidden = new boolean[links];
    for (int link = 0; link < links; link++) {
      surcharge[link] = link < before ? c.surcharge(link) : 0;
      forbidden[link] = link < before ? c.forbidden(link) : owner.get(link - before) != userClass;
    }
    Ends at = ends.get(userClass);
    int zones = at.source.length;
    int[] nodes = Arrays.copyOf(at.source, 2 * zones);
    System.arraycopy(at.sink, 0, nodes, zones, zones);
    return UserClass.of(c.name(), OdMatrix.of(nodes, trips), links)
        .paying(surcharge)
        .without(forbidden)
        .loading(c.pce());
  }

  /** The problem to assign; its first links are those of the original problem. */
  public AssignmentProblem problem() {
    return enlarged;
  }

  /** Who of a class travels, given an assignment of the enlarged problem [vehicles/h]. */
  public OdMatrix travelling(Assignment result, int userClass) {
    OdMatrix pairs = pairs(userClass);
    Ends at = ends.get(userClass);
    double[] demand = new double[pairs.pairs()];
    for (int zone = 0; zone < pairs.zones(); zone++) {
      for (int pair = pairs.first(zone); pair < pairs.first(zone + 1); pair++) {
        double stay = result.flow(userClass, at.firstStaying + pair);
        demand[pair] = pairs.destination(pair) == zone
            ? pairs.demand(pair)
            : Math.max(0, at.most[pair] - stay);
      }
    }
    return pairs.withDemand(demand);
  }

  /**
   * An assignment of the enlarged problem as one of the problem as it was given: flows of its links by those who travel,
   * who are its demand. How it converged, objective and gap are those of the enlarged problem, in which staying away
   * costs what it is worth.
   */
  public Assignment onOriginal(Assignment result) {
    List<UserClass> classes = new ArrayList<>();
    double[][] flow = new double[ends.size()][original.graph().links];
    for (int k = 0; k < flow.length; k++) {
      UserClass c = original.classes().get(k);
      classes.add(c.with(travelling(result, k)));
      for (int link = 0; link < flow[k].length; link++) {
        flow[k][link] = result.flow(k, link) * c.pce();
      }
    }
    AssignmentProblem fixed = original.with(classes);
    return new Assignment(
        fixed,
        result.settings(),
        new Assignment.Outcome(result.status(), result.history()),
        List.of(),
        flow,
        result.solution().map(s -> travelled(EarlierFlows.of(result), fixed)));
  }

  private Assignment.BushSolution travelled(EarlierFlows all, AssignmentProblem fixed) {
    int links = original.graph().links;
    List<EarlierFlows.Origin> origins = new ArrayList<>();
    for (EarlierFlows.Origin origin : all.origins()) {
      int used = 0; // links of the original problem come first
      while (used < origin.link().length && origin.link()[used] < links) {
        used++;
      }
      origins.add(new EarlierFlows.Origin(
          origin.userClass(),
          origin.zone(),
          new int[0],
          new double[0],
          Arrays.copyOf(origin.link(), used),
          Arrays.copyOf(origin.flow(), used)));
    }
    List<EarlierFlows.Pair> kept = new ArrayList<>();
    for (EarlierFlows.Pair pair : all.pairs()) {
      if (Arrays.stream(pair.oneSide()).allMatch(link -> link < links)
          && Arrays.stream(pair.otherSide()).allMatch(link -> link < links)) {
        kept.add(pair);
      }
    }
    return new EarlierFlows(all.pce(), origins, kept).into(new Bushes(fixed));
  }
}
