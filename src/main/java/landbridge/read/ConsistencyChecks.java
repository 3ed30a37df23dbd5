package landbridge.read;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import landbridge.model.Chainage;
import landbridge.model.Commitment;
import landbridge.model.Commodity;
import landbridge.model.Corridor;
import landbridge.model.Flow;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.Observed;
import landbridge.model.Project;
import landbridge.model.Row;
import landbridge.model.Study;
import landbridge.model.Table;
import landbridge.model.Terminal;
import landbridge.model.Zone;

/**
 * Checks values of one table against those of another: counts against capacities, lengths against
 * sourced chainage, trade against values per tonne, years against the horizon.
 *
 * <p>Checked by: {@code MistakeCorpusTest}.
 */
final class ConsistencyChecks {

  private static final double VALUE_RATIO = 10;
  private static final Set<String> GOOD_GRADES = new TreeSet<>(List.of("A", "B"));

  private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

  private final Study study;
  private final Findings findings;
  private final Map<String, Link> links = new TreeMap<>();

  ConsistencyChecks(Findings findings) {
    this.findings = findings;
    this.study = findings.study();
    study.links().forEach(link -> links.put(link.id(), link));
  }

  void check() {
    years();
    String currency = study.settings().money().currency();
    if (!currency.equals("USD")) {
      findings.cell("E3021", "study", "study", "currency", currency);
    }
    study.observed().forEach(this::observed);
    study.chainage().forEach(this::chainage);
    corridors();
    trade();
    projects();
    study.commitments().forEach(this::commitment);
    sources();
  }

  private void years() {
    int base = study.settings().years().baseYear();
    int horizon = study.settings().years().horizon();
    if (horizon <= base) {
      findings.cell("E4026", "study", "study", "horizon", base);
    }
    for (int year : study.settings().years().modelYears()) {
      if (year < base || year > horizon) {
        findings.cell("E4036", "study", "study", "model_years", year, base, horizon);
      }
    }
  }

  private void observed(Observed count) {
    if (count.scope().links().isEmpty() && count.scope().terminals().isEmpty()) {
      findings.row("E4029", "observed", count.id());
      return;
    }
    double room = 0;
    for (String id : count.scope().links()) {
      Link link = links.get(id);
      double one = link.supply().capacityMtPerYear().orElse(Double.POSITIVE_INFINITY);
      room += link.track().directed() ? one : 2 * one;
    }
    for (String id : count.scope().terminals()) {
      Terminal terminal = Terminal.of(study.table("terminals").find(id).orElseThrow());
      room += terminal.terms().capacityMtPerYear().orElse(Double.POSITIVE_INFINITY);
    }
    if (count.valueMtPerYear() > room) {
      findings.cell("W4014", "observed", count.id(), "value", count.valueMtPerYear(), room);
    }
  }

  private void chainage(Chainage section) {
    double sum = 0;
    Set<String> joined = new TreeSet<>();
    boolean gap = false;
    for (String id : section.links()) {
      Link link = links.get(id);
      sum += link.lengthKm();
      Set<String> ends = new TreeSet<>(List.of(link.fromNodeId(), link.toNodeId()));
      gap |= !joined.isEmpty() && !joins(joined, ends);
      joined.addAll(ends);
    }
    double apart = Math.abs(sum - section.lengthKm()) / section.lengthKm();
    if (apart > section.tolerance()) {
      String modelled = String.format(Locale.ROOT, "%.1f", sum);
      String percent = String.format(Locale.ROOT, "%.1f", 100 * apart);
      findings.cell("E4020", "chainage", section.id(), "length", modelled, percent);
    }
    if (gap) {
      findings.cell("W4021", "chainage", section.id(), "links", section.id());
    }
  }

  /** True if a piece begins where the section has got to, or across the water from there. */
  private boolean joins(Set<String> joined, Set<String> ends) {
    return ends.stream().anyMatch(joined::contains)
        || links.values().stream()
            .filter(link -> link.mode() == LinkMode.FERRY || link.mode() == LinkMode.SEA)
            .anyMatch(link -> joined.contains(link.fromNodeId()) && ends.contains(link.toNodeId())
                || joined.contains(link.toNodeId()) && ends.contains(link.fromNodeId()));
  }

  private void corridors() {
    Set<String> taken = new TreeSet<>();
    for (Corridor corridor : study.corridors()) {
      if (taken.containsAll(corridor.screenline())) {
        findings.cell("E4018", "corridors", corridor.id(), "screenline", corridor.id());
      }
      taken.addAll(corridor.screenline());
    }
  }

  private void trade() {
    Map<String, Commodity> commodities = new TreeMap<>();
    study.commodities().forEach(c -> commodities.put(c.id(), c));
    Set<String> trading = new TreeSet<>();
    for (Flow flow : study.trade()) {
      trading.add(flow.origin());
      trading.add(flow.destination());
      if (flow.origin().equals(flow.destination())) {
        findings.cell("E4022", "trade", flow.id(), "destination", flow.origin());
      }
      double usual = commodities.get(flow.commodity()).valueUsdPerT();
      double value = flow.valueUsdPerYear() / flow.tonnesPerYear();
      if (flow.tonnesPerYear() > 0
          && (value > VALUE_RATIO * usual || value < usual / VALUE_RATIO)) {
        String shown = String.format(Locale.ROOT, "%.0f", value);
        findings.cell("W4028", "trade", flow.id(), "value", shown, flow.commodity(), usual);
      }
    }
    Set<String> growing = study.table("growth").ids();
    for (Zone zone : study.zones()) {
      if (!trading.contains(zone.id())) {
        findings.row("W4034", "zones", zone.id(), zone.id());
      } else if (!growing.contains(zone.country())) {
        findings.cell("W4025", "zones", zone.id(), "country", zone.country());
      }
    }
  }

  private void projects() {
    Set<String> countries = study.table("countries").ids();
    for (Project project : study.projects()) {
      boolean company = project.payer().equals("company");
      if (!company && !countries.contains(project.payer())) {
        findings.cell("E4030", "projects", project.id(), "payer", project.payer());
      } else if (company && study.company().isEmpty()) {
        findings.cell("E4031", "projects", project.id(), "payer", project.id());
      }
    }
  }

  /** A year, a month, or a day of the calendar: 31 February is none. */
  private static boolean isDate(String text) {
    if (YEAR_OR_MONTH.matcher(text).matches()) {
      return true;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() >= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void commitment(Commitment commitment) {
    String signed = commitment.signed().orElse("");
    if (!signed.isEmpty() && !isDate(signed)) {
      findings.cell("E4037", "commitments", commitment.id(), "signed", signed);
    }
  }

  /** A value that claims to be official or published must say where. */
  private void sources() {
    for (Table table : study.tables().values()) {
      for (Row row : table.rows()) {
        boolean good = GOOD_GRADES.contains(row.provenance().grade());
        if (good && row.provenance().source().isEmpty()) {
          findings.cell(
              "E4032", table.name(), row.id(), "grade", row.provenance().grade());
        }
      }
    }
  }
}
