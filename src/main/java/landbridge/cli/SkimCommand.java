package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import landbridge.base.NumberText;
import landbridge.model.Commodity;
import landbridge.model.Study;
import landbridge.model.Zone;
import landbridge.read.network.Omx;
import landbridge.run.question.Situation;
import landbridge.run.question.Skim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge skim}: time, money, distance and reliability between zones. */
@Command(
    name = "skim",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge skim studies/tripp --commodity containers-general --from tr-istanbul
          landbridge skim studies/tripp --scenario tripp-rail-road --year 2040 --out skim.omx
          landbridge skim studies/tripp --out skim.csv

        """,
    header = "Time, cost, distance and reliability between zones, along used and cheapest routes.",
    footer = {
      "",
      "used: mean over the routes taken, by flow. cheapest: open route of least generalised cost.",
      "Pairs without an open route are marked closed. Composite cost holds the outside option.",
      "CSV: one row per pair and commodity. OMX: one matrix per commodity and measure, NaN where there is none."
    })
final class SkimCommand implements Callable<Integer> {
  @Mixin
  private QuestionInput input;

  @Option(
      names = "--commodity",
      paramLabel = "C",
      split = ",",
      description = "Only these commodities. Default: all.")
  private List<String> commodities = List.of();

  @Option(names = "--from", paramLabel = "ZONE", description = "Only from this zone.")
  private String from = "";

  @Option(names = "--to", paramLabel = "ZONE", description = "Only to this zone.")
  private String to = "";

  @Option(
      names = "--most",
      converter = Count.class,
      paramLabel = "N",
      defaultValue = "20",
      description = "Rows to print, by tonnes. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write all pairs to FILE.csv or FILE.omx.")
  private Path out;

  @Mixin
  private Talk talk;

  /** Pairs of one commodity. */
  private record Skimmed(Commodity commodity, List<Skim.Cell> cells) {}

  @Override
  public Integer call() {
    String format = out == null ? "" : OutFile.ending("--out", out, "csv", "omx");
    Study study = input.read(talk);
    List<Zone> zones = study.zones();
    List<Commodity> all = study.commodities();
    commodities.forEach(name -> Known.index("commodity", name, all, Commodity::id));
    int origin = from.isEmpty() ? -1 : Known.index("zone", from, zones, Zone::id);
    int destination = to.isEmpty() ? -1 : Known.index("zone", to, zones, Zone::id);
    Situation situation = input.situation(talk);
    List<Skimmed> skims = new ArrayList<>();
    for (int c = 0; c < all.size(); c++) {
      if (commodities.isEmpty() || commodities.contains(all.get(c).id())) {
        List<Skim.Cell> cells = Skim.of(situation, c).stream()
            .filter(cell -> origin < 0 || cell.origin() == origin)
            .filter(cell -> destination < 0 || cell.destination() == destination)
            .toList();
        skims.add(new Skimmed(all.get(c), cells));
      }
    }
    print(zones, skims);
    if (format.equals("csv")) {
      new OutFile(out).csv(rows(zones, skims));
    } else if (format.equals("omx")) {
      List<Omx.Matrix> matrices = matrices(zones.size(), skims);
      List<String> ids = zones.stream().map(Zone::id).toList();
      new OutFile(out).write(path -> Omx.write(path, ids, matrices));
    }
    if (out != null) {
      talk.print("written to " + out);
      talk.result().put("file", out.toString());
    }
    return talk.end(QuestionInput.verdict(situation, talk));
  }

  private void print(List<Zone> zones, List<Skimmed> skims) {
    record Line(Commodity commodity, Skim.Cell cell) {}
    List<Line> lines = new ArrayList<>();
    skims.forEach(skim ->
        skim.cells().forEach(cell -> lines.add(new Line(skim.commodity(), cell))));
    long closed = lines.stream().filter(line -> !line.cell().isOpen()).count();
    long traded = lines.stream().filter(line -> line.cell().tonnes() > 0).count();
    talk.print(
        lines.size() + " pairs and commodities: " + traded + " with trade, " + closed + " closed");
    talk.result().put("pairs", lines.size()).put("traded", traded).put("closed", closed);
    lines.sort((a, b) -> Double.compare(b.cell().tonnes(), a.cell().tonnes()));
    Figures figures = new Figures(talk.language());
    Columns table = Columns.indentedBy("  ")
        .add(
            "from",
            "to",
            "commodity",
            "Mt/yr",
            "h",
            "USD/t",
            "km",
            "sd h",
            "composite",
            "cheapest h",
            "cheapest USD/t",
            "cheapest km",
            "");
    ArrayNode json = talk.result().putArray("rows");
    for (Line line : lines.subList(0, Math.min(most, lines.size()))) {
      Skim.Cell cell = line.cell();
      put(json.addObject(), zones, line.commodity(), cell);
      add(table, figures, zones, line.commodity(), cell);
    }
    talk.print(table.toString());
    if (lines.size() > most && out == null) {
      talk.say("all pairs: --out skim.csv or --out skim.omx");
    }
  }

  private static void add(
      Columns table, Figures figures, List<Zone> zones, Commodity commodity, Skim.Cell cell) {
    table.add(
        zones.get(cell.origin()).id(),
        zones.get(cell.destination()).id(),
        commodity.id(),
        figures.number(cell.tonnes() / 1e6, 3),
        shown(figures, cell.used(), Skim.Offer::hours),
        shown(figures, cell.used(), Skim.Offer::usdPerT),
        shown(figures, cell.used(), Skim.Offer::km),
        shown(figures, cell.used(), Skim.Offer::deviationHours),
        cell.composite().isEmpty() ? "-" : figures.number(cell.composite().getAsDouble(), 4),
        shown(figures, cell.cheapest(), Skim.Offer::hours),
        shown(figures, cell.cheapest(), Skim.Offer::usdPerT),
        shown(figures, cell.cheapest(), Skim.Offer::km),
        cell.isOpen() ? "" : "closed");
  }

  private static String shown(
      Figures figures, Optional<Skim.Offer> offer, ToDoubleFunction<Skim.Offer> value) {
    return offer.isEmpty() ? "-" : figures.number(value.applyAsDouble(offer.get()), 4);
  }

  private static void put(ObjectNode node, List<Zone> zones, Commodity commodity, Skim.Cell cell) {
    node.put("origin", zones.get(cell.origin()).id());
    node.put("destination", zones.get(cell.destination()).id());
    node.put("commodity", commodity.id()).put("open", cell.isOpen());
    node.put("tonnes", cell.tonnes());
    cell.composite().ifPresent(cost -> node.put("composite_usd_per_t", cost));
    for (Measure measure : Measure.values()) {
      OptionalDouble value = measure.of(cell);
      value.ifPresent(number -> node.put(measure.word(), number));
    }
  }

  /** A column of the table, a matrix of the OMX file. */
  private enum Measure {
    TIME_H(Skim.Offer::hours),
    COST_USD_PER_T(Skim.Offer::usdPerT),
    DISTANCE_KM(Skim.Offer::km),
    DEVIATION_H(Skim.Offer::deviationHours),
    GENERALISED_USD_PER_T(Skim.Offer::generalisedUsdPerT),
    CHEAPEST_TIME_H(Skim.Offer::hours),
    CHEAPEST_COST_USD_PER_T(Skim.Offer::usdPerT),
    CHEAPEST_DISTANCE_KM(Skim.Offer::km),
    CHEAPEST_DEVIATION_H(Skim.Offer::deviationHours),
    CHEAPEST_GENERALISED_USD_PER_T(Skim.Offer::generalisedUsdPerT);

    private final ToDoubleFunction<Skim.Offer> value;

    Measure(ToDoubleFunction<Skim.Offer> value) {
      this.value = value;
    }

    String word() {
      String word = name().toLowerCase(java.util.Locale.ROOT);
      return word.startsWith("cheapest") ? word : "used_" + word;
    }

    OptionalDouble of(Skim.Cell cell) {
      Optional<Skim.Offer> offer = name().startsWith("CHEAPEST") ? cell.cheapest() : cell.used();
      return offer.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(value.applyAsDouble(offer.get()));
    }
  }

  private static List<List<String>> rows(List<Zone> zones, List<Skimmed> skims) {
    List<String> header = new ArrayList<>(List.of(
        "origin", "destination", "commodity", "load", "status", "tonnes", "composite_usd_per_t"));
    Arrays.stream(Measure.values()).map(Measure::word).forEach(header::add);
    List<List<String>> rows = new ArrayList<>(List.of(header));
    for (Skimmed skim : skims) {
      for (Skim.Cell cell : skim.cells()) {
        List<String> row = new ArrayList<>(List.of(
            zones.get(cell.origin()).id(),
            zones.get(cell.destination()).id(),
            skim.commodity().id(),
            skim.commodity().load(),
            cell.isOpen() ? "open" : "closed",
            NumberText.of(cell.tonnes()),
            text(cell.composite())));
        Arrays.stream(Measure.values()).map(measure -> text(measure.of(cell))).forEach(row::add);
        rows.add(row);
      }
    }
    return rows;
  }

  private static String text(OptionalDouble value) {
    return value.isEmpty() ? "" : NumberText.of(value.getAsDouble());
  }

  private static List<Omx.Matrix> matrices(int zones, List<Skimmed> skims) {
    List<Omx.Matrix> matrices = new ArrayList<>();
    for (Skimmed skim : skims) {
      String prefix = skim.commodity().id() + "_";
      double[][] open = new double[zones][zones];
      double[][] composite = empty(zones);
      for (Skim.Cell cell : skim.cells()) {
        open[cell.origin()][cell.destination()] = cell.isOpen() ? 1 : 0;
        composite[cell.origin()][cell.destination()] = cell.composite().orElse(Double.NaN);
      }
      matrices.add(new Omx.Matrix(prefix + "open", open));
      matrices.add(new Omx.Matrix(prefix + "composite_usd_per_t", composite));
      for (Measure measure : Measure.values()) {
        double[][] values = empty(zones);
        skim.cells()
            .forEach(cell ->
                values[cell.origin()][cell.destination()] = measure.of(cell).orElse(Double.NaN));
        matrices.add(new Omx.Matrix(prefix + measure.word(), values));
      }
    }
    return matrices;
  }

  private static double[][] empty(int zones) {
    double[][] rows = new double[zones][zones];
    Arrays.stream(rows).forEach(row -> Arrays.fill(row, Double.NaN));
    return rows;
  }
}
