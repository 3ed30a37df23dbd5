package landbridge.run.assign;

import java.util.ArrayList;
import java.util.List;
import landbridge.model.network.NetworkUnits;
import landbridge.model.network.RoadDelay;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;
import landbridge.model.network.RoadSupply;
import landbridge.model.network.RoadTerms;
import landbridge.model.network.TripTable;

/**
 * Networks made to measure growth: a town plan of streets, arterials and a few motorways with zones.
 *
 * <p>A square grid; every eighth street is an arterial, every thirty-second a motorway, with its own
 * speed and capacity, each varied a little by position so that no two ways cost the same. Zones lie
 * evenly, joined by connectors; demand falls with distance and is scaled so that a given share of
 * the street capacity is wanted. Nothing is random: the same size gives the same network.
 *
 * <p>These numbers stand for no place; the networks are for timing only.
 *
 * @param network the streets
 * @param trips the demand
 */
public record GeneratedNetwork(RoadNetwork network, TripTable trips) {
  private static final double BLOCK_KM = 0.5;
  private static final int NEIGHBOURS = 60; // zones a zone trades with

  /**
   * A network of about this many links.
   *
   * @param links wanted, at least 100
   * @param zones wanted, at least 4
   * @param load mean flow over capacity that the demand would cause if spread evenly
   */
  public static GeneratedNetwork of(int links, int zones, double load) {
    int side = Math.max(4, (int) Math.round(Math.sqrt(links / 4.0)));
    List<RoadNode> nodes = new ArrayList<>();
    List<RoadLink> all = new ArrayList<>();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        nodes.add(new RoadNode("n" + (y * side + x), "", x * BLOCK_KM, y * BLOCK_KM, true));
        if (x + 1 < side) {
          street(all, y * side + x, y * side + x + 1, y, x);
        }
        if (y + 1 < side) {
          street(all, y * side + x, (y + 1) * side + x, x, y);
        }
      }
    }
    int across = Math.max(2, (int) Math.round(Math.sqrt(zones)));
    List<String> names = new ArrayList<>();
    for (int zone = 0; zone < across * across; zone++) {
      int x = (int) ((zone % across + 0.5) * side / across);
      int y = (int) ((zone / across + 0.5) * side / across);
      String name = Integer.toString(zone + 1);
      names.add(name);
      nodes.add(new RoadNode("z" + name, name, x * BLOCK_KM, y * BLOCK_KM, false));
      connector(all, "z" + name, "n" + (y * side + x));
    }
    NetworkUnits units = NetworkUnits.METRIC;
    RoadNetwork network = new RoadNetwork("generated-" + all.size(), units, nodes, all);
    return new GeneratedNetwork(network, trips(names, across, side, all, load));
  }

  private static void street(List<RoadLink> links, int from, int to, int street, int along) {
    int rank = street % 32 == 16 ? 2 : street % 8 == 4 ? 1 : 0;
    double kph = rank == 2 ? 110 : rank == 1 ? 60 : 35;
    double capacity = rank == 2 ? 6000 : rank == 1 ? 1800 : 600;
    double varied = 1 + 0.1 * ((street * 37L + along * 61L) % 101) / 101.0;
    RoadSupply supply = new RoadSupply(BLOCK_KM, BLOCK_KM / kph * 60 * varied, capacity);
    for (int way = 0; way < 2; way++) {
      String a = "n" + (way == 0 ? from : to);
      String b = "n" + (way == 0 ? to : from);
      String id = Integer.toString(links.size() + 1);
      links.add(new RoadLink(id, a, b, supply, RoadDelay.bpr(0.15, 4), RoadTerms.free()));
    }
  }

  private static void connector(List<RoadLink> links, String zone, String node) {
    RoadSupply supply = new RoadSupply(0.1, 0.2, 1e6);
    for (int way = 0; way < 2; way++) {
      String id = Integer.toString(links.size() + 1);
      String a = way == 0 ? zone : node;
      String b = way == 0 ? node : zone;
      links.add(new RoadLink(id, a, b, supply, RoadDelay.bpr(0, 4), RoadTerms.free()));
    }
  }

  private static TripTable trips(
      List<String> names, int across, int side, List<RoadLink> links, double load) {
    int zones = names.size();
    double[][] trips = new double[zones][zones];
    double kilometres = 0;
    for (int o = 0; o < zones; o++) {
      for (int d = 0; d < zones; d++) {
        int apart = Math.abs(o % across - d % across) + Math.abs(o / across - d / across);
        boolean trades = apart > 0 && (o * 31L + d * 17L) % Math.max(1, zones / NEIGHBOURS) == 0;
        trips[o][d] = trades ? 1.0 / (1 + apart) : 0;
        kilometres += trips[o][d] * apart * BLOCK_KM * side / across;
      }
    }
    double offered = 0;
    for (RoadLink link : links) {
      boolean street = link.delay().a() > 0;
      offered += street ? link.supply().capacity() * link.supply().length() : 0;
    }
    double scale = load * offered / kilometres;
    for (double[] row : trips) {
      for (int d = 0; d < zones; d++) {
        row[d] *= scale;
      }
    }
    return TripTable.of("generated", names, trips);
  }
}
