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

  private static void assertCoefficient(GravityEstimate estimate, String name, double value) {
    assertThat(estimate.find(name).orElseThrow().value())
        .as(name)
        .isCloseTo(value, within(tolerance(name)));
  }

  private static double tolerance(String name) {
    return name.equals(GravityData.CONSTANT) ? CONSTANT : PRINTED;
  }

  private static GravityData table(boolean positive) throws IOException {
    List<double[]> rows = new ArrayList<>();
    try (GZIPInputStream in = new GZIPInputStream(java.nio.file.Files.newInputStream(
            SharedData.file("log-of-gravity/log_of_gravity.csv.gz")));
        CsvReader<NamedCsvRecord> reader =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord record : reader) {
        double[] row = new double[REGRESSORS.size() + 1];
        row[0] = Double.parseDouble(record.getField("trade"));
        for (int k = 1; k < row.length; k++) {
          row[k] = Double.parseDouble(record.getField(REGRESSORS.get(k - 1)));
        }
        if (!positive || row[0] > 0) {
          rows.add(row);
        }
      }
    }
    double[][] x = new double[REGRESSORS.size()][];
    for (int k = 0; k < x.length; k++) {
      int column = k + 1;
      x[k] = rows.stream().mapToDouble(row -> row[column]).toArray();
    }
    double[] trade = rows.stream().mapToDouble(row -> row[0]).toArray();
    return GravityData.of(trade, REGRESSORS, x, List.of(), new int[0]);
  }
}
