package landbridge.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is open, built and in force in which year.
 *
 * <p>One rule for all: the table says what holds by itself, then the scenario's interventions that
 * cover the year speak in their order and the last one wins. Two things no {@code open} can
 * overrule: a project that is not built, and a crossing or all services of a link being closed.
 * Checked by: {@code CalendarTest}.
 */
final class Calendar {

  /** Tables on which dates depend. */
  static final List<String> TABLES = List.of(
      "links", "crossings", "terminals", "restrictions", "services", "projects", "commitments");

  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<String, Crossing> crossings = new LinkedHashMap<>();
  private final Map<String, Terminal> terminals = new LinkedHashMap<>();
  private final Map<String, Restriction> restrictions = new LinkedHashMap<>();
  private final Map<String, Service> services = new LinkedHashMap<>();
  private final Map<String, List<Crossing>> crossingsOfLink = new LinkedHashMap<>();
  private final Map<String, List<Service>> servicesOfLink = new LinkedHashMap<>();
  private final Map<String, Integer> opening = new LinkedHashMap<>();
  private final List<Opening> openings = new ArrayList<>();
  private final List<Intervention> interventions;
  private final Map<Intervention.Target.Kind, Map<String, List<Intervention>>> spoken =
      new EnumMap<>(Intervention.Target.Kind.class); // what opens or closes it, in order

  Calendar(Study study) {
    interventions = study.interventions();
    study.links().forEach(link -> links.put(link.id(), link));
    study.crossings().forEach(crossing -> crossings.put(crossing.id(), crossing));
    study.terminals().forEach(terminal -> terminals.put(terminal.id(), terminal));
    study.restrictions().forEach(restriction -> restrictions.put(restriction.id(), restriction));
    study.services().forEach(service -> services.put(service.id(), service));
    study.crossings().forEach(c -> listOf(crossingsOfLink, c.linkId()).add(c));
    study.services().forEach(s -> listOf(servicesOfLink, s.linkId()).add(s));
    for (Opening opened : new Openings(study).all()) {
      openings.add(opened);
      opened.year().ifPresent(year -> opening.put(opened.project(), year));
    }
    for (Intervention intervention : interventions) {
      if (intervention instanceof Intervention.Open opened) {
        speaks(opened.target(), intervention);
      } else if (intervention instanceof Intervention.Close closed) {
        speaks(closed.target(), intervention);
      }
    }
  }

  private void speaks(Intervention.Target target, Intervention intervention) {
    listOf(spoken.computeIfAbsent(target.kind(), kind -> new LinkedHashMap<>()), target.id())
        .add(intervention);
  }

  private static <T> List<T> listOf(Map<String, List<T>> map, String key) {
    return map.computeIfAbsent(key, k -> new ArrayList<>());
  }

  private static <T> T known(Map<String, T> map, String id, String kind) {
    T found = map.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no " + kind + " " + id);
    }
    return found;
  }

  List<Opening> openings() {
    return List.copyOf(openings);
  }

  OptionalInt opens(String project) {
    Integer year = opening.get(project);
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }

  boolean linkOpen(String id, int year) {
    Link link = known(links, id, "link");
    return built(link.terms().project(), year)
        && spoken(Intervention.Target.Kind.LINK, id, year, link.dates().contains(year))
        && crossable(id, year)
        && sailed(id, year);
  }

  private boolean crossable(String link, int year) {
    for (Crossing crossing : crossingsOfLink.getOrDefault(link, List.of())) {
      if (!open(crossing, year)) {
        return false;
      }
    }
    return true;
  }

  private boolean sailed(String link, int year) {
    List<Service> sailings = servicesOfLink.getOrDefault(link, List.of());
    for (Service service : sailings) {
      if (serviceOpen(service.id(), year)) {
        return true;
      }
    }
    return sailings.isEmpty();
  }

  boolean crossingOpen(String id, int year) {
    return open(known(crossings, id, "crossing"), year);
  }

  private boolean open(Crossing crossing, int year) {
    boolean open = crossing.status() == Crossing.Status.OPEN && crossing.dates().contains(year);
    return spoken(Intervention.Target.Kind.CROSSING, crossing.id(), year, open);
  }

  boolean terminalOpen(String id, int year) {
    Terminal terminal = known(terminals, id, "terminal");
    OptionalInt from = terminal.opening().openFrom();
    boolean open = from.isEmpty() || year >= from.getAsInt();
    return built(terminal.opening().project(), year)
        && spoken(Intervention.Target.Kind.TERMINAL, id, year, open);
  }

  boolean serviceOpen(String id, int year) {
    known(services, id, "service");
    return spoken(Intervention.Target.Kind.SERVICE, id, year, true);
  }

  boolean restrictionActive(String id, int year) {
    Restriction restriction = known(restrictions, id, "restriction");
    boolean active = restriction.active() && restriction.period().contains(year);
    for (Intervention intervention : interventions) {
      if (intervention instanceof Intervention.Ban ban
          && ban.restriction().equals(id)
          && ban.period().contains(year)) {
        active = true;
      } else if (intervention instanceof Intervention.Lift lift
          && lift.restriction().equals(id)
          && lift.period().contains(year)) {
        active = false;
      }
    }
    return active;
  }

  private boolean built(Optional<String> project, int year) {
    return project.isEmpty() || year >= opening.getOrDefault(project.get(), Integer.MAX_VALUE);
  }

  private boolean spoken(Intervention.Target.Kind kind, String id, int year, boolean base) {
    boolean open = base;
    for (Intervention intervention :
        spoken.getOrDefault(kind, Collections.emptyMap()).getOrDefault(id, List.of())) {
      if (periodOf(intervention).contains(year)) {
        open = intervention instanceof Intervention.Open;
      }
    }
    return open;
  }

  /** Years in which something begins or has just ended, base tables included. */
  SortedSet<Integer> changeYears() {
    SortedSet<Integer> years = new TreeSet<>(opening.values());
    links.values().forEach(link -> add(years, link.dates()));
    crossings.values().forEach(crossing -> add(years, crossing.dates()));
    terminals.values().forEach(terminal -> terminal.opening().openFrom().ifPresent(years::add));
    restrictions.values().stream()
        .filter(Restriction::active)
        .forEach(restriction -> add(years, restriction.period()));
    interventions.forEach(intervention -> add(years, periodOf(intervention)));
    return years;
  }

  static Period periodOf(Intervention intervention) {
    if (intervention instanceof Intervention.Open open) {
      return open.period();
    }
    if (intervention instanceof Intervention.Close close) {
      return close.period();
    }
    if (intervention instanceof Intervention.ValueChange change) {
      return change.period();
    }
    if (intervention instanceof Intervention.Ban ban) {
      return ban.period();
    }
    return intervention instanceof Intervention.Lift lift ? lift.period() : Period.ALWAYS;
  }

  private static void add(SortedSet<Integer> years, Period period) {
    period.from().ifPresent(years::add);
    period.to().ifPresent(last -> years.add(last + 1));
  }
}
