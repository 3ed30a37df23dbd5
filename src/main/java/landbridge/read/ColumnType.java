package landbridge.read;

import java.util.Locale;

/** Kinds of columns in the data dictionary. Checked by: {@code DictionaryTest}. */
public enum ColumnType {
  ID,
  TEXT,
  CODE,
  REF,
  REFS,
  ENUM,
  FLAG,
  NUMBER,
  INTEGER,
  YEAR,
  YEARS,
  NUMBERS,
  SERIES,
  GRADE;

  /** The type of a dictionary entry such as {@code ref:nodes}. */
  static ColumnType of(String written) {
    int colon = written.indexOf(':');
    String word = colon < 0 ? written : written.substring(0, colon);
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** True if the value is one number, so that a range and the short form make sense. */
  boolean isNumeric() {
    return this == NUMBER || this == INTEGER || this == YEAR || this == FLAG;
  }

  /** True if several values stand in one cell. */
  boolean isList() {
    return this == REFS || this == YEARS || this == NUMBERS;
  }
}
