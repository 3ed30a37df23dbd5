package landbridge.run.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.choice.ChoiceResult;
import landbridge.model.Commodity;
import landbridge.model.Corridor;
import landbridge.model.Link;
import landbridge.model.LinkMode;
import landbridge.model.LoadClass;
import landbridge.model.Mode;
import landbridge.model.Study;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.SupplyCompiler;
import landbridge.run.traffic.Tariffs;

/**
 * Who earns on some links: a corridor by its screenline, an asset of the company by its owner, or links by
 * name.
 *
 * <p>Net revenue: price of carriage less resource cost, plus tolls and company tariffs, times flow, on its
 * links. Resource cost stands in the same proportion to the price before the reply as for the mode. Border fees belong to
 * states and are left out. Units: USD/yr. Checked by: {@code DuelTest}.
 *
 * @param name  name
 * @param links ids of its links
 */
public record Player(String name, List<String> links) {
  /** Copies the list. */
  public Player {
    links = List.copyOf(links);
  }

  /**
   * The player that a name stands for: a corridor, an asset, or links and crossings joined by commas.
   *
   * @throws UnanswerableException if it stands for none of these
   */
  public static Player of(Study study, String name) {
    for (Corridor corridor : study.corridors()) {
      if (corridor.id().equals(name)) {
        return new Player(name, corridor.screenline());
      }
    }
    List<String> owned = study.links().stream()
        .filter(link -> link.terms().owner().filter(name::equals).isPresent())
        .map(Link::id)
        .toList();
    if (!owned.isEmpty()) {
      return new Player(name, owned);
    }
    List<String> links = new ArrayList<>();
    for (String part : name.split(",", -1)) {
      links.add(link(study, part));
    }
    return new Player(name, links);
  }

  private static String link(Study study, String part) {
    return Named.target(study, part)
        .flatMap(target -> Named.link(study, target))
        .orElseThrow(() -> new UnanswerableException(unknown(study, part)));
  }

  private static String unknown(Study study, String part) {
    List<String> names = new ArrayList<>(Named.names(study));
    study.corridors().forEach(corridor -> names.add(corridor.id()));
    study.assets().forEach(asset -> names.add(asset.id()));
    return "no corridor, asset, link or crossing " + (part.isEmpty() ? "\"\"" : part)
        + landbridge.base.Spelling.nearest(part, names)
            .map(name -> "; did you mean \"" + name + "\"?")
            .orElse("");
  }

  /**
   * Traffic and money of a player.
   *
   * @param tonnes      tonnes on its routes: flow of its links, in rows counted once [t/yr]
   * @param revenueUsd  carriage, tolls and tariffs [USD/yr]
   * @param resourceUsd resource cost of carriage [USD/yr]
   */
  public record Account(double tonnes, double revenueUsd, double resourceUsd) {
    /** What is left [USD/yr]. */
    public double netUsd() {
      return revenueUsd - resourceUsd;
    }
  }

  /** Its account in a solution. */
  public Account account(Situation situation, Solution solution) {
    Study study = solution.state().study();
    ChoiceResult result = solution.result();
    Map<LinkMode, Mode> modes = new TreeMap<>();
    study.modes().forEach(mode -> modes.put(mode.id(), mode));
    Map<String, LoadClass> loads = new TreeMap<>();
    study.loads().forEach(load -> loads.put(load.id(), load));
    Tariffs tariffs = new Tariffs(study, situation.year);
    double revenue = 0;
    double resources = 0;
    double[][] flow = result.linkFlowByCommodity();
    for (int i = 0; i < study.links().size(); i++) {
      Link link = study.links().get(i);
      if (!links.contains(link.id())) {
        continue;
      }
      double before = situation.study().links().get(i).terms().priceFactor();
      Mode mode = modes.get(link.mode());
      for (int arc : situation.routes().network.arcsOfLink(link.id())) {
        for (int c = 0; c < flow.length; c++) {
          Commodity commodity = study.commodities().get(c);
          LoadClass load = loads.get(commodity.load());
          double tonnes = flow[c][arc];
          double carriage = SupplyCompiler.carriageUsdPerT(link, mode, load);
          double fee = link.terms().tollUsdPerT() + tariffs.usdPerT(link, commodity.id());
          revenue += tonnes * (carriage + fee);
          double spent = SupplyCompiler.resourceUsdPerT(link, mode, load);
          resources += tonnes * spent * before / link.terms().priceFactor();
        }
      }
    }
    return new Account(tonnes(situation, result), revenue, resources);
  }

  private double tonnes(Situation situation, ChoiceResult result) {
    boolean[] mine = new boolean[situation.paths().graph.links];
    for (String link : links) {
      for (int arc : situation.routes().network.arcsOfLink(link)) {
        mine[arc] = true;
      }
    }
    double[] flow = result.pathFlow();
    double tonnes = 0;
    var paths = situation.paths();
    for (int path = 0; path < flow.length; path++) {
      boolean through = false;
      for (int i = paths.linkStart[path]; i < paths.linkStart[path + 1]; i++) {
        through |= mine[paths.link[i]];
      }
      tonnes += through ? flow[path] : 0;
    }
    return tonnes;
  }
}
