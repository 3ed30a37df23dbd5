package landbridge.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import landbridge.base.NumberText;
import landbridge.demand.gravity.GravityData;
import landbridge.demand.gravity.GravityEstimate;
import landbridge.demand.gravity.Ppml;
import landbridge.read.data.ColumnTable;
import landbridge.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge gravity}: estimates a gravity equation from a table of trade. */
@Command(
    name = "gravity",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge gravity examples/gravity/trade.csv --trade trade --regressors "log(km),border" \\
              --exporter from --importer to --fixed-effects exporter,importer
          landbridge gravity trade.csv --trade usd --regressors ldist,contig --method ols --json
          landbridge gravity panel.csv --trade usd --regressors rta --exporter i --importer j --year t \\
              --fixed-effects exporter-year,importer-year,pair --cluster pair --out coefficients.csv

        """,
    header = "Estimate a gravity equation of trade by Poisson pseudo maximum likelihood.",
    footer = {
      "",
      "Regressors are columns, or log(column). Without fixed effects a constant is added.",
      "Rows that a combination of regressors explains perfectly are left out and counted."
    })
final class GravityCommand implements Callable<Integer> {
  private static final List<String> EFFECTS =
      List.of("exporter", "importer", "pair", "year", "exporter-year", "importer-year");

  @Parameters(paramLabel = "TABLE", description = "CSV or tab-separated file with a header.")
  private Path file;

  @Option(names = "--trade", required = true, paramLabel = "COL", description = "Value of trade.")
  private String trade = "";

  @Option(
      names = "--regressors",
      paramLabel = "COL",
      split = ",",
      description = "What explains it: columns, or log(column).")
  private List<String> regressors = List.of();

  @Option(names = "--exporter", paramLabel = "COL", description = "Who sells.")
  private String exporter = "";

  @Option(names = "--importer", paramLabel = "COL", description = "Who buys.")
  private String importer = "";

  @Option(names = "--year", paramLabel = "COL", description = "Year, in a panel.")
  private String year = "";

  @Option(
      names = "--fixed-effects",
      paramLabel = "E",
      split = ",",
      description = "exporter, importer, pair, year, exporter-year, importer-year.")
  private List<String> effects = List.of();

  @Option(
      names = "--cluster",
      paramLabel = "E",
      defaultValue = "none",
      description = "Errors that belong together: none, or as fixed effects (pair). Default: none.")
  private String cluster = "none";

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "ppml",
      description = "ppml, or ols: least squares of the logarithm of trade. Default: ppml.")
  private String method = "ppml";

  @Option(names = "--positive", description = "Only rows with trade.")
  private boolean positive;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the coefficients as CSV.")
  private Path out;

  @Option(names = "--fitted", paramLabel = "FILE", description = "Write fitted trade as CSV.")
  private Path fitted;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    if (!method.equals("ppml") && !method.equals("ols")) {
      throw new CommandFailure(ExitCode.USAGE, "--method " + method + ": it is ppml or ols");
    }
    requirePlaces();
    ColumnTable table = ColumnTable.read(file);
    GravityData data = data(table);
    double most = 0;
    for (double value : data.trade()) {
      most = Math.max(most, value);
    }
    if (!(most > 0)) {
      throw new CommandFailure(
          ExitCode.STUDY_INVALID,
          "no row of " + file + " has trade\n  fix: choose another column with --trade");
    }
    if (positive) {
      data = data.positive();
    }
    GravityEstimate estimate = method.equals("ppml") ? Ppml.estimate(data) : Ppml.logLinear(data);
    try {
      write(estimate, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    report(estimate);
    return talk.end(estimate.fit.converged() ? ExitCode.OK : ExitCode.NOT_CONVERGED);
  }

  /** Neither of the two files may replace the other, nor the table that they come from. */
  private void requirePlaces() {
    if (out != null) {
      OutFile.ending("--out", out, "csv");
      OutFile.requireApart("TABLE", file, "--out", out);
    }
    if (fitted != null) {
      OutFile.ending("--fitted", fitted, "csv");
      OutFile.requireApart("TABLE", file, "--fitted", fitted);
    }
    if (out != null && fitted != null) {
      OutFile.requireApart("--out", out, "--fitted", fitted);
    }
  }

  private GravityData data(ColumnTable table) {
    double[] y = table.amounts(trade);
    double[][] x = regressors.stream().map(table::numbers).toArray(double[][]::new);
    List<GravityData.Effect> all =
        effects.stream().map(name -> effect(table, name, "--fixed-effects")).toList();
    int[] clusters = cluster.equals("none")
        ? new int[0]
        : effect(table, cluster, "--cluster").group();
    table.end();
    return GravityData.of(y, regressors, x, all, clusters);
  }

  private GravityData.Effect effect(ColumnTable table, String name, String option) {
    if (!EFFECTS.contains(name)) {
      throw new CommandFailure(
          ExitCode.USAGE, option + " " + name + ": it is one of " + String.join(", ", EFFECTS));
    }
    List<String> from = keys(table, name, "exporter", "--exporter", exporter);
    List<String> to = keys(table, name, "importer", "--importer", importer);
    List<String> when = keys(table, name, "year", "--year", year);
    Map<String, Integer> numbers = new TreeMap<>();
    int[] group = new int[table.rows()];
    for (int row = 0; row < group.length; row++) {
      String key = name.equals("pair")
          ? pair(from.get(row), to.get(row))
          : from.get(row) + "\t" + to.get(row) + "\t" + when.get(row);
      group[row] = numbers.computeIfAbsent(key, k -> numbers.size());
    }
    return new GravityData.Effect(name, group, numbers.size());
  }

  /** Both directions of a pair are one pair. */
  private static String pair(String from, String to) {
    return from.compareTo(to) < 0 ? from + "\t" + to : to + "\t" + from;
  }

  private static List<String> keys(
      ColumnTable table, String effect, String part, String option, String column) {
    boolean needed = effect.contains(part) || effect.equals("pair") && !part.equals("year");
    if (!needed) {
      return java.util.Collections.nCopies(table.rows(), "");
    }
    if (column.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "effect " + effect + " needs " + option + " COL");
    }
    return table.texts(column);
  }

  private void write(GravityEstimate estimate, GravityData data) throws IOException {
    if (out != null) {
      List<String[]> rows = new ArrayList<>();
      rows.add(new String[] {"name", "estimate", "standard_error", "z", "p"});
      for (GravityEstimate.Coefficient c : estimate.coefficients) {
        rows.add(new String[] {
          c.name(), text(c.value()), text(c.standardError()), text(c.z()), text(c.p())
        });
      }
      write(out, rows);
    }
    if (fitted != null) {
      List<String[]> rows = new ArrayList<>();
      rows.add(new String[] {"row", "trade", "fitted", "effects", "used"});
      for (int row = 0; row < data.rows(); row++) {
        rows.add(new String[] {
          String.valueOf(row + 1),
          text(data.trade()[row]),
          text(estimate.fitted[row]),
          text(estimate.effect[row]),
          estimate.used[row] ? "1" : "0"
        });
      }
      write(fitted, rows);
    }
  }

  private static void write(Path file, List<String[]> rows) throws IOException {
    WholeFile.write(file, aside -> {
      try (CsvWriter writer =
          CsvWriter.builder().build(Files.newBufferedWriter(aside, StandardCharsets.UTF_8))) {
        rows.forEach(writer::writeRecord);
      }
    });
  }

  private static String text(double value) {
    return Double.isFinite(value) ? NumberText.of(value) : "";
  }

  private void report(GravityEstimate estimate) {
    estimate.warnings.forEach(talk::say);
    GravityEstimate.Fit fit = estimate.fit;
    ObjectNode result = talk.result();
    result
        .put("method", method)
        .put("rows", fit.rows())
        .put("log_likelihood", fit.logLikelihood())
        .put("pseudo_r2", fit.pseudoR2())
        .put("correlation2", fit.correlation2())
        .put("iterations", fit.iterations())
        .put("converged", fit.converged());
    fit.resetP().ifPresent(p -> result.put("reset_p", p));
    ObjectNode coefficients = result.putObject("coefficients");
    Columns columns = Columns.indentedBy("  ").add("regressor", "estimate", "std. error", "z", "p");
    for (GravityEstimate.Coefficient c : estimate.coefficients) {
      ObjectNode node = coefficients.putObject(c.name());
      node.put("estimate", c.value()).put("standard_error", c.standardError());
      node.put("z", c.z()).put("p", c.p());
      columns.add(
          c.name(),
          fixed(c.value(), 6),
          fixed(c.standardError(), 6),
          fixed(c.z(), 2),
          fixed(c.p(), 4));
    }
    estimate.warnings.forEach(result.withArray("warnings")::add);
    talk.print(columns.toString());
    talk.print(fit.rows() + " rows, pseudo R2 " + fixed(fit.pseudoR2(), 4) + ", log likelihood "
        + fixed(fit.logLikelihood(), 2)
        + fit.resetP().map(p -> ", RESET p " + fixed(p, 3)).orElse(""));
  }

  private static String fixed(double value, int digits) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "-";
  }
}
