package landbridge.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Equilibrium by paired alternative segments over origin bushes, to machine precision.
 *
 * <p>A pass finds the cheapest paths of all origins at the same costs (which gives the exact gap for
 * nothing), collects the pairs of segments on which flow should shift, and then balances all known
 * pairs in many cheap sweeps. Compared with Algorithm B, which balances bush by bush, a pair serves
 * all origins at once and a pass does far more; docs/methods/assignment.md shows the passes.
 *
 * <p>Searching all origins at fixed costs instead of one after the other costs two or three passes
 * and lets the threads share the work without changing a bit of the result.
 *
 * <p>Source: Bar-Gera (2010); Xie and Xie (2016). Checked by: {@code PublishedNetworksTest}, {@code
 * RandomNetworksTest}, {@code PublishedCasesTest}.
 */
final class BushEquilibrium {
  private static final int LOAD_BLOCKS = 8; // costs are renewed between blocks of origins
  private static final int BLOCK = 8; // bushes searched as one task
  private static final int ROUND = 512; // bushes searched before what they ask for is entered
  private static final int CHUNK = 512; // links summed or pairs compared as one task
  private static final double SHARE = 0.001; // of the first saving at which sweeping stops
  private static final double ROUGH =
      1e-3; // gap above which pairs are mostly guesses at costs far from the end
  private static final double ROUGH_SHARE = 0.01; // the same above it
  private static final int SWEEPS = 300;
  private static final double FIRST_SHARE =
      1e4; // of the gap asked for: share at which sweeps before the first search stop
  private static final int FIRST_SWEEPS = 30;
  private static final double BELOW =
      1e-4; // of the gap asked for: what cheap sweeps leave of it by their rule, in truth more
  private static final double FINEST = 1e-18; // share at which cheap sweeps stop at the latest
  private static final int SEARCHED_PER_VISIT =
      3; // links and nodes searched per cheap visit to a link of a pair
  private static final double TOLERANCE = 0.0002; // of the mean excess cost: pairs left alone
  private static final double FLOOR =
      1e-4; // of the mean excess cost before: links a search leaves alone
  private static final int EARLY =
      6; // passes in which only the last of links with excess in a row asks
  private static final double FINE =
      1e-12; // gap below which flows are summed anew before they are shifted again
  private static final int IDLE =
      2; // passes in a row without a shift after which a pair is forgotten
  private static final int MANY =
      8; // a share of all pairs is idle that is worth the work of forgetting
  private static final int TIDY = 5; // passes after which bushes forget links that carry nothing
  private static final long WORTHWHILE = 100_000; // origins x links from which on threads help
  private static final int PATIENCE = 5; // passes without a better gap near the limit of precision
  private static final double PRECISION = 1e-13; // gap below which rounding may rule

  private final Bushes bushes;
  private final LinkState links;
  private final PairedSegments pairs;
  private final Sweeps sweeps;
  private final Crew crew;
  private final Crew shared; // the crew, or the caller alone where tasks are too small to share
  private final ClassCosts costs;
  private final OriginTree[] trees; // [workers]
  private final SegmentSearch[] searches; // [workers]
  private final SegmentSearch.Notes[] notes; // [blocks of a round]
  private final double[][] beyond; // [workers][nodes]
  private double[] difference = new double[0]; // [pairs]
  private final List<GapPoint> history = new ArrayList<>();
  private double floor; // excess cost of a link that a search leaves alone
  private boolean reloaded; // demand was loaded beside flows of an earlier solution
  private Status status = Status.OUT_OF_PASSES;

  BushEquilibrium(Bushes bushes, PairedSegments pairs, boolean marginal, Crew crew) {
    this.bushes = bushes;
    this.pairs = pairs;
    this.crew = crew;
    shared = (long) bushes.count * bushes.graph.links < WORTHWHILE ? new Crew(1) : crew;
    links = new LinkState(marginal ? bushes.times.marginal() : bushes.times);
    sweeps = new Sweeps(bushes, links, pairs, crew);
    costs = new ClassCosts(bushes);
    trees = new OriginTree[crew.workers()];
    searches = new SegmentSearch[crew.workers()];
    beyond = new double[crew.workers()][bushes.graph.nodes];
    for (int worker = 0; worker < crew.workers(); worker++) {
      trees[worker] = new OriginTree(bushes);
      searches[worker] = new SegmentSearch(bushes);
    }
    notes = new SegmentSearch.Notes[(Math.min(ROUND, bushes.count) + BLOCK - 1) / BLOCK];
    for (int block = 0; block < notes.length; block++) {
      notes[block] = new SegmentSearch.Notes();
    }
  }

