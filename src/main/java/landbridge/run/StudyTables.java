package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import landbridge.model.Cell;
import landbridge.model.Chainage;
import landbridge.model.Corridor;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.Node;
import landbridge.model.Prose;
import landbridge.model.Provenance;
import landbridge.model.Row;
import landbridge.model.Scenario;
import landbridge.model.Source;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.model.Table;
import landbridge.model.Value;
import landbridge.model.Zone;

/**
 * The result tables that repeat the study itself, so that views need nothing but the run: titles, map,
 * inputs with their sources, lengths against sources.
 *
 * <p>Checked by: {@code StudyTablesTest}.
 */
final class StudyTables {
  private static final List<String> CALIBRATED = List.of("fit", "fitted", "left_out");

  private final Study study;
  private final List<String> scenarios;

  private StudyTables(Study study, List<String> scenarios) {
    this.study = study;
    this.scenarios = scenarios;
  }

  /** All tables of this kind. */
  static List<ResultTable> of(Study study, List<String> scenarios) {
    StudyTables tables = new StudyTables(study, scenarios);
    return List.of(
        tables.settings(),
        tables.scenarioTable(),
        tables.mapNodes(),
        tables.mapLinks(),
        tables.inputs(),
        tables.sources(),
        tables.chainage(),
        tables.prose());
  }

  private ResultTable settings() {
    StudySettings settings = study.settings();
    ResultTable.Rows rows = ResultTable.of("study");
    rows.add("id", settings.id());
    rows.add("title_en", settings.title().en());
    rows.add("title_de", settings.title().de());
    rows.add("question_en", settings.question().en());
    rows.add("question_de", settings.question().de());
    rows.add("base_year", Integer.toString(settings.years().baseYear()));
    rows.add("horizon", Integer.toString(settings.years().horizon()));
    rows.add("currency", settings.money().currency());
    rows.add("price_year", Integer.toString(settings.money().priceYear()));
    rows.add("reference", settings.reference());
    rows.add("headline", settings.headline());
    rows.add("tcd_origin", settings.diagram().tcdOrigin());
    rows.add("tcd_destination", settings.diagram().tcdDestination());
    rows.add("tcd_commodity", settings.diagram().tcdCommodity());
    study.shareholders().forEach(holder -> {
      addNames(rows, "shareholder." + holder.id(), holder.title());
      rows.add("shareholder." + holder.id() + ".country", holder.country());
    });
    study.company().ifPresent(company -> rows.add("company.host", company.host()));
    study.deal().loans().forEach(loan -> addNames(rows, "loan." + loan.id(), loan.title()));
    study
        .corridors()
        .forEach(corridor -> addNames(rows, "corridor." + corridor.id(), corridor.name()));
    study.commodities().forEach(item -> addNames(rows, "commodity." + item.id(), item.name()));
    study.zones().forEach(zone -> addNames(rows, "zone." + zone.id(), zone.name()));
    study.countries().forEach(country -> addNames(rows, "country." + country.id(), country.name()));
    study.assets().forEach(asset -> addNames(rows, "asset." + asset.id(), asset.title()));
    study.projects().forEach(project -> addNames(rows, "project." + project.id(), project.title()));
    return rows.build();
  }

  private static void addNames(ResultTable.Rows rows, String key, landbridge.model.Bilingual name) {
    rows.add(key + ".en", name.en());
    rows.add(key + ".de", name.de());
  }

  private ResultTable scenarioTable() {
    ResultTable.Rows rows = ResultTable.of("scenario");
    for (String id : scenarios) {
      Scenario scenario = study.scenario(id);
      String role = id.equals(study.settings().reference()) ? "reference" : "other";
      rows.add(
          id,
          scenario.title().en(),
          scenario.title().de(),
          scenario.description().en(),
          scenario.description().de(),
          id.equals(study.settings().headline()) ? "headline" : role,
          scenario.applyTo(study).interventions().size());
    }
    return rows.build();
  }

  private ResultTable mapNodes() {
    Map<String, List<String>> zonesAt = new TreeMap<>();
    for (Zone zone : study.zones()) {
      zonesAt.computeIfAbsent(zone.nodeId(), id -> new ArrayList<>()).add(zone.id());
    }
    ResultTable.Rows rows = ResultTable.of("map_node");
    for (Node node : study.nodes()) {
      rows.add(
          node.id(),
          node.name().en(),
          node.name().de(),
          node.country(),
          node.xCoordDeg(),
          node.yCoordDeg(),
          node.nodeType().name().toLowerCase(java.util.Locale.ROOT),
          String.join(";", zonesAt.getOrDefault(node.id(), List.of())));
    }
    return rows.build();
  }

