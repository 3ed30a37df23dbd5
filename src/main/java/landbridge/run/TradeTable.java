package landbridge.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import landbridge.base.NumberText;
import landbridge.demand.TradeDerivation;
import landbridge.demand.TradeDerivation.CountryTrade;
import landbridge.demand.TradeDerivation.Part;
import landbridge.demand.TradeDerivation.ZoneFlow;
import landbridge.demand.ZoneShares;
import landbridge.model.BilateralTrade;
import landbridge.model.Commodity;
import landbridge.model.Country;
import landbridge.model.MixShare;
import landbridge.model.Specialisation;
import landbridge.model.Study;
import landbridge.model.Zone;
import landbridge.run.traffic.Goods;

/**
 * Derives the table {@code trade} of a study from its tables {@code bilateral}, {@code mix} and {@code specialisation}.
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
  private final Map<String, Integer> zone;

  private TradeTable(Study study) {
    this.study = study;
    this.country = Goods.indices(study.countries().stream().map(Country::id).toList());
    this.zone = Goods.indices(study.zones().stream().map(Zone::id).toList());
    this.commodity =
        Goods.indices(study.commodities().stream().map(Commodity::id).toList());
  }

  /** The lines of the file, the header first. */
  public static List<String> lines(Study study) {
    TradeTable table = new TradeTable(study);
    double[] usdPerT =
        study.commodities().stream().mapToDouble(Commodity::valueUsdPerT).toArray();
    List<CountryTrade> trade = table.trade();
    List<ZoneFlow> flows = TradeDerivation.derive(trade, table.parts(trade), usdPerT, THRESHOLD_T);
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Derived by: landbridge derive STUDY. Do not edit; change bilateral.csv, mix.csv or specialisation.csv.");
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
      int exporter = country.get(row.exporter());
      int importer = country.get(row.importer());
      List<Integer> only = row.only().stream().map(zone::get).toList();
      trade.add(
          new CountryTrade(exporter, importer, usd, mix(row.exporter(), row.importer()), only));
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

  private List<List<Part>> parts(List<CountryTrade> trade) {
    double[][] exports = new double[country.size()][commodity.size()];
    double[][] imports = new double[country.size()][commodity.size()];
    for (CountryTrade pair : trade) {
      double sum = Arrays.stream(pair.share()).sum();
      for (int c = 0; c < commodity.size() && sum > 0; c++) {
        exports[pair.exporter()][c] += pair.usd() * pair.share()[c] / sum;
        imports[pair.importer()][c] += pair.usd() * pair.share()[c] / sum;
      }
    }
    List<List<Part>> parts = new ArrayList<>();
    for (Country owner : study.countries()) {
      int c = country.get(owner.id());
      parts.add(parts(owner.id(), exports[c], imports[c]));
    }
    return parts;
  }

  private List<Part> parts(String id, double[] exports, double[] imports) {
    List<Zone> zones =
        study.zones().stream().filter(z -> z.country().equals(id)).toList();
    double[] exportShare = zones.stream().mapToDouble(Zone::exportShare).toArray();
    double[] importShare = zones.stream().mapToDouble(Zone::importShare).toArray();
    double[][] exported =
        ZoneShares.of(exportShare, exports, weights(zones, Specialisation::exportWeight));
    double[][] imported =
        ZoneShares.of(importShare, imports, weights(zones, Specialisation::importWeight));
    List<Part> parts = new ArrayList<>();
    for (int z = 0; z < zones.size(); z++) {
      parts.add(new Part(zone.get(zones.get(z).id()), exported[z], imported[z]));
    }
    return parts;
  }

  private double[][] weights(List<Zone> zones, ToDoubleFunction<Specialisation> weight) {
    double[][] weights = new double[zones.size()][commodity.size()];
    List<String> ids = zones.stream().map(Zone::id).toList();
    for (double[] row : weights) {
      Arrays.fill(row, 1);
    }
    for (Specialisation row : study.specialisation()) {
      if (ids.contains(row.zone())) {
        weights[ids.indexOf(row.zone())][commodity.get(row.commodity())] =
            weight.applyAsDouble(row);
      }
    }
    return weights;
  }
}
