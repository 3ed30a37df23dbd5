package landbridge.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;

/**
 * Demand that falls with cost, as a problem of fixed demand on a larger network.
 *
 * <p>Each pair of zones gets a link of its own for those who stay away, whose "time" is the inverse of
 * the demand function; the greatest demand of the pair is assigned between travelling and staying.
 * Any method then solves elastic demand to its full precision. A zone that may be passed through gets
 * two nodes of its own, one where its trips begin and one where they end, so that nobody travels over
 * a link of staying.
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
    /** The function of a pair of zones; demand is the entry of the matrix, for reference. */
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
    double[][] trips = addStaying(demand);
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

  private double[][] addStaying(Functions demand) {
    double[][] trips = new double[2 * pairs.zones()][2 * pairs.zones()];
    for (int origin = 0; origin < pairs.zones(); origin++) {
      for (int pair = pairs.first(origin); pair < pairs.first(origin + 1); pair++) {
        int zone = pairs.destination(pair);
        DemandFunction function = demand.of(origin, zone, pairs.demand(pair));
        most[pair] = function.at(0);
        trips[origin][pairs.zones() + zone] = origin == zone ? 0 : most[pair];
        add(source[origin], sink[zone], staying(function, most[pair]));
      }
    }
    return trips;
  }

  private static VolumeDelay staying(DemandFunction function, double most) {
    if (most == 0) {
      return new VolumeDelay.Constant(0);
    }
    if (function instanceof DemandFunction.Linear linear) {
      double worth = most / linear.fall();
      return new VolumeDelay.Tabulated(new double[] {0, most}, new double[] {0, worth});
    }
    DemandFunction.Exponential falling = (DemandFunction.Exponential) function;
    return new VolumeDelay.StayingAway(most, falling.theta(), 0, NEARLY_ALL);
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
}
