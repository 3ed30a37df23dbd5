package landbridge.choice.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import landbridge.SharedData;
import org.junit.jupiter.api.Test;

/**
 * Swissmetro (Bierlaire, Axhausen and Abay 2001), the logit and nested logit examples of Biogeme: F-9 of the project's
 * list of methods. Times and costs in hundreds; rail costs nothing with a season ticket; train and car are available in the
 * survey among users of the mode only (SP not 0).
 */
class SwissmetroTest {
  private static final double PRINTED = 1e-4;
  private static final int TRAIN = 0;
  private static final int SWISSMETRO = 1;
  private static final int CAR = 2;

  @Test
  void multinomialLogit() throws IOException {
    ChoiceEstimate estimate = ChoiceEstimator.multinomial(data());
    assertThat(estimate.observations()).isEqualTo(6_768);
    assertThat(estimate.converged()).isTrue();
    check(
        estimate,
        Map.of(
            "ASC_TRAIN",
            -0.701187,
            "ASC_CAR",
            -0.154633,
            "B_TIME",
            -1.277860,
            "B_COST",
            -1.083790));
    assertThat(estimate.logLikelihood()).isCloseTo(-5331.252007, within(PRINTED));
    assertThat(estimate.logLikelihoodAt0()).isCloseTo(-6964.662979, within(PRINTED));
    robust(
        estimate,
        Map.of("ASC_TRAIN", 0.0826, "ASC_CAR", 0.0582, "B_TIME", 0.104, "B_COST", 0.0682));
    System.out.println(estimate);
  }

  @Test
  void nestedLogit() throws IOException {
    int[] nest = {0, -1, 0};
    ChoiceEstimate estimate = ChoiceEstimator.nested(data(), nest, List.of("MU"));
    assertThat(estimate.converged()).isTrue();
    check(
        estimate,
        Map.of(
            "MU", 2.05407,
            "ASC_TRAIN", -0.511948,
            "ASC_CAR", -0.167156,
            "B_TIME", -0.898664,
            "B_COST", -0.856665));
    assertThat(estimate.logLikelihood()).isCloseTo(-5236.900014, within(PRINTED));
    // Robust variances of the covariance matrix that Biogeme 2.3 prints for this example (30 April
    // 2015).
    Map<String, Double> variance = Map.of(
        "MU", 0.0269627,
        "ASC_TRAIN", 0.00625896,
        "ASC_CAR", 0.00297342,
        "B_TIME", 0.0114731,
        "B_COST", 0.00360422);
    variance.forEach((name, value) -> {
      double error = estimate.find(name).orElseThrow().robustError();
      assertThat(error * error).as(name).isCloseTo(value, within(1e-5 * value));
    });
    System.out.println(estimate);
  }

  /** Robust standard errors of Biogeme's report, three digits. */
  private static void robust(ChoiceEstimate estimate, Map<String, Double> published) {
    published.forEach(
        (name, value) -> assertThat(estimate.find(name).orElseThrow().robustError())
            .as(name)
            .isCloseTo(value, within(0.006 * value)));
  }

  private static void check(ChoiceEstimate estimate, Map<String, Double> published) {
    published.forEach(
        (name, value) -> assertThat(estimate.find(name).orElseThrow().value())
            .as(name)
            .isCloseTo(value, within(PRINTED)));
  }

  private static Observations data() throws IOException {
    List<Integer> start = new ArrayList<>(List.of(0));
    List<Integer> alternative = new ArrayList<>();
    List<Double> share = new ArrayList<>();
    List<double[]> attribute = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
        .fieldSeparator('\t')
        .ofNamedCsvRecord(SharedData.file("swissmetro/swissmetro.dat"))) {
      for (NamedCsvRecord row : reader) {
        int purpose = number(row, "PURPOSE");
        int choice = number(row, "CHOICE");
        if ((purpose == 1 || purpose == 3) && choice != 0) {
          boolean survey = number(row, "SP") != 0;
          boolean ticket = number(row, "GA") != 0;
          double[][] x = {
            {1, 0, number(row, "TRAIN_TT") / 100.0, ticket ? 0 : number(row, "TRAIN_CO") / 100.0},
            {0, 0, number(row, "SM_TT") / 100.0, ticket ? 0 : number(row, "SM_CO") / 100.0},
            {0, 1, number(row, "CAR_TT") / 100.0, number(row, "CAR_CO") / 100.0}
          };
          boolean[] available = {
            survey && number(row, "TRAIN_AV") == 1,
            number(row, "SM_AV") == 1,
            survey && number(row, "CAR_AV") == 1
          };
          for (int a : new int[] {TRAIN, SWISSMETRO, CAR}) {
            if (available[a]) {
              alternative.add(a);
              share.add(choice == a + 1 ? 1.0 : 0.0);
              attribute.add(x[a]);
            }
          }
          start.add(share.size());
        }
      }
    }
    double[] weight = new double[start.size() - 1];
    java.util.Arrays.fill(weight, 1);
    return new Observations(
        List.of("ASC_TRAIN", "ASC_CAR", "B_TIME", "B_COST"),
        start.stream().mapToInt(i -> i).toArray(),
        alternative.stream().mapToInt(i -> i).toArray(),
        share.stream().mapToDouble(s -> s).toArray(),
        weight,
        attribute.toArray(new double[0][]));
  }

  private static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }
}
