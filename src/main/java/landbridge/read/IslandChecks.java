package landbridge.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.model.Link;
import landbridge.model.Node;
import landbridge.model.Study;
import landbridge.model.Zone;

/**
 * Checks that the network hangs together: no islands, no one-way street without a way back.
 *
 * <p>Looks at all links, whether open or not and built or not: what matters here is a slip of the
 * pen, not politics. Checked by: {@code MistakeCorpusTest}.
 */
final class IslandChecks {

  private final Study study;
  private final Findings findings;
  private final Map<String, List<String>> both = new TreeMap<>();
  private final Map<String, List<String>> onward = new TreeMap<>();

  IslandChecks(Findings findings) {
    this.findings = findings;
    this.study = findings.study();
    for (Link link : study.links()) {
      join(both, link.fromNodeId(), link.toNodeId());
      join(both, link.toNodeId(), link.fromNodeId());
      join(onward, link.fromNodeId(), link.toNodeId());
      if (!link.track().directed()) {
        join(onward, link.toNodeId(), link.fromNodeId());
      }
    }
  }

  private static void join(Map<String, List<String>> next, String from, String to) {
    next.computeIfAbsent(from, n -> new ArrayList<>()).add(to);
  }

  void check() {
    islands();
    for (Link link : study.links()) {
      if (link.track().directed() && !reach(link.toNodeId(), onward).contains(link.fromNodeId())) {
        findings.cell("E4009", "links", link.id(), "directed", link.toNodeId(), link.fromNodeId());
      }
    }
  }

  private void islands() {
    List<Set<String>> islands = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Node node : study.nodes()) {
      if (!seen.contains(node.id())) {
        Set<String> island = reach(node.id(), both);
        seen.addAll(island);
        islands.add(island);
      }
    }
    Set<String> mainland = Set.of();
    for (Set<String> island : islands) {
      mainland = island.size() > mainland.size() ? island : mainland;
    }
    for (Set<String> island : islands) {
      if (island != mainland) {
        report(island);
      }
    }
  }

  private void report(Set<String> island) {
    String first = island.iterator().next();
    List<String> zones = study.zones().stream()
        .filter(zone -> island.contains(zone.nodeId()))
        .map(Zone::id)
        .toList();
    boolean lonely = island.size() == 1 && zones.isEmpty();
    if (lonely) {
      findings.row("W4007", "nodes", first, first);
    } else {
      String names = String.join(", ", island.stream().limit(5).toList());
      findings.row(zones.isEmpty() ? "W4008" : "E4008", "nodes", first, island.size(), names);
    }
  }

  private static Set<String> reach(String start, Map<String, List<String>> next) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    seen.add(start);
    open.add(start);
    while (!open.isEmpty()) {
      for (String node : next.getOrDefault(open.poll(), List.of())) {
        if (seen.add(node)) {
          open.add(node);
        }
      }
    }
    return seen;
  }
}
