package landbridge.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.base.Problem;
import landbridge.model.Address;
import landbridge.model.Crossing;
import landbridge.model.GaugeBreak;
import landbridge.model.Intervention;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.Permit;
import landbridge.model.Post;
import landbridge.model.Section;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.model.Use;

/**
 * Checks how railways, posts, fleets, gauge changes and permits are described: one row each, of the right kind, with
 * lengths, hours and rules that fit; and scenarios that change a value which such a row replaces.
 *
 * <p>Checked by: {@code OperationChecksTest}.
 */
final class OperationChecks {
  private static final double ROUNDING = 1e-9;
  private static final List<String> OF_CROSSING = List.of("dwell", "dwell_sd", "capacity");
  private static final List<String> OF_SERVICE = List.of("departures", "load", "wait_sd");
  private static final List<String> OF_TERMINAL = List.of("time", "capacity");

  private final Findings findings;
  private final Study study;
  private final Map<String, Link> links = new TreeMap<>();
  private final Map<String, Set<String>> replaced = new TreeMap<>(); // table -> rows
  private final Set<String> described = new TreeSet<>();
  private final Set<String> dwellCounts = new TreeSet<>(); // crossings whose dwell still counts

  OperationChecks(Findings findings) {
    this.findings = findings;
    this.study = findings.study();
    study.links().forEach(link -> links.put(link.id(), link));
  }

  /** The rows as they stand, and the scenarios that change what they replace. */
  void check() {
    rows();
    study.workings().sections().forEach(row -> replaces("links", row.linkId(), row.use()));
    for (Post row : study.workings().posts()) {
      replaces("crossings", row.crossingId(), row.use());
      boolean rest = row.vehicles().fixedH().isEmpty(); // the dwell then still sets the mean
      boolean derives = row.use() == Use.DERIVE;
      if (derives && rest) {
        dwellCounts.add(row.crossingId());
      }
    }
    study.workings().fleets().forEach(row -> replaces("services", row.serviceId(), row.use()));
    study
        .workings()
        .gaugeChanges()
        .forEach(row -> replaces("terminals", row.terminalId(), row.use()));
    study.scenarios().forEach(scenario -> scenario.interventions().forEach(this::intervention));
  }

  /** The rows as they stand. */
  void rows() {
    study.workings().sections().forEach(this::section);
    study.workings().posts().forEach(this::post);
    study
        .workings()
        .fleets()
        .forEach(row -> one("fleets", row.id(), "service_id", row.serviceId()));
    study.workings().gaugeChanges().forEach(this::gauge);
    study.workings().permits().forEach(this::permit);
  }

  private void replaces(String table, String row, Use use) {
    if (use == Use.DERIVE) {
      replaced.computeIfAbsent(table, name -> new TreeSet<>()).add(row);
    }
  }

  /** Two rows must not describe one thing. */
  private void one(String table, String row, String column, String object) {
    if (!described.add(table + "." + object)) {
      findings.cell("E4062", table, row, column, object, table);
    }
  }

  private void section(Section row) {
    one("sections", row.id(), "link_id", row.linkId());
    Link link = links.get(row.linkId());
    if (link.mode() != LinkMode.RAIL) {
      findings.cell(
          "E4061", "sections", row.id(), "link_id", link.id(), link.mode().word());
    }
    if (!fits(row, link)) {
      findings.cell("E4063", "sections", row.id(), "longest", shortest(row, link), link.lengthKm());
    }
    boolean follows = row.control().signalling() == Section.Signalling.AUTOMATIC;
    if (row.control().bundle() > 1 && !follows) {
      findings.cell("E4064", "sections", row.id(), "bundle", row.control().bundle());
    }
    if (4 * row.load().axleLoadT() <= row.load().tareT()) {
      findings.cell("E4071", "sections", row.id(), "tare", 4 * row.load().axleLoadT());
    }
  }

  private static boolean fits(Section row, Link link) {
    double mean = row.layout().meanKm(link.lengthKm());
    double longest = row.layout().longestKm().orElse(mean);
    return longest >= mean * (1 - ROUNDING) && longest <= link.lengthKm() * (1 + ROUNDING);
  }

  private static String shortest(Section row, Link link) {
    return String.format(Locale.ROOT, "%.1f", row.layout().meanKm(link.lengthKm()));
  }

  private void post(Post row) {
    one("posts", row.id(), "crossing_id", row.crossingId());
    if (row.hours().closesH() <= row.hours().opensH()) {
      findings.cell("E4068", "posts", row.id(), "closes", row.hours().opensH());
    }
    int hours = row.hours().profile().size();
    boolean good = row.hours().profile().stream().allMatch(share -> share >= 0)
        && row.hours().profile().stream().anyMatch(share -> share > 0);
    if (hours != 0 && (hours != 24 || !good)) {
      findings.cell("E4070", "posts", row.id(), "profile", hours);
    }
  }

  private void gauge(GaugeBreak row) {
    one("gauge_changes", row.id(), "terminal_id", row.terminalId());
    Terminal terminal =
        Terminal.of(study.table("terminals").find(row.terminalId()).orElseThrow());
    boolean rails = terminal.fromLayer().name().startsWith("RAIL")
        && terminal.toLayer().name().startsWith("RAIL");
    if (!rails) {
      findings.cell("E4065", "gauge_changes", row.id(), "terminal_id", terminal.id());
    }
  }

  private void permit(Permit row) {
    Map<String, Crossing> crossings = new TreeMap<>();
    study.crossings().forEach(crossing -> crossings.put(crossing.id(), crossing));
    for (String id : row.crossings()) {
      LinkMode mode = links.get(crossings.get(id).linkId()).mode();
      if (mode != LinkMode.ROAD) {
        findings.cell("E4069", "permits", row.id(), "crossings", id, mode.word());
      }
    }
    boolean extra = row.rule().extraCostUsdPerT() + row.rule().extraTimeH() > 0;
    if (extra && row.rule().beyond() == Permit.Beyond.REFUSAL) {
      findings.cell("E4072", "permits", row.id(), "beyond", row.id());
    }
  }

  private void intervention(Intervention intervention) {
    if (intervention instanceof Intervention.ValueChange change) {
      overridden(change.path(), change);
    }
  }

  private void overridden(Address path, Intervention intervention) {
    boolean column = switch (path.table()) {
      case "links" -> path.column().equals("capacity");
      case "crossings" ->
        OF_CROSSING.contains(path.column())
            && !(path.column().equals("dwell") && dwellCounts.contains(path.row()));
      case "services" -> OF_SERVICE.contains(path.column());
      case "terminals" -> OF_TERMINAL.contains(path.column());
      default -> false;
    };
    if (column && replaced.getOrDefault(path.table(), new TreeSet<>()).contains(path.row())) {
      findings.add(Problem.of(
          "W4066", intervention.place(), path.toString(), path, describing(path.table())));
    }
  }

  private static String describing(String table) {
    return switch (table) {
      case "links" -> "sections.csv";
      case "crossings" -> "posts.csv";
      case "services" -> "fleets.csv";
      default -> "gauge_changes.csv";
    };
  }
}
