package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.choice.ChoiceModel;
import landbridge.choice.ChoiceModels;
import landbridge.choice.CommodityTerms;
import landbridge.choice.LinkSupply;
import landbridge.choice.PathRules;
import landbridge.choice.PathSets;
import landbridge.choice.PathViews;
import landbridge.choice.Stretches;
import landbridge.graph.PathSet;
import landbridge.graph.PathSetBytes;
import landbridge.model.Restriction;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.model.StudySettings;

/**
 * What all scenarios and years of a study share: the supernetwork, the goods, the routes between which
 * they choose, and the reference costs that fix the overlap of routes.
 *
 * <p>Routes are looked for once, over everything that any scenario of the study ever opens, whichever
 * scenarios are run: a scenario's numbers do not depend on its neighbours.
 *
 * <p>Checked by: {@code RunnerTest}.
 */
public final class Routes {
  public final Supernetwork network;
  public final Goods goods;
  public final long[] territories; // [arcs] restrictions in whose territory the arc lies
  public final PathSet paths;
  public final Stretches stretches;
  public final ChoiceModel model;
  public final Corridors corridors;
  final Operations operations; // of the study, no scenario applied

  private Routes(Study study, StudySettings.Models models, PathMemory memory, int threads) {
    record Parts(Supernetwork network, Operations operations) {}
    Parts parts = InParallel.both(
        threads, () -> Supernetwork.of(study), () -> Operations.of(study), Parts::new);
    this.network = parts.network();
    this.operations = parts.operations();
    this.territories = network.territories(study.restrictions());
    int base = study.settings().years().baseYear();
    LinkSupply all = SupplyCompiler.compile(network, study, base, territories, operations);
    CommodityTerms terms = Goods.terms(study);
    double[] reference = cost(all, terms, meanTimeValue(terms));
    this.goods = Goods.of(study);
    PathViews views = views(study, all, terms, reference, threads)
        .leastAmount(goods.tonnesOfPairs(), models.leastRouteTPerYear())
        .build();
    Found found = find(views, PathRules.usual(models.routesPerPair()), memory, threads);
    this.paths = found.paths();
    record Sorted(Stretches stretches, Corridors corridors) {}
    Sorted sorted = InParallel.both(
        threads,
        () -> Stretches.of(paths),
        () -> {
          found.keep().run(); // waits for the disk while the other piece computes
          return new Corridors(study.corridors(), network, paths);
        },
        Sorted::new);
    this.stretches = sorted.stretches();
    this.corridors = sorted.corridors();
    this.model = ChoiceModels.named(
        models.choiceModel().key(),
        stretches,
        reference,
        () -> MainModes.of(network, study, paths));
  }

  /**
   * Looks for the routes of a study.
   *
   * @param models choice model and number of routes, which may be others than those of the study
   */
  public static Routes of(Study study, StudySettings.Models models, int threads) {
    return of(study, models, PathMemory.NONE, threads);
  }

  /** The same; what the memory holds is not looked for, what is found goes there. */
  static Routes of(Study study, StudySettings.Models models, PathMemory memory, int threads) {
    return new Routes(study, models, memory, threads);
  }

  /**
   * Routes found or remembered.
   *
   * @param keep what lays them into the memory, if they were not there
   */
  private record Found(PathSet paths, Runnable keep) {}

  private Found find(PathViews views, PathRules rules, PathMemory memory, int threads) {
    int[] from = goods.pairOrigin;
    int[] to = goods.pairDestination;
    if (memory == PathMemory.NONE) {
      return new Found(PathSets.generate(network.graph, from, to, views, rules, threads), () -> {});
    }
    String digest = PathSets.digest(network.graph, from, to, views, rules);
    return memory
        .find(digest)
        .flatMap(bytes -> PathSetBytes.read(network.graph, from, to, bytes))
        .map(remembered -> new Found(remembered, () -> {}))
        .orElseGet(() -> {
          PathSet found = PathSets.generate(network.graph, from, to, views, rules, threads);
          return new Found(found, () -> memory.keep(digest, PathSetBytes.of(found)));
        });
  }

