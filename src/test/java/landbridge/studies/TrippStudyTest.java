package landbridge.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landbridge.model.Chainage;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.Provenance;
import landbridge.model.Row;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.model.Terminal.Layer;
import landbridge.model.Zone;
import landbridge.read.StudyReader;
import org.junit.jupiter.api.Test;

/** The flagship study holds what it promises: size, sources, lengths, gauges, closed borders, words. */
class TrippStudyTest {
  private static final Path FOLDER = Path.of("studies/tripp");
  private static final Study STUDY = StudyReader.read(FOLDER);

  /** Lengths by operators, tariffs and kilometre posts [km]; not from our own files. */
  private static Map<String, Double> published() {
    Map<String, Double> km = new LinkedHashMap<>();
    km.put("alat-kars-meghri", 764.0); // 313 + 39 + 188 + 224
    km.put("alat-kars-tbilisi", 755.0); // UIC 829 less about 74 from Baku to Alat
    km.put("baku-kars", 829.0); // UIC
    km.put("gardabani-poti", 360.0); // tariff distances of the Georgian Railway
    km.put("gardabani-batumi", 396.0);
    km.put("sadakhlo-poti", 387.0);
    km.put("gardabani-sadakhlo", 111.0);
    km.put("kars-dilucu", 224.0); // Turkish ministry
    km.put("julfa-nakhchivan", 45.1); // posts 202.5 and 157.4
    km.put("meghri-julfa", 71.0); // posts 338 and 409
    km.put("alat-horadiz", 202.0); // post 202
    km.put("armenian-section", 39.0); // posts 313 and 352
    km.put("nakhchivan-railway", 188.0); // Azerbaijan Railways
    km.put("turkmenbashi-alat", 306.0);
    km.put("aktau-alat", 508.0);
    km.put("ankara-kars", 1365.2);
    km.put("dostyk-moyynty", 836.0); // KTZ
    return km;
  }

