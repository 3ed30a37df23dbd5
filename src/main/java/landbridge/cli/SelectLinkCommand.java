package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import landbridge.base.NumberText;
import landbridge.model.Link;
import landbridge.model.Node;
import landbridge.model.Study;
import landbridge.run.question.Named;
import landbridge.run.question.SelectedTraffic;
import landbridge.run.question.Situation;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Supernetwork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge select-link}: who goes through this link or crossing. */
@Command(
    name = "select-link",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge select-link studies/tripp lars-road
          landbridge select-link studies/tripp kazbegi-lars-ru-road:ab --year 2040
          landbridge select-link studies/tripp tripp-rail --scenario tripp-rail-road --year 2040
          landbridge select-link studies/tripp alat-rail+poti-rail kuryk-alat-ferry --out users.csv

        """,
    header =
        "Who goes through these links, crossings, terminals or corridors, from where to where.",
    footer = {
      "",
      "a b: goods that use a or b, counted once. a+b: goods that use both. a:ab, a:ba: one direction.",
      "For one link or crossing the total is its flow exactly.",
      "--out FILE.csv: goods by origin, destination and commodity; FILE.geojson: where else they pass."
    })
final class SelectLinkCommand implements Callable<Integer> {
  @Mixin
  private QuestionInput input;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "LINK",
      description = "Links, crossings, terminals or corridors.")
  private List<String> names = List.of();

  @Option(
      names = "--most",
      converter = Count.class,
      paramLabel = "N",
      defaultValue = "10",
      description = "Rows of each list. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Option(names = "--out", paramLabel = "FILE", description = "Write to FILE.csv or FILE.geojson.")
  private Path out;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    String format = out == null ? "" : OutFile.ending("--out", out, "csv", "geojson");
    names = names.stream().distinct().toList();
    Study study = input.read(talk);
    names.forEach(name -> parts(name).forEach(part -> QuestionInput.requireUsed(study, part)));
    Situation situation = input.situation(talk);
    List<List<Named>> alternatives = new ArrayList<>();
    for (String name : names) {
      alternatives.add(
          parts(name).stream().map(part -> QuestionInput.used(situation, part)).toList());
    }
    SelectedTraffic selected = SelectedTraffic.of(situation, alternatives);
    print(situation, alternatives, selected);
    if (format.equals("csv")) {
      new OutFile(out).csv(rows(situation, selected));
    } else if (format.equals("geojson")) {
      new OutFile(out).json(bundle(situation, selected));
    }
    if (out != null) {
      talk.print("written to " + out);
    }
    return talk.end(QuestionInput.verdict(situation, talk));
  }

  private static List<String> parts(String name) {
    return List.of(name.split("\\+", -1));
  }

  private void print(
      Situation situation, List<List<Named>> alternatives, SelectedTraffic selected) {
    Figures figures = new Figures(talk.language());
    double demand = situation.result().problem.totalDemand();
    String share = figures.number(100 * selected.total / demand, 3);
    talk.print(String.join(" or ", names) + " in " + situation.scenario.id() + " "
        + situation.year + ": " + mt(figures, selected.total) + ", " + share
        + " % of all demand");
    talk.result().put("tonnes", selected.total).put("share_of_demand", selected.total / demand);
    ArrayNode flows = talk.result().putArray("flows");
    for (List<Named> all : alternatives) {
      for (Named named : all) {
        flow(situation, named, flows);
      }
    }
    if (selected.total == 0) {
      return;
    }
    talk.print(top(situation, selected, figures));
    for (SelectedTraffic.By by : SelectedTraffic.By.values()) {
      String name = by.name().toLowerCase(Locale.ROOT);
      ObjectNode json = talk.result().putObject(name);
      List<Map.Entry<String, Double>> groups = new ArrayList<>(selected.by(by).entrySet());
      groups.forEach(group -> json.put(group.getKey(), group.getValue()));
      groups.sort(Comparator.comparingDouble(group -> -group.getValue()));
      List<String> parts = new ArrayList<>();
      for (Map.Entry<String, Double> group : groups.subList(0, Math.min(most, groups.size()))) {
        parts.add(group.getKey() + " " + figures.number(100 * group.getValue() / selected.total, 3)
            + " %");
      }
      int more = groups.size() - parts.size();
      talk.print(Wrap.at(
          96,
          name.replace('_', ' ') + ": " + String.join(", ", parts)
              + (more > 0 ? ", " + more + " more" : "")));
    }
  }

  private void flow(Situation situation, Named named, ArrayNode flows) {
    double tonnes = 0;
    for (int arc : named.arcs()) {
      tonnes += situation.result().linkFlow[arc];
    }
    flows.addObject().put("name", named.name()).put("tonnes", tonnes);
  }

  private String top(Situation situation, SelectedTraffic selected, Figures figures) {
    Goods goods = situation.routes().goods;
    Columns table =
        Columns.indentedBy("  ").add("from", "to", "commodity", "Mt/yr", "of these goods");
    List<SelectedTraffic.Part> parts = selected.parts();
    ArrayNode json = talk.result().putArray("goods");
    for (SelectedTraffic.Part part : parts.subList(0, Math.min(most, parts.size()))) {
      String commodity = goods.commodities.get(goods.commodity[part.item()]).id();
      table.add(
          goods.origin(part.item()).id(),
          goods.destination(part.item()).id(),
          commodity,
          figures.number(part.tonnes() / 1e6, 3),
          figures.number(100 * part.share(), 3) + " %");
      json.addObject()
          .put("origin", goods.origin(part.item()).id())
          .put("destination", goods.destination(part.item()).id())
          .put("commodity", commodity)
          .put("tonnes", part.tonnes())
          .put("share", part.share());
    }
    return table.toString();
  }

  private static String mt(Figures figures, double tonnes) {
    return figures.number(tonnes / 1e6, 4) + " Mt/yr";
  }

  private static List<List<String>> rows(Situation situation, SelectedTraffic selected) {
    Goods goods = situation.routes().goods;
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(
        "origin",
        "destination",
        "country_of_origin",
        "country_of_destination",
        "commodity",
        "tonnes",
        "share_of_demand"));
    for (SelectedTraffic.Part part : selected.parts()) {
      rows.add(List.of(
          goods.origin(part.item()).id(),
          goods.destination(part.item()).id(),
          goods.origin(part.item()).country(),
          goods.destination(part.item()).country(),
          goods.commodities.get(goods.commodity[part.item()]).id(),
          NumberText.of(part.tonnes()),
          NumberText.of(part.share())));
    }
    return rows;
  }

  /** Lines as wide as the selected goods on them, RFC 7946. */
  private static ObjectNode bundle(Situation situation, SelectedTraffic selected) {
    Supernetwork network = situation.routes().network;
    ObjectNode root = Json.object().put("type", "FeatureCollection");
    ArrayNode features = root.putArray("features");
    for (Link link : situation.study().links()) {
      double tonnes = 0;
      for (int arc : network.arcsOfLink(link.id())) {
        tonnes += selected.arcTonnes[arc];
      }
      if (tonnes > 0) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        ArrayNode line =
            feature.putObject("geometry").put("type", "LineString").putArray("coordinates");
        for (String end : List.of(link.fromNodeId(), link.toNodeId())) {
          Node place = network.place(end);
          line.addArray().add(place.xCoordDeg()).add(place.yCoordDeg());
        }
        feature
            .putObject("properties")
            .put("link_id", link.id())
            .put("mode", link.mode().word())
            .put("tonnes", tonnes);
      }
    }
    return root;
  }
}
