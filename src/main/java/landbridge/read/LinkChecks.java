package landbridge.read;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.Node;
import landbridge.model.Service;
import landbridge.model.Study;
import net.sf.geographiclib.Geodesic;

/**
 * Checks each link by itself: ends, gauge, length against the ground, border, background.
 *
 * <p>Length: a link cannot be shorter than the geodesic between its ends (2 % and 3 km are left for
 * rounded coordinates), and one three times as long is worth a second look; ships go round
 * continents and may take ten times. Source: Karney (2013), geodesics on WGS 84. Checked by: {@code
 * MistakeCorpusTest}.
 */
final class LinkChecks {

  private static final double ROUNDED_SHARE = 0.98;
  private static final double ROUNDED_KM = 3;
  private static final double DETOUR_LAND = 3;
  private static final double DETOUR_SEA = 10;
  private static final double SHORT_KM = 10;

  private final Study study;
  private final Findings findings;
  private final Map<String, Node> nodes = new TreeMap<>();
  private final Set<String> crossed = new TreeSet<>();

  LinkChecks(Findings findings) {
    this.findings = findings;
    this.study = findings.study();
    study.nodes().forEach(node -> nodes.put(node.id(), node));
    study.crossings().forEach(crossing -> crossed.add(crossing.linkId()));
  }

  void check() {
    Set<LinkMode> priced = new TreeSet<>();
    study.modes().forEach(mode -> priced.add(mode.id()));
    for (Link link : study.links()) {
      ends(link);
      gauge(link);
      border(link);
      capacity(link);
      if (!priced.isEmpty() && !priced.contains(link.mode())) {
        findings.cell("E4023", "links", link.id(), "mode", link.mode().word());
      }
    }
    study.crossings().forEach(this::crossing);
    study.services().forEach(this::service);
  }

  private void ends(Link link) {
    if (link.fromNodeId().equals(link.toNodeId())) {
      findings.cell("E4001", "links", link.id(), "to_node_id", link.id());
      return;
    }
    double straight = geodesicKm(nodes.get(link.fromNodeId()), nodes.get(link.toNodeId()));
    boolean ship = link.mode() == LinkMode.SEA || link.mode() == LinkMode.FERRY;
    double detour = ship ? DETOUR_SEA : DETOUR_LAND;
    long km = StrictMath.round(straight);
    if (link.lengthKm() < ROUNDED_SHARE * straight - ROUNDED_KM) {
      findings.cell("E4003", "links", link.id(), "length", link.lengthKm(), km);
    } else if (link.lengthKm() > detour * straight + SHORT_KM) {
      findings.cell("W4003", "links", link.id(), "length", link.lengthKm(), km);
    }
  }

  /** Length of the geodesic between two nodes on WGS 84 [km]. */
  static double geodesicKm(Node a, Node b) {
    return Geodesic.WGS84.Inverse(a.yCoordDeg(), a.xCoordDeg(), b.yCoordDeg(), b.xCoordDeg()).s12
        / 1000;
  }

  private void gauge(Link link) {
    boolean rail = link.mode() == LinkMode.RAIL;
    if (rail && link.track().gauge().isEmpty()) {
      findings.cell("E4002", "links", link.id(), "gauge", "a rail link needs its gauge");
    } else if (!rail && link.track().gauge().isPresent()) {
      findings.cell("E4002", "links", link.id(), "gauge", "only rail links have a gauge");
    }
  }

  private void border(Link link) {
    boolean land = link.mode() == LinkMode.ROAD || link.mode() == LinkMode.RAIL;
    String from = nodes.get(link.fromNodeId()).country();
    String to = nodes.get(link.toNodeId()).country();
    if (land && !from.equals(to) && !crossed.contains(link.id())) {
      findings.row("E4004", "links", link.id(), from, to, link.id());
    }
  }

  private void capacity(Link link) {
    double capacity = link.supply().capacityMtPerYear().orElse(Double.POSITIVE_INFINITY);
    if (link.supply().backgroundMtPerYear() >= capacity) {
      findings.cell("E4015", "links", link.id(), "background", capacity);
    }
    int from = link.dates().from().orElse(Integer.MIN_VALUE);
    if (link.dates().to().orElse(Integer.MAX_VALUE) < from) {
      findings.cell("E4027", "links", link.id(), "open_to", from);
    }
  }

  private void crossing(Crossing crossing) {
    Link link = link(crossing.linkId());
    String from = nodes.get(link.fromNodeId()).country();
    if (from.equals(nodes.get(link.toNodeId()).country())) {
      findings.cell("E4005", "crossings", crossing.id(), "link_id", link.id(), from);
    }
    int opens = crossing.dates().from().orElse(Integer.MIN_VALUE);
    if (crossing.dates().to().orElse(Integer.MAX_VALUE) < opens) {
      findings.cell("E4027", "crossings", crossing.id(), "open_to", opens);
    }
  }

  private void service(Service service) {
    LinkMode mode = link(service.linkId()).mode();
    if (mode == LinkMode.ROAD || mode == LinkMode.RAIL) {
      findings.cell("E4012", "services", service.id(), "link_id", service.linkId(), mode.word());
    }
  }

  private Link link(String id) {
    return Link.of(study.table("links").find(id).orElseThrow());
  }
}
