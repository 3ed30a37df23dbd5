package landbridge.assign;

import java.util.ArrayList;
import java.util.List;
import landbridge.graph.OdMatrix;

/**
 * Path flows of an equilibrium under the proportionality condition.
 *
 * <p>Link flows of an equilibrium are unique, path flows are not. The condition that travellers facing
 * the same two alternatives split alike, wherever they come from and go to, picks one set, which is
 * that of maximum entropy up to consistency (Bar-Gera and Boyce 1999; Bar-Gera 2006). First flows
 * are moved between origins along pairs of equal segments until all split alike ({@link
 * Proportionality}); then the paths of each pair are listed with products of shares.
 *
 * <p>Checked by: {@code PathFlowsTest}.
 */
public final class PathFlows {
  private final Bushes bushes;
  private final AssignmentProblem problem;
  private final UsedLinks used;
  private final double least;
  private final List<PathFlow> found = new ArrayList<>();
  private int[] trail = new int[64];

  private PathFlows(AssignmentProblem problem, Bushes bushes, double least) {
    this.problem = problem;
    this.bushes = bushes;
    this.least = least;
    used = new UsedLinks(bushes);
  }

  /**
   * Lists the paths of an equilibrium.
   *
   * @param result of a bush method
   * @param least share of a pair's demand below which a path is not listed, such as 1e-9
   * @throws IllegalArgumentException if the result kept no bushes
   */
  public static List<PathFlow> of(Assignment result, double least) {
    Assignment.BushSolution solution = result
        .solution()
        .orElseThrow(() -> new IllegalArgumentException("the method kept no bushes"));
    Bushes proportional = Proportionality.of(solution).bushes();
    PathFlows flows = new PathFlows(result.problem(), proportional, least);
    for (int bush = 0; bush < proportional.count; bush++) {
      flows.list(bush);
    }
    return List.copyOf(flows.found);
  }

  private void list(int bush) {
    used.of(bush);
    UserClass c = problem.classes().get(bushes.userClass[bush]);
    OdMatrix matrix = c.demand();
    int origin = bushes.zone[bush];
    for (int pair = matrix.first(origin); pair < matrix.first(origin + 1); pair++) {
      int node = bushes.nodeAt[matrix.node(matrix.destination(pair))];
      if (node != used.root && matrix.demand(pair) > 0 && used.inflow[node] > 0) {
        PathFlow whole = new PathFlow(
            bushes.userClass[bush],
            origin,
            matrix.destination(pair),
            List.of(),
            matrix.demand(pair));
        walk(node, 0, 1, whole);
      }
    }
  }

  /** Walks back from a node; the links behind it are in the trail, the share is their product. */
  private void walk(int node, int length, double share, PathFlow whole) {
    if (node == used.root) {
      List<Integer> links = new ArrayList<>();
      for (int i = length - 1; i >= 0; i--) {
        links.add(bushes.linkOf[trail[i]]);
      }
      double flow = whole.flow() * share;
      found.add(new PathFlow(whole.userClass(), whole.origin(), whole.destination(), links, flow));
      return;
    }
    if (length == trail.length) {
      trail = java.util.Arrays.copyOf(trail, 2 * length);
    }
    int[] in = bushes.graph.inLink;
    for (int i = bushes.graph.inStart[node]; i < bushes.graph.inStart[node + 1]; i++) {
      if (used.used[in[i]] && share * used.share(in[i]) > least && length <= bushes.graph.nodes) {
        trail[length] = in[i];
        walk(bushes.graph.from[in[i]], length + 1, share * used.share(in[i]), whole);
      }
    }
  }
}
