package landbridge.assign;

import java.util.List;

/**
 * Flow on one path.
 *
 * @param userClass position of the class
 * @param origin zone
 * @param destination zone
 * @param links the links in the order of travel
 * @param flow vehicles per hour
 */
public record PathFlow(
    int userClass, int origin, int destination, List<Integer> links, double flow) {
  /** Keeps an own copy of the links. */
  public PathFlow {
    links = List.copyOf(links);
  }
}
