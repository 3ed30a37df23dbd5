package landbridge.assign;

import java.util.List;
import landbridge.graph.Graph;

/**
 * What is to be assigned: a network, its volume-delay functions and the classes that use it.
 *
 * <p>Immutable. All costs are in units of time. Links closed to everybody are forbidden to each class.
 *
 * @param graph the network
 * @param times volume-delay functions, one per link
 * @param classes the user classes, at least one
 */
public record AssignmentProblem(Graph graph, LinkTimes times, List<UserClass> classes) {

  /** Checks that the parts speak of the same links and nodes. */
  public AssignmentProblem {
    classes = List.copyOf(classes);
    if (times.links() != graph.links || classes.isEmpty()) {
      throw new IllegalArgumentException(
          times.links() + " functions, " + graph.links + " links, " + classes.size() + " classes");
    }
    for (UserClass c : classes) {
      if (c.links() != graph.links) {
        throw new IllegalArgumentException("class " + c.name() + " has another number of links");
      }
      for (int zone = 0; zone < c.demand().zones(); zone++) {
        if (c.demand().node(zone) < 0 || c.demand().node(zone) >= graph.nodes) {
          throw new IllegalArgumentException("zone " + zone + " joins no node");
        }
      }
    }
  }

  /** The problem of one class that pays only time. */
  public static AssignmentProblem of(Graph graph, LinkTimes times, UserClass only) {
    return new AssignmentProblem(graph, times, List.of(only));
  }

  /** The same problem with other classes (other demand, tolls or closures). */
  public AssignmentProblem with(List<UserClass> others) {
    return new AssignmentProblem(graph, times, others);
  }

  /** The same problem with other volume-delay functions. */
  public AssignmentProblem with(LinkTimes others) {
    return new AssignmentProblem(graph, others, classes);
  }
}
