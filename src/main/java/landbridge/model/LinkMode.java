package landbridge.model;

/** Modes of carriage; each link has one. Checked by: {@code DictionaryTest}. */
public enum LinkMode {
  ROAD,
  RAIL,
  FERRY,
  SEA;

  /** The word used in study files. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
