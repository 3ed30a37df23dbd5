package landbridge.demand;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks trade between countries down to flows between zones, by commodity, in tonnes and value.
 *
 * <p>Formula: tonnes(o, d, c) = value x (1 - removed) x share(c) / value per tonne(c) x export share(o) x
 * import share(d), for each pair of zones of the two countries. Flows below the threshold are dropped and
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
   */
  public record CountryTrade(int exporter, int importer, double usd, double[] share) {}

  /**
   * A part of a country.
   *
   * @param zone   index of the zone
   * @param export share of the country's exports
   * @param imported share of the country's imports
   */
  public record Part(int zone, double export, double imported) {}

  /**
   * One derived flow.
   *
   * @param origin      zone
   * @param destination zone
   * @param commodity   commodity
   * @param tonnes      t/yr
   * @param usd         USD/yr
   */
  public record ZoneFlow(int origin, int destination, int commodity, double tonnes, double usd) {}

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
          List<Part> from = parts.get(pair.exporter());
          flows.addAll(split(usd, c, usdPerT[c], from, parts.get(pair.importer()), threshold));
        }
      }
    }
    return flows;
  }

  private static List<ZoneFlow> split(
      double usd, int commodity, double usdPerT, List<Part> from, List<Part> to, double threshold) {
    List<ZoneFlow> all = new ArrayList<>();
    for (Part origin : from) {
      for (Part destination : to) {
        double part = usd * origin.export() * destination.imported();
        all.add(new ZoneFlow(origin.zone(), destination.zone(), commodity, part / usdPerT, part));
      }
    }
    List<ZoneFlow> kept =
        all.stream().filter(flow -> flow.tonnes() >= threshold).toList();
    if (kept.isEmpty()) {
      kept = List.of(largest(all));
    }
    double sum = kept.stream().mapToDouble(ZoneFlow::usd).sum();
    double raise = sum > 0 ? usd / sum : 0;
    return kept.stream()
        .map(f -> new ZoneFlow(
            f.origin(), f.destination(), commodity, f.tonnes() * raise, f.usd() * raise))
        .filter(f -> f.tonnes() > 0)
        .toList();
  }

  private static ZoneFlow largest(List<ZoneFlow> flows) {
    ZoneFlow largest = flows.get(0);
    for (ZoneFlow flow : flows) {
      largest = flow.tonnes() > largest.tonnes() ? flow : largest;
    }
    return largest;
  }
}
