package landbridge.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.assign.EarlierFlows;
import landbridge.assign.UserClass;
import landbridge.graph.Graph;
import landbridge.graph.OdMatrix;
import landbridge.model.network.RoadNode;
import landbridge.run.assign.NetworkProblem;

/**
 * The network of a kept solution: enough to see whether a start fits, and to number zones and classes as they are now.
 *
 * @param nodes names of the nodes
 * @param passable [nodes] whether traffic may pass through
 * @param from [links] node
 * @param to [links] node
 * @param zones names of the zones
 * @param nodeOf [zones] node
 * @param classes names of the classes
 */
record SolutionNames(
    List<String> nodes,
    boolean[] passable,
    int[] from,
    int[] to,
    List<String> zones,
    int[] nodeOf,
    List<String> classes) {

  static SolutionNames of(NetworkProblem net) {
    Graph graph = net.problem().graph();
    OdMatrix matrix = net.problem().classes().get(0).demand();
    int[] nodeOf = new int[matrix.zones()];
    for (int zone = 0; zone < nodeOf.length; zone++) {
      nodeOf[zone] = matrix.node(zone);
    }
    return new SolutionNames(
        net.network().nodes().stream().map(RoadNode::id).toList(),
        graph.passable,
        graph.from,
        graph.to,
        net.zones(),
        nodeOf,
        net.problem().classes().stream().map(UserClass::name).toList());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(nodes.size());
    for (int node = 0; node < nodes.size(); node++) {
      out.writeUTF(nodes.get(node));
      out.writeBoolean(passable[node]);
    }
    out.writeInt(from.length);
    for (int link = 0; link < from.length; link++) {
      out.writeInt(from[link]);
      out.writeInt(to[link]);
    }
    out.writeInt(zones.size());
    for (int zone = 0; zone < zones.size(); zone++) {
      out.writeUTF(zones.get(zone));
      out.writeInt(nodeOf[zone]);
    }
    out.writeInt(classes.size());
    for (String name : classes) {
      out.writeUTF(name);
    }
  }

  static SolutionNames read(DataInputStream in) throws IOException {
    boolean[] passable = new boolean[in.readInt()];
    List<String> nodes = new ArrayList<>();
    for (int node = 0; node < passable.length; node++) {
      nodes.add(in.readUTF());
      passable[node] = in.readBoolean();
    }
    int[] from = new int[in.readInt()];
    int[] to = new int[from.length];
    for (int link = 0; link < from.length; link++) {
      from[link] = in.readInt();
      to[link] = in.readInt();
    }
    int[] nodeOf = new int[in.readInt()];
    List<String> zones = new ArrayList<>();
    for (int zone = 0; zone < nodeOf.length; zone++) {
      zones.add(in.readUTF());
      nodeOf[zone] = in.readInt();
    }
    List<String> classes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      classes.add(in.readUTF());
    }
    return new SolutionNames(nodes, passable, from, to, zones, nodeOf, classes);
  }

  /** The first thing in which a start from this network does not fit another; empty if it fits. */
  String difference(SolutionNames now) {
    if (nodes.size() != now.nodes.size() || from.length != now.from.length) {
      return "It was made on " + nodes.size() + " nodes and " + from.length
          + " links; the network has " + now.nodes.size() + " and " + now.from.length + ".";
    }
    for (int node = 0; node < passable.length; node++) {
      if (!nodes.get(node).equals(now.nodes.get(node))) {
        return "Its node number " + (node + 1) + " is " + nodes.get(node) + ", that of the network "
            + now.nodes.get(node) + ".";
      }
      if (passable[node] != now.passable[node]) {
        return "Node " + nodes.get(node) + " may be passed through in only one of the two.";
      }
    }
    for (int link = 0; link < from.length; link++) {
      if (from[link] != now.from[link] || to[link] != now.to[link]) {
        return "Its link number " + (link + 1) + " goes from " + end(from[link]) + " to "
            + end(to[link]) + ", that of the network from " + now.end(now.from[link]) + " to "
            + now.end(now.to[link]) + ".";
      }
    }
    return differenceOfZones(now);
  }

  private String end(int node) {
    return nodes.get(node);
  }

  private String differenceOfZones(SolutionNames now) {
    Map<String, Integer> zone = now.zoneNumbers();
    for (int i = 0; i < nodeOf.length; i++) {
      Integer there = zone.get(zones.get(i));
      if (there != null && now.nodeOf[there] != nodeOf[i]) {
        return "Zone " + zones.get(i) + " joins node " + end(nodeOf[i]) + " there, and "
            + end(now.nodeOf[there]) + " in the network.";
      }
    }
    return classes.stream().anyMatch(now.classes::contains)
        ? ""
        : "Its classes are " + String.join(", ", classes) + "; here they are "
            + String.join(", ", now.classes) + ".";
  }

  private Map<String, Integer> zoneNumbers() {
    Map<String, Integer> numbers = new TreeMap<>();
    for (int zone = 0; zone < zones.size(); zone++) {
      numbers.put(zones.get(zone), zone);
    }
    return numbers;
  }

  /** Flows with classes and zones numbered as they are now; an origin that trades with a zone no longer there is left out. */
  EarlierFlows numberedAs(SolutionNames now, EarlierFlows flows, List<UserClass> users) {
    Map<String, Integer> numbers = now.zoneNumbers();
    int[] zone = zones.stream().mapToInt(z -> numbers.getOrDefault(z, -1)).toArray();
    int[] userClass = classes.stream().mapToInt(now.classes::indexOf).toArray();
    List<Double> pce = new ArrayList<>(users.stream().map(UserClass::pce).toList());
    for (int k = 0; k < userClass.length; k++) {
      if (userClass[k] >= 0) {
        pce.set(userClass[k], flows.pce().get(k));
      }
    }
    List<EarlierFlows.Origin> origins = new ArrayList<>();
    for (EarlierFlows.Origin o : flows.origins()) {
      int[] ends = renumbered(o.destination(), zone);
      boolean allThere = ends.length == o.destination().length;
      if (allThere && zone[o.zone()] >= 0 && userClass[o.userClass()] >= 0) {
        origins.add(new EarlierFlows.Origin(
            userClass[o.userClass()], zone[o.zone()], ends, o.demand(), o.link(), o.flow()));
      }
    }
    List<EarlierFlows.Pair> pairs = new ArrayList<>();
    for (EarlierFlows.Pair p : flows.pairs()) {
      int[] users1 = renumbered(p.zones(), zone);
      if (users1.length > 0 && userClass[p.userClass()] >= 0) {
        pairs.add(
            new EarlierFlows.Pair(userClass[p.userClass()], p.oneSide(), p.otherSide(), users1));
      }
    }
    return new EarlierFlows(pce, origins, pairs);
  }

  private static int[] renumbered(int[] old, int[] now) {
    return java.util.Arrays.stream(old).map(i -> now[i]).filter(i -> i >= 0).toArray();
  }
}
