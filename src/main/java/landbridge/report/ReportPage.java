package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import landbridge.store.Manifest;
import landbridge.store.StoredTable.Row;

/**
 * Puts the report together in one language: banner, contents, sections, reproducibility box.
 *
 * <p>Sections follow the table of contents of a feasibility study: answer, network, competition, economy, company,
 * quality of the base year, inputs, how to repeat the run.
 *
 * <p>Threads: one thread, used once. Checked by: {@code ReportTest}.
 */
final class ReportPage {
  private final RunView view;
  private final Words words;
  private final ResultTexts results;
  private final Markup body = new Markup();
  private final List<String> sections = new ArrayList<>();
  private int figures;

  ReportPage(RunView view) {
    this.view = view;
    this.words = view.words();
    this.results = new ResultTexts(view);
  }

  /** The whole text: a link past the contents, banner, contents, sections, disclaimer. */
  Markup edition() {
    summary();
    network();
    competition();
    economy();
    company();
    baseYear();
    inputs();
    repeat();
    Markup html = new Markup();
    html.element("a", words.of("skip"), "href", "#content", "class", "skip").line();
    banner(html);
    contents(html);
    html.open("main", "id", "content").line().add(body).close().line();
    html.open("footer").element("p", words.of("disclaimer")).close().line();
    return html;
  }

  private Manifest manifest() {
    return view.run().manifest();
  }

  /** Title of the study in the language of the page. */
  String title() {
    return view.settingInLanguage("title").orElse(manifest().origin().study());
  }

  private void banner(Markup html) {
    html.open("header").element("p", words.of("kicker"), "class", "kicker");
    html.element("h1", title());
    view.settingInLanguage("question")
        .ifPresent(question -> html.element("p", question, "class", "question"));
    boolean good = manifest().outcome().converged() && manifest().outcome().checksHold();
    String state = words.of(good ? "state.good" : "state.bad");
    html.element(
        "p",
        words.of("run.line", view.run().id(), manifest().origin().engine(), state),
        "class",
        "run");
    html.close().line();
  }

  private void contents(Markup html) {
    html.open("nav", "aria-label", words.of("contents")).open("ol").line();
    for (String section : sections) {
      html.open("li")
          .element("a", words.of("section." + section), "href", "#" + section)
          .close()
          .line();
    }
    html.close().close().line();
  }

  private void begin(String section) {
    sections.add(section);
    body.open("section", "id", section, "aria-labelledby", section + "-h");
    body.element(
            "h2", sections.size() + ". " + words.of("section." + section), "id", section + "-h")
        .line();
    words
        .find("intro." + section)
        .ifPresent(text -> body.element("p", text, "class", "intro").line());
    if (!section.equals("summary")) {
      new ProseText(view).write(body, section);
    }
  }

  private void end() {
    body.close().line();
  }

  private void show(Figure figure) {
    figure.write(body, words, ++figures);
  }

  private void show(Grid grid) {
    if (grid.size() > 0) {
      grid.write(body);
    }
  }

  private void folded(String summary, Grid grid) {
    if (grid.size() > 0) {
      body.open("details").element("summary", summary);
      grid.write(body);
      body.close().line();
    }
  }

  private void summary() {
    begin("summary");
    body.open("div", "class", "answer");
    new Headline(view)
        .sentences()
        .forEach(sentence -> body.element("p", sentence).line());
    body.close().line();
    new ProseText(view).write(body, "summary");
    WarningTexts.of(view.run(), words.lang())
        .forEach(warning -> body.element("p", warning, "class", "warning"));
    if (!view.scenarios().isEmpty()) {
      show(results.keyFigures());
      body.element(
              "p", words.of(view.hasCompany() ? "kpi.note" : "kpi.note.works"), "class", "source")
          .line();
      results
          .saved()
          .ifPresent(note -> body.element("p", note, "class", "source").line());
      scenarios();
    }
    end();
  }

  private void scenarios() {
    body.open("details").element("summary", words.of("scenarios.summary")).open("dl");
    for (Row row : view.rows("scenario")) {
      body.element("dt", view.inLanguage(row, "title"));
      body.element("dd", view.inLanguage(row, "description")).line();
    }
    body.close().close().line();
  }

  private void network() {
    if (!MapSvg.possible(view)) {
      return;
    }
    begin("network");
    show(new MapSvg(view, false).figure());
    show(new MapSvg(view, true).figure());
    SchematicSvg schematic = new SchematicSvg(view);
    if (schematic.possible()) {
      show(schematic.figure());
    }
    folded(words.of("openings.summary"), new OpeningTexts(view).grid());
    folded(words.of("crossings.summary"), results.crossings());
    folded(words.of("bottlenecks.summary"), results.bottlenecks());
    end();
  }

