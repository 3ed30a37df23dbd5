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
  void unitsAreWrittenInTheLanguageOfThePage() {
    assertThat(Words.in("de").unit("MUSD/yr")).isEqualTo("Mio.\u00A0USD/Jahr");
    assertThat(Words.in("de").unit("1/d")).isEqualTo("1/Tag");
    assertThat(Words.in("en").unit("MUSD/yr")).isEqualTo("USD\u00A0m/yr");
    assertThat(Words.in("de").unit("km/h")).isEqualTo("km/h");
    assertThat(Words.in("de").unit("1")).isEmpty();
  }

  @Test
  void sortsMarkedLettersBesidePlainOnes() {
    assertThat(List.of("Zypern", "\u00d6sterreich", "Polen", "Oman").stream()
            .sorted(Words.alphabetical()))
        .containsExactly("Oman", "\u00d6sterreich", "Polen", "Zypern");
  }
}
