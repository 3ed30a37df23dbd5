package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import landbridge.model.BilateralTrade;
import landbridge.model.Flow;
import landbridge.model.Study;
import landbridge.model.Zone;
import landbridge.read.StudyReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trade of the flagship study: derived from its tables to the tonne, and no dollar lost on the way. */
class TrippTradeTest {
  private static final Path FOLDER = Path.of("studies/tripp");
  private static Study study;

  @BeforeAll
  static void read() {
    study = StudyReader.read(FOLDER);
  }

  @Test
  void theCommittedFileIsWhatIsDerived() throws IOException {
    assertThat(TradeTable.lines(study))
        .isEqualTo(Files.readAllLines(FOLDER.resolve("demand/trade.csv")));
  }

  @Test
  void valueByCountryPairIsThatOfTheStatistics() {
    Map<String, String> country = new TreeMap<>();
    study.zones().stream().forEach((Zone z) -> country.put(z.id(), z.country()));
    Map<String, Double> derived = new TreeMap<>();
    for (Flow flow : study.trade()) {
      String pair = country.get(flow.origin()) + ">" + country.get(flow.destination());
      derived.merge(pair, flow.valueUsdPerYear(), Double::sum);
    }
    for (BilateralTrade row : study.bilateral()) {
      String pair = row.exporter() + ">" + row.importer();
      double expected = row.valueMusdPerYear() * 1e6 * (1 - row.removed());
      // whole dollars in the file: at most half a dollar for each of some hundred flows
      assertThat(derived.getOrDefault(pair, 0.0)).as(pair).isCloseTo(expected, within(1000.0));
    }
  }

  @Test
  void tradeWithinACountryIsOnlyThatOfAnExclave() {
    Map<String, String> country = new TreeMap<>();
    study.zones().stream().forEach((Zone z) -> country.put(z.id(), z.country()));
    assertThat(study.trade())
        .filteredOn(f -> country.get(f.origin()).equals(country.get(f.destination())))
        .isNotEmpty()
        .allMatch(
            f -> f.origin().equals("az-nakhchivan") || f.destination().equals("az-nakhchivan"));
  }

  @Test
  void goodsOfThePipelinesAreNotOnTheRailways() {
    // Kazakhstan's crude for Europe (CPC) and Azerbaijan's for Turkey (Baku-Ceyhan) are removed
    assertThat(study.trade())
        .filteredOn(f -> f.commodity().equals("crude-oil"))
        .noneMatch(f -> f.origin().startsWith("kz-") && f.destination().startsWith("eu-"))
        .noneMatch(f -> f.origin().startsWith("az-") && f.destination().startsWith("tr-"));
  }
}
