package landbridge.assign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.graph.OdMatrix;

/**
 * Assigns demand to a network: one door to all methods.
 *
 * <p>Same problem and settings give the same bits on any number of threads. A run that does not reach
 * its gap is a result with a status, never an exception.
 */
public final class Assigner {
  private Assigner() {}

  /** Assigns from nothing. */
  public static Assignment assign(AssignmentProblem problem, Settings settings) {
    return assign(problem, settings, Watcher.NONE);
  }

  /** Assigns from nothing, watched. */
  public static Assignment assign(AssignmentProblem problem, Settings settings, Watcher watcher) {
    switch (settings.method()) {
      case ALL_OR_NOTHING:
        return FrankWolfe.loadOnce(problem, settings);
      case FRANK_WOLFE:
      case SYSTEM_OPTIMUM_FRANK_WOLFE:
        return FrankWolfe.assign(problem, settings, watcher);
      case PATHS:
        return PathEquilibrium.assign(problem, settings, watcher);
      case STOCHASTIC:
        return StochasticEquilibrium.assign(problem, settings, watcher);
      default:
        Bushes bushes = new Bushes(problem);
        try (Crew crew = new Crew(settings.threads())) {
          BushEquilibrium solver =
              new BushEquilibrium(bushes, new PairedSegments(bushes), isMarginal(settings), crew);
          solver.load();
          return finish(problem, settings, solver, watcher);
        }
    }
  }

  /**
   * Assigns from an earlier result on the same graph: after a change of demand, capacity, cost, tolls
   * or closures. The result is an equilibrium of the new problem like any other; only the way there
   * is shorter.
   *
   * @param earlier result of a bush method
   * @throws IllegalArgumentException if the graph differs or the earlier method kept no bushes
   */
  public static Assignment again(
      Assignment earlier, AssignmentProblem problem, Settings settings, Watcher watcher) {
    Assignment.BushSolution before = earlier
        .solution()
        .orElseThrow(() -> new IllegalArgumentException("the earlier result kept no bushes"));
    if (problem.graph() != earlier.problem().graph()
        || problem.classes().size() != earlier.problem().classes().size()) {
      throw new IllegalArgumentException("a warm start needs the same graph and as many classes");
    }
    return again(before, problem, settings, watcher);
  }

  /**
   * Assigns from flows that were kept, on the same links and zones: the same as from the earlier result, but for trees
   * that are grown anew. An origin that is not among them is loaded on cheapest paths.
   *
   * @param earlier flows with as many classes as the problem; links and zones numbered as there
   * @throws IllegalArgumentException if they differ in classes, or name links or zones that do not exist
   */
  public static Assignment again(
      EarlierFlows earlier, AssignmentProblem problem, Settings settings, Watcher watcher) {
    if (problem.classes().size() != earlier.pce().size()) {
      throw new IllegalArgumentException("a warm start needs as many classes");
    }
    return again(earlier.on(problem), problem, settings, watcher);
  }

  private static Assignment again(
      Assignment.BushSolution before,
      AssignmentProblem problem,
      Settings settings,
      Watcher watcher) {
    WarmStart start = new WarmStart(before, problem);
    try (Crew crew = new Crew(settings.threads())) {
      BushEquilibrium solver =
          new BushEquilibrium(start.bushes(), start.pairs(), isMarginal(settings), crew);
      solver.reload(start);
      return finish(problem, settings, solver, watcher);
    }
  }

  /** About what a method keeps for a problem [bytes]; what is kept by origin rules in large networks. */
  public static double bytesNeeded(AssignmentProblem problem, Method method) {
    double origins = Bushes.countBushes(problem.classes());
    int links = problem.graph().links;
    int nodes = problem.graph().nodes;
    switch (method) {
      case ALL_OR_NOTHING:
      case FRANK_WOLFE:
      case SYSTEM_OPTIMUM_FRANK_WOLFE:
        return 100.0 * links;
      case STOCHASTIC:
        return origins * (links + 4.0 * nodes);
      default:
        return Bushes.Room.NORMAL.bytes(origins, links, nodes);
    }
  }

  private static boolean isMarginal(Settings settings) {
    return settings.method() == Method.SYSTEM_OPTIMUM;
  }

  private static Assignment finish(
      AssignmentProblem problem, Settings settings, BushEquilibrium solver, Watcher watcher) {
    solver.solve(settings, watcher);
    Bushes bushes = solver.bushes();
    double[][] byClass = bushes.inOrderOfProblem(bushes.classFlows(solver.links().flow));
    return new Assignment(
        problem,
        settings,
        new Assignment.Outcome(solver.status(), solver.history()),
        stranded(problem, bushes),
        byClass,
        Optional.of(new Assignment.BushSolution(bushes, solver.pairs(), solver.links().flow)));
  }

  /** The pairs of zones that were set aside, in the order of classes, origins, destinations. */
  static List<Assignment.Stranded> stranded(AssignmentProblem problem, Bushes bushes) {
    List<Assignment.Stranded> all = new ArrayList<>();
    if (!bushes.hasStranded()) {
      return all;
    }
    for (int bush = 0; bush < bushes.count; bush++) {
      UserClass c = problem.classes().get(bushes.userClass[bush]);
      int at = bushes.first[bush];
      OdMatrix matrix = c.demand();
      int origin = bushes.zone[bush];
      for (int pair = matrix.first(origin); pair < matrix.first(origin + 1); pair++) {
        int node = bushes.nodeAt[matrix.node(matrix.destination(pair))];
        if (node == bushes.root[bush] || !(matrix.demand(pair) > 0)) {
          continue;
        }
        if (bushes.stranded[at] > 0) {
          all.add(new Assignment.Stranded(
              c.name(), origin, matrix.destination(pair), bushes.stranded[at] / c.pce()));
        }
        at++;
      }
    }
    return all;
  }
}
