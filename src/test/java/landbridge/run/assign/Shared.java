package landbridge.run.assign;

import java.nio.file.Path;
import java.util.List;
import landbridge.SharedData;
import landbridge.model.network.LinkFlow;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.TripTable;
import landbridge.read.network.Tntp;

/** Published networks that lie beside the project, not in it; tests skip where they are absent. */
final class Shared {
  private Shared() {}

  static Path file(String name) {
    return SharedData.file("tntp/" + name);
  }

  static NetworkProblem siouxFalls() {
    return problem("SiouxFalls/SiouxFalls", 0, 0);
  }

  static NetworkProblem anaheim() {
    return problem("Anaheim/Anaheim", 0, 0);
  }

  static NetworkProblem chicagoSketch() {
    return problem("Chicago-Sketch/ChicagoSketch", 0.02, 0.04); // min per cent, min per mile
  }

  static NetworkProblem problem(String stem, double toll, double distance) {
    RoadNetwork network = Tntp.network(file(stem + "_net.tntp")).value();
    TripTable trips = Tntp.trips(file(stem + "_trips.tntp")).value();
    return NetworkProblem.of(network, List.of(TrafficClass.of(trips, toll, distance)));
  }

  static List<LinkFlow> flows(String stem) {
    return Tntp.flows(file(stem + "_flow.tntp"));
  }
}
