package landbridge.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.report.Bands.Band;
import landbridge.report.Sections.Section;
import landbridge.store.StoredTable.Row;

/**
 * Reduces a network with flows to the few stations and sections that a schematic can show.
 *
 * <p>A link counts by the change of its flow and, less, by its flow; links below a threshold are left out, all but the
 * company's. The threshold rises until few enough stations remain in the part that holds the company's links. Nodes with two neighbours and one mode are passed through.
 *
 * <p>Threads: one thread. Checked by: {@code SectionFinderTest}.
 */
final class SectionFinder {
  /** A tonne that moves counts as much as so many tonnes that stay: the project is the subject. */
  private static final double FLOW_WEIGHT = 0.02;

  private static final double LEAST_T = 20_000;

  private final RunView view;
  private final List<Band> bands;
  private final int mostStations;
  private Map<String, List<Band>> at = new TreeMap<>();
  private Set<String> stations = new TreeSet<>();

  SectionFinder(RunView view, List<Band> bands, int mostStations) {
    this.view = view;
    this.bands = bands;
    this.mostStations = mostStations;
  }

  Sections find() {
    double threshold = LEAST_T;
    keep(threshold);
    while (stations.size() > mostStations && threshold < 1e9) {
      threshold *= 1.25;
      keep(threshold);
    }
    List<Section> sections = new ArrayList<>();
    Set<String> done = new TreeSet<>();
    for (String station : stations) {
      for (Band band : at.get(station)) {
        if (!done.contains(band.link())) {
          sections.add(section(station, band, done));
        }
      }
    }
    return new Sections(List.copyOf(stations), merged(sections));
  }

  private void keep(double threshold) {
    List<Band> kept =
        bands.stream().filter(band -> counts(band, threshold) && known(band)).toList();
    kept = largestPart(kept);
    at = new TreeMap<>();
    for (Band band : kept) {
      at.computeIfAbsent(band.from(), key -> new ArrayList<>()).add(band);
      at.computeIfAbsent(band.to(), key -> new ArrayList<>()).add(band);
    }
    stations = new TreeSet<>();
    at.forEach((node, links) -> {
      if (isStation(node, links)) {
        stations.add(node);
      }
    });
  }

  private boolean counts(Band band, double threshold) {
    double weight = Math.abs(band.difference()) + FLOW_WEIGHT * band.most();
    return company(band) || weight >= threshold;
  }

  private boolean company(Band band) {
    return !view.partOf(view.links().get(band.link())).isEmpty() && band.most() > 0;
  }

  private boolean known(Band band) {
    return view.nodes().containsKey(band.from()) && view.nodes().containsKey(band.to());
  }

  /** The links of the connected part that holds most of the company's links, then most links. */
  private List<Band> largestPart(List<Band> bands) {
    Map<String, List<Band>> near = new TreeMap<>();
    for (Band band : bands) {
      near.computeIfAbsent(band.from(), key -> new ArrayList<>()).add(band);
      near.computeIfAbsent(band.to(), key -> new ArrayList<>()).add(band);
    }
    Set<Band> best = Set.of();
    Set<String> seen = new TreeSet<>();
    for (String start : near.keySet()) {
      if (seen.add(start)) {
        Set<Band> part = part(start, near, seen);
        best = rank(part) > rank(best) ? part : best;
      }
    }
    return List.copyOf(best);
  }

  private long rank(Set<Band> part) {
    return 100_000 * part.stream().filter(this::company).count() + part.size();
  }

  private static Set<Band> part(String start, Map<String, List<Band>> near, Set<String> seen) {
    Set<Band> part = new TreeSet<>(Comparator.comparing(Band::link));
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (Band band : near.get(open.pop())) {
        part.add(band);
        for (String end : List.of(band.from(), band.to())) {
          if (seen.add(end)) {
            open.push(end);
          }
        }
      }
    }
    return part;
  }

  private boolean isStation(String node, List<Band> links) {
    Set<String> neighbours = new TreeSet<>();
    Set<String> modes = new TreeSet<>();
    boolean company = false;
    boolean other = false;
    for (Band band : links) {
      neighbours.add(other(band, node));
      modes.add(layer(band.mode()));
      Row link = view.links().get(band.link());
      company |= !view.partOf(link).isEmpty();
      other |= view.partOf(link).isEmpty();
    }
    return neighbours.size() != 2
        || links.size() > 2 && modes.size() > 1 && neighbours.size() > 2
        || modes.size() > 1
        || company && other;
  }

  private static String layer(String mode) {
    return mode.equals("ferry") ? "sea" : mode;
  }

  private static String other(Band band, String node) {
    return band.from().equals(node) ? band.to() : band.from();
  }

  private Section section(String station, Band first, Set<String> done) {
    double km = 0;
    double without = 0;
    double with = 0;
    int links = 0;
    String node = station;
    Band band = first;
    boolean going = true;
    while (going) {
      done.add(band.link());
      double length = view.links().get(band.link()).number("km");
      km += length;
      without += band.without() * length;
      with += band.with() * length;
      links++;
      node = other(band, node);
      Band next = stations.contains(node) ? null : onward(node, band.mode(), done);
      going = next != null;
      band = going ? next : band;
    }
    double length = Math.max(1e-9, km);
    return new Section(station, node, layer(first.mode()), without / length, with / length, links);
  }

  private Band onward(String node, String mode, Set<String> done) {
    return at.get(node).stream()
        .filter(band -> !done.contains(band.link()) && layer(band.mode()).equals(layer(mode)))
        .findFirst()
        .orElse(null);
  }

  /** Parallel sections of one mode between the same stations are one. */
  private static List<Section> merged(List<Section> sections) {
    Map<String, Section> merged = new TreeMap<>();
    for (Section section : sections) {
      boolean inOrder = section.from().compareTo(section.to()) <= 0;
      String a = inOrder ? section.from() : section.to();
      String b = inOrder ? section.to() : section.from();
      if (!a.equals(b)) {
        merged.merge(
            a + '>' + b + '>' + section.mode(),
            new Section(a, b, section.mode(), section.without(), section.with(), section.links()),
            (one, two) -> new Section(
                a,
                b,
                one.mode(),
                one.without() + two.without(),
                one.with() + two.with(),
                one.links() + two.links()));
      }
    }
    return List.copyOf(merged.values());
  }
}
