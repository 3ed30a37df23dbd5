package landbridge.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import landbridge.choice.Capacity;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.ChoiceResult;
import landbridge.choice.ChoiceSettings;
import landbridge.choice.CommodityTerms;
import landbridge.choice.FreightDemand;
import landbridge.choice.LinkNestedLogit;
import landbridge.choice.LinkSupply;
import landbridge.choice.PathRules;
import landbridge.choice.PathSets;
import landbridge.choice.PathViews;
import landbridge.choice.RouteChoice;
import landbridge.choice.RouteSupply;
import landbridge.choice.Stretches;
import landbridge.choice.WarmStart;
import landbridge.graph.Graph;
import landbridge.graph.PathSet;

/**
 * Times the route choice on a made network of the size of the TRIPP study: path sets, cold and warm
 * solves, an ensemble of years and scenarios, what-ifs and N-1. Prints milliseconds of CPU time of one thread; asserts nothing.
 */
public final class ChoiceBench {
  private ChoiceBench() {}

  /** A made study. */
  public record Case(ChoiceProblem problem, ChoiceSettings settings) {}

  /** A small one for tests. */
  public static Case small() {
    return make(5, 12, 3, 400, 6);
  }

  /** One of the size of the TRIPP study. */
  public static Case tripp() {
    return make(12, 45, 10, 6000, 12);
  }

  /** Two layers of a square grid joined by transfer links, zones on connectors. */
  private static Case make(int side, int zones, int commodities, int items, int maxPaths) {
    SplittableRandom random = new SplittableRandom(42);
    Net net = new Net(side, zones, random);
    Graph graph = net.graph();
    int links = graph.links;
    List<int[]> pairs = new ArrayList<>();
    for (int o = 0; o < zones; o++) {
      for (int d = 0; d < zones; d++) {
        if (o != d && random.nextInt(4) != 0) {
          pairs.add(new int[] {net.zone(o), net.zone(d)});
        }
      }
    }
    int[] origin = pairs.stream().mapToInt(p -> p[0]).toArray();
    int[] destination = pairs.stream().mapToInt(p -> p[1]).toArray();
    double[] reference = net.cost(0.5, 0);
    PathViews.Builder views =
        PathViews.of(graph, pairs.size()).cost(reference, 0.05).cost(net.cost(0.05, 1), 0.05);
    views.cost(net.cost(4, 0), 0.05);
    for (int n = 0; n < 5; n++) {
      boolean[] lacks = new boolean[links];
      for (int link = 0; link < net.plain; link++) {
        lacks[link] = random.nextInt(25) == 0;
      }
      views.network(lacks);
    }
    PathRules rules = PathRules.usual(maxPaths);
    PathSet paths = PathSets.generate(graph, origin, destination, views.build(), rules, 1);
    Stretches stretches = Stretches.of(paths);
    LinkSupply supply = net.supply(random, items * 4000.0);
    RouteSupply routes = RouteSupply.of(stretches, supply);
    LinkNestedLogit model = LinkNestedLogit.of(stretches, reference);
    FreightDemand demand = demand(random, pairs.size(), commodities, items, routes);
    ChoiceProblem problem = new ChoiceProblem(routes, demand, terms(random, commodities));
    return new Case(problem, ChoiceSettings.of(model));
  }

  private static FreightDemand demand(
      SplittableRandom random, int pairs, int commodities, int items, RouteSupply routes) {
    int[] pair = new int[items];
    int[] commodity = new int[items];
    double[] tonnes = new double[items];
    double[] outside = new double[items];
    PathSet paths = routes.stretches.paths;
    for (int item = 0; item < items; item++) {
      pair[item] = (int) ((long) item * pairs / items);
      commodity[item] = random.nextInt(commodities);
      tonnes[item] = 1000 * StrictMath.exp(4 * random.nextDouble());
      int first = paths.pathStart[pair[item]];
      outside[item] = first == paths.pathStart[pair[item] + 1] ? 500 : routes.money[0][first] + 150;
    }
    return new FreightDemand(pair, commodity, tonnes, outside, new long[items]);
  }

  private static CommodityTerms terms(SplittableRandom random, int commodities) {
    double[] time = new double[commodities];
    double[] reliability = new double[commodities];
    double[] scale = new double[commodities];
    double[] nesting = new double[commodities];
    int[] load = new int[commodities];
    for (int c = 0; c < commodities; c++) {
      time[c] = 0.02 + random.nextDouble();
      reliability[c] = 0.5 * time[c];
      scale[c] = 0.05 + 0.1 * random.nextDouble();
      nesting[c] = 0.5;
      load[c] = c % 4;
    }
    return new CommodityTerms(time, reliability, scale, nesting, load);
  }

  /** The made network. */
  private static final class Net {
    private final int layerNodes;
    private final int zones;
    private final List<int[]> ends = new ArrayList<>();
    private final double[] km;
    private final int[] kind; // 0 road, 1 rail, 2 transfer, 3 connector
    private final int plain;

    Net(int side, int zones, SplittableRandom random) {
      this.layerNodes = side * side;
      this.zones = zones;
      for (int layer = 0; layer < 2; layer++) {
        for (int n = 0; n < layerNodes; n++) {
          if (n % side + 1 < side) {
            both(layer * layerNodes + n, layer * layerNodes + n + 1);
          }
          if (n + side < layerNodes) {
            both(layer * layerNodes + n, layer * layerNodes + n + side);
          }
        }
      }
      this.plain = ends.size();
      for (int n = 0; n < layerNodes; n += 2) {
        both(n, layerNodes + n);
      }
      int transfers = ends.size();
      for (int z = 0; z < zones; z++) {
        int at = (int) ((long) z * layerNodes / zones);
        both(zone(z), at);
        both(zone(z), layerNodes + at);
      }
      this.km = new double[ends.size()];
      this.kind = new int[ends.size()];
      for (int link = 0; link < km.length; link += 2) {
        km[link] = 60 + 200 * random.nextDouble();
        km[link + 1] = km[link];
        int layer = ends.get(link)[0] < layerNodes ? 0 : 1;
        kind[link] = link < plain ? layer : link < transfers ? 2 : 3;
        kind[link + 1] = kind[link];
      }
    }

