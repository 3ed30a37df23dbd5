package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.base.NumberText;
import landbridge.demand.TradeDerivation;
import landbridge.demand.TradeDerivation.CountryTrade;
import landbridge.demand.TradeDerivation.Part;
import landbridge.demand.TradeDerivation.ZoneFlow;
import landbridge.model.BilateralTrade;
import landbridge.model.Commodity;
import landbridge.model.Country;
import landbridge.model.MixShare;
import landbridge.model.Study;
import landbridge.model.Zone;

/**
 * Derives the table {@code trade} of a study from its tables {@code bilateral} and {@code mix}.
 *
 * <p>A row of the mix for the importer goes before the rows for all importers ({@code *}). Tonnes and values
 * are rounded to whole units. Checked by: {@code TradeTableTest}.
 */
public final class TradeTable {
  private static final double USD_PER_MUSD = 1e6;
  private static final double THRESHOLD_T = 4000;
  private static final String ALL = "*";
  private static final String HEAD =
      "origin,destination,commodity,tonnes [t/yr],value [USD%d/yr],source,grade";

  private final Study study;
  private final Map<String, Integer> country;
  private final Map<String, Integer> commodity;

  private TradeTable(Study study) {
    this.study = study;
    this.country = Goods.indices(study.countries().stream().map(Country::id).toList());
    this.commodity =
        Goods.indices(study.commodities().stream().map(Commodity::id).toList());
  }

  /** The lines of the file, the header first. */
  public static List<String> lines(Study study) {
    TradeTable table = new TradeTable(study);
    double[] usdPerT =
        study.commodities().stream().mapToDouble(Commodity::valueUsdPerT).toArray();
    List<ZoneFlow> flows =
        TradeDerivation.derive(table.trade(), table.parts(), usdPerT, THRESHOLD_T);
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Derived by: landbridge derive STUDY. Do not edit; change bilateral.csv or mix.csv.");
    lines.add(
        String.format(java.util.Locale.ROOT, HEAD, study.settings().money().priceYear()));
    for (ZoneFlow flow : flows) {
      double tonnes = Math.rint(flow.tonnes());
      if (tonnes > 0) {
        lines.add(String.join(
            ",",
            study.zones().get(flow.origin()).id(),
            study.zones().get(flow.destination()).id(),
            study.commodities().get(flow.commodity()).id(),
            NumberText.of(tonnes),
            NumberText.of(Math.rint(flow.usd())),
            "",
            "D"));
      }
    }
    return lines;
  }

  private List<CountryTrade> trade() {
    List<CountryTrade> trade = new ArrayList<>();
    for (BilateralTrade row : study.bilateral()) {
      double usd = row.valueMusdPerYear() * USD_PER_MUSD * (1 - row.removed());
      double[] share = mix(row.exporter(), row.importer());
      trade.add(
          new CountryTrade(country.get(row.exporter()), country.get(row.importer()), usd, share));
    }
    return trade;
  }

  private double[] mix(String exporter, String importer) {
    double[] own = shares(exporter, importer);
    double sum = 0;
    for (double share : own) {
      sum += share;
    }
    return sum > 0 ? own : shares(exporter, ALL);
  }

  private double[] shares(String exporter, String importer) {
    double[] share = new double[commodity.size()];
    for (MixShare row : study.mix()) {
      if (row.exporter().equals(exporter) && row.importer().equals(importer)) {
        share[commodity.get(row.commodity())] += row.share();
      }
    }
    return share;
  }

  private List<List<Part>> parts() {
    Map<Integer, List<Part>> parts = new TreeMap<>();
    for (int zone = 0; zone < study.zones().size(); zone++) {
      Zone z = study.zones().get(zone);
      parts
          .computeIfAbsent(country.get(z.country()), c -> new ArrayList<>())
          .add(new Part(zone, z.exportShare(), z.importShare()));
    }
    List<List<Part>> list = new ArrayList<>();
    for (int c = 0; c < country.size(); c++) {
      list.add(parts.getOrDefault(c, List.of()));
    }
    return list;
  }
}
