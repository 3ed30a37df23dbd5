package landbridge.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import landbridge.model.BilateralTrade;
import landbridge.model.Country;
import landbridge.model.Flow;
import landbridge.model.MixShare;
import landbridge.model.Project;
import landbridge.model.Shareholder;
import landbridge.model.Study;
import landbridge.model.TradeResponse;
import landbridge.model.Zone;

/**
 * Checks what must sum to one: shares of zones, of shareholders, of construction years; and that
 * every reported trade has a mix.
 *
 * <p>Checked by: {@code MistakeCorpusTest}.
 */
final class SumChecks {

  /** Shares that are scaled to their sum may be rounded. */
  static final double CLOSE = 0.001;

  /** Shares that are paid out as written may not: what is left over would be nobody's. */
  static final double EXACT = 1e-9;

  private final Study study;
  private final Findings findings;

  SumChecks(Findings findings) {
    this.findings = findings;
    this.study = findings.study();
  }

  void check() {
    zones("export_share", Zone::exportShare);
    zones("import_share", Zone::importShare);
    if (study.shareholders().stream().allMatch(holder -> holder.shares().isEmpty())) {
      shareholders("share", Shareholder::share);
    }
    if (study.company().map(company -> company.term().extension() > 0).orElse(false)) {
      shareholders("share_extended", Shareholder::shareExtended);
    }
    for (Project project : study.projects()) {
      double sum =
          project.works().profile().stream().mapToDouble(Double::doubleValue).sum();
      if (!project.works().profile().isEmpty() && apart(sum)) {
        findings.cell("E4017", "projects", project.id(), "profile", "profile", shown(sum));
      }
      int given = project.works().profile().size();
      if (given > 0 && given != project.works().years()) {
        int years = project.works().years();
        findings.cell("E4035", "projects", project.id(), "profile", given, years);
      }
    }
    mix();
    sizes();
  }

  /** In general equilibrium every country that trades needs its domestic trade. */
  private void sizes() {
    Set<String> trading = new TreeSet<>();
    Map<String, String> country = new TreeMap<>();
    study.zones().forEach(zone -> country.put(zone.id(), zone.country()));
    for (Flow flow : study.trade()) {
      trading.add(country.get(flow.origin()));
      trading.add(country.get(flow.destination()));
    }
    boolean needed = study.settings().models().tradeResponse() == TradeResponse.GENERAL_EQUILIBRIUM;
    for (Country row : study.countries()) {
      if (needed && trading.contains(row.id()) && row.domesticMusdPerYear().isEmpty()) {
        findings.row("E4080", "countries", row.id(), row.id());
      }
    }
  }

  private static boolean apart(double sum) {
    return Math.abs(sum - 1) > CLOSE;
  }

  /** As many digits as tell the sum from 1. */
  static String shown(double sum) {
    return String.format(Locale.ROOT, Math.abs(sum - 1) < 1e-4 ? "%.12f" : "%.4f", sum);
  }

  private void zones(String column, ToDoubleFunction<Zone> share) {
    Map<String, Double> sums = new TreeMap<>();
    Map<String, String> last = new TreeMap<>();
    for (Zone zone : study.zones()) {
      sums.merge(zone.country(), share.applyAsDouble(zone), Double::sum);
      last.put(zone.country(), zone.id());
    }
    sums.forEach((country, sum) -> {
      if (apart(sum)) {
        String what = column + " of " + country;
        findings.cell("E4017", "zones", last.get(country), column, what, shown(sum));
      }
    });
  }

  private void shareholders(String column, ToDoubleFunction<Shareholder> share) {
    double sum = study.shareholders().stream().mapToDouble(share).sum();
    if (!study.shareholders().isEmpty() && Math.abs(sum - 1) > EXACT) {
      String last = study.shareholders().get(study.shareholders().size() - 1).id();
      findings.cell("E4017", "shareholders", last, column, column, shown(sum));
    }
  }

  private void mix() {
    Set<String> countries = new TreeSet<>(study.table("countries").ids());
    Map<String, Double> shares = new TreeMap<>();
    for (MixShare mix : study.mix()) {
      shares.merge(mix.exporter() + ">" + mix.importer(), mix.share(), Double::sum);
      if (!mix.importer().equals("*") && !countries.contains(mix.importer())) {
        String id = mix.exporter() + ">" + mix.importer() + ">" + mix.commodity();
        String file = "network/countries.csv";
        findings.cell("E2001", "mix", id, "importer", mix.importer(), "countries", file);
      }
    }
    for (BilateralTrade trade : study.bilateral()) {
      String pair = trade.exporter() + ">" + trade.importer();
      double any = shares.getOrDefault(trade.exporter() + ">*", 0.0);
      if (shares.getOrDefault(pair, any) <= 0) {
        findings.row("E4019", "bilateral", pair, trade.exporter(), trade.importer());
      }
    }
  }
}
