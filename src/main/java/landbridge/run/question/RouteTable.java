package landbridge.run.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.choice.LinkSupply;
import landbridge.graph.PathSet;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.Mode;
import landbridge.model.Study;
import landbridge.run.traffic.Supernetwork;

/**
 * The routes of one pair and commodity as time/cost-distance tables, stage by stage.
 *
 * <p>A stage is one link, transfer or access. Its time is split into running, border, waiting (fixed waits
 * and the wait for the next departure) and congestion; the parts add up to the time of the traffic model, the
 * wait for departures being what is left of the free time. Routes: those used, the largest share first, and
 * the best of every other corridor as rivals.
 *
 * <p>Source: the time/cost-distance method of UNESCAP. Units: km, h, USD/t. Checked by: {@code
 * RouteTableTest} against a route computed by hand.
 */
public final class RouteTable {
  private final Situation situation;
  private final int item;
  private final int load;

  private RouteTable(Situation situation, int item) {
    this.situation = situation;
    this.item = item;
    this.load = situation.result().problem.terms.load[situation.routes().goods.commodity[item]];
  }

  /**
   * One stage of a route.
   *
   * @param kind   link, crossing, transfer or access
   * @param id     link, crossing, terminal or zone
   * @param mode   mode, for a transfer the mode it leads to
   * @param to     place at its end
   * @param km     length [km]
   * @param time   where the time goes
   * @param usdPerT all money paid for the stage [USD/t]
   * @param borderUsdPerT fees of the border in it [USD/t]
   */
  public record Stage(
      String kind,
      String id,
      LinkMode mode,
      String to,
      double km,
      Time time,
      double usdPerT,
      double borderUsdPerT) {

    /** Why the goods wait here; empty if they do not. */
    public String reason() {
      return time.reason(kind);
    }
  }

  /**
   * Where the time of a stage goes; parts in hours.
   *
   * @param running    under way at free speed
   * @param border     at the border
   * @param waiting    fixed waits, transfer, loading, and waiting for a departure
   * @param congestion beyond the free time
   */
  public record Time(double running, double border, double waiting, double congestion) {
    private static final double WORTH_SAYING = 0.02; // of the time of the stage

    /** All hours. */
    public double hours() {
      return running + border + waiting + congestion;
    }

    private String reason(String kind) {
      List<String> reasons = new ArrayList<>();
      if (border > 0) {
        reasons.add("border");
      }
      if (waiting > 0) {
        reasons.add(
            switch (kind) {
              case "transfer" -> "transfer";
              case "access" -> "loading";
              default -> "departure";
            });
      }
      if (congestion > WORTH_SAYING * hours()) {
        reasons.add("congestion");
      }
      return String.join(", ", reasons);
    }
  }

  /**
   * A whole route.
   *
   * @param corridor corridor it belongs to
   * @param share    of the demand of the goods that takes it, in [0, 1]
   * @param generalisedUsdPerT generalised cost [USD/t]
   * @param stages   stages in the order of travel
   */
  public record Route(
      String corridor, double share, double generalisedUsdPerT, List<Stage> stages) {
    /** Indicators of the route. */
    public Indicators indicators() {
      return Indicators.of(stages);
    }
  }

  /** The index of the goods of a pair and commodity; negative if the study has no such trade. */
  public static int item(Situation situation, int origin, int destination, int commodity) {
    var goods = situation.routes().goods;
    for (int item = 0; item < goods.items(); item++) {
      int pair = goods.pair[item];
      if (goods.commodity[item] == commodity
          && goods.pairOrigin[pair] == origin
          && goods.pairDestination[pair] == destination) {
        return item;
      }
    }
    return -1;
  }

  /**
   * The most used routes of an item and the best route of each corridor that has none among them.
   *
   * @param most number of used routes at most
   */
  public static List<Route> of(Situation situation, int item, int most) {
    RouteTable table = new RouteTable(situation, item);
    PathSet paths = situation.paths();
    int pair = situation.routes().goods.pair[item];
    List<Integer> open = new ArrayList<>();
    for (int k = 0; k < paths.pathsOf(pair); k++) {
      if (situation.open(item, k)) {
        open.add(k);
      }
    }
    open.sort(Comparator.comparingDouble((Integer k) -> -situation.result().shareOf(item, k)));
    List<Route> routes = new ArrayList<>();
    Map<String, Integer> rivals = new TreeMap<>();
    for (int k : open) {
      int path = paths.pathStart[pair] + k;
      String corridor = situation.routes().corridors.name(path);
      if (routes.size() < most && situation.result().shareOf(item, k) > 0) {
        routes.add(table.route(k));
        rivals.put(corridor, -1);
      } else {
        rivals.putIfAbsent(corridor, k);
      }
    }
    rivals.values().stream().filter(k -> k >= 0).sorted().forEach(k -> routes.add(table.route(k)));
    return routes;
  }

  private Route route(int pathOfPair) {
    PathSet paths = situation.paths();
    int path = paths.pathStart[situation.routes().goods.pair[item]] + pathOfPair;
    List<Stage> stages = new ArrayList<>();
    for (int arc : paths.linksOf(path)) {
      stages.add(stage(arc));
    }
    return new Route(
        situation.routes().corridors.name(path),
        situation.result().shareOf(item, pathOfPair),
        situation.cost(situation.routes().goods.commodity[item], path),
        List.copyOf(stages));
  }

  private Stage stage(int arc) {
    Supernetwork network = situation.routes().network;
    Supernetwork.Arc a = network.arcs.get(arc);
    Study study = situation.study();
    LinkSupply supply = situation.solution.state().supply();
    double free = supply.freeTime[arc];
    double congestion = situation.result().linkTime[arc] - free;
    double usd = supply.money[load][arc];
    String to = network.nodeOf[network.graph.to[arc]];
    return switch (a.kind()) {
      case LINK -> link(study.links().get(a.index()), to, free, congestion, usd);
      case TERMINAL ->
        new Stage(
            "transfer",
            study.terminals().get(a.index()).id(),
            a.mode(),
            to,
            0,
            new Time(0, 0, free, congestion),
            usd,
            0);
      case CONNECTOR ->
        new Stage(
            "access",
            study.zones().get(a.index()).id(),
            a.mode(),
            to,
            0,
            new Time(0, 0, free, congestion),
            usd,
            0);
    };
  }

  private Stage link(Link link, String to, double free, double congestion, double usd) {
    double speed =
        link.supply().freeSpeedKmPerH().orElseGet(() -> mode(link).carriage().speedKmPerH());
    double running = Math.min(free, link.lengthKm() / speed);
    double border = 0;
    double fees = 0;
    String crossing = "";
    for (Crossing one : situation.study().crossings()) {
      if (one.linkId().equals(link.id())) {
        border += one.terms().dwellH();
        fees += one.terms().costUsdPerT();
        crossing = crossing.isEmpty() ? one.id() : crossing;
      }
    }
    border = Math.min(border, free - running);
    Time time = new Time(running, border, rest(free - running - border), congestion);
    String kind = crossing.isEmpty() ? "link" : "crossing";
    String id = crossing.isEmpty() ? link.id() : crossing;
    return new Stage(kind, id, link.mode(), to, link.lengthKm(), time, usd, fees);
  }

  /** What is left of the free time; rounding leaves no minutes. */
  private static double rest(double hours) {
    double minute = 1e-9;
    return hours < minute ? 0 : hours;
  }

  private Mode mode(Link link) {
    return situation.study().modes().stream()
        .filter(mode -> mode.id() == link.mode())
        .findFirst()
        .orElseThrow();
  }
}