  /** The mean of all goods, the goods to which time is worth least, and those to which it is worth most. */
  private PathViews.Builder views(
      Study study, LinkSupply all, CommodityTerms terms, double[] reference, int threads) {
    double meanScale = Arrays.stream(terms.scale).sum() / terms.count;
    PathViews.Builder views = PathViews.of(network.graph, goods.pairs()).cost(reference, meanScale);
    int patient = 0;
    int hasty = 0;
    for (int c = 1; c < terms.count; c++) {
      patient = terms.timeValue[c] < terms.timeValue[patient] ? c : patient;
      hasty = terms.timeValue[c] > terms.timeValue[hasty] ? c : hasty;
    }
    for (int c : new int[] {patient, hasty}) {
      views.cost(cost(all, terms, terms.timeValue[c]), terms.scale[c]);
    }
    List<Scenario> scenarios = study.scenarios();
    List<Closures> found =
        InParallel.map(threads, scenarios.size(), i -> closures(scenarios.get(i).applyTo(study)));
    List<boolean[]> different = new ArrayList<>();
    SortedSet<String> inForce = new TreeSet<>();
    for (Closures one : found) {
      one.closed().stream()
          .filter(closed -> different.stream().noneMatch(known -> Arrays.equals(known, closed)))
          .forEach(different::add);
      inForce.addAll(one.inForce());
    }
    different.forEach(views::network);
    addRestricted(study, inForce, views);
    return views;
  }

  /**
   * What a scenario closes.
   *
   * @param closed  [arcs] whether closed, at different times
   * @param inForce restrictions that are in force at any time
   */
  private record Closures(List<boolean[]> closed, SortedSet<String> inForce) {}

  /**
   * What a scenario leaves closed at its start, at its end and whenever something closes; the
   * years in which things only open lie between these.
   */
  private Closures closures(Study applied) {
    List<boolean[]> wanted = new ArrayList<>();
    SortedSet<String> inForce = new TreeSet<>();
    boolean[] before = new boolean[network.arcs.size()];
    SortedSet<Integer> years = ModelYears.of(applied, applied);
    for (int year : years) {
      boolean[] closed = closed(applied, year);
      if (year == years.last() || closes(before, closed)) {
        wanted.add(closed);
      }
      before = closed;
      applied.restrictions().stream()
          .map(Restriction::id)
          .filter(id -> applied.restrictionActive(id, year))
          .forEach(inForce::add);
    }
    return new Closures(wanted, inForce);
  }

  private static boolean closes(boolean[] before, boolean[] after) {
    for (int arc = 0; arc < after.length; arc++) {
      if (after[arc] && !before[arc]) {
        return true;
      }
    }
    return false;
  }

  private boolean[] closed(Study study, int year) {
    boolean[] closed = new boolean[network.arcs.size()];
    study
        .links()
        .forEach(
            link -> shut(closed, network.arcsOfLink(link.id()), study.linkOpen(link.id(), year)));
    study
        .terminals()
        .forEach(
            t -> shut(closed, network.arcsOfTerminal(t.id()), study.terminalOpen(t.id(), year)));
    return closed;
  }

  private static void shut(boolean[] closed, int[] arcs, boolean open) {
    for (int arc : arcs) {
      closed[arc] = !open;
    }
  }

  /** For each restriction ever in force, the network without its territory, for the pairs it binds. */
  private void addRestricted(Study study, Set<String> inForce, PathViews.Builder views) {
    for (int r = 0; r < study.restrictions().size(); r++) {
      if (!inForce.contains(study.restrictions().get(r).id())) {
        continue;
      }
      boolean[] lacks = new boolean[territories.length];
      for (int arc = 0; arc < lacks.length; arc++) {
        lacks[arc] = (territories[arc] & 1L << r) != 0;
      }
      boolean[] pairs = new boolean[goods.pairs()];
      for (int pair = 0; pair < pairs.length; pair++) {
        pairs[pair] = goods.binds(study.restrictions().get(r), pair);
      }
      views.network(lacks, pairs);
    }
  }

  /** Generalised cost of arcs for goods of a value of time, at the mean price of all load classes. */
  private static double[] cost(LinkSupply supply, CommodityTerms terms, double timeValue) {
    double[] cost = new double[supply.links];
    for (int arc = 0; arc < cost.length; arc++) {
      double money = 0;
      for (int load : terms.load) {
        money += supply.money[load][arc];
      }
      cost[arc] = money / terms.count + timeValue * supply.freeTime[arc];
    }
    return cost;
  }

  private static double meanTimeValue(CommodityTerms terms) {
    return Arrays.stream(terms.timeValue).sum() / terms.count;
  }
}
