package landbridge.run.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.graph.PathSet;
import landbridge.model.Intervention;
import landbridge.model.Period;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.run.traffic.AppliedScenario;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;
import landbridge.run.traffic.Wanted;

/**
 * What the closure of each link or crossing would cost: N-1, and N-2 for pairs that are asked for.
 *
 * <p>Loss of a year: sum over goods of tonnes x (composite cost with the closure - composite cost without)
 * [USD/yr], the loss of user surplus at fixed demand. Goods that lose their last route and have no outside
 * option are counted in tonnes, not in money; goods that move to the outside option are in the money.
 *
 * <p>A closure shuts exactly the routes through it. Closures that shut the same routes of the same goods are
 * therefore the same problem with the same bits and are solved once; a closure that shuts no route which any
 * goods may use changes nothing, its loss is exactly 0 and it is not solved at all.
 *
 * <p>Each closure starts from the traffic of the scenario in the same year ({@link TrafficModel}), so the
 * number of threads and the order of questions change no bit. Checked by: {@code CriticalityTest}.
 */
public final class Criticality {
  private static final int BATCH = 48; // solutions held in memory at a time
  private static final int WORST = 5;

  /**
   * Loss of one item of goods.
   *
   * @param item       index of the goods
   * @param usdPerYear loss [USD/yr]
   */
  public record ItemLoss(int item, double usdPerYear) {}

  /**
   * What one closure costs in one year.
   *
   * @param closed        what is closed
   * @param like          name of the first closure that shuts the same routes; its own if it is the first
   * @param year          calendar year
   * @param usdPerYear    loss of users [USD/yr]
   * @param outsideTonnes more tonnes on the outside option [t/yr]
   * @param strandedTonnes more tonnes with nowhere to go [t/yr]
   * @param flowTonnes    flow through what is closed while it is open [t/yr]
   * @param solved        false if it is known without solving that nothing changes
   * @param converged     whether the traffic with the closure converged
   * @param worst         goods that lose most
   */
  public record Loss(
      List<Named> closed,
      String like,
      int year,
      double usdPerYear,
      double outsideTonnes,
      double strandedTonnes,
      double flowTonnes,
      boolean solved,
      boolean converged,
      List<ItemLoss> worst) {
    /** Names of what is closed, joined by +. */
    public String name() {
      return Criticality.name(closed);
    }

    /** Tonnes that the modelled routes no longer serve [t/yr]. */
    public double unservedTonnes() {
      return outsideTonnes + strandedTonnes;
    }
  }

  /** Told how many closures are done. */
  public interface Watcher {
    void done(int closures, int of);
  }

  private final TrafficModel model;
  private final Scenario scenario;
  private final boolean screen;

  /** Asks about a scenario. */
  public Criticality(TrafficModel model, Scenario scenario) {
    this(model, scenario, true);
  }

  Criticality(TrafficModel model, Scenario scenario, boolean screen) {
    this.model = model;
    this.scenario = scenario;
    this.screen = screen;
  }

  /** Every link and every crossing of the study, in the order of its tables. */
  public static List<List<Named>> everything(TrafficModel model) {
    Study study = model.study();
    List<List<Named>> all = new ArrayList<>();
    study.links().forEach(link -> all.add(List.of(named(model, link.id()))));
    study.crossings().forEach(crossing -> {
      Named named = named(model, crossing.id());
      if (named.target().kind() == Intervention.Target.Kind.CROSSING) {
        all.add(List.of(named));
      }
    });
    return all;
  }

