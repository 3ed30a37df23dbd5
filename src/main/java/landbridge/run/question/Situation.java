package landbridge.run.question;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.graph.PathSet;
import landbridge.model.Bilingual;
import landbridge.model.Intervention;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.run.traffic.AppliedScenario;
import landbridge.run.traffic.Routes;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;
import landbridge.run.traffic.TrafficModel;

/**
 * One scenario in one year with its traffic: what the questions are put to.
 *
 * <p>Units: t/yr, hours, USD/t, km. Immutable; its model is used by one thread. Checked by: {@code
 * SkimTest}, {@code SelectedTrafficTest}.
 */
public final class Situation {
  /** The warm study. */
  public final TrafficModel model;

  /** Scenario asked about. */
  public final Scenario scenario;

  /** Calendar year asked about. */
  public final int year;

  /** Its traffic. */
  public final Solution solution;

  private Situation(TrafficModel model, Scenario scenario, int year, Solution solution) {
    this.model = model;
    this.scenario = scenario;
    this.year = year;
    this.solution = solution;
  }

  /** The traffic of a scenario in a year. */
  public static Situation of(TrafficModel model, Scenario scenario, int year) {
    Solution solution =
        model.solve(model.applied(scenario), new TreeSet<>(List.of(year))).get(year);
    return new Situation(model, scenario, year, solution);
  }

  /** The study with the scenario and then more changes applied, for another solve. */
  public AppliedScenario changed(List<Intervention> more) {
    return changed(model, scenario, more);
  }

  /** The study with a scenario and then more changes applied. */
  static AppliedScenario changed(TrafficModel model, Scenario scenario, List<Intervention> more) {
    Bilingual title = new Bilingual("Question", "Frage");
    Scenario asked = new Scenario(
        "question",
        title,
        title,
        Optional.of(scenario.id()),
        List.of(),
        List.of(),
        more,
        Place.of("question"));
    return model.applied(asked);
  }

  /** The same scenario and year with more changes. */
  public Situation with(List<Intervention> more) {
    Solution other = model.solve(changed(more), new TreeSet<>(List.of(year))).get(year);
    return new Situation(model, scenario, year, other);
  }

  /** The same question to another solution of the year. */
  Situation at(Solution other) {
    return new Situation(model, scenario, year, other);
  }

  /** The study with the scenario applied and the values of the year. */
  public Study study() {
    return solution.state().study();
  }

  public Routes routes() {
    return model.routes;
  }

  public ChoiceResult result() {
    return solution.result();
  }

  /** Whether a path of an item's pair, counted from 0, may be used by the item. */
  public boolean open(int item, int pathOfPair) {
    return (result().problem.open[item] & 1L << pathOfPair) != 0;
  }

  /** Generalised cost of a path for a commodity at the computed times, without scarcity charges [USD/t]. */
  public double cost(int commodity, int path) {
    ChoiceProblem problem = result().problem;
    return problem.routes.money[problem.terms.load[commodity]][path]
        + problem.terms.timeValue[commodity] * result().pathTime[path]
        + problem.terms.reliabilityValue[commodity] * problem.routes.deviation[path];
  }

  /** Length of the links along arcs [km]; transfers and access have none. */
  double km(int[] arcs) {
    double km = 0;
    for (int arc : arcs) {
      Supernetwork.Arc a = routes().network.arcs.get(arc);
      km += a.kind() == Supernetwork.Kind.LINK ? study().links().get(a.index()).lengthKm() : 0;
    }
    return km;
  }

  PathSet paths() {
    return routes().paths;
  }

  /** Tonnes of each corridor, then of no corridor, then outside the modelled routes [t/yr]. */
  public double[] corridorTonnes() {
    double[] flow = result().pathFlow();
    int corridors = routes().corridors.list.size();
    double[] tonnes = new double[corridors + 2];
    for (int path = 0; path < flow.length; path++) {
      int corridor = routes().corridors.of(path);
      tonnes[corridor < 0 ? corridors : corridor] += flow[path];
    }
    tonnes[corridors + 1] = result().outside() + result().stranded();
    return tonnes;
  }
}
