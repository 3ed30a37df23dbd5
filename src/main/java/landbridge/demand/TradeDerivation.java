package landbridge.demand;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks trade between countries down to flows between zones, by commodity, in tonnes and value.
 *
 * <p>Formula: tonnes(o, d, c) = value x (1 - removed) x share(c) / value per tonne(c) x export share(o, c) x
 * import share(d, c), for each pair of zones of the two countries that the row admits, the products scaled
 * to sum to 1. Trade of a country with itself never stays within a zone. Flows below the threshold are dropped and
 * the others of the same countries and commodity are raised in proportion, so that no tonne is lost; where
 * all are below it, the largest one takes everything.
 *
 * <p>Checked by: {@code TradeDerivationTest}, and for the flagship study by {@code TrippTradeTest}.
 */
public final class TradeDerivation {
  private TradeDerivation() {}

  /**
   * Trade of one country pair.
   *
   * @param exporter country of origin, an index of the zone shares
   * @param importer country of destination
   * @param usd      value of what moves as freight [USD/yr]
   * @param share    [commodities] share of the value; scaled to sum to 1
   * @param only     only flows that start or end in one of these zones; none means all
   */
  public record CountryTrade(
      int exporter, int importer, double usd, double[] share, List<Integer> only) {
    /** Copies the zones. */
    public CountryTrade {
      only = List.copyOf(only);
    }

    private boolean admits(int origin, int destination) {
      return origin != destination
          && (only.isEmpty() || only.contains(origin) || only.contains(destination));
    }
  }

  /**
   * A part of a country.
   *
   * @param zone   index of the zone
   * @param export [commodities] share of the country's exports
   * @param imported [commodities] share of the country's imports
   */
  public record Part(int zone, double[] export, double[] imported) {}

  /**
   * One derived flow.
   *
   * @param origin      zone
   * @param destination zone
   * @param commodity   commodity
   * @param tonnes      t/yr
   * @param usd         USD/yr
   */
  public record ZoneFlow(int origin, int destination, int commodity, double tonnes, double usd) {
    private ZoneFlow withUsd(double value, double usdPerT) {
      return new ZoneFlow(origin, destination, commodity, value / usdPerT, value);
    }
  }

  /**
   * Derives the flows between zones.
   *
   * @param trade      trade by country pair
   * @param parts      [countries] zones of each country
   * @param usdPerT    [commodities] value per tonne
   * @param threshold  smallest flow that is kept [t/yr]
   * @return flows in the order of trade, commodity, origin, destination
   */
  public static List<ZoneFlow> derive(
      List<CountryTrade> trade, List<List<Part>> parts, double[] usdPerT, double threshold) {
    List<ZoneFlow> flows = new ArrayList<>();
    for (CountryTrade pair : trade) {
      double sum = 0;
      for (double share : pair.share()) {
        sum += share;
      }
      for (int c = 0; c < usdPerT.length && sum > 0; c++) {
        double usd = pair.usd() * pair.share()[c] / sum;
        if (usd > 0) {
          flows.addAll(kept(usd, usdPerT[c], split(pair, c, parts), threshold));
        }
      }
    }
    return flows;
  }

  /** Pairs of zones that the row admits, with their weight in place of the value. */
  private static List<ZoneFlow> split(CountryTrade pair, int commodity, List<List<Part>> parts) {
    List<ZoneFlow> all = new ArrayList<>();
    for (Part origin : parts.get(pair.exporter())) {
      for (Part destination : parts.get(pair.importer())) {
        if (pair.admits(origin.zone(), destination.zone())) {
          double weight = origin.export()[commodity] * destination.imported()[commodity];
          all.add(new ZoneFlow(origin.zone(), destination.zone(), commodity, 0, weight));
        }
      }
    }
    return all;
  }

  private static List<ZoneFlow> kept(
      double usd, double usdPerT, List<ZoneFlow> weighted, double threshold) {
    double weights = weighted.stream().mapToDouble(ZoneFlow::usd).sum();
    if (!(weights > 0)) {
      return List.of();
    }
    List<ZoneFlow> all =
        weighted.stream().map(f -> f.withUsd(usd * f.usd() / weights, usdPerT)).toList();
    List<ZoneFlow> kept =
        all.stream().filter(flow -> flow.tonnes() >= threshold).toList();
    if (kept.isEmpty()) {
      kept = List.of(largest(all));
    }
    double sum = kept.stream().mapToDouble(ZoneFlow::usd).sum();
    return kept.stream().map(f -> f.withUsd(usd * f.usd() / sum, usdPerT)).toList();
  }

  private static ZoneFlow largest(List<ZoneFlow> flows) {
    ZoneFlow largest = flows.get(0);
    for (ZoneFlow flow : flows) {
      largest = flow.tonnes() > largest.tonnes() ? flow : largest;
    }
    return largest;
  }
}
