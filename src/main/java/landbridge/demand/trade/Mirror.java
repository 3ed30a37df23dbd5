package landbridge.demand.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes one flow of what the exporter and what the importer reported.
 *
 * <p>Importers report with insurance and freight; their value is divided by 1 + cif. Where both report, the
 * flow is the mean of both, weighted by how well each reporter agrees with its partners: w = 1 / (0.02 + d), d the mean of
 * |ln(exporter's / importer's)| over all flows of the reporter that have two reports, weighted with their size.
 * Where one reports, its report counts. Quantities likewise, among the reports that have one.
 *
 * <p>The idea is that of BACI (Gaulier and Zignago 2010), whose weights come from a regression of the same
 * discrepancies; the plain mean can be checked by hand. The margin of 2 % keeps one lucky flow from deciding.
 * Checked by: {@code MirrorTest}.
 */
public final class Mirror {
  private static final double MARGIN = 0.02;

  private Mirror() {}

  /**
   * What became of the reports.
   *
   * @param flows        one per exporter, importer and product, in this order
   * @param twice        flows with two reports
   * @param exporterOnly flows that only the exporter reported
   * @param importerOnly flows that only the importer reported
   * @param extended     flows of several rows of which only some had a quantity; it was extended to the others by value
   * @param discrepancy  mean d by reporter, of those with any flow that has two reports
   */
  public record Reconciled(
      List<Report> flows,
      int twice,
      int exporterOnly,
      int importerOnly,
      int extended,
      SortedMap<String, Double> discrepancy) {
    /** Copies the flows. */
    public Reconciled {
      flows = List.copyOf(flows);
    }
  }

  /**
   * Reconciles.
   *
   * @param exports reports of exporters (FOB); a flow given twice adds up
   * @param imports reports of importers (CIF); a flow given twice adds up
   * @param cif     insurance and freight on top of the value at the exporter's border, such as 0.06
   */
  public static Reconciled reconcile(List<Report> exports, List<Report> imports, double cif) {
    Sums sold = Sums.of(exports, 1);
    Sums bought = Sums.of(imports, 1 / (1 + cif));
    SortedMap<String, Report> exporters = sold.flows();
    SortedMap<String, Report> importers = bought.flows();
    SortedMap<String, Double> discrepancy = discrepancy(exporters, importers);
    TreeMap<String, Report> all = new TreeMap<>(importers);
    all.putAll(exporters);
    List<Report> flows = new ArrayList<>();
    int twice = 0;
    int exporterOnly = 0;
    for (Map.Entry<String, Report> entry : all.entrySet()) {
      Report first = exporters.get(entry.getKey());
      Report second = importers.get(entry.getKey());
      if (first != null && second != null) {
        twice++;
        flows.add(mean(first, second, discrepancy));
      } else {
        exporterOnly += first != null ? 1 : 0;
        flows.add(entry.getValue());
      }
    }
    return new Reconciled(
        flows,
        twice,
        exporterOnly,
        all.size() - twice - exporterOnly,
        sold.extended() + bought.extended(),
        discrepancy);
  }

  /** Reports of one side, each flow once; a quantity known for some rows is extended to the others by value. */
  private record Sums(SortedMap<String, Report> flows, int extended) {
    static Sums of(List<Report> reports, double factor) {
      SortedMap<String, Report> flows = new TreeMap<>();
      SortedMap<String, Double> known = new TreeMap<>(); // value of the rows with a quantity
      for (Report report : reports) {
        if (report.usd() > 0) {
          double usd = report.usd() * factor;
          Report row = report.with(usd, report.tonnes());
          flows.merge(
              report.flow(), row, (a, b) -> a.with(a.usd() + b.usd(), a.tonnes() + b.tonnes()));
          known.merge(report.flow(), report.tonnes() > 0 ? usd : 0, Double::sum);
        }
      }
      int extended = 0;
      for (Map.Entry<String, Report> entry : flows.entrySet()) {
        Report flow = entry.getValue();
        double part = known.get(entry.getKey());
        if (part > 0 && part < flow.usd()) {
          entry.setValue(flow.with(flow.usd(), flow.tonnes() * flow.usd() / part));
          extended++;
        }
      }
      return new Sums(flows, extended);
    }
  }

  private static SortedMap<String, Double> discrepancy(
      SortedMap<String, Report> exporters, SortedMap<String, Report> importers) {
    SortedMap<String, double[]> sums = new TreeMap<>();
    exporters.forEach((flow, sold) -> {
      Report bought = importers.get(flow);
      if (bought != null) {
        double size = (sold.usd() + bought.usd()) / 2;
        double apart = Math.abs(StrictMath.log(sold.usd() / bought.usd()));
        for (String reporter : List.of(sold.exporter(), sold.importer())) {
          double[] sum = sums.computeIfAbsent(reporter, r -> new double[2]);
          sum[0] += size * apart;
          sum[1] += size;
        }
      }
    });
    SortedMap<String, Double> mean = new TreeMap<>();
    sums.forEach((reporter, sum) -> mean.put(reporter, sum[0] / sum[1]));
    return mean;
  }

  private static Report mean(Report sold, Report bought, SortedMap<String, Double> discrepancy) {
    double exporter = 1 / (MARGIN + discrepancy.get(sold.exporter()));
    double importer = 1 / (MARGIN + discrepancy.get(sold.importer()));
    double share = exporter / (exporter + importer);
    double usd = share * sold.usd() + (1 - share) * bought.usd();
    double tonnes = sold.tonnes() > 0 && bought.tonnes() > 0
        ? share * sold.tonnes() + (1 - share) * bought.tonnes()
        : Math.max(sold.tonnes(), bought.tonnes());
    return sold.with(usd, tonnes);
  }
}
