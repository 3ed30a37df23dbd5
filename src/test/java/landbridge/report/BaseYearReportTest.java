package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landbridge.store.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The base-year page: what stands in the sentences is what can be reckoned from the rows. */
class BaseYearReportTest {
  @TempDir
  Path folder;

  private Page page(String language) {
    return Page.of(Report.html(
        SampleRun.standard()
            .with(
                "route_time",
                "r1|Route one|Weg eins|check|90|100|120|110|1.1|1|src|B|",
                "r2|Route two|Weg zwei|fit||48||72|1.5|0|src|C|A target.")
            .with(
                "calibration_parameter",
                "scale|Scale|Skala|0.35|0.4|2.5|0.66|0.22|0.17|0.82|0|price|-0.5|",
                "price|Price|Preis|0.15|0.7|1.4|0.7|0.2||0.2|1|scale|-0.5|")
            .with("calibration_fit", "1|converged|8|162|13|71.6|42.5|1.5|18|4.9|+scale -price")
            .storedIn(folder),
        language));
  }

  @Test
  void theMedianErrorIsThatOfCountsThatNoEstimateSaw() {
    // count one: 2.2 left out against 2.0 = 10 %; count two: held out, 0.3 against 1.0 = 70 %;
    // median 40 %
    assertThat(page("en").text())
        .contains("2 counts were predicted without being seen by any estimate")
        .contains("missed by 40\u00A0% at the median; 1 by more than a factor of two: Count two");
  }

  @Test
  void aLongNameIsNotCutOffAtTheEdge() {
    String name = "A route with a long name, through many places and two seas";
    StoredRun run = SampleRun.standard()
        .with("route_time", "r1|" + name + "|Weg|check|90|100|120|110|1.1|1|src|B|")
        .storedIn(folder);
    Element label = Page.below(Page.of(Report.html(run, "en")).figure("times")).stream()
        .filter(e -> e.getTagName().equals("text") && e.getTextContent().equals(name))
        .findFirst()
        .orElseThrow();
    double end = Double.parseDouble(label.getAttribute("x")); // the text ends there
    assertThat(end).isGreaterThan(1.1 * Svg.textWidth(name, 12));
  }

  /** In German the first key was written over the mark of the second. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void noKeyOfTheMarksCoversTheNext(String language) {
    for (String figure : List.of("times", "residuals")) {
      List<Element> parts = Page.below(page(language).figure(figure));
      List<String> keys = new ArrayList<>();
      List.of("fit.fit", "fit.check", "fit.left-out")
          .forEach(key -> keys.add(Words.in(language).of(key)));
      double end = 0;
      for (Element text : parts) {
        if (text.getTagName().equals("text") && keys.contains(text.getTextContent())) {
          double x = Double.parseDouble(text.getAttribute("x"));
          assertThat(x - 2 * 7).as(figure + " " + text.getTextContent()).isGreaterThan(end);
          end = x + 1.1 * Svg.textWidth(text.getTextContent(), 12);
        }
      }
      assertThat(end).isBetween(100.0, 1000.0);
    }
  }

  @Test
  void parametersTimesAndIdentifiabilityAreThere() {
    String text = page("en").text();
    assertThat(text)
        .contains("1 of 2 routes lie within 20 %")
        .contains("The counts determine 4.9 of 2 parameters")
        .contains("say least of: +\u00A0Scale; \u2212\u00A0Price")
        .contains("fell from 71.6 to 42.5")
        .contains("0.70 !")
        .contains("A target.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void bothLanguagesHoldTheSameRows(String language) {
    assertThat(page(language).all("figcaption")).hasSizeGreaterThan(3);
    assertThat(page(language).text())
        .contains("1.50".replace('.', language.equals("de") ? ',' : '.'));
  }

  @Test
  void medians() {
    assertThat(BaseYearTexts.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(BaseYearTexts.median(List.of(4.0, 1.0, 2.0, 3.0))).isCloseTo(2.5, within(0.0));
  }
}
