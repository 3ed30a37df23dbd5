package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The catalogues: same keys, same placeholders, no loaded terms. */
class WordsTest {
  /** Terms that take a side; facilities are named instead. */
  private static final List<String> LOADED = List.of(
      "zangezur",
      "sangesur",
      "zangazur",
      "artsakh",
      "arzach",
      "occupied",
      "besetzt",
      "liberated",
      "befreit",
      "enclave",
      "exclave",
      "enklave",
      "exklave",
      "annex",
      "separatist",
      "regime",
      "fake");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Test
  void languagesHaveTheSameKeys() {
    assertThat(Words.in("de").keys()).isEqualTo(Words.in("en").keys());
  }

  @Test
  void languagesHaveTheSamePlaceholders() {
    Words english = Words.in("en");
    Words german = Words.in("de");
    Object[] marks = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}", "{6}", "{7}"};
    for (String key : english.keys()) {
      assertThat(placeholders(german.of(key, marks)))
          .as(key)
          .isEqualTo(placeholders(english.of(key, marks)));
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .sorted()
        .toList();
  }

  @Test
  void textsAreNeutral() {
    for (String lang : Report.LANGUAGES) {
      Words words = Words.in(lang);
      for (String key : words.keys()) {
        String text = words.of(key, 0, 1, 2, 3, 4, 5, 6, 7).toLowerCase(Locale.ROOT);
        assertThat(LOADED).as(key).noneMatch(text::contains);
        assertThat(text).isNotBlank();
      }
    }
  }

  @Test
  void sortsMarkedLettersBesidePlainOnes() {
    assertThat(List.of("Zypern", "\u00d6sterreich", "Polen", "Oman").stream()
            .sorted(Words.alphabetical()))
        .containsExactly("Oman", "\u00d6sterreich", "Polen", "Zypern");
  }
}
