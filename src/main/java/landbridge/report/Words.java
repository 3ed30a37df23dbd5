package landbridge.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sentences of the report in one language, by key; {@code {0}}, {@code {1}} stand for arguments.
 *
 * <p>Two properties files per language, texts and names of the input tables, read as UTF-8. Not {@code ResourceBundle}: that falls back to the language of the
 * machine, and a report must not depend on it.
 *
 * <p>Checked by: {@code WordsTest} (same keys and placeholders in all languages, no loaded terms).
 */
public final class Words {
  private static final String STUDY = "en"; // language of notes in a study

  private final String lang;
  private final Properties texts = new Properties();

  private Words(String lang) {
    this.lang = lang;
    load("words");
    load("inputs");
  }

  private void load(String name) {
    String file = "/landbridge/report/" + name + "_" + lang + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no report in the language " + lang);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of a language, such as {@code en}. */
  public static Words in(String lang) {
    if (!lang.matches("[a-z]{2}")) {
      throw new IllegalArgumentException("no code of a language: " + lang);
    }
    return new Words(lang);
  }

  String lang() {
    return lang;
  }

  /** The order of a list of names: letters with marks stand beside their plain forms. */
  static Comparator<String> alphabetical() {
    return Comparator.comparing(Words::plain).thenComparing(Comparator.naturalOrder());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** A unit of the study, such as {@code MUSD/yr}, as people write it in this language; nothing for pure numbers. */
  String unit(String unit) {
    if (unit.equals("1")) {
      return "";
    }
    return Arrays.stream(unit.split("/", -1))
        .map(part -> find("unit.part." + part).orElse(part))
        .collect(Collectors.joining("/"));
  }

  /** Attributes of a text that stands as the study wrote it, in English. */
  String[] quoted() {
    return lang.equals(STUDY) ? new String[0] : new String[] {"lang", STUDY};
  }

  SortedSet<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /** The text of a key with its arguments filled in. */
  String of(String key, Object... arguments) {
    return find(key, arguments)
        .orElseThrow(() -> new IllegalArgumentException("no text for " + key));
  }

  /** The text of a key, if there is one. */
  public Optional<String> find(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      return Optional.empty();
    }
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', at)) {
      int end = text.indexOf('}', brace);
      filled
          .append(text, at, brace)
          .append(arguments[Integer.parseInt(text.substring(brace + 1, end))]);
      at = end + 1;
    }
    return Optional.of(filled.append(text.substring(at)).toString());
  }
}
