package landbridge.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import landbridge.store.StoredRun;

/**
 * Puts editions in one or more languages into one HTML file: head with a content policy that allows no request, a switch
 * between the languages, the editions.
 *
 * <p>The switch is a pair of radio buttons and a rule of the style sheet, so it works without scripts, by keyboard, and
 * prints the language that is shown. With more than one language every id begins with its language. Editions are made
 * side by side.
 *
 * <p>Threads: stateless. Checked by: {@code ReportTest}, {@code ReportInjectionTest}.
 */
final class ReportFile {
  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  /** One language of the report. */
  private record Edition(Words words, String title, Markup text) {
    static Edition of(StoredRun run, String lang, boolean oneOfSeveral) {
      Words words = Words.in(lang);
      ReportPage page = new ReportPage(new RunView(run, words));
      Markup text = page.edition();
      return new Edition(words, page.title(), oneOfSeveral ? text.withPrefix(lang + "-") : text);
    }
  }

  private ReportFile() {}

  /**
   * The file as text.
   *
   * @param languages those it holds; the first is shown first
   */
  static String html(StoredRun run, List<String> languages) {
    boolean several = languages.size() > 1;
    List<Edition> editions =
        languages.parallelStream().map(lang -> Edition.of(run, lang, several)).toList();
    Edition shown = editions.get(0);
    Markup html = new Markup();
    html.open("html", "lang", languages.get(0), "xmlns", "http://www.w3.org/1999/xhtml")
        .line();
    head(html, shown.title(), run.manifest().origin().engine());
    html.open("body").line();
    if (several) {
      editions.forEach(edition -> languageSwitch(html, edition, edition == shown));
    }
    for (Edition edition : editions) {
      write(html, edition, several);
    }
    html.own("script", SCRIPT);
    html.close().close();
    return "<!DOCTYPE html>\n" + html + "\n";
  }

  private static void languageSwitch(Markup html, Edition edition, boolean shown) {
    String id = "show-" + edition.words().lang();
    String name = edition.words().of("language");
    String label = edition.words().of("language.switch", name);
    String[] button = {
      "type", "radio", "name", "language", "class", "switch", "id", id, "aria-label", label
    };
    html.empty("input", shown ? Svg.with(button, "checked", "checked") : button);
    html.element("label", name, "for", id, "lang", edition.words().lang(), "class", "switch")
        .line();
  }

  private static void write(Markup html, Edition edition, boolean oneOfSeveral) {
    Words words = edition.words();
    html.open(
        "div",
        "id",
        "edition-" + words.lang(),
        "class",
        oneOfSeveral ? "edition" : "only",
        "lang",
        words.lang(),
        "data-title",
        edition.title(),
        "data-filter",
        words.of("filter.label"),
        "data-rows",
        words.of("filter.rows"));
    html.line().add(edition.text());
    html.close().line();
  }

  private static void head(Markup html, String title, String engine) {
    String policy = "default-src 'none'; style-src " + hash(STYLE) + "; script-src " + hash(SCRIPT)
        + "; base-uri 'none'; form-action 'none'";
    html.open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
        .line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .line();
    html.empty("meta", "name", "generator", "content", "Landbridge " + engine).line();
    html.element("title", title).line();
    html.own("style", STYLE);
    html.close().line();
  }

  private static String resource(String name) {
    try (InputStream in = ReportFile.class.getResourceAsStream("/landbridge/report/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String code) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
