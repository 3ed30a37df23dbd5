package landbridge.model.network;

/**
 * A node: a junction, a zone centroid or both.
 *
 * @param id name in the file
 * @param zone zone that joins the network here, empty for none
 * @param x first coordinate, 0 where the file has none
 * @param y second coordinate, 0 where the file has none
 * @param passable whether a path may run through the node
 */
public record RoadNode(String id, String zone, double x, double y, boolean passable) {

  /** Whether a zone joins the network here. */
  public boolean isZone() {
    return !zone.isEmpty();
  }
}
