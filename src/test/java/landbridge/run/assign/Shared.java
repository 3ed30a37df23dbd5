package landbridge.run.assign;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import landbridge.model.network.LinkFlow;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.TripTable;
import landbridge.read.network.Tntp;

/** Published networks that lie beside the project, not in it; tests skip where they are absent. */
final class Shared {
  private Shared() {}

  static Path file(String name) {
    Optional<Path> found = find("data/tntp/" + name);
    assumeTrue(found.isPresent(), "skipped: shared/data/tntp/" + name + " is not here");
    return found.get();
  }

  private static Optional<Path> find(String name) {
    String given = System.getProperty("landbridge.shared", "");
    if (!given.isEmpty() && Files.exists(Path.of(given).resolve(name))) {
      return Optional.of(Path.of(given).resolve(name));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path there = at.resolve("shared").resolve(name);
      if (Files.exists(there)) {
        return Optional.of(there);
      }
    }
    return Optional.empty();
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
