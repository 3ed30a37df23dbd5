package landbridge.assign;

import java.util.List;
import java.util.Optional;

/**
 * The result of an assignment: flows, times, how it converged and what found no path.
 *
 * <p>Immutable to the outside. Flows of bushes (which origin uses which link) are kept where the
 * method knows them; path flows, select-link and turning flows are drawn from them ({@link
 * OriginFlows}), and a later assignment can start from them ({@link Assigner#again}).
 *
 * <p>Checked by: {@code PublishedNetworksTest}, {@code PublishedCasesTest}.
 */
public final class Assignment {
  private final AssignmentProblem problem;
  private final Settings settings;
  private final Status status;
  private final List<GapPoint> history;
  private final List<Stranded> stranded;
  private final double[][] byClass; // [classes][links] PCE/h
  private final double[] flow; // [links] PCE/h
  private final double[] time; // [links]
  private final Optional<BushSolution> solution;

  /**
   * Demand that found no path.
   *
   * @param userClass name of the class
   * @param origin zone
   * @param destination zone
   * @param demand vehicles per hour that stay away
   */
  public record Stranded(String userClass, int origin, int destination, double demand) {}

  /** What a warm start takes up: bushes with their flows, the pairs of segments, flow of the bushes' links. */
  record BushSolution(Bushes bushes, PairedSegments pairs, double[] linkFlow) {}

  Assignment(
      AssignmentProblem problem,
      Settings settings,
      Outcome outcome,
      List<Stranded> stranded,
      double[][] byClass,
      Optional<BushSolution> solution) {
    this.problem = problem;
    this.settings = settings;
    this.status = outcome.status();
    this.history = List.copyOf(outcome.history());
    this.stranded = List.copyOf(stranded);
    this.byClass = byClass;
    this.solution = solution;
    flow = new double[problem.graph().links];
    time = new double[flow.length];
    for (double[] own : byClass) {
      for (int link = 0; link < flow.length; link++) {
        flow[link] += own[link];
      }
    }
    for (int link = 0; link < flow.length; link++) {
      time[link] = problem.times().time(link, flow[link]);
    }
  }

  /** How a method ended and the way there. */
  record Outcome(Status status, List<GapPoint> history) {}

  /** The problem that was solved. */
  public AssignmentProblem problem() {
    return problem;
  }

  /** What was asked for. */
  public Settings settings() {
    return settings;
  }

  /** How it ended. */
  public Status status() {
    return status;
  }

  /** Gap of every pass, the last one is that of this result. */
  public List<GapPoint> history() {
    return history;
  }

  /** Relative gap, 1 - SPTT / TSTT, of this result. */
  public double relativeGap() {
    return last().relativeGap();
  }

  /** Value of the function the method minimises. */
  public double objective() {
    return last().objective();
  }

  /** Flow times cost, surcharges included [PCE x time]; marginal costs do not count. */
  public double tstt() {
    double sum = 0;
    for (int k = 0; k < byClass.length; k++) {
      UserClass c = problem.classes().get(k);
      for (int link = 0; link < flow.length; link++) {
        double own = byClass[k][link];
        sum += own == 0 ? 0 : own * (time[link] + c.surcharge(link));
      }
    }
    return sum;
  }

  /** All demand on cheapest paths at the costs the gap was measured with [PCE x time]. */
  public double sptt() {
    return last().sptt();
  }

  /** Demand that found no path. */
  public List<Stranded> stranded() {
    return stranded;
  }

  /** Flow of all classes on a link [PCE/h]. */
  public double flow(int link) {
    return flow[link];
  }

  /** Flow of a class on a link [vehicles/h]. */
  public double flow(int userClass, int link) {
    return byClass[userClass][link] / problem.classes().get(userClass).pce();
  }

  /** Time of a link at its flow. */
  public double time(int link) {
    return time[link];
  }

  /** What a class pays on a link: its time and the surcharge of the class. */
  public double cost(int userClass, int link) {
    return time[link] + problem.classes().get(userClass).surcharge(link);
  }

  /** Toll that turns the equilibrium into the optimum: flow times slope of the time [time]. */
  public double marginalToll(int link) {
    return flow[link] * problem.times().slope(link, flow[link]);
  }

  /** Flows by origin, where the method knows them. */
  public Optional<OriginFlows> originFlows() {
    return solution.map(s -> new OriginFlows(problem, s.bushes()));
  }

  Optional<BushSolution> solution() {
    return solution;
  }

  private GapPoint last() {
    return history.get(history.size() - 1);
  }
}