  @Test
  void holdsWhatTheQuestionNeeds() {
    assertThat(STUDY.zones()).hasSizeGreaterThanOrEqualTo(45);
    assertThat(STUDY.nodes()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(STUDY.links()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(STUDY.crossings()).hasSizeGreaterThanOrEqualTo(50);
    assertThat(STUDY.terminals()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(STUDY.commodities()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(STUDY.links().stream().map(Link::mode).collect(Collectors.toSet()))
        .contains(LinkMode.ROAD, LinkMode.RAIL, LinkMode.FERRY, LinkMode.SEA);
    assertThat(STUDY.zones().stream()
            .map(Zone::country)
            .filter("AM AZ GE"::contains)
            .count())
        .as("the South Caucasus by region")
        .isGreaterThanOrEqualTo(15);
  }

  @Test
  void everyRowNamesItsSourceOrSaysThatItHasNone() {
    List<String> bare = new ArrayList<>();
    for (var table : STUDY.tables().values()) {
      boolean network = Set.of(
              "zones",
              "nodes",
              "links",
              "crossings",
              "terminals",
              "services",
              "restrictions",
              "chainage")
          .contains(table.name());
      for (Row row : table.rows()) {
        Provenance from = row.provenance();
        if (network
            && from.source().isEmpty()
            && (!from.grade().equals("D") || from.note().isEmpty())) {
          bare.add(table.name() + "." + row.id());
        }
      }
    }
    assertThat(bare).as("rows without source that are not grade D with a note").isEmpty();
  }

  @Test
  void modelledLengthsReconcileWithPublishedOnes() {
    Map<String, Link> links =
        STUDY.links().stream().collect(Collectors.toMap(Link::id, link -> link));
    Map<String, Double> published = published();
    Set<String> found = new TreeSet<>();
    for (Chainage section : STUDY.chainage()) {
      double modelled =
          section.links().stream().mapToDouble(id -> links.get(id).lengthKm()).sum();
      assertThat(modelled / section.lengthKm() - 1)
          .as(section.id())
          .isBetween(-section.tolerance(), section.tolerance());
      if (published.containsKey(section.id())) {
        found.add(section.id());
        assertThat(modelled / published.get(section.id()))
            .as("%s: %.1f km", section.id(), modelled)
            .isBetween(0.99, 1.01);
      }
    }
    assertThat(found).isEqualTo(new TreeSet<>(published.keySet()));
  }

  /** Links of a section must hang together, so that their sum is the length of something. */
  @Test
  void sectionsAreUnbroken() {
    Map<String, Link> links =
        STUDY.links().stream().collect(Collectors.toMap(Link::id, link -> link));
    for (Chainage section : STUDY.chainage()) {
      Map<String, Integer> ends = new TreeMap<>();
      for (String id : section.links()) {
        ends.merge(links.get(id).fromNodeId(), 1, Integer::sum);
        ends.merge(links.get(id).toNodeId(), 1, Integer::sum);
      }
      long open = ends.values().stream().filter(n -> n % 2 == 1).count();
      assertThat(open).as("loose ends of " + section.id()).isEqualTo(2);
    }
  }

  @Test
  void everyMeetingOfGaugesHasAPlaceToChange() {
    Map<String, Set<Integer>> gauges = new TreeMap<>();
    for (Link link : STUDY.links()) {
      link.track().gauge().ifPresent(gauge -> {
        gauges.computeIfAbsent(link.fromNodeId(), id -> new TreeSet<>()).add(gauge);
        gauges.computeIfAbsent(link.toNodeId(), id -> new TreeSet<>()).add(gauge);
      });
    }
    Set<String> changes = STUDY.terminals().stream()
        .filter(t ->
            Set.of(t.fromLayer(), t.toLayer()).equals(Set.of(Layer.RAIL_1520, Layer.RAIL_1435)))
        .map(Terminal::nodeId)
        .collect(Collectors.toSet());
    Set<String> meetings = gauges.entrySet().stream()
        .filter(e -> e.getValue().size() == 2)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(meetings)
        .contains("akhalkalaki", "dostyk", "altynkol", "malaszewicze", "sarakhs-ir", "jolfa-ir");
    assertThat(changes).containsAll(meetings);
    assertThat(meetings).doesNotContain("halkali", "kapikule"); // 1435 mm throughout
  }

  @Test
  void closedBordersAreDated() {
    Map<String, Crossing> crossings =
        STUDY.crossings().stream().collect(Collectors.toMap(Crossing::id, c -> c));
    for (String id : List.of("margara-alican-road", "kars-gyumri-rail", "gyumri-kars-road")) {
      assertThat(crossings.get(id).status()).as(id).isEqualTo(Crossing.Status.CLOSED);
      assertThat(crossings.get(id).statusSince()).as(id).hasValue(1993);
    }
    for (String id : List.of("yeraskh-rail", "ijevan-gazakh-rail", "abkhazia-rail")) {
      assertThat(crossings.get(id).status()).as(id).isEqualTo(Crossing.Status.CLOSED);
      assertThat(crossings.get(id).statusSince()).as(id).isPresent();
    }
    assertThat(crossings.get("lars-road").status()).isEqualTo(Crossing.Status.OPEN);
  }

  /** Only the company's sections across Armenia bear its tariff, and only once they are built. */
  @Test
  void theCompanyOwnsTheArmenianSectionOnly() {
    for (Link link : STUDY.links()) {
      Row row = STUDY.table("links").find(link.id()).orElseThrow();
      row.findText("owner").ifPresent(owner -> {
        assertThat(row.text("project")).isEqualTo("tripp-" + owner);
        assertThat(List.of("nrnadzor", "meghri")).contains(link.fromNodeId());
        assertThat(List.of("karchevan", "meghri")).contains(link.toNodeId());
      });
    }
  }

  /** Sides call things by different names; the study uses the names of places. */
  @Test
  void wordsAreNeutral() throws IOException {
    List<String> loaded = List.of(
        "zangezur corridor",
        "zangezur-corridor",
        "zangezur-korridor",
        "zengezur",
        "artsakh",
        "western azerbaijan",
        "occupied",
        "liberated",
        "separatist",
        "aggressor",
        "besetzt",
        "befreit",
        "trump route to");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : (Iterable<Path>) files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(FOLDER.resolve(".landbridge"))) // kept runs
          .sorted()::iterator) {
        String text = Files.readString(file).toLowerCase(Locale.ROOT);
        loaded.stream()
            .filter(word -> text.matches("(?s).*\\b" + word + "\\b.*"))
            .forEach(word -> found.add(file + ": " + word));
      }
    }
    assertThat(found).isEmpty();
  }
}
