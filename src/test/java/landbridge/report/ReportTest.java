package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import landbridge.store.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The whole report of a synthetic run: what must stand in it, and the promises about its form. */
class ReportTest {
  private static final int LIMIT_BYTES = 8 * 1024 * 1024;

  @TempDir
  Path folder;

  private Page page(String lang) {
    return Page.of(Report.html(SampleRun.standard().storedIn(folder), lang));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyFigureHasTitleDescriptionTwinAndSource(String lang) {
    Page page = page(lang);
    assertThat(page.all("figure")).hasSizeGreaterThanOrEqualTo(10);
    for (Element figure : page.all("figure")) {
      Element svg = (Element) figure.getElementsByTagName("svg").item(0);
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
      assertThat(figure.getElementsByTagName("details").getLength()).isEqualTo(1);
      assertThat(Page.table(figure)).as(figure.getAttribute("id")).isNotEmpty();
      assertThat(figure.getTextContent()).contains(lang.equals("en") ? "Source: " : "Quelle: ");
    }
  }

  @Test
  void headlineCarriesTheNumbersOfTheRun() {
    // 1.0 + 0.5 Mt on the company's link; 3.5 - 2.0 Mt taken from the round route; ENPV, EIRR, BCR,
    // IRR as stored
    String text = page("en").text();
    assertThat(text)
        .contains("The line: in 2040 the company\u2019s route carries 1.5\u00a0Mt a year");
    assertThat(text).contains("Round (\u22121.50 Mt a year)");
    assertThat(text)
        .contains(
            "USD\u00a0250\u00a0m in present value (economic rate of return 12.3\u00a0%, benefit-cost ratio 2.50)");
    assertThat(text)
        .contains("11.1\u00a0%")
        .contains("USD\u00a042\u00a0m")
        .contains("USD\u00a0450\u00a0m");
  }

  @Test
  void trafficOfTheCompanyIsAMeanOverTheLengthAndSaysSo() {
    // 50 km with 1.0 Mt and 150 km with 0.2 Mt: (50 x 1.0 + 150 x 0.2) / 200 km = 0.4 Mt, that is
    // 400 kt
    StoredRun run = SampleRun.standard()
        .with(
            "map_link",
            "ab|a|b|rail|1520|50|p|line|gate|Gate|Tor|pass",
            "be|b|e|rail|1520|150|p|line||||")
        .with(
            "link_flow",
            "base|2040|ab|ab|0|0|||10|10",
            "build|2040|ab|ab|1000000|0|||10|10",
            "build|2040|be|ab|200000|0|||10|10")
        .storedIn(folder);
    assertThat(Page.of(Report.html(run, "en")).text())
        .contains("carries 400\u00a0kt a year on average over its length.")
        .contains("Traffic is the mean over the length of the route");
    assertThat(Page.of(Report.html(run, "de")).text())
        .contains("im Mittel über seine Länge 400\u00a0kt im Jahr.")
        .contains("Der Verkehr ist das Mittel über die Länge des Weges");
  }

  /** "earns not defined on its works" was said of a company that builds and is never let to open. */
  @Test
  void whatHasNoRateAndPaysNothingIsSaidInWords() {
    StoredRun run = SampleRun.standard()
        .with("appraisal", "build|enpv|27000000|USD|", "build|eirr||1/yr|", "build|bcr||1|")
        .with(
            "company_kpi",
            "build|project_irr||1/yr|",
            "build|project_npv|-18000000|USD|",
            "build|total_dividends|0|USD|")
        .storedIn(folder);
    assertThat(Page.of(Report.html(run, "en")).text())
        .contains("in present value (no economic rate of return, no benefit-cost ratio).")
        .contains("The company\u2019s works have no rate of return before debt (present value"
            + " USD\u00a0\u221218\u00a0m); it pays no dividends over its term.");
    assertThat(Page.of(Report.html(run, "de")).text())
        .contains("(kein volkswirtschaftlicher Zinsfuß, kein Nutzen-Kosten-Verhältnis).")
        .contains("Die Bauten der Gesellschaft haben vor Fremdkapital keinen Zinsfuß")
        .contains("schüttet in ihrer Laufzeit nichts aus.");
  }

  @Test
  void germanNumbersHaveGermanSeparators() {
    String text = page("de").text();
    assertThat(text)
        .contains("250\u00a0Mio.\u00a0USD")
        .contains("12,3\u00a0%")
        .contains("Umweg (\u22121,50 Mt im Jahr)");
  }

  @Test
  void twinOfTheMapSaysWhatIsDrawn() {
    List<List<String>> rows = Page.table(page("en").figure("map"));
    assertThat(rows)
        .contains(List.of("Astation \u2013 Bstation (rail)", "Gate", "0.00", "1.50", "+1.50"));
    assertThat(rows)
        .contains(List.of("West \u2013 North (road)", "", "3.50", "2.00", "\u22121.50"));
  }

  @Test
  void benefitsByCountrySumToTheTotal() {
    // AA: 300 - 150 + 20 = 170; BB: 100 - 20 = 80; total 250 = ENPV
    List<List<String>> rows = Page.table(page("en").figure("countries"));
    assertThat(rows.get(0)).startsWith("Aland").endsWith("170.0");
    assertThat(rows.get(1)).startsWith("Beland").endsWith("80.0");
    assertThat(rows.get(2)).startsWith("Total").endsWith("250.0");
  }

  @Test
  void everyPartOfTheCorridorBarsHasItsNumber() {
    // of 4 Mt on 785 units the narrow ones get 0.4 to 4 units; ten and eleven have two digits
    List<String> rows = new ArrayList<>();
    for (String scenario : List.of("base", "build")) {
      for (int c = 1; c <= 11; c++) {
        int tonnes = c == 4 ? 3_500_000 : c == 11 ? 70_000 : 2_000 * c;
        rows.add(scenario + "|2040|c" + c + "|" + tonnes + "|0");
      }
    }
    StoredRun run =
        SampleRun.standard().with("corridor_share", rows.toArray(String[]::new)).storedIn(folder);
    Element figure = Page.of(Report.html(run, "en")).figure("corridors");
    List<String> numbers = Page.below(figure).stream()
        .filter(e -> e.getTagName().equals("text")
            && e.getAttribute("font-weight").equals("700")
            && e.getTextContent().length() <= 2)
        .map(Element::getTextContent)
        .toList();
    for (int c = 1; c <= 11; c++) { // in the key and in two bars
      assertThat(numbers.stream().filter(Integer.toString(c)::equals))
          .as("" + c)
          .hasSize(3);
    }
  }

  @Test
  void dividendsAreSplitAsTheSharesSay() {
    // three years of 150 m: 74 % is 333 m, 26 % is 117 m; equity 3 x 74 and 3 x 26 m
    List<List<String>> rows = Page.table(page("en").figure("dividends"));
    assertThat(rows.get(rows.size() - 1))
        .containsExactly("Total", "", "\u2212222.0", "333.0", "", "\u221278.0", "117.0");
  }

  @Test
  void dividendsAndCapitalPaidBackStandOnEachOther() {
    // 74 m paid in and, later, 44 m of capital and 30 m of dividends: bars of the same height
    StoredRun run = SampleRun.standard()
        .with(
            "shareholder_year",
            "build|one|2027|1|-74000000|0|0|0|-74000000",
            "build|one|2028|1|44000000|30000000|0|0|74000000")
        .storedIn(folder);
    Element figure = Page.of(Report.html(run, "en")).figure("dividends");
    List<Double> heights = Page.below(figure).stream()
        .filter(e -> e.getTagName().equals("rect"))
        .map(e -> Double.parseDouble(e.getAttribute("height")))
        .filter(height -> height > 20)
        .toList();
    assertThat(heights).hasSize(2);
    assertThat(heights.get(1)).isCloseTo(heights.get(0), within(0.11)); // written to a tenth
    assertThat(figure.getTextContent())
        .contains("capital of USD\u00A044\u00A0m that is paid back")
        .contains("equity of USD\u00A074\u00A0m that is paid in");
  }

  @Test
  void measuresNameTheirUnitOnceAndSavedCostsAreExplained() {
    StoredRun run = SampleRun.standard()
        .with(
            "appraisal",
            "build|enpv|250000000|USD|",
            "build|pv_costs|-1234500000|USD|",
            "build|user_benefit|3210000|USD|",
            "build|first_year_return|0.094|1|",
            "build|payback|11.4|yr|")
        .storedIn(folder);
    Page page = Page.of(Report.html(run, "en"));
    List<String> rows = page.all("tr").stream().map(Element::getTextContent).toList();
    assertThat(rows)
        .contains("ENPV, USD\u00A0m250")
        .contains("Present value of costs, USD\u00A0m\u22121,235")
        .contains("User benefit, USD\u00A0m3.2")
        .contains("First-year rate of return9.4\u00A0%")
        .contains("Payback, years11");
    assertThat(page.text()).contains("The line: works are given up");
    assertThat(page("en").text()).doesNotContain("works are given up");
  }

  @Test
  void remarksOfTheStudyAreMarkedAsEnglishOnTheGermanPage() {
    assertThat(remarks("de")).isNotEmpty().allMatch(e -> e.getAttribute("lang").equals("en"));
    assertThat(remarks("en")).isNotEmpty().allMatch(e -> e.getAttribute("lang").isEmpty());
  }

  private List<Element> remarks(String lang) {
    return page(lang).all("td").stream()
        .filter(e -> e.getAttribute("class").equals("note"))
        .filter(e -> !e.getTextContent().isEmpty())
        .toList();
  }

  @Test
  void countsOutsideTheBandAreNamedWithTheirNote() {
    Page page = page("en");
    assertThat(page.figure("fit").getTextContent())
        .contains("1 of 2")
        .contains("Outside: Count two.");
    assertThat(Page.table(page.figure("fit")).get(1)).contains("0.30", "no", "Other scope.");
  }

  @Test
  void routesOfThePairAreComparedInTimeAndMoney() {
    Element figure = page("en").figure("routes");
    assertThat(Page.table(figure)).hasSize(15);
    assertThat(figure.getTextContent())
        .contains("Pass: 50\u00a0% of the goods, 300 km, 40\u00a0h, USD 20 per tonne.");
  }

  @Test
  void openingsNameTheCommitmentThatDecides() {
    assertThat(page("en").text())
        .contains("2034 (decided by the commitment)")
        .contains("Treaty")
        .contains("AA and BB")
        .contains("2025-06-30");
    assertThat(page("de").text()).contains("Vertrag").contains("unterzeichnet");
  }

  @Test
  void inputsAreCountedByGradeAndPlaceholdersListed() {
    Page page = page("en");
    List<List<String>> rows = Page.table(page.figure("quality"));
    assertThat(rows.get(rows.size() - 1)).containsExactly("Total", "1", "1", "1", "1");
    assertThat(page.text()).contains("values.guess").contains("A guess.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void makesNoRequestAndRunsOnlyItsOwnScript(String lang) {
    String html =
        Report.html(SampleRun.standard().storedIn(folder), lang, lang.equals("en") ? "de" : "en");
    Page page = Page.of(html);
    assertThat(page.all("script")).hasSize(1);
    for (String tag :
        List.of("img", "link", "iframe", "image", "object", "embed", "base", "form")) {
      assertThat(page.all(tag)).as(tag).isEmpty();
    }
    assertThat(html)
        .doesNotContain("@import")
        .doesNotContain("url(http")
        .contains("default-src &#39;none&#39;");
    assertThat(html.length()).isLessThan(LIMIT_BYTES);
  }

  @Test
  void sameRunSameBytes() throws IOException {
    StoredRun run = SampleRun.standard().storedIn(folder);
    Path one = folder.resolve("one.html");
    Path two = folder.resolve("two.html");
    Report.write(run, one, "en");
    Report.write(StoredRun.open(run.folder()), two, "en");
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
  }

  @Test
  void everyMapCarriesTheDisclaimerAndTheVersionOfItsBoundaries() {
    Page page = page("en");
    for (String map : List.of("map", "map-detail")) {
      String text = page.figure(map).getTextContent();
      assertThat(text)
          .contains("do not imply any opinion on the legal status")
          .contains(BaseMap.VERSION + ", neutral rule 1");
    }
    assertThat(page("de").figure("map").getTextContent())
        .contains(BaseMap.VERSION + ", neutrale Regel 1");
    assertThat(page.figure("schematic").getTextContent()).doesNotContain("Natural Earth");
  }

  @Test
  void bothLanguagesAreInOneFileAndEveryReferenceStaysInItsOwn() {
    Page page = Page.of(Report.html(SampleRun.standard().storedIn(folder), "de", "en"));
    assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("de");
    assertThat(page.all("input")).hasSize(2);
    assertThat(page.all("input").get(0).getAttribute("checked")).isEqualTo("checked");
    assertThat(page.all("input").get(1).hasAttribute("checked")).isFalse();
    List<String> ids = page.all("*").stream().map(e -> e.getAttribute("id")).toList();
    for (String lang : Report.LANGUAGES) {
      Element edition = page.all("div").stream()
          .filter(div -> div.getAttribute("id").equals("edition-" + lang))
          .findFirst()
          .orElseThrow();
      List<String> targets = new ArrayList<>();
      for (Element element : Page.below(edition)) {
        targets.addAll(List.of(element.getAttribute("aria-labelledby").split(" ")));
        targets.add(element.getAttribute("href").replaceAll("^http.*|^#", ""));
        targets.add(element.getAttribute("clip-path").replaceAll("url\\(#|\\)", ""));
        targets.add(element.getAttribute("fill").replaceAll("^[^u].*|url\\(#|\\)", ""));
      }
      targets.removeIf(String::isEmpty);
      assertThat(targets).hasSizeGreaterThan(40).allMatch(target -> target.startsWith(lang + "-"));
      assertThat(ids).containsAll(targets);
    }
  }

  @Test
  void idsAreUnique() {
    String html = Report.html(SampleRun.standard().storedIn(folder), "en", "de");
    List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
        .matcher(html)
        .results()
        .map(m -> m.group(1))
        .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "company_year",
        "shareholder_year",
        "company_kpi",
        "present_value",
        "appraisal",
        "route_step",
        "observed_fit",
        "chainage_fit",
        "input",
        "source",
        "crossing_flow",
        "bottleneck",
        "map_link",
        "scenario",
        "prose",
        "project_opening",
        "corridor_share",
        "link_flow",
        "convergence",
        "check",
        "study"
      })
  void aRunWithoutATableStillHasAReport(String table) {
    Page page = Page.of(
        Report.html(SampleRun.standard().without("prose").without(table).storedIn(folder), "de"));
    assertThat(page.all("h2")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(page.text()).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "map-detail", "schematic", "routes", "countries"})
  void eachFigureCanBeWrittenAlone(String name) throws IOException {
    Path file = folder.resolve("figure.svg");
    Report.writeFigure(SampleRun.standard().storedIn(folder), name, file, "en");
    assertThat(Page.of(Files.readString(file)).document().getDocumentElement().getTagName())
        .isEqualTo("svg");
  }
}
