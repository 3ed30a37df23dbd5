package landbridge.model.network;

import java.util.List;

/**
 * A network with volume-delay functions, as TNTP or GMNS files hold it.
 *
 * <p>Checked by: {@code TntpTest}, {@code GmnsTest}.
 *
 * @param name for titles
 * @param units units of length, speed and money
 * @param nodes nodes in the order of the file
 * @param links links in the order of the file; an undirected link is two links
 */
public record RoadNetwork(
    String name, NetworkUnits units, List<RoadNode> nodes, List<RoadLink> links) {

  /** Keeps own copies of the lists. */
  public RoadNetwork {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /** The same network with other links. */
  public RoadNetwork withLinks(List<RoadLink> others) {
    return new RoadNetwork(name, units, nodes, others);
  }
}
