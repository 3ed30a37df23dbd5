package landbridge.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that the program writes in English, in another language: those of the workbook, and the warnings of a run. A
 * language is a list of pairs, one a line: English, a bar, the other. {@code {0}} and so on stand for names and
 * numbers, which are looked up too; a number gets the comma of the language. What precedes a colon is a name: {@code rail: tariff, real} has the line of {@code tariff, real}. What has
 * no line, such as the title of a source, stays as it is.
 *
 * <p>By English text and not by key, because a row is read in the program as it is read in the sheet; that no
 * text lacks its line is a test. Checked by: {@code TextsTest}, {@code WarningTextsTest}.
 */
public final class Texts {
  private static final String BAR = " | ";
  private static final String NAME = ": ";
  private static final String LISTED = "; "; // between names
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");

  private final Map<String, String> pairs = new LinkedHashMap<>();
  private final Map<Pattern, String> patterns = new LinkedHashMap<>(); // to the English text
  private final Map<String, String> names = new TreeMap<>(); // of things, by English name
  private final SortedSet<String> unused = new TreeSet<>();
  private final boolean same;

  private Texts(String list, String lang) {
    same = lang.equals("en");
    if (!same) {
      load(list + "_" + lang);
    }
  }

  /** The texts of the workbook in a language, such as {@code de}. */
  public static Texts ofWorkbook(String lang) {
    return new Texts("workbook", lang);
  }

  /** The warnings of runs in a language. */
  public static Texts ofWarnings(String lang) {
    return new Texts("warnings", lang);
  }

  /** Arguments that are names of a study, one or several with semicolons between, get those of the language. */
  Texts withNames(Map<String, String> english) {
    names.putAll(english);
    return this;
  }

  private void load(String list) {
    try (InputStream in = Texts.class.getResourceAsStream("/landbridge/report/" + list + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("there are no texts " + list);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(BAR) && !line.startsWith("#"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    unused.addAll(pairs.keySet());
  }

  private void add(String line) {
    int bar = line.indexOf(BAR);
    String english = line.substring(0, bar);
    if (pairs.put(english, line.substring(bar + BAR.length())) != null) {
      throw new IllegalArgumentException("two lines for: " + english);
    }
    if (ARGUMENT.matcher(english).find()) {
      String regex = ARGUMENT
          .splitAsStream(english)
          .map(Pattern::quote)
          .reduce("", (a, b) -> a.isEmpty() ? b : a + "(.+)" + b);
      boolean ends = english.endsWith("}");
      patterns.put(Pattern.compile(regex + (ends ? "(.+)" : "")), english);
    }
  }

  /** The text in this language; as it is where there is none. */
  public String of(String english) {
    return same ? english : find(english).orElse(english);
  }

  /** A text that only counts as a whole: what a study says must not be taken for a text of the program. */
  public String whole(String english) {
    return same || !pairs.containsKey(english) ? english : find(english).orElseThrow();
  }

  /** The text in this language, if it has a line. */
  public Optional<String> find(String english) {
    String exact = pairs.get(english);
    if (exact != null) {
      unused.remove(english);
      return Optional.of(exact);
    }
    for (Map.Entry<Pattern, String> pattern : patterns.entrySet()) {
      Matcher matcher = pattern.getKey().matcher(english);
      if (matcher.matches()) {
        unused.remove(pattern.getValue());
        return Optional.of(filled(pairs.get(pattern.getValue()), matcher));
      }
    }
    return afterName(english);
  }

  private Optional<String> afterName(String english) {
    int colon = english.indexOf(NAME);
    if (colon < 0) {
      return Optional.empty();
    }
    String name = english.substring(0, colon);
    return find(english.substring(colon + NAME.length())).map(rest -> of(name) + NAME + rest);
  }

  private String filled(String text, Matcher arguments) {
    return ARGUMENT.matcher(text).replaceAll(found -> {
      String argument = arguments.group(1 + Integer.parseInt(found.group(1)));
      return Matcher.quoteReplacement(
          NUMBER.matcher(argument).matches() ? argument.replace('.', ',') : named(argument));
    });
  }

  private String named(String argument) {
    if (names.containsKey(argument)) {
      return names.get(argument);
    }
    return find(argument)
        .orElseGet(() -> Arrays.stream(argument.split(LISTED, -1))
            .map(one -> names.getOrDefault(one, one))
            .collect(Collectors.joining(LISTED)));
  }

  /** English texts of lines that nobody asked for. */
  public SortedSet<String> unused() {
    return unused;
  }
}
