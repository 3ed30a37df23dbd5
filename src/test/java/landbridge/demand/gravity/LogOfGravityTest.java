package landbridge.demand.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import landbridge.SharedData;
import org.junit.jupiter.api.Test;

/**
 * Santos Silva and Tenreyro (2006), The Log of Gravity, Review of Economics and Statistics 88, traditional gravity
 * equation; data CC-BY 4.0. Printed digits of F-10 of the project's list of methods.
 */
class LogOfGravityTest {
  private static final double PRINTED = 1.01e-6; // six decimals

  /** The file carries logs of seven digits; the published run had more, which the constant, their balance, shows. */
  private static final double CONSTANT = 1e-5;

  private static final List<String> REGRESSORS = List.of(
      "lypex",
      "lypim",
      "lyex",
      "lyim",
      "ldist",
      "border",
      "comlang",
      "colony",
      "landl_ex",
      "landl_im",
      "lremot_ex",
      "lremot_im",
      "comfrt_wto",
      "open_wto");

  @Test
  void all18360Pairs() throws IOException {
    GravityData data = table(false);
    assertThat(data.rows()).isEqualTo(18_360);
    GravityEstimate estimate = Ppml.estimate(data);
    Map<String, Double> published = new TreeMap<>();
    published.put("constant", -32.326103);
    published.put("lypex", .732481);
    published.put("lypim", .741078);
    published.put("lyex", .156712);
    published.put("lyim", .135018);
    published.put("ldist", -.783801);
    published.put("border", .192911);
    published.put("comlang", .745984);
    published.put("colony", .025006);
    published.put("landl_ex", -.863474);
    published.put("landl_im", -.696420);
    published.put("lremot_ex", .659840);
    published.put("lremot_im", .561500);
    published.put("comfrt_wto", .181107);
    published.put("open_wto", -.106819);
    assertThat(estimate.coefficients).hasSize(15);
    published.forEach(
        (name, value) -> assertThat(estimate.find(name).orElseThrow().value())
            .as(name)
            .isCloseTo(value, within(tolerance(name))));
    assertThat(estimate.find("ldist").orElseThrow().standardError())
        .isCloseTo(.054604, within(PRINTED));
    assertThat(estimate.warnings).isEmpty();
    assertThat(estimate.fit.resetP().orElseThrow()).isCloseTo(0.331, within(0.001)); // table 3
    System.out.println(estimate.coefficients + "\n" + estimate.fit);
  }

  @Test
  void the9613PairsThatTrade() throws IOException {
    GravityData data = table(true);
    assertThat(data.rows()).isEqualTo(9_613);
    GravityEstimate estimate = Ppml.estimate(data);
    assertCoefficient(estimate, "constant", -31.529552);
    assertCoefficient(estimate, "lypex", .721328);
    assertCoefficient(estimate, "lypim", .731876);
    assertCoefficient(estimate, "ldist", -.776316);
    assertThat(estimate.find("ldist").orElseThrow().standardError())
        .isCloseTo(.055248, within(PRINTED));
  }

  @Test
  void leastSquaresOfLogs() throws IOException {
    GravityEstimate estimate = Ppml.logLinear(table(false));
    assertThat(estimate.fit.rows()).isEqualTo(9_613);
    assertThat(estimate.find("ldist").orElseThrow().value()).isCloseTo(-1.166, within(0.0006));
    assertThat(estimate.find("ldist").orElseThrow().standardError())
        .isCloseTo(.034, within(0.0006)); // table 3
    assertThat(estimate.fit.resetP().orElseThrow()).isLessThan(0.0006); // printed 0.000
  }

  /** Table 5 of the paper, exporter and importer effects: estimates and robust errors, three printed decimals. */
  @Test
  void fixedEffectsOfTable5() throws IOException {
    GravityEstimate ppml = Ppml.estimate(withEffects());
    assertPrinted(ppml, "ldist", -.750, .041);
    assertPrinted(ppml, "border", .370, .091);
    assertPrinted(ppml, "comlang", .383, .093);
    assertPrinted(ppml, "colony", .079, .134);
    assertPrinted(ppml, "comfrt_wto", .376, .077);
    GravityEstimate ols = Ppml.logLinear(withEffects());
    assertPrinted(ols, "ldist", -1.347, .031);
    assertPrinted(ols, "border", .174, .130);
    assertPrinted(ols, "comlang", .406, .068);
    assertPrinted(ols, "colony", .666, .070);
    assertPrinted(ols, "comfrt_wto", .310, .098);
  }

  private static void assertPrinted(
      GravityEstimate estimate, String name, double value, double error) {
    GravityEstimate.Coefficient found = estimate.find(name).orElseThrow();
    assertThat(found.value()).as(name).isCloseTo(value, within(0.00051));
    assertThat(found.standardError()).as(name).isCloseTo(error, within(0.00051));
  }

  private static void assertCoefficient(GravityEstimate estimate, String name, double value) {
    assertThat(estimate.find(name).orElseThrow().value())
        .as(name)
        .isCloseTo(value, within(tolerance(name)));
  }

  private static double tolerance(String name) {
    return name.equals(GravityData.CONSTANT) ? CONSTANT : PRINTED;
  }

  private static GravityData table(boolean positive) throws IOException {
    List<double[]> rows = rows(REGRESSORS);
    if (positive) {
      rows.removeIf(row -> row[0] == 0);
    }
    return GravityData.of(
        column(rows, 0), REGRESSORS, columns(rows, REGRESSORS.size()), List.of(), new int[0]);
  }

  private static GravityData withEffects() throws IOException {
    List<String> names = List.of("ldist", "border", "comlang", "colony", "comfrt_wto");
    List<String> all = new ArrayList<>(names);
    all.addAll(List.of("s2_ex", "s1_im"));
    List<double[]> rows = rows(all);
    return GravityData.of(
        column(rows, 0),
        names,
        columns(rows, names.size()),
        List.of(effect("exporter", column(rows, 6)), effect("importer", column(rows, 7))),
        new int[0]);
  }

  private static GravityData.Effect effect(String name, double[] code) {
    int[] group = new int[code.length];
    int most = 0;
    for (int row = 0; row < group.length; row++) {
      group[row] = (int) code[row];
      most = Math.max(most, group[row] + 1);
    }
    return new GravityData.Effect(name, group, most);
  }

  private static double[][] columns(List<double[]> rows, int count) {
    double[][] x = new double[count][];
    for (int k = 0; k < count; k++) {
      x[k] = column(rows, k + 1);
    }
    return x;
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  /** Trade first, then the columns asked for. */
  private static List<double[]> rows(List<String> columns) throws IOException {
    List<double[]> rows = new ArrayList<>();
    try (GZIPInputStream in = new GZIPInputStream(java.nio.file.Files.newInputStream(
            SharedData.file("log-of-gravity/log_of_gravity.csv.gz")));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord record : reader) {
        double[] row = new double[columns.size() + 1];
        row[0] = Double.parseDouble(record.getField("trade"));
        for (int k = 1; k < row.length; k++) {
          row[k] = Double.parseDouble(record.getField(columns.get(k - 1)));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
