package landbridge.model;

/**
 * A text in English and in German.
 *
 * <p>Checked by: {@code DictionaryTest} (two columns, one component).
 *
 * @param en English
 * @param de German
 */
public record Bilingual(String en, String de) {

  /** The text in a language; English unless "de" is asked for. */
  public String in(String language) {
    return "de".equals(language) ? de : en;
  }
}
