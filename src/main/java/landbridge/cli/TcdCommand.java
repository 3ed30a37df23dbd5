package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import landbridge.base.NumberText;
import landbridge.model.Commodity;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.model.Zone;
import landbridge.run.question.Indicators;
import landbridge.run.question.RouteTable;
import landbridge.run.question.RouteTable.Route;
import landbridge.run.question.RouteTable.Stage;
import landbridge.run.question.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge tcd}: time/cost-distance tables and CAREC indicators of the routes of a pair. */
@Command(
    name = "tcd",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge tcd studies/tripp
          landbridge tcd studies/tripp tr-istanbul kz-almaty --scenario tripp-rail-road --year 2040
          landbridge tcd studies/tripp az-baku tr-istanbul --commodity metals --out tcd.csv

        """,
    header = "Time and cost along the routes of a pair of zones, stage by stage (UNESCAP, CAREC).",
    footer = {
      "",
      "Without zones and commodity: those of the study's time/cost-distance diagram.",
      "TFI1 h at a border, TFI2 USD at a border per 20 t, TFI3 USD per 500 km and 20 t, TFI4 speed:",
      "SWOD without and SWD with delay, km/h. Gate to gate: loading at both ends is left out of them."
    })
final class TcdCommand implements Callable<Integer> {
  @Mixin
  private QuestionInput input;

  @Parameters(index = "1", arity = "0..1", paramLabel = "ORIGIN", description = "Zone.")
  private String origin = "";

  @Parameters(index = "2", arity = "0..1", paramLabel = "DESTINATION", description = "Zone.")
  private String destination = "";

  @Option(names = "--commodity", paramLabel = "C", description = "Commodity.")
  private String commodity = "";

  @Option(
      names = "--most",
      converter = Count.class,
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Used routes shown; the best of each other corridor follows. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Option(names = "--stages", description = "Print the stages of every route, not of the first.")
  private boolean stages;

  @Option(names = "--out", paramLabel = "FILE", description = "Write all stages to FILE.csv.")
  private Path out;

  @Mixin
  private Talk talk;

  /** What is carried from where to where: positions in the tables of zones and commodities. */
  private record Pair(int from, int to, int what) {}

  @Override
  public Integer call() {
    if (out != null) {
      OutFile.ending("--out", out, "csv");
    }
    Pair pair = pair(input.read(talk));
    Situation situation = input.situation(talk);
    int item = item(situation, pair);
    List<Route> routes = RouteTable.of(situation, item, most);
    print(situation, item, routes);
    if (out != null) {
      new OutFile(out).csv(rows(routes));
      talk.print("written to " + out);
    }
    return talk.end(QuestionInput.verdict(situation, talk));
  }

  private Pair pair(Study study) {
    StudySettings.Diagram diagram = study.settings().diagram();
    String from = origin.isEmpty() ? diagram.tcdOrigin() : origin;
    String to = destination.isEmpty() ? diagram.tcdDestination() : destination;
    String what = commodity.isEmpty() ? diagram.tcdCommodity() : commodity;
    return new Pair(
        Known.index("zone", from, study.zones(), Zone::id),
        Known.index("zone", to, study.zones(), Zone::id),
        Known.index("commodity", what, study.commodities(), Commodity::id));
  }

  private static int item(Situation situation, Pair pair) {
    int item = RouteTable.item(situation, pair.from(), pair.to(), pair.what());
    if (item < 0) {
      Study study = situation.study();
      throw new CommandFailure(
          ExitCode.USAGE,
          none(
              situation,
              study.zones().get(pair.from()).id(),
              study.zones().get(pair.to()).id(),
              study.commodities().get(pair.what()).id()));
    }
    return item;
  }

  private static String none(Situation situation, String from, String to, String what) {
    List<String> others = new ArrayList<>();
    var goods = situation.routes().goods;
    for (int item = 0; item < goods.items(); item++) {
      if (goods.origin(item).id().equals(from) && goods.destination(item).id().equals(to)) {
        others.add(goods.commodities.get(goods.commodity[item]).id());
      }
    }
    return "no " + what + " is traded from " + from + " to " + to
        + (others.isEmpty() ? ", nor anything else" : "; there is " + String.join(", ", others));
  }

  private void print(Situation situation, int item, List<Route> routes) {
    var goods = situation.routes().goods;
    Figures figures = new Figures(talk.language());
    String what = goods.commodities.get(goods.commodity[item]).id();
    talk.print(what + " from " + goods.origin(item).id() + " to "
        + goods.destination(item).id()
        + " in " + situation.scenario.id() + " " + situation.year + ", "
        + figures.number(situation.result().problem.demand.tonnes[item] / 1e6, 3) + " Mt/yr");
    double outside = 1;
    Columns table = Columns.indentedBy("  ")
        .add(
            "route",
            "share",
            "km",
            "h",
            "USD/t",
            "borders",
            "TFI1 h",
            "TFI2 USD",
            "TFI3 USD",
            "SWOD",
            "SWD km/h");
    ArrayNode list = talk.result().putArray("routes");
    for (int r = 0; r < routes.size(); r++) {
      Route route = routes.get(r);
      outside -= route.share();
      Indicators tfi = route.indicators();
      add(table, r + 1, route, figures);
      put(list.addObject(), route, tfi);
    }
    talk.print(table.toString());
    talk.print("  other routes and the outside option: " + percent(figures, Math.max(0, outside)));
    int shown = stages ? routes.size() : Math.min(1, routes.size());
    for (int r = 0; r < shown; r++) {
      talk.print("\nroute " + (r + 1) + ", " + routes.get(r).corridor() + "\n"
          + table(routes.get(r), figures));
    }
  }

  private static void add(Columns table, int number, Route route, Figures figures) {
    Indicators tfi = route.indicators();
    table.add(
        number + " " + route.corridor(),
        percent(figures, route.share()),
        figures.number(sum(route, Stage::km), 4),
        figures.number(sum(route, stage -> stage.time().hours()), 4),
        figures.number(sum(route, Stage::usdPerT), 4),
        Integer.toString(tfi.crossings()),
        shown(figures, tfi.tfi1H()),
        shown(figures, tfi.tfi2Usd()),
        shown(figures, tfi.tfi3Usd()),
        shown(figures, tfi.swodKmPerH()),
        shown(figures, tfi.swdKmPerH()));
  }

  private static String percent(Figures figures, double share) {
    return share < 5e-4 ? "0 %" : figures.number(100 * share, 3) + " %";
  }

  private static double sum(Route route, java.util.function.ToDoubleFunction<Stage> value) {
    double sum = 0;
    for (Stage stage : route.stages()) {
      sum += value.applyAsDouble(stage);
    }
    return sum;
  }

  private static String shown(Figures figures, OptionalDouble value) {
    return value.isEmpty() ? "-" : figures.number(value.getAsDouble(), 3);
  }

  private static Columns table(Route route, Figures figures) {
    Columns table = Columns.indentedBy("  ")
        .add("stage", "", "mode", "km", "h", "USD/t", "sum km", "sum h", "sum USD/t", "waits for");
    double km = 0;
    double hours = 0;
    double usd = 0;
    for (Stage stage : route.stages()) {
      km += stage.km();
      hours += stage.time().hours();
      usd += stage.usdPerT();
      table.add(
          stage.kind(),
          stage.id(),
          stage.mode().word(),
          figures.number(stage.km(), 4),
          figures.number(stage.time().hours(), 3),
          figures.number(stage.usdPerT(), 3),
          figures.number(km, 4),
          figures.number(hours, 4),
          figures.number(usd, 4),
          stage.reason());
    }
    return table;
  }

  private static void put(ObjectNode node, Route route, Indicators tfi) {
    node.put("corridor", route.corridor()).put("share", route.share());
    node.put("generalised_usd_per_t", route.generalisedUsdPerT());
    node.put("crossings", tfi.crossings());
    tfi.tfi1H().ifPresent(value -> node.put("tfi1_h", value));
    tfi.tfi2Usd().ifPresent(value -> node.put("tfi2_usd", value));
    tfi.tfi3Usd().ifPresent(value -> node.put("tfi3_usd", value));
    tfi.swodKmPerH().ifPresent(value -> node.put("swod_km_per_h", value));
    tfi.swdKmPerH().ifPresent(value -> node.put("swd_km_per_h", value));
    ArrayNode list = node.putArray("stages");
    for (Stage stage : route.stages()) {
      list.addObject()
          .put("kind", stage.kind())
          .put("id", stage.id())
          .put("mode", stage.mode().word())
          .put("to", stage.to())
          .put("km", stage.km())
          .put("running_h", stage.time().running())
          .put("border_h", stage.time().border())
          .put("waiting_h", stage.time().waiting())
          .put("congestion_h", stage.time().congestion())
          .put("usd_per_t", stage.usdPerT())
          .put("reason", stage.reason());
    }
  }

  private static final List<String> HEADER = List.of(
      "route,corridor,share,step,kind,id,mode,to,km,running_h,border_h,waiting_h,congestion_h"
          .concat(",usd_per_t,cumulative_km,cumulative_h,cumulative_usd_per_t,reason")
          .split(","));

  private static List<List<String>> rows(List<Route> routes) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    for (int r = 0; r < routes.size(); r++) {
      double[] sums = new double[3];
      List<Stage> stages = routes.get(r).stages();
      for (int s = 0; s < stages.size(); s++) {
        List<String> row = new ArrayList<>(List.of(
            Integer.toString(r + 1),
            routes.get(r).corridor(),
            NumberText.of(routes.get(r).share()),
            Integer.toString(s + 1)));
        row.addAll(cells(stages.get(s), sums));
        rows.add(row);
      }
    }
    return rows;
  }

  /** Cells of a stage; the sums of km, hours and money run on. */
  private static List<String> cells(Stage stage, double[] sums) {
    sums[0] += stage.km();
    sums[1] += stage.time().hours();
    sums[2] += stage.usdPerT();
    List<String> cells =
        new ArrayList<>(List.of(stage.kind(), stage.id(), stage.mode().word(), stage.to()));
    RouteTable.Time time = stage.time();
    for (double value : new double[] {
      stage.km(),
      time.running(),
      time.border(),
      time.waiting(),
      time.congestion(),
      stage.usdPerT(),
      sums[0],
      sums[1],
      sums[2]
    }) {
      cells.add(NumberText.of(value));
    }
    cells.add(stage.reason());
    return cells;
  }
}
