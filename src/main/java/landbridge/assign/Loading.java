package landbridge.assign;

import java.util.Arrays;
import landbridge.graph.ShortestPathTree;

/**
 * One all-or-nothing pass: all demand on the cheapest paths at given costs.
 *
 * <p>Origins are cut into a fixed number of groups per class; a group adds up its origins in order,
 * and the groups are added in order, so threads do not change a bit. Needs memory for the groups
 * only, whatever the number of origins.
 */
final class Loading {
  private static final int GROUPS = 16; // per class

  private final Bushes bushes;
  private final Crew crew;
  private final ShortestPathTree[] trees; // [workers]
  private final double[][] demand; // [workers][nodes]
  private final int[] firstOf; // [classes + 1] first bush of a class
  private final double[][] partial; // [groups][links]
  private final double[] shortest; // [groups of all classes]

  Loading(Bushes bushes, Crew crew) {
    this.bushes = bushes;
    this.crew = crew;
    trees = new ShortestPathTree[crew.workers()];
    for (int worker = 0; worker < trees.length; worker++) {
      trees[worker] = new ShortestPathTree(bushes.graph);
    }
    demand = new double[crew.workers()][bushes.graph.nodes];
    int classes = bushes.surcharge.length;
    firstOf = new int[classes + 1];
    for (int bush = 0; bush < bushes.count; bush++) {
      firstOf[bushes.userClass[bush] + 1]++;
    }
    for (int k = 0; k < classes; k++) {
      firstOf[k + 1] += firstOf[k];
    }
    partial = new double[GROUPS][bushes.graph.links];
    shortest = new double[GROUPS * classes];
  }

  /**
   * Loads everything.
   *
   * @param cost [classes][links]
   * @param flow [classes][links] set to the loaded flow
   * @return cost of all demand on its cheapest paths
   */
  double load(double[][] cost, double[][] flow) {
    double sum = 0;
    for (int k = 0; k < cost.length; k++) {
      int ofClass = k;
      crew.run(GROUPS, (group, worker) -> loadGroup(ofClass, group, worker, cost[ofClass]));
      Arrays.fill(flow[k], 0);
      for (int group = 0; group < GROUPS; group++) {
        add(flow[k], partial[group]);
        sum += shortest[k * GROUPS + group];
      }
    }
    return sum;
  }

  private static void add(double[] sum, double[] part) {
    for (int link = 0; link < sum.length; link++) {
      sum[link] += part[link];
    }
  }

  private void loadGroup(int ofClass, int group, int worker, double[] cost) {
    int all = firstOf[ofClass + 1] - firstOf[ofClass];
    int from = firstOf[ofClass] + (int) ((long) all * group / GROUPS);
    int to = firstOf[ofClass] + (int) ((long) all * (group + 1) / GROUPS);
    Arrays.fill(partial[group], 0);
    double sum = 0;
    for (int bush = from; bush < to; bush++) {
      trees[worker].grow(bushes.root[bush], cost);
      sum += fill(bush, trees[worker], demand[worker]);
      trees[worker].load(demand[worker], partial[group]);
      empty(bush, demand[worker]);
    }
    shortest[ofClass * GROUPS + group] = sum;
  }

  private double fill(int bush, ShortestPathTree tree, double[] load) {
    double sum = 0;
    for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
      int node = bushes.destination[i];
      if (bushes.demand[i] > 0 && !tree.reaches(node)) {
        bushes.strand(bush, i);
      }
      if (bushes.demand[i] > 0) {
        load[node] += bushes.demand[i];
        sum += bushes.demand[i] * tree.cost(node);
      }
    }
    return sum;
  }

  private void empty(int bush, double[] load) {
    for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
      load[bushes.destination[i]] = 0;
    }
  }
}