  Bushes bushes() {
    return bushes;
  }

  PairedSegments pairs() {
    return pairs;
  }

  LinkState links() {
    return links;
  }

  List<GapPoint> history() {
    return history;
  }

  Status status() {
    return status;
  }

  /** Loads all demand on cheapest paths, block after block of origins at costs renewed in between. */
  void load() {
    for (int block = 0; block < LOAD_BLOCKS; block++) {
      costs.renew(links.time);
      int from = (int) ((long) bushes.count * block / LOAD_BLOCKS);
      int to = (int) ((long) bushes.count * (block + 1) / LOAD_BLOCKS);
      shared.run(to - from, (task, worker) -> loadTree(from + task, worker));
      sum(from, to);
    }
  }

  /** Loads what an earlier solution does not serve, each bush on the tree it remembers, mended at the costs of the earlier flows. */
  void reload(WarmStart start) {
    double[][] demand = start.reload();
    System.arraycopy(start.linkFlow(), 0, links.flow, 0, links.flow.length);
    links.refresh(0, links.flow.length);
    costs.renew(links.time);
    crew.run(bushes.count, (bush, worker) -> {
      if (demand[bush] != null) {
        trees[worker].make(bush, costs.ofClass[bushes.userClass[bush]]);
        strandUnreached(bush, trees[worker].label, demand[bush]);
        trees[worker].load(bush, demand[bush]);
      }
    });
    for (double[] ofBush : demand) {
      reloaded |= ofBush != null;
    }
    if (start.settle(links.flow)) {
      links.refresh(0, links.flow.length);
    } else {
      sumAnew();
    }
  }