  private void competition() {
    List<Figure> diagrams = RouteDiagram.figures(view, 3);
    CorridorBars corridors = new CorridorBars(view);
    if (diagrams.isEmpty() && !corridors.possible()) {
      return;
    }
    begin("competition");
    diagrams.forEach(this::show);
    CorridorChange change = new CorridorChange(view);
    if (change.possible()) {
      show(change.figure());
    }
    if (corridors.possible()) {
      show(corridors.figure());
    }
    end();
  }

  private void economy() {
    CountryBars countries = new CountryBars(view);
    if (!countries.possible()) {
      return;
    }
    begin("economy");
    show(countries.figure());
    show(results.stakeholders());
    Grid states = new PublicTexts(view).grid();
    if (states.size() > 0) {
      show(states);
      body.element("p", words.of("public.note"), "class", "source").line();
    }
    MoneyFigures money = new MoneyFigures(view);
    if (money.possible()) {
      show(money.parts());
      show(money.flips());
      show(money.rates());
    }
    SwitchFigure switching = new SwitchFigure(view);
    if (switching.possible()) {
      show(switching.figure());
    }
    measures("appraisal", words.of("appraisal.caption"));
    results.saved().ifPresent(note -> body.element("p", note, "class", "source").line());
    end();
  }

  private void measures(String table, String caption) {
    show(results.measures(table, caption));
    results
        .undefined(table)
        .forEach(line -> body.element("p", line, "class", "source").line());
  }

  private void company() {
    CompanyBars cash = new CompanyBars(view);
    if (!cash.possible()) {
      return;
    }
    begin("company");
    show(cash.figure());
    DividendBars dividends = new DividendBars(view);
    if (dividends.possible()) {
      show(dividends.figure());
    }
    new DealFigures(view).figures().forEach(this::show);
    new TariffFigure(view).figures().forEach(this::show);
    folded(words.of("switch.company"), new SwitchFigure(view).company());
    measures("company_kpi", words.of("company.caption"));
    end();
  }

  private void baseYear() {
    FitScatter fit = new FitScatter(view);
    BaseYearTexts texts = new BaseYearTexts(view);
    begin("baseyear");
    texts.sentences().forEach(sentence -> body.element("p", sentence).line());
    if (fit.possible()) {
      show(fit.figure());
    }
    ResidualDots counts = new ResidualDots(view, "observed_fit", "residuals", 1.25);
    if (counts.possible()) {
      show(counts.figure(texts.crossValidation()));
      show(texts.crossValidation());
      show(texts.residuals());
    }
    ResidualDots times = new ResidualDots(view, "route_time", "times", 1.2);
    if (times.possible()) {
      show(times.figure(texts.times()));
      show(texts.times());
    }
    show(texts.parameters());
    show(results.lengths());
    folded(words.of("convergence.summary"), results.convergence());
    folded(words.of("checks.summary"), results.checks());
    end();
  }

  private void inputs() {
    InputTexts inputs = new InputTexts(view);
    if (!inputs.possible()) {
      return;
    }
    begin("inputs");
    show(inputs.quality());
    folded(words.of("placeholders.summary"), inputs.placeholders());
    body.element("h3", words.of("assumptions.title")).line();
    for (Grid grid : inputs.assumptions()) {
      folded(grid.caption(), grid);
    }
    body.element("h3", words.of("sources.title")).line();
    inputs.sources(body);
    end();
  }

  private void repeat() {
    begin("repeat");
    Manifest.Origin origin = manifest().origin();
    body.open("dl", "class", "box");
    entry("repeat.run", view.run().id());
    entry("repeat.fingerprint", manifest().fingerprint());
    entry("repeat.version", origin.engine());
    entry("repeat.seed", Long.toString(origin.seed()));
    origin.settings().forEach((name, value) -> body.element("dt", name).element("dd", value));
    entry("repeat.inputs", Integer.toString(manifest().inputs().size()));
    entry("repeat.command", "./landbridge run STUDY --seed " + origin.seed());
    body.close().line();
    Grid files = new Grid(words.of("repeat.files"))
        .text(words.of("col.file"))
        .number("Bytes")
        .text("SHA-256");
    manifest()
        .inputs()
        .forEach(file -> files.row(file.path(), Long.toString(file.size()), file.sha256()));
    folded(words.of("repeat.files"), files);
    end();
  }

  private void entry(String key, String value) {
    body.element("dt", words.of(key)).element("dd", value).line();
  }
}