    private void both(int a, int b) {
      ends.add(new int[] {a, b});
      ends.add(new int[] {b, a});
    }

    int zone(int z) {
      return 2 * layerNodes + z;
    }

    Graph graph() {
      int nodes = 2 * layerNodes + zones;
      boolean[] passable = new boolean[nodes];
      for (int n = 0; n < 2 * layerNodes; n++) {
        passable[n] = true;
      }
      return Graph.of(
          nodes,
          ends.stream().mapToInt(e -> e[0]).toArray(),
          ends.stream().mapToInt(e -> e[1]).toArray(),
          passable);
    }

    double time(int link) {
      double[] speed = {45, 25};
      return kind[link] < 2 ? km[link] / speed[kind[link]] : kind[link] == 2 ? 24 : 8;
    }

    double money(int link, int load) {
      double[] price = {0.05, 0.025};
      double factor = 1 + 0.2 * load;
      return factor * (kind[link] < 2 ? price[kind[link]] * km[link] : kind[link] == 2 ? 8 : 4);
    }

    double[] cost(double timeValue, int load) {
      double[] cost = new double[km.length];
      for (int link = 0; link < km.length; link++) {
        cost[link] = timeValue * time(link) + money(link, load);
      }
      return cost;
    }

    LinkSupply supply(SplittableRandom random, double demand) {
      int links = km.length;
      double[] free = new double[links];
      double[] variance = new double[links];
      double[][] money = new double[4][links];
      int[] facility = new int[links];
      double[] capacity = new double[links];
      double[] background = new double[links];
      double[] alpha = new double[links];
      int[] beta = new int[links];
      for (int link = 0; link < links; link++) {
        free[link] = time(link);
        variance[link] = 0.1 * free[link];
        facility[link] = kind[link] == 3 || random.nextInt(2) == 0 ? Graph.NONE : link;
        capacity[link] = demand * (0.02 + 0.2 * random.nextDouble());
        background[link] = 0.2 * capacity[link];
        alpha[link] = 0.15 + 0.85 * random.nextInt(2);
        beta[link] = 4;
        for (int load = 0; load < 4; load++) {
          money[load][link] = money(link, load);
        }
      }
      return new LinkSupply(
          free,
          variance,
          money,
          new boolean[links],
          new long[links],
          facility,
          new Capacity(capacity, background, alpha, beta));
    }
  }

  /** Prints the table. */
  public static void main(String[] args) {
    long begin = now();
    Case study = tripp();
    print("make the case, path sets among it (cold)", begin, 1);
    PathSet paths = study.problem().routes.stretches.paths;
    System.out.printf(
        Locale.ROOT,
        "links %d, pairs %d, paths %d, links/path %.1f, stretches %d, items %d%n",
        paths.graph.links,
        paths.pairs,
        paths.paths,
        paths.link.length / (double) paths.paths,
        study.problem().routes.stretches.count(),
        study.problem().demand.items);
    begin = now();
    ChoiceResult cold = RouteChoice.solve(study.problem(), study.settings());
    print("first solve (cold JVM) " + cold.convergence, begin, 1);
    for (int round = 0; round < 3; round++) {
      ensemble(study, cold);
    }
  }

  private static void ensemble(Case study, ChoiceResult base) {
    ChoiceProblem problem = study.problem();
    long begin = now();
    int iterations = 0;
    for (int i = 0; i < 10; i++) {
      iterations += RouteChoice.solve(problem, study.settings()).convergence.iterations();
    }
    print("solve from empty, iterations " + iterations / 10.0, begin, 10);
    begin = now();
    iterations = 0;
    SplittableRandom random = new SplittableRandom(5);
    double worst = 0;
    for (int i = 0; i < 60; i++) {
      long each = now();
      boolean[] closed = new boolean[problem.routes.links.links];
      closed[random.nextInt(closed.length / 2)] = true;
      RouteSupply routes = problem.routes.after(problem.routes.links.withClosed(closed));
      ChoiceProblem changed = new ChoiceProblem(routes, problem.demand, problem.terms);
      ChoiceResult result = RouteChoice.solve(changed, study.settings(), base.end);
      iterations += result.convergence.iterations();
      worst = Math.max(worst, now() - each);
    }
    print("close one link, warm, iterations " + iterations / 60.0, begin, 60);
    System.out.printf(Locale.ROOT, "%70s %9.2f ms%n", "worst of them", worst / 1e6);
    begin = now();
    double[] tonnes = problem.demand.tonnes.clone();
    iterations = 0;
    WarmStart start = base.end;
    for (int i = 0; i < 20; i++) {
      for (int item = 0; item < tonnes.length; item++) {
        tonnes[item] *= 1.03;
      }
      ChoiceProblem grown =
          new ChoiceProblem(problem.routes, problem.demand.withTonnes(tonnes), problem.terms);
      ChoiceResult result = RouteChoice.solve(grown, study.settings(), start);
      iterations += result.convergence.iterations();
      start = result.end;
    }
    print("demand + 3 %, warm, iterations " + iterations / 20.0, begin, 20);
  }

  /** CPU time of this thread: other work on the machine does not count. */
  private static long now() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String what, long begin, int times) {
    double ms = (now() - begin) / 1e6 / times;
    System.out.printf(Locale.ROOT, "%70s %9.2f ms%n", what, ms);
  }
}
