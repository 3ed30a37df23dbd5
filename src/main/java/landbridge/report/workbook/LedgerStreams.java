package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable;

/**
 * The ledger of a scenario as yearly streams by component, country and stakeholder; what a project of the
 * company costs stands apart, so that it can follow its inputs. What the company pays on is left out: {@link
 * DealStreams} computes it. Checked by: {@code WorkbookTest}.
 */
final class LedgerStreams {
  /** What a stream follows besides the factor of its component. */
  enum Follows {
    NOTHING,
    COST,
    FIXED_OPEX
  }

  /**
   * A stream.
   *
   * @param component component of the ledger
   * @param country who gains or pays: country
   * @param stakeholder who gains or pays: stakeholder
   * @param asset asset whose inputs it follows; empty for none
   * @param follows which of them
   */
  record Stream(
      String component, String country, String stakeholder, String asset, Follows follows) {
    String key() {
      return String.join("-", component, country, stakeholder, asset, follows.name());
    }

    String label() {
      String party = component + " / " + country + " / " + stakeholder;
      return asset.isEmpty() ? party : party + " / " + asset;
    }
  }

  private static final Comparator<Stream> ORDER = Comparator.comparing(Stream::component)
      .thenComparing(Stream::country)
      .thenComparing(Stream::stakeholder)
      .thenComparing(Stream::asset)
      .thenComparing(Stream::follows);
  private static final List<String> WORKS = List.of("construction ", "renewal ", "residual value ");
  private static final String OPERATION = "operation ";

  final SortedMap<Stream, double[]> streams = new TreeMap<>(ORDER);
  final double transfers;
  final int lastYear;
  final int opening;

  private final Map<String, String> assetOfProject = new TreeMap<>();

  LedgerStreams(CompanyModel model) {
    for (String asset : model.assets) {
      String project = model.project(asset);
      if (!project.isEmpty()) {
        assetOfProject.merge(project, asset, (a, b) -> "");
      }
    }
    double sum = 0;
    int last = model.firstYear;
    int opens = model.firstYear;
    for (StoredTable.Row row :
        model.run.table("ledger").where("scenario", model.scenario).rows()) {
      int year = row.year("year");
      double amount = row.number("amount");
      if (!DealStreams.COMPONENTS.contains(row.text("component"))) {
        double[] years = streams.computeIfAbsent(stream(row), s -> new double[model.years()]);
        years[year - model.firstYear] += amount;
      }
      sum += row.flag("transfer") ? amount : 0;
      last = Math.max(last, year);
      opens = row.text("line").startsWith(WORKS.get(0)) ? Math.max(opens, year + 1) : opens;
    }
    transfers = sum;
    lastYear = last;
    opening = opens;
  }

  private Stream stream(StoredTable.Row row) {
    String line = row.text("line");
    String asset = "";
    Follows follows = Follows.NOTHING;
    for (String begin : WORKS) {
      if (line.startsWith(begin)) {
        asset = asset(line.substring(begin.length()));
        follows = Follows.COST;
      }
    }
    if (line.startsWith(OPERATION)) {
      asset = asset(line.substring(OPERATION.length()));
      follows = Follows.FIXED_OPEX;
    }
    return new Stream(
        row.text("component"),
        row.text("country"),
        row.text("stakeholder"),
        asset,
        asset.isEmpty() ? Follows.NOTHING : follows);
  }

  private String asset(String rest) {
    int comma = rest.indexOf(',');
    return assetOfProject.getOrDefault(comma < 0 ? rest : rest.substring(0, comma), "");
  }

  List<Stream> list() {
    return new ArrayList<>(streams.keySet());
  }

  SortedSet<String> components() {
    SortedSet<String> names =
        new TreeSet<>(List.of("company", "opex", "project-cost", "user-benefit"));
    names.addAll(DealStreams.COMPONENTS);
    streams.keySet().forEach(s -> names.add(s.component()));
    return names;
  }

  SortedSet<String> countries() {
    SortedSet<String> names = new TreeSet<>();
    streams.keySet().forEach(s -> names.add(s.country()));
    return names;
  }

  SortedSet<String> stakeholders() {
    SortedSet<String> names =
        new TreeSet<>(List.of("company", "lenders", "shareholders", "shippers", "state"));
    streams.keySet().forEach(s -> names.add(s.stakeholder()));
    return names;
  }
}
