package landbridge.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.store.StoredRun;
import landbridge.store.WholeFile;

/**
 * The report of a run: one HTML file that needs nothing else, in both languages with a switch between them.
 *
 * <p>It makes no request, works without scripts, and is the same byte for byte for the same run. What the run does not
 * hold is left out; nothing is computed here but sums and shares of stored numbers.
 *
 * <p>Threads: stateless. Checked by: {@code ReportTest}, {@code ReportInjectionTest}.
 */
public final class Report {
  /** Languages in which reports can be written. */
  public static final List<String> LANGUAGES = List.of("en", "de");

  /** Figures that can be written alone. */
  public static final List<String> FIGURES =
      List.of("map", "map-detail", "schematic", "routes", "countries");

  private Report() {}

  /**
   * Writes the report in all languages.
   *
   * @param lang the one shown first: {@code en} or {@code de}
   */
  public static void write(StoredRun run, Path file, String lang) throws IOException {
    List<String> languages = new ArrayList<>(LANGUAGES);
    languages.remove(lang);
    languages.add(0, lang);
    String html = ReportFile.html(run, languages);
    WholeFile.write(file, html);
  }

  /** The report as text in the given languages, the first of which is shown first. */
  public static String html(StoredRun run, String... languages) {
    return ReportFile.html(run, List.of(languages));
  }

  /** The answer of the run in two to four sentences, as the report begins. */
  public static List<String> headline(StoredRun run, String lang) {
    return new Headline(new RunView(run, Words.in(lang))).sentences();
  }

  /**
   * Writes one figure alone as an SVG file, such as the picture of the README.
   *
   * @param name one of {@link #FIGURES}
   * @throws IllegalArgumentException if there is no such figure, or the run does not hold what it shows
   */
  public static void writeFigure(StoredRun run, String name, Path file, String lang)
      throws IOException {
    RunView view = new RunView(run, Words.in(lang));
    Figure figure = find(view, name)
        .orElseThrow(() -> new IllegalArgumentException(
            "run " + run.id() + " does not hold what the figure " + name + " shows"));
    WholeFile.write(file, onPaper(figure.drawing().toString()));
  }

  /** In the page its ground is that of the page; alone it would be black on what a dark viewer shows. */
  private static String onPaper(String drawing) {
    String paper = "<rect width=\"100%\" height=\"100%\" fill=\"" + Palette.PAPER + "\"/>";
    return drawing.replaceFirst("</desc>", "</desc>" + paper);
  }

  private static Optional<Figure> find(RunView view, String name) {
    return switch (name) {
      case "map" ->
        MapSvg.possible(view) ? Optional.of(new MapSvg(view, false).figure()) : Optional.empty();
      case "map-detail" ->
        MapSvg.possible(view) ? Optional.of(new MapSvg(view, true).figure()) : Optional.empty();
      case "schematic" ->
        MapSvg.possible(view) ? Optional.of(new SchematicSvg(view).figure()) : Optional.empty();
      case "routes" -> RouteDiagram.figures(view, 1).stream().findFirst();
      case "countries" ->
        Optional.of(new CountryBars(view)).filter(CountryBars::possible).map(CountryBars::figure);
      default -> Optional.empty();
    };
  }
}
