package landbridge.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import landbridge.base.Problem;
import landbridge.model.Permit;
import landbridge.model.Post;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.operations.BorderFit;
import landbridge.operations.PermitQuota;
import landbridge.operations.TrackCapacity;
import landbridge.run.BorderTimes;
import landbridge.run.OperationTable;
import landbridge.run.traffic.Derived;
import landbridge.run.traffic.OperationRows;
import landbridge.run.traffic.Operations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge capacity}: what railways, border posts, ferries and gauge changes can pass, and why. */
@Command(
    name = "capacity",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge capacity studies/tripp
          landbridge capacity studies/tripp --scenario tripp-rail-road --year 2035
          landbridge capacity studies/tripp --fit       times that meet the published mean and tail

        """,
    header = "Show capacity, time and delay that follow from tracks, booths, vessels and shifts.")
final class CapacityCommand implements Callable<Integer> {
  private static final double TONNES_PER_MT = 1e6;

  @Parameters(
      paramLabel = "STUDY",
      defaultValue = ".",
      description = "Study folder. Default: here.")
  private Path folder;

  @Option(
      names = "--scenario",
      paramLabel = "S",
      defaultValue = "",
      description = "Default: the study's reference.")
  private String scenario;

  @Option(
      names = "--year",
      paramLabel = "Y",
      description = "Year whose values hold. Default: the base year.")
  private Integer year;

  @Option(
      names = "--fit",
      description = "Fit the posts to their published times and say what remains.")
  private boolean fit;

  @Mixin
  private Talk talk;

  private Study study;
  private final Map<String, Derived> derived = new TreeMap<>(); // by kind and row

  @Override
  public Integer call() {
    Study read = new Computation(folder, talk).study();
    String id = scenario.isEmpty() ? read.settings().reference() : scenario;
    Scenario chosen = Known.scenario(read, id);
    int wanted = year == null ? read.settings().years().baseYear() : year;
    QuestionInput.checkYear(read, wanted);
    study = chosen.applyTo(read).in(wanted);
    for (Derived one : Operations.of(study).all()) {
      derived.put(one.kind() + "." + one.id(), one);
    }
    talk.say("scenario " + id + ", year " + wanted);
    talk.result().put("scenario", id).put("year", wanted);
    sections();
    posts();
    if (fit) {
      fits();
    }
    others("fleet", "fleets", "ferry or sea service", "departures/wk", 7);
    others("gauge_change", "gauge_changes", "gauge change", "wagons/day", 1);
    permits();
    warnings();
    if (derived.isEmpty() && study.workings().permits().isEmpty()) {
      talk.print("The study describes no sections, posts, fleets, gauge changes or permits.");
    }
    return talk.end(ExitCode.OK);
  }

  private void sections() {
    Columns table = Columns.indentedBy("")
        .add(
            "railway section",
            "trains/day",
            "occupied",
            "t/train",
            "Mt/yr",
            "by hand",
            "used",
            "free h",
            "full h",
            "b",
            "fit h");
    ArrayNode json = talk.result().putArray("sections");
    study.workings().sections().forEach(row -> {
      Derived d = derived.get("section." + row.id());
      double km = study.table("links").find(row.linkId()).orElseThrow().number("length");
      TrackCapacity track = TrackCapacity.of(OperationRows.section(row, km));
      double occupied = track.occupation(d.rate().unitsPerDay());
      table.add(
          row.linkId(),
          number(d.rate().unitsPerDay(), 1),
          number(100 * occupied, 0) + " %",
          number(d.rate().unitT(), 0),
          megatonnes(d.rate().capacityT()),
          megatonnes(d.given().capacityT()),
          used(d),
          number(d.time().freeH(), 1),
          number(d.time().curve().alphaH(), 1),
          Integer.toString(d.time().curve().beta()),
          number(d.time().curve().rmsH(), 2));
      put(json.addObject(), d).put("occupied", occupied);
    });
    print(table, study.workings().sections());
  }

  private void posts() {
    Columns table = Columns.indentedBy("")
        .add(
            "border post",
            "veh/day",
            "Mt/yr",
            "by hand",
            "used",
            "flow",
            "load",
            "mean h",
            "P80 h",
            "P95 h",
            "misfit",
            "tail");
    ArrayNode json = talk.result().putArray("posts");
    for (Post row : study.workings().posts()) {
      Derived d = derived.get("post." + row.id());
      BorderTimes times = BorderTimes.of(row, dwellH(row));
      table.add(
          row.crossingId(),
          number(d.rate().unitsPerDay(), 0),
          megatonnes(d.rate().capacityT()),
          megatonnes(d.given().capacityT()),
          used(d),
          number(times.flowPerDay(), 0),
          number(100 * times.load(), 0) + " %",
          number(times.meanH(), 1),
          number(times.p80H(), 1),
          number(times.p95H(), 1),
          percent(times.meanMisfit()),
          percent(times.tailMisfit()));
      put(put(json.addObject(), d), times);
    }
    print(table, study.workings().posts());
  }

  private static void put(ObjectNode node, BorderTimes times) {
    node.put("flow", times.flowPerDay()).put("load", times.load());
    finite(node, "mean", times.meanH());
    finite(node, "p80", times.p80H());
    finite(node, "p95", times.p95H());
    times.meanMisfit().ifPresent(value -> node.put("mean_misfit", value));
    times.tailMisfit().ifPresent(value -> node.put("tail_misfit", value));
  }

  private double dwellH(Post row) {
    return study.table("crossings").find(row.crossingId()).orElseThrow().number("dwell");
  }

  private void fits() {
    Columns table = Columns.indentedBy("")
        .add("fitted post", "fixed h", "cv", "mean h", "misfit", "P95 h", "tail");
    ArrayNode json = talk.result().putArray("fits");
    for (Post row : study.workings().posts()) {
      BorderTimes.fit(row, dwellH(row)).ifPresent(found -> {
        double hours = found.post().other().meanH();
        double cv = StrictMath.sqrt(found.post().other().variation());
        table.add(
            row.crossingId(),
            number(hours, 1),
            number(cv, 2),
            number(found.meanH(), 1),
            percent(OptionalDouble.of(found.meanMisfit())),
            number(found.p95H(), 1),
            percent(OptionalDouble.of(found.tailMisfit())));
        put(json.addObject(), row, found, hours, cv);
      });
    }
    print(table, study.workings().posts());
  }

  private static void put(ObjectNode node, Post row, BorderFit found, double hours, double cv) {
    node.put("id", row.id()).put("fixed_h", hours).put("fixed_cv", cv);
    finite(node, "mean", found.meanH());
    finite(node, "p95", found.p95H());
    finite(node, "mean_misfit", found.meanMisfit());
    finite(node, "tail_misfit", found.tailMisfit());
  }

  private void others(String kind, String table, String title, String units, double days) {
    Columns columns = Columns.indentedBy("")
        .add(title, units, "Mt/yr", "by hand", "used", "time h", "by hand h", "sd h", "full h");
    ArrayNode json = talk.result().putArray(table);
    study.table(table).rows().forEach(row -> {
      Derived d = derived.get(kind + "." + row.id());
      columns.add(
          d.object(),
          number(d.rate().unitsPerDay() * days, 1),
          megatonnes(d.rate().capacityT()),
          megatonnes(d.given().capacityT()),
          used(d),
          number(d.time().freeH(), 1),
          number(d.given().timeH(), 1),
          number(d.time().sdH(), 1),
          number(d.time().curve().alphaH(), 1));
      put(json.addObject(), d);
    });
    print(columns, study.table(table).rows());
  }

  private void permits() {
    Columns table = Columns.indentedBy("")
        .add("permits", "quota/yr", "trips/yr", "beyond", "rule", "USD/t", "h", "refused Mt/yr");
    ArrayNode json = talk.result().putArray("permits");
    for (Permit row : study.workings().permits()) {
      PermitQuota quota = OperationRows.permit(row);
      double goods = OperationRows.goodsT(row);
      table.add(
          row.territory() + " to lorries of " + row.carrier(),
          number(row.trips().quotaPerYear(), 0),
          number(row.trips().tripsPerYear(), 0),
          number(100 * quota.beyond(goods), 0) + " %",
          row.rule().beyond().name().toLowerCase(Locale.ROOT),
          number(quota.costUsdPerT(goods), 2),
          number(quota.timeH(goods), 1),
          megatonnes(quota.refusedT(goods)));
      json.addObject()
          .put("id", row.id())
          .put("beyond", quota.beyond(goods))
          .put("cost_usd_per_t", quota.costUsdPerT(goods))
          .put("time_h", quota.timeH(goods))
          .put("refused_t", quota.refusedT(goods))
          .put("blocked_by", "permits of " + row.territory() + " for lorries of " + row.carrier());
    }
    print(table, study.workings().permits());
  }

  private void warnings() {
    ArrayNode json = talk.result().putArray("warnings");
    for (Problem problem : OperationTable.contradictions(study)) {
      talk.print(problem.code() + " " + problem.place() + ": " + problem.cause());
      Failures.put(json.addObject(), problem);
    }
  }

  private void print(Columns table, Collection<?> rows) {
    if (!rows.isEmpty()) {
      talk.print(table + "\n");
    }
  }

  private static ObjectNode put(ObjectNode node, Derived d) {
    node.put("id", d.id()).put("object", d.object()).put("used", used(d));
    node.put("capacity_t_per_yr", d.rate().capacityT());
    finite(node, "given_capacity_t_per_yr", d.given().capacityT());
    node.put("units_per_day", d.rate().unitsPerDay()).put("unit_t", d.rate().unitT());
    node.put("free_h", d.time().freeH()).put("given_h", d.given().timeH());
    node.put("sd_h", d.time().sdH()).put("delay_at_capacity_h", d.time().curve().alphaH());
    node.put("exponent", d.time().curve().beta())
        .put("fit_rms_h", d.time().curve().rmsH());
    return node;
  }

  private static void finite(ObjectNode node, String name, double value) {
    if (Math.abs(value) < Double.POSITIVE_INFINITY) {
      node.put(name, value);
    }
  }

  private static String used(Derived d) {
    return d.used() ? "derived" : "given";
  }

  private static String megatonnes(double tonnes) {
    return number(tonnes / TONNES_PER_MT, 2);
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? "-" : number(100 * share.getAsDouble(), 0) + " %";
  }

  private static String number(double value, int digits) {
    return value < Double.POSITIVE_INFINITY
        ? String.format(Locale.ROOT, "%." + digits + "f", value)
        : "-";
  }
}
