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

  private Routes(Study study, StudySettings.Models models, PathMemory memory, int threads) {
    this.network = Supernetwork.of(study);
    this.goods = Goods.of(study);
    this.territories = network.territories(study.restrictions());
    int base = study.settings().years().baseYear();
    LinkSupply all = SupplyCompiler.compile(network, study, base, territories);
    CommodityTerms terms = Goods.terms(study);
    double[] reference = cost(all, terms, meanTimeValue(terms));
    PathViews views = views(study, all, terms, reference)
        .leastAmount(goods.tonnesOfPairs(), models.leastRouteTPerYear())
        .build();
    this.paths = paths(views, PathRules.usual(models.routesPerPair()), memory, threads);
    this.stretches = Stretches.of(paths);
    this.model = ChoiceModels.named(
        models.choiceModel().key(), stretches, reference, MainModes.of(network, study, paths));
    this.corridors = new Corridors(study.corridors(), network, paths);
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

  private PathSet paths(PathViews views, PathRules rules, PathMemory memory, int threads) {
    int[] from = goods.pairOrigin;
    int[] to = goods.pairDestination;
    if (memory == PathMemory.NONE) {
      return PathSets.generate(network.graph, from, to, views, rules, threads);
    }
    String digest = PathSets.digest(network.graph, from, to, views, rules);
    return memory
        .find(digest)
        .flatMap(bytes -> PathSetBytes.read(network.graph, from, to, bytes))
        .orElseGet(() -> {
          PathSet found = PathSets.generate(network.graph, from, to, views, rules, threads);
          memory.keep(digest, PathSetBytes.of(found));
          return found;
        });
  }

  /** The mean of all goods, the goods to which time is worth least, and those to which it is worth most. */
  private PathViews.Builder views(
      Study study, LinkSupply all, CommodityTerms terms, double[] reference) {
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
    List<boolean[]> closures = new ArrayList<>();
    TreeSet<String> inForce = new TreeSet<>();
    for (Scenario scenario : study.scenarios()) {
      addClosures(scenario.applyTo(study), closures, inForce);
    }
    closures.forEach(views::network);
    addRestricted(study, inForce, views);
    return views;
  }

  /**
   * Adds what a scenario leaves closed at its start, at its end and whenever something closes; the
   * years in which things only open lie between these.
   */
  private void addClosures(Study applied, List<boolean[]> closures, Set<String> inForce) {
    boolean[] before = new boolean[network.arcs.size()];
    SortedSet<Integer> years = ModelYears.of(applied, applied);
    for (int year : years) {
      boolean[] closed = closed(applied, year);
      boolean wanted = year == years.last() || closes(before, closed);
      if (wanted && closures.stream().noneMatch(known -> Arrays.equals(known, closed))) {
        closures.add(closed);
      }
      before = closed;
      applied.restrictions().stream()
          .map(Restriction::id)
          .filter(id -> applied.restrictionActive(id, year))
          .forEach(inForce::add);
    }
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