  private void loadTree(int bush, int worker) {
    trees[worker].make(bush, costs.ofClass[bushes.userClass[bush]]);
    double[] load = beyond[worker];
    strandUnreached(bush, trees[worker].label, load);
    for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
      load[bushes.destination[i]] += bushes.demand[i];
    }
    trees[worker].load(bush, load);
  }

  private void strandUnreached(int bush, double[] label, double[] load) {
    for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
      if (label[bushes.destination[i]] == Double.POSITIVE_INFINITY) {
        bushes.strand(bush, i);
        load[bushes.destination[i]] = 0;
      }
    }
  }

  /** Makes passes until the gap is reached. */
  void solve(Settings settings, Watcher watcher) {
    pairs.enterLinks(shared); // those of an earlier solution
    if (reloaded) { // a search finds more than one at costs out of balance
      double share = Math.min(ROUGH_SHARE, FIRST_SHARE * settings.gap());
      sweeps.run(0, share, share, cheap(), FIRST_SWEEPS);
      floor = FLOOR * sweeps.firstSaving() / bushes.totalDemand();
    }
    double best = Double.POSITIVE_INFINITY;
    int waited = 0;
    for (int pass = 0; pass <= settings.passes(); pass++) {
      GapPoint point = search(pass);
      history.add(point);
      waited = point.relativeGap() < best ? 0 : waited + 1;
      best = Math.min(best, point.relativeGap());
      if (point.relativeGap() <= settings.gap()) {
        status = Status.CONVERGED;
        return;
      }
      if (best < PRECISION && waited >= PATIENCE) {
        status = Status.AT_PRECISION;
        return;
      }
      if (!watcher.goOn(point)) {
        status = Status.STOPPED;
        return;
      }
      if (pass < settings.passes()) {
        balance(pass, point, settings.gap());
      }
    }
  }

  private GapPoint search(int pass) {
    costs.renew(links.time);
    double shortest = 0;
    for (SegmentSearch one : searches) {
      one.set(floor, pass >= EARLY);
    }
    int compared = 0;
    for (int first = 0; first < bushes.count; first += ROUND) {
      compared = compare(compared);
      int from = first;
      int tasks = (Math.min(ROUND, bushes.count - first) + BLOCK - 1) / BLOCK;
      shared.run(tasks, (task, worker) -> searchBlock(from, task, worker));
      for (int task = 0; task < tasks; task++) {
        shortest += notes[task].shortest();
        notes[task].enter(pairs, bushes);
      }
      pairs.enterLinks(shared);
    }
    double[][] byClass = bushes.classFlows(links.flow);
    GapPoint point = GapPoint.of(
        pass,
        Totals.cost(byClass, costs.cost),
        shortest,
        Totals.objective(links.times, links.flow, byClass, bushes.surcharge));
    for (SegmentSearch.Notes one : notes) {
      one.settle(links);
    }
    return point;
  }

  /** Compares the sides of the pairs from a number on at the costs of this pass; the number of pairs. */
  private int compare(int from) {
    if (difference.length < pairs.count) {
      difference = Arrays.copyOf(difference, 2 * pairs.count);
    }
    int all = pairs.count;
    shared.run((all - from + CHUNK - 1) / CHUNK, (chunk, worker) -> {
      int last = Math.min(all, from + (chunk + 1) * CHUNK);
      for (int pair = from + chunk * CHUNK; pair < last; pair++) {
        difference[pair] = pairs.difference(pair, links.time);
      }
    });
    return all;
  }

  private void searchBlock(int firstOfRound, int block, int worker) {
    notes[block].clear();
    int from = firstOfRound + block * BLOCK;
    int last = Math.min(bushes.count, Math.min(from + BLOCK, firstOfRound + ROUND));
    for (int bush = from; bush < last; bush++) {
      searches[worker].search(
          bush, costs.ofClass[bushes.userClass[bush]], pairs, difference, notes[block]);
    }
  }

  private void balance(int pass, GapPoint point, double wanted) {
    if (point.relativeGap() < FINE) {
      sumAnew();
    }
    double excess = Math.max(0, point.tstt() - point.sptt()) / bushes.totalDemand();
    floor = FLOOR * excess;
    double share = point.relativeGap() > ROUGH ? ROUGH_SHARE : SHARE;
    sweeps.run(TOLERANCE * excess, share, fine(point.relativeGap(), wanted), cheap(), SWEEPS);
    for (int pair = 0; pair < pairs.count; pair++) {
      pairs.idle[pair]++;
    }
    boolean crowded = bushes.crowdedBy(pairs.links());
    boolean tidy = crowded || pass % TIDY == TIDY - 1;
    if (tidy || pairs.idle(IDLE) > pairs.count / MANY) {
      pairs.drop(sweeps.regions(), IDLE, crowded, tidy, shared);
    }
  }

  /** Visits to links of pairs that cost little beside a search. */
  private long cheap() {
    return (long) bushes.count * (bushes.graph.links + bushes.graph.nodes) / SEARCHED_PER_VISIT;
  }

  /**
   * The share of the first saving at which cheap sweeps stop. Savings fall with the square of the gap, so sweeps that stop
   * here leave a gap somewhat below the wanted one, if the pairs known are all that are needed: not one sweep in vain on
   * the way to a coarse gap, and no search for want of a few sweeps on the way to a fine one.
   */
  private static double fine(double gap, double wanted) {
    double left = BELOW * wanted / gap;
    return Math.min(SHARE, Math.max(FINEST, left * left));
  }

  /** Adds the flows of some bushes to the links, bushes in their order; links are brought in step in chunks. */
  private void sum(int fromBush, int toBush) {
    int all = links.flow.length;
    boolean full = bushes.hasFullRows();
    if (!full) {
      bushes.addTo(links.flow, fromBush, toBush);
    }
    crew.run((all + CHUNK - 1) / CHUNK, (chunk, worker) -> {
      int first = chunk * CHUNK;
      int last = Math.min(all, first + CHUNK);
      if (full) {
        bushes.addFullRows(links.flow, fromBush, toBush, first, last);
      }
      links.refresh(first, last);
    });
  }

  private void sumAnew() {
    Arrays.fill(links.flow, 0);
    sum(0, bushes.count);
  }
}