  /** All pairs of a list, each closed together. */
  public static List<List<Named>> pairs(List<Named> list) {
    List<List<Named>> pairs = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        pairs.add(List.of(list.get(i), list.get(j)));
      }
    }
    return pairs;
  }

  private static Named named(TrafficModel model, String id) {
    return Named.find(model.study(), model.routes.network, id).orElseThrow();
  }

  /** Closures of one year that shut the same routes. */
  private record Group(int year, BitSet routes) {}

  /**
   * The losses of closures, year by year, in each year the largest first.
   *
   * @param closures each a list of things closed together
   */
  public List<Loss> losses(List<List<Named>> closures, SortedSet<Integer> years, Watcher watcher) {
    SortedMap<Integer, Solution> before =
        new TreeMap<>(model.solve(model.applied(scenario), years));
    Map<Group, List<List<Named>>> groups = new LinkedHashMap<>();
    int[][] through = through(model.routes.paths);
    for (int year : years) {
      boolean[] usable = usable(before.get(year).result());
      for (List<Named> closure : closures) {
        BitSet routes = shut(closure, through, usable);
        List<List<Named>> same =
            groups.computeIfAbsent(new Group(year, routes), g -> new ArrayList<>());
        same.add(closure);
      }
    }
    List<Loss> losses = new ArrayList<>();
    List<Group> order = new ArrayList<>();
    groups.forEach((group, same) -> {
      if (screen && group.routes().isEmpty()) {
        Solution solution = before.get(group.year());
        same.forEach(closure -> losses.add(nothing(closure, same.get(0), solution)));
      } else {
        order.add(group);
      }
    });
    for (int from = 0; from < order.size(); from += BATCH) {
      List<Group> batch = order.subList(from, Math.min(order.size(), from + BATCH));
      watcher.done(from, order.size());
      solve(batch, groups, before, losses);
    }
    watcher.done(order.size(), order.size());
    losses.sort(Comparator.comparingInt(Loss::year)
        .thenComparingDouble(loss -> -loss.usdPerYear())
        .thenComparingDouble(loss -> -loss.strandedTonnes())
        .thenComparing(Loss::name));
    return losses;
  }

  private void solve(
      List<Group> batch,
      Map<Group, List<List<Named>>> groups,
      SortedMap<Integer, Solution> before,
      List<Loss> losses) {
    List<Wanted> wanted = new ArrayList<>();
    for (Group group : batch) {
      wanted.add(new Wanted(closed(groups.get(group).get(0)), group.year()));
    }
    List<Solution> after = model.solve(wanted);
    for (int i = 0; i < batch.size(); i++) {
      Solution open = before.get(batch.get(i).year());
      List<List<Named>> same = groups.get(batch.get(i));
      for (List<Named> closure : same) {
        losses.add(loss(closure, same.get(0), open, after.get(i).result()));
      }
    }
    model.forget();
  }

  /** The study with these closed in all years. */
  private AppliedScenario closed(List<Named> closure) {
    List<Intervention> interventions = new ArrayList<>();
    for (Named named : closure) {
      interventions.add(
          new Intervention.Close(named.target(), Period.ALWAYS, Place.of("question")));
    }
    return Situation.changed(model, scenario, interventions);
  }

  /** [paths] whether any goods with demand may use the path. */
  private static boolean[] usable(ChoiceResult result) {
    ChoiceProblem problem = result.problem;
    PathSet paths = problem.routes.stretches.paths;
    boolean[] usable = new boolean[paths.paths];
    for (int item = 0; item < problem.demand.items; item++) {
      int pair = problem.demand.pair[item];
      for (int k = 0; k < paths.pathsOf(pair); k++) {
        usable[paths.pathStart[pair] + k] |=
            problem.demand.tonnes[item] > 0 && (problem.open[item] & 1L << k) != 0;
      }
    }
    return usable;
  }

  /** Usable routes through anything that a closure shuts. */
  private static BitSet shut(List<Named> closure, int[][] through, boolean[] usable) {
    BitSet shut = new BitSet(usable.length);
    for (Named named : closure) {
      for (int arc : named.arcs()) {
        for (int path : through[arc]) {
          shut.set(path, usable[path] || shut.get(path));
        }
      }
    }
    return shut;
  }

  /** Paths through each arc. */
  private static int[][] through(PathSet paths) {
    int[] count = new int[paths.graph.links];
    for (int arc : paths.link) {
      count[arc]++;
    }
    int[][] through = new int[paths.graph.links][];
    for (int arc = 0; arc < through.length; arc++) {
      through[arc] = new int[count[arc]];
    }
    for (int path = paths.paths - 1; path >= 0; path--) {
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        through[paths.link[i]][--count[paths.link[i]]] = path;
      }
    }
    return through;
  }

  private static String name(List<Named> closure) {
    return String.join("+", closure.stream().map(Named::name).toList());
  }

  private static Loss nothing(List<Named> closure, List<Named> like, Solution open) {
    int year = open.state().year();
    double flow = flow(closure, open);
    return new Loss(closure, name(like), year, 0, 0, 0, flow, false, true, List.of());
  }

  private static double flow(List<Named> closure, Solution open) {
    SortedSet<Integer> arcs = new TreeSet<>();
    closure.forEach(named -> arcs.addAll(named.arcs()));
    double flow = 0;
    for (int arc : arcs) {
      flow += open.result().linkFlow[arc];
    }
    return flow;
  }

  private static Loss loss(
      List<Named> closure, List<Named> like, Solution open, ChoiceResult after) {
    ChoiceResult before = open.result();
    double[] tonnes = before.problem.demand.tonnes;
    double sum = 0;
    List<ItemLoss> worst = new ArrayList<>();
    for (int item = 0; item < tonnes.length; item++) {
      double change = after.items.composite[item] - before.items.composite[item];
      boolean finite = Math.abs(change) < Double.POSITIVE_INFINITY; // false for NaN too
      if (finite && change != 0 && tonnes[item] > 0) {
        double usd = tonnes[item] * change;
        sum += usd;
        keepWorst(worst, item, usd);
      }
    }
    return new Loss(
        closure,
        name(like),
        open.state().year(),
        sum,
        after.outside() - before.outside(),
        after.stranded() - before.stranded(),
        flow(closure, open),
        true,
        after.convergence.converged(),
        List.copyOf(worst));
  }

  /** Puts a loss in its place among the worst, largest first, of equal ones the first that came; drops what is beyond. */
  private static void keepWorst(List<ItemLoss> worst, int item, double usd) {
    int at = worst.size();
    while (at > 0 && usd > worst.get(at - 1).usdPerYear()) {
      at--;
    }
    if (at < WORST) {
      worst.add(at, new ItemLoss(item, usd));
      if (worst.size() > WORST) {
        worst.remove(WORST);
      }
    }
  }
}
