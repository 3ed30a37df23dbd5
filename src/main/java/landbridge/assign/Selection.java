package landbridge.assign;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Who uses a link, or who starts or ends in a zone, and where else they drive.
 *
 * <p>Computed bush by bush from shares at nodes, without listing paths: forward, the share of the flow
 * at a node that has passed a selected link; backward, the flow at a node that will. A path that
 * runs over several selected links counts once.
 *
 * <p>Checked by: {@code SelectionTest}.
 */
public final class Selection {
  private final double[] flow;
  private final TreeMap<OdPair, Double> demand = new TreeMap<>();

  /**
   * A pair of zones of a class.
   *
   * @param userClass position of the class
   * @param origin zone
   * @param destination zone
   */
  public record OdPair(int userClass, int origin, int destination) implements Comparable<OdPair> {
    @Override
    public int compareTo(OdPair other) {
      int byClass = Integer.compare(userClass, other.userClass);
      int byOrigin = Integer.compare(origin, other.origin);
      if (byClass != 0 || byOrigin != 0) {
        return byClass != 0 ? byClass : byOrigin;
      }
      return Integer.compare(destination, other.destination);
    }
  }

  private Selection(int links) {
    flow = new double[links];
  }

  /** The travellers of an equilibrium who use any of these links. */
  public static Selection ofLinks(Assignment result, IntPredicate links) {
    Bushes bushes = arrays(result);
    Selection selection = new Selection(bushes.graph.links);
    boolean[] selected = new boolean[bushes.graph.links];
    for (int link = 0; link < selected.length; link++) {
      selected[link] = links.test(bushes.linkOf[link]);
    }
    Tracing tracing = new Tracing(bushes, selected);
    for (int bush = 0; bush < bushes.count; bush++) {
      tracing.trace(bush);
      selection.add(result, bushes, bush, tracing.selected, tracing.passed);
    }
    return selection;
  }

  /** The travellers of an equilibrium who start or end in a zone. */
  public static Selection ofZone(Assignment result, int zone) {
    Bushes bushes = arrays(result);
    Selection selection = new Selection(bushes.graph.links);
    Tracing tracing = new Tracing(bushes, new boolean[bushes.graph.links]);
    for (int bush = 0; bush < bushes.count; bush++) {
      int node = bushes
          .nodeAt[
          result.problem().classes().get(bushes.userClass[bush]).demand().node(zone)];
      tracing.traceZone(bush, bushes.zone[bush] == zone, node);
      selection.add(result, bushes, bush, tracing.selected, tracing.passed);
    }
    return selection;
  }

  private static Bushes arrays(Assignment result) {
    return result
        .originFlows()
        .orElseThrow(() -> new IllegalArgumentException("the method kept no bushes"))
        .arrays();
  }

  private void add(Assignment result, Bushes bushes, int bush, double[] selected, double[] passed) {
    UserClass c = result.problem().classes().get(bushes.userClass[bush]);
    for (int link = 0; link < selected.length; link++) {
      flow[bushes.linkOf[link]] += selected[link] / c.pce();
    }
    int origin = bushes.zone[bush];
    for (int pair = c.demand().first(origin); pair < c.demand().first(origin + 1); pair++) {
      int zone = c.demand().destination(pair);
      double part = passed[bushes.nodeAt[c.demand().node(zone)]] * c.demand().demand(pair);
      if (part > 0) {
        demand.put(new OdPair(bushes.userClass[bush], origin, zone), part);
      }
    }
  }

  /** Flow of the selected travellers on a link [vehicles/h]. */
  public double flow(int link) {
    return flow[link];
  }

  /** Demand of the selected travellers by pair of zones [vehicles/h], in order. */
  public TreeMap<OdPair, Double> demand() {
    return new TreeMap<>(demand);
  }

  /** All selected demand [vehicles/h]. */
  public double total() {
    double sum = 0;
    for (double d : demand.values()) {
      sum += d;
    }
    return sum;
  }

  /** The shares of one bush. */
  private static final class Tracing {
    private final Bushes bushes;
    private final UsedLinks used;
    private final boolean[] marked; // [links]
    final double[] passed; // [nodes] share of the flow at the node that has passed a marked link
    final double[] selected; // [links] flow that has passed or will pass
    private final double[] later; // [nodes] flow at the node that will pass and has not
    private final double[] demand; // [nodes]

    Tracing(Bushes bushes, boolean[] marked) {
      this.bushes = bushes;
      this.marked = marked;
      used = new UsedLinks(bushes);
      passed = new double[bushes.graph.nodes];
      selected = new double[bushes.graph.links];
      later = new double[bushes.graph.nodes];
      demand = new double[bushes.graph.nodes];
    }

    void trace(int bush) {
      begin(bush);
      forward();
      backward();
    }

    void traceZone(int bush, boolean whole, int zoneNode) {
      begin(bush);
      if (whole) {
        Arrays.fill(passed, 1);
        System.arraycopy(used.flow, 0, selected, 0, selected.length);
        return;
      }
      for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
        if (bushes.destination[i] == zoneNode) {
          later[zoneNode] += bushes.demand[i];
        }
      }
      backward();
      passed[zoneNode] = 1;
    }

    private void begin(int bush) {
      used.of(bush);
      Arrays.fill(passed, 0);
      Arrays.fill(selected, 0);
      Arrays.fill(later, 0);
      Arrays.fill(demand, 0);
    }

    private void forward() {
      for (int i = 1; i < used.reached; i++) {
        int node = used.order[i];
        for (int k = bushes.graph.inStart[node]; k < bushes.graph.inStart[node + 1]; k++) {
          int link = bushes.graph.inLink[k];
          if (used.used[link]) {
            double share = marked[link] ? 1 : passed[bushes.graph.from[link]];
            selected[link] = share * used.flow[link];
            passed[node] += share * used.share(link);
          }
        }
      }
    }

    /** Adds to each link the flow that passes a marked link further on for the first time. */
    private void backward() {
      for (int i = used.reached - 1; i > 0; i--) {
        int node = used.order[i];
        for (int k = bushes.graph.inStart[node]; k < bushes.graph.inStart[node + 1]; k++) {
          back(bushes.graph.inLink[k], node);
        }
      }
    }

    private void back(int link, int node) {
      if (!used.used[link]) {
        return;
      }
      int from = bushes.graph.from[link];
      double fresh = 1 - passed[from]; // share of the flow that has not passed a marked link yet
      if (marked[link]) {
        later[from] += fresh * used.flow[link];
      } else {
        // of the flow at the node that has not passed and will, the part that came over this link
        double unpassed = 1 - passed[node];
        double part = unpassed > 0 ? fresh * used.share(link) / unpassed : 0;
        selected[link] += part * later[node];
        later[from] += part * later[node];
      }
    }
  }
}