  private ResultTable mapLinks() {
    Map<String, Crossing> crossings = new TreeMap<>();
    study.crossings().forEach(crossing -> crossings.put(crossing.linkId(), crossing));
    Map<String, List<String>> corridors = new TreeMap<>();
    for (Corridor corridor : study.corridors()) {
      for (String link : corridor.screenline()) {
        corridors.computeIfAbsent(link, id -> new ArrayList<>()).add(corridor.id());
      }
    }
    ResultTable.Rows rows = ResultTable.of("map_link");
    for (Link link : study.links()) {
      Crossing crossing = crossings.get(link.id());
      rows.add(
          link.id(),
          link.fromNodeId(),
          link.toNodeId(),
          link.mode().word(),
          link.track().gauge().isPresent()
              ? Integer.toString(link.track().gauge().getAsInt())
              : "",
          link.lengthKm(),
          link.terms().project().orElse(""),
          link.terms().owner().orElse(""),
          crossing == null ? "" : crossing.id(),
          crossing == null ? "" : crossing.name().en(),
          crossing == null ? "" : crossing.name().de(),
          String.join(";", corridors.getOrDefault(link.id(), List.of())));
    }
    return rows.build();
  }

  private ResultTable inputs() {
    ResultTable.Rows rows = ResultTable.of("input");
    for (Table table : study.tables().values()) {
      boolean derived = isDerived(table);
      for (Row row : table.rows()) {
        for (Map.Entry<String, Cell> entry : row.cells().entrySet()) {
          String unit = table.units().getOrDefault(entry.getKey(), "");
          addInput(rows, row, entry, unit, derived);
        }
      }
    }
    return rows.build();
  }

  /** Whether the program wrote a table: what calibrate found, and trade that derive makes. */
  private boolean isDerived(Table table) {
    return CALIBRATED.contains(table.name())
        || table.name().equals("trade") && !study.bilateral().isEmpty();
  }

  /** Only values that carry weight: numbers and series that were written, not ids, names or defaults. */
  private static void addInput(
      ResultTable.Rows rows, Row row, Map.Entry<String, Cell> entry, String unit, boolean derived) {
    Cell cell = entry.getValue();
    boolean number = cell.value() instanceof Value.Quantity;
    boolean series = cell.value() instanceof Value.Series || cell.value() instanceof Value.Numbers;
    if (!cell.given() || !number && !series) {
      return;
    }
    OptionalDouble value = number ? OptionalDouble.of(cell.number()) : OptionalDouble.empty();
    boolean range = cell.value() instanceof Value.Quantity quantity && quantity.hasRange();
    Provenance from = cell.provenance();
    String address = row.id().equals(row.table()) ? row.table() : row.table() + "." + row.id();
    rows.add(
        address + "." + entry.getKey(),
        cell.written(),
        value,
        unit,
        range ? OptionalDouble.of(cell.low()) : OptionalDouble.empty(),
        range ? OptionalDouble.of(cell.high()) : OptionalDouble.empty(),
        from.source(),
        from.grade(),
        from.place().file(),
        from.place().line(),
        from.note(),
        derived ? 1 : 0);
  }

  private ResultTable sources() {
    ResultTable.Rows rows = ResultTable.of("source");
    for (Source source : study.sources()) {
      rows.add(
          source.id(),
          source.title(),
          source.publisher(),
          source.date(),
          source.url().orElse(""),
          source.provenance().note());
    }
    return rows.build();
  }

  private ResultTable chainage() {
    Map<String, Double> length = new TreeMap<>();
    study.links().forEach(link -> length.put(link.id(), link.lengthKm()));
    ResultTable.Rows rows = ResultTable.of("chainage_fit");
    for (Chainage section : study.chainage()) {
      double modelled = 0;
      for (String link : section.links()) {
        modelled += length.get(link);
      }
      rows.add(
          section.id(),
          section.name().en(),
          section.name().de(),
          section.lengthKm(),
          modelled,
          modelled / section.lengthKm() - 1,
          section.tolerance(),
          section.provenance().source(),
          section.provenance().note());
    }
    return rows.build();
  }

  private ResultTable prose() {
    ResultTable.Rows rows = ResultTable.of("prose");
    for (Prose block : study.prose()) {
      rows.add(
          block.lang(),
          block.section(),
          block.kind().name().toLowerCase(java.util.Locale.ROOT),
          block.text(),
          block.place().file(),
          block.place().line());
    }
    return rows.build();
  }
}
