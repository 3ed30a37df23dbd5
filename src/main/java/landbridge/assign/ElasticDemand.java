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
 * <p>Each pair of zones gets a link of its own for those who stay away, whose "time" is the inverse of
 * the demand function; the greatest demand of the pair is assigned between travelling and staying.
 * Any method then solves elastic demand to its full precision. A zone that may be passed through gets
 * two nodes of its own, one where its trips begin and one where they end, so that nobody travels over
 * a link of staying. The greatest demand is that at the cost of the empty network, since no pair ever pays less: it stays
 * of the size of the demand that travels even where the function grows without bound towards cost 0.
 *
 * <p>Source: Gartner (1980), excess-demand formulation. Checked by: {@code ElasticDemandTest}.
 */
public final class ElasticDemand {
  private static final double NEARLY_ALL = 1 - 1e-9; // who may stay away before the tangent begins

  private final AssignmentProblem original;
  private final OdMatrix pairs;
  private final int[] source; // [zones] node where trips begin
  private final int[] sink; // [zones] node where trips end
  private final List<Integer> from = new ArrayList<>();
  private final List<Integer> to = new ArrayList<>();
  private final List<VolumeDelay> functions = new ArrayList<>();
  private final double[] most; // [pairs] greatest demand
  private final int firstStaying;
  private final AssignmentProblem enlarged;

  /** Gives the demand function of a pair. */
  public interface Functions {
    /** The function of a pair of two zones; demand is the entry of the matrix, for reference. */
    DemandFunction of(int origin, int destination, double demand);
  }

  /**
   * The enlarged problem.
   *
   * @param problem of one class, whose matrix says which pairs there are
   */
  public ElasticDemand(AssignmentProblem problem, Functions demand) {
    if (problem.classes().size() != 1) {
      throw new IllegalArgumentException("elastic demand takes one class");
    }
    original = problem;
    pairs = problem.classes().get(0).demand();
    source = new int[pairs.zones()];
    sink = new int[pairs.zones()];
    most = new double[pairs.pairs()];
    int nodes = addEnds();
    firstStaying = problem.graph().links + from.size();
    double[][] trips = addStaying(demand, emptyCosts(problem));
    enlarged = enlarge(nodes, trips);
  }

  private int addEnds() {
    int nodes = original.graph().nodes;
    for (int zone = 0; zone < pairs.zones(); zone++) {
      int node = pairs.node(zone);
      boolean passable = original.graph().passable[node];
      source[zone] = passable ? nodes++ : node;
      sink[zone] = passable ? nodes++ : node;
      if (passable) {
        add(source[zone], node, new VolumeDelay.Constant(0));
        add(node, sink[zone], new VolumeDelay.Constant(0));
      }
    }
    return nodes;
  }

  /** [pairs] cheapest cost on the empty network, infinite where no path leads. */
  private static double[] emptyCosts(AssignmentProblem problem) {
    Graph graph = problem.graph();
    UserClass c = problem.classes().get(0);
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

  private double[][] addStaying(Functions demand, double[] emptyCost) {
    double[][] trips = new double[2 * pairs.zones()][2 * pairs.zones()];
    double pce = original.classes().get(0).pce();
    for (int origin = 0; origin < pairs.zones(); origin++) {
      for (int pair = pairs.first(origin); pair < pairs.first(origin + 1); pair++) {
        int zone = pairs.destination(pair);
        VolumeDelay away = new VolumeDelay.Constant(0);
        if (origin != zone) {
          DemandFunction function = demand.of(origin, zone, pairs.demand(pair));
          most[pair] = function.at(emptyCost[pair]);
          away = staying(function, emptyCost[pair], most[pair], pce);
        }
        trips[origin][pairs.zones() + zone] = most[pair];
        add(source[origin], sink[zone], away);
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

  private void add(int tail, int head, VolumeDelay function) {
    from.add(tail);
    to.add(head);
    functions.add(function);
  }

  private AssignmentProblem enlarge(int nodes, double[][] trips) {
    Graph graph = original.graph();
    UserClass c = original.classes().get(0);
    int links = graph.links + from.size();
    int[] tails = Arrays.copyOf(graph.from, links);
    int[] heads = Arrays.copyOf(graph.to, links);
    double[] surcharge = new double[links];
    boolean[] forbidden = new boolean[links];
    for (int link = 0; link < links; link++) {
      if (link < graph.links) {
        surcharge[link] = c.surcharge(link);
        forbidden[link] = c.forbidden(link);
      } else {
        tails[link] = from.get(link - graph.links);
        heads[link] = to.get(link - graph.links);
      }
    }
    boolean[] passable = Arrays.copyOf(graph.passable, nodes);
    int[] ends = new int[2 * pairs.zones()];
    for (int zone = 0; zone < pairs.zones(); zone++) {
      ends[zone] = source[zone];
      ends[pairs.zones() + zone] = sink[zone];
    }
    UserClass larger = UserClass.of(c.name(), OdMatrix.of(ends, trips), links)
        .paying(surcharge)
        .without(forbidden)
        .loading(c.pce());
    LinkTimes times = original.times().and(functions.toArray(new VolumeDelay[0]));
    return AssignmentProblem.of(Graph.of(nodes, tails, heads, passable), times, larger);
  }

  /** The problem to assign; its first links are those of the original problem. */
  public AssignmentProblem problem() {
    return enlarged;
  }

  /** Who travels, given an assignment of the enlarged problem [vehicles/h]. */
  public OdMatrix travelling(Assignment result) {
    double[] demand = new double[pairs.pairs()];
    for (int pair = 0; pair < demand.length; pair++) {
      demand[pair] = Math.max(0, most[pair] - result.flow(0, firstStaying + pair));
    }
    for (int zone = 0; zone < pairs.zones(); zone++) {
      for (int pair = pairs.first(zone); pair < pairs.first(zone + 1); pair++) {
        demand[pair] = pairs.destination(pair) == zone ? pairs.demand(pair) : demand[pair];
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
    OdMatrix travelling = travelling(result);
    UserClass c = original.classes().get(0).with(travelling);
    AssignmentProblem fixed = original.with(List.of(c));
    double[] flow = new double[original.graph().links];
    for (int link = 0; link < flow.length; link++) {
      flow[link] = result.flow(0, link) * c.pce();
    }
    return new Assignment(
        fixed,
        result.settings(),
        new Assignment.Outcome(result.status(), result.history()),
        List.of(),
        new double[][] {flow},
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
          0,
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
