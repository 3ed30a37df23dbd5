package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.NumberText;
import landbridge.demand.trade.Mirror;
import landbridge.demand.trade.Report;
import landbridge.demand.trade.UnitValues;
import landbridge.model.Commodity;
import landbridge.model.Concordance;
import landbridge.model.Reporter;
import landbridge.model.Study;
import landbridge.model.TradeRecord;

/**
 * Turns trade statistics into the tables {@code bilateral} and {@code mix} of a study, by its tables {@code reporters}
 * and {@code concordance}.
 *
 * <p>{@code bilateral} holds the value of all goods of a pair, with the share that the concordance calls no freight as
 * {@code removed}; {@code mix} the shares of the groups in the rest. Products that no row of the concordance covers
 * count as removed and are listed, the largest first. Pairs without freight and trade of a country
 * with itself are left out.
 *
 * <p>Checked by: {@code ImportTradeCommandTest}.
 */
public final class TradeImport {
  private static final double USD_PER_MUSD = 1e6;
  private static final int[] LEVELS = {6, 4, 2};
  private static final String NONE = "";
  private static final String UNKNOWN = "?";

  private final Study study;
  private final SortedMap<String, String> country = new TreeMap<>();
  private final SortedMap<String, String> group = new TreeMap<>();

  private TradeImport(Study study) {
    this.study = study;
    for (Reporter row : study.reporters()) {
      country.put(TradeRecord.code(row.id()), row.country());
    }
    for (Concordance row : study.concordance()) {
      group.put(row.id(), row.commodity().orElse(NONE));
    }
  }

  /**
   * Where the figures come from, for the rows written.
   *
   * @param year   year of the statistics
   * @param source key in sources.yaml
   * @param grade  A to D
   * @param cif    insurance and freight in the importers' values
   */
  public record Origin(int year, String source, String grade, double cif) {}

  /**
   * What was made.
   *
   * @param bilateral lines of bilateral.csv, comment and header first
   * @param mix       lines of mix.csv
   * @param unitValue lines of unit-values.csv: value and tonnes by commodity group
   * @param uncovered value [USD/yr] of products that no row of the concordance covers, by product
   * @param mirror    what the reports agreed on
   * @param filled    quantities that were filled
   */
  public record Imported(
      List<String> bilateral,
      List<String> mix,
      List<String> unitValue,
      SortedMap<String, Double> uncovered,
      Mirror.Reconciled mirror,
      UnitValues.Filled filled) {}

  /** Country codes that belong to the study, without leading zeros. */
  public static SortedMap<String, String> countries(Study study) {
    return new TreeMap<>(new TradeImport(study).country);
  }

  /**
   * Makes the tables.
   *
   * @param exports reports of exporters, or reconciled figures
   * @param imports reports of importers; empty if there are none
   */
  public static Imported of(
      Study study, List<TradeRecord> exports, List<TradeRecord> imports, Origin origin) {
    TradeImport importer = new TradeImport(study);
    Mirror.Reconciled mirror =
        Mirror.reconcile(importer.reports(exports), importer.reports(imports), origin.cif());
    UnitValues.Filled filled = UnitValues.fill(mirror.flows());
    return importer.tables(filled, mirror, origin);
  }

  private List<Report> reports(List<TradeRecord> records) {
    List<Report> reports = new ArrayList<>();
    for (TradeRecord record : records) {
      String from = country.get(record.exporter());
      String to = country.get(record.importer());
      if (from != null && to != null && !from.equals(to)) {
        reports.add(new Report(from, to, record.product(), record.usd(), record.tonnes()));
      }
    }
    return reports;
  }

  /** Commodity group of a product: empty if it is no freight, {@code ?} if no row covers it. */
  private String group(String product) {
    for (int level : LEVELS) {
      String found = group.get(product.substring(0, level));
      if (found != null) {
        return found;
      }
    }
    return UNKNOWN;
  }

  private Imported tables(UnitValues.Filled filled, Mirror.Reconciled mirror, Origin origin) {
    SortedMap<String, SortedMap<String, Double>> pairs = new TreeMap<>(); // pair -> group -> USD
    SortedMap<String, double[]> groups = new TreeMap<>(); // group -> USD, t
    SortedMap<String, Double> uncovered = new TreeMap<>();
    for (Report flow : filled.flows()) {
      String of = group(flow.product());
      if (of.equals(UNKNOWN)) {
        uncovered.merge(flow.product(), flow.usd(), Double::sum);
      }
      pairs
          .computeIfAbsent(flow.exporter() + "," + flow.importer(), p -> new TreeMap<>())
          .merge(of, flow.usd(), Double::sum);
      double[] sum = groups.computeIfAbsent(of, g -> new double[2]);
      sum[0] += flow.tonnes() > 0 ? flow.usd() : 0;
      sum[1] += flow.tonnes();
    }
    return new Imported(
        bilateral(pairs, origin),
        mix(pairs, origin),
        unitValues(groups, origin),
        uncovered,
        mirror,
        filled);
  }

  private static List<String> bilateral(
      SortedMap<String, SortedMap<String, Double>> pairs, Origin origin) {
    List<String> lines = new ArrayList<>();
    lines.add("exporter,importer,value [MUSD" + origin.year()
        + "/yr],year,removed,only,source,grade,note");
    pairs.forEach((pair, usd) -> {
      double total = total(usd);
      double removed = (usd.getOrDefault(NONE, 0.0) + usd.getOrDefault(UNKNOWN, 0.0)) / total;
      if (removed == 1) {
        return; // nothing of it is freight
      }
      lines.add(String.join(
          ",",
          pair,
          rounded(total / USD_PER_MUSD, 6),
          String.valueOf(origin.year()),
          rounded(removed, 6),
          "",
          origin.source(),
          origin.grade(),
          ""));
    });
    return lines;
  }

  private List<String> mix(SortedMap<String, SortedMap<String, Double>> pairs, Origin origin) {
    List<String> lines = new ArrayList<>();
    lines.add("exporter,importer,commodity,share,source,grade,note");
    for (Map.Entry<String, SortedMap<String, Double>> pair : pairs.entrySet()) {
      SortedMap<String, Double> freight = new TreeMap<>(pair.getValue());
      freight.remove(NONE);
      freight.remove(UNKNOWN);
      double total = total(freight);
      for (Commodity commodity : study.commodities()) {
        Double usd = freight.get(commodity.id());
        if (usd != null && usd > 0) {
          lines.add(String.join(
              ",",
              pair.getKey(),
              commodity.id(),
              rounded(usd / total, 9),
              origin.source(),
              origin.grade(),
              ""));
        }
      }
    }
    return lines;
  }

  private List<String> unitValues(SortedMap<String, double[]> groups, Origin origin) {
    List<String> lines = new ArrayList<>();
    lines.add("commodity,value [USD" + origin.year() + "/t],tonnes [t/yr]");
    for (Commodity commodity : study.commodities()) {
      double[] sum = groups.get(commodity.id());
      if (sum != null && sum[1] > 0) {
        lines.add(commodity.id() + "," + rounded(sum[0] / sum[1], 2) + "," + rounded(sum[1], 0));
      }
    }
    return lines;
  }

  private static double total(SortedMap<String, Double> values) {
    double total = 0;
    for (double value : values.values()) {
      total += value;
    }
    return total;
  }

  private static String rounded(double value, int digits) {
    return NumberText.of(
        Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", value)));
  }
}
