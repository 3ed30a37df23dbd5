package landbridge.run.assign;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.assign.AssignmentProblem;
import landbridge.assign.LinkTimes;
import landbridge.assign.UserClass;
import landbridge.assign.VolumeDelay;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import landbridge.model.network.RoadDelay;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;
import landbridge.model.network.RoadSupply;
import landbridge.model.network.TripTable;

/**
 * A network with its classes as an assignment problem; link i of one is link i of the other.
 *
 * <p>A link of capacity zero whose time would grow with flow is closed to all. A zone is passed
 * through only where its node says so. All classes count the zones alike. Checked by: {@code NetworkProblemTest}.
 *
 * @param network what was written
 * @param zones names of the zones of all classes, in the order of each of the matrices
 * @param problem what is computed
 */
public record NetworkProblem(RoadNetwork network, List<String> zones, AssignmentProblem problem) {

  /** Keeps an own copy of the zones. */
  public NetworkProblem {
    zones = List.copyOf(zones);
  }

  /**
   * Puts network and classes together.
   *
   * @throws StudyException if a trip table names a zone that joins no node
   */
  public static NetworkProblem of(RoadNetwork network, List<TrafficClass> classes) {
    Map<String, Integer> position = new TreeMap<>();
    Map<String, Integer> nodeOfZone = new TreeMap<>();
    boolean[] passable = new boolean[network.nodes().size()];
    for (RoadNode node : network.nodes()) {
      int at = position.size();
      position.put(node.id(), at);
      passable[at] = node.passable();
      if (node.isZone()) {
        nodeOfZone.putIfAbsent(node.zone(), at);
      }
    }
    int links = network.links().size();
    int[] from = new int[links];
    int[] to = new int[links];
    VolumeDelay[] functions = new VolumeDelay[links];
    for (int link = 0; link < links; link++) {
      RoadLink written = network.links().get(link);
      from[link] = at(position, written.from(), written);
      to[link] = at(position, written.to(), written);
      functions[link] = function(written);
    }
    Graph graph = Graph.of(passable.length, from, to, passable);
    List<String> zones = zones(classes);
    List<UserClass> users = new ArrayList<>();
    for (TrafficClass c : classes) {
      users.add(userClass(network, c, zones, nodeOfZone));
    }
    AssignmentProblem problem = new AssignmentProblem(graph, LinkTimes.of(functions), users);
    return new NetworkProblem(network, zones, problem);
  }

  /** The zones of all classes: those of the first in its order, then what the others add. */
  private static List<String> zones(List<TrafficClass> classes) {
    LinkedHashSet<String> zones = new LinkedHashSet<>();
    classes.forEach(c -> zones.addAll(c.trips().zones()));
    return List.copyOf(zones);
  }

  private static int at(Map<String, Integer> position, String node, RoadLink link) {
    Integer at = position.get(node);
    if (at == null) {
      throw new StudyException(Problem.of("E7010", Place.of("link " + link.id()), node, node));
    }
    return at;
  }

  private static UserClass userClass(
      RoadNetwork network, TrafficClass c, List<String> zones, Map<String, Integer> nodeOfZone) {
    List<RoadLink> links = network.links();
    double[] surcharge = new double[links.size()];
    boolean[] forbidden = new boolean[links.size()];
    for (int i = 0; i < surcharge.length; i++) {
      RoadLink link = links.get(i);
      double length = link.supply().length();
      surcharge[i] = c.tollFactor() * link.terms().toll() + c.distanceFactor() * length;
      List<String> uses = link.terms().uses();
      forbidden[i] = isClosed(link) || !uses.isEmpty() && !uses.contains(c.name());
    }
    return UserClass.of(c.name(), matrix(c.trips(), zones, nodeOfZone), links.size())
        .paying(surcharge)
        .without(forbidden)
        .loading(c.pce());
  }

  private static OdMatrix matrix(
      TripTable trips, List<String> zones, Map<String, Integer> nodeOfZone) {
    int[] nodes = new int[zones.size()];
    double[][] rows = spread(trips, zones);
    List<Problem> problems = new ArrayList<>();
    for (int zone = 0; zone < nodes.length; zone++) {
      String name = zones.get(zone);
      Integer node = nodeOfZone.get(name);
      if (node == null) {
        Place place = Place.of("trips " + trips.name());
        problems.add(
            Problem.of("E7011", place, "zone " + name, name).suggesting(name, nodeOfZone.keySet()));
      } else {
        nodes[zone] = node;
      }
    }
    if (!problems.isEmpty()) {
      throw new StudyException(problems);
    }
    return OdMatrix.of(nodes, rows);
  }

  /** [zones][zones] the trips of a table between these zones, which hold its own. */
  private static double[][] spread(TripTable trips, List<String> zones) {
    Map<String, Integer> position = new TreeMap<>();
    for (int zone = 0; zone < zones.size(); zone++) {
      position.put(zones.get(zone), zone);
    }
    int[] at = trips.zones().stream().mapToInt(position::get).toArray();
    double[][] rows = new double[zones.size()][zones.size()];
    for (int origin = 0; origin < at.length; origin++) {
      for (int destination = 0; destination < at.length; destination++) {
        rows[at[origin]][at[destination]] += trips.trips(origin, destination);
      }
    }
    return rows;
  }

  /** Whether a link can carry nothing: no capacity, and a time that grows with flow over it. */
  static boolean isClosed(RoadLink link) {
    RoadDelay delay = link.delay();
    boolean grows = switch (delay.form()) {
      case BPR -> delay.a() > 0 && delay.b() > 0 && link.supply().freeTime() > 0;
      case TABLE -> false;
      default -> true;
    };
    return grows && link.supply().capacity() == 0;
  }

  private static VolumeDelay function(RoadLink link) {
    RoadSupply supply = link.supply();
    RoadDelay delay = link.delay();
    if (isClosed(link)) {
      return new VolumeDelay.Constant(supply.freeTime());
    }
    try {
      return switch (delay.form()) {
        case BPR -> bpr(supply, delay);
        case CONICAL -> new VolumeDelay.Conical(supply.freeTime(), delay.a(), supply.capacity());
        case DAVIDSON ->
          new VolumeDelay.Davidson(supply.freeTime(), delay.a(), supply.capacity(), delay.b());
        case AKCELIK ->
          new VolumeDelay.Akcelik(supply.freeTime(), delay.a(), supply.capacity(), delay.b());
        case TABLE -> table(delay);
      };
    } catch (IllegalArgumentException e) {
      Place place = Place.of("link " + link.id());
      throw new StudyException(Problem.of("E7012", place, link.id(), e.getMessage()));
    }
  }

  private static VolumeDelay bpr(RoadSupply supply, RoadDelay delay) {
    if (delay.a() == 0 || supply.freeTime() == 0) {
      return new VolumeDelay.Constant(supply.freeTime());
    }
    if (delay.b() == 0) {
      return new VolumeDelay.Constant(supply.freeTime() * (1 + delay.a()));
    }
    return new VolumeDelay.Bpr(supply.freeTime(), delay.a(), supply.capacity(), delay.b());
  }

  private static VolumeDelay table(RoadDelay delay) {
    double[] flow = delay.points().stream().mapToDouble(RoadDelay.Point::flow).toArray();
    double[] time = delay.points().stream().mapToDouble(RoadDelay.Point::time).toArray();
    return new VolumeDelay.Tabulated(flow, time);
  }
}
