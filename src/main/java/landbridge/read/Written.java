package landbridge.read;

import landbridge.base.Place;

/**
 * A value as it stands in a file, before anybody knows what it means: the same for CSV and YAML, for
 * short and long form.
 *
 * <p>Lists are joined by {@code ;} and series are {@code year=value} pairs joined by {@code ;}.
 * Checked by: {@code CellReaderTest}.
 *
 * @param text value, for numbers with the unit and the rest of the short form
 * @param unit unit that stands elsewhere (CSV header, long form); empty if in the text
 * @param source of this value alone; empty for the row's
 * @param grade of this value alone; empty for the row's
 * @param note of this value alone; empty for the row's
 * @param place where it stands
 */
record Written(String text, String unit, String source, String grade, String note, Place place) {

  /** True if the unit, right or wrong, stands in the header of a CSV file and is judged there. */
  boolean unitElsewhere() {
    return place.file().endsWith(".csv");
  }

  /** A value without anything else. */
  static Written of(String text, Place place) {
    return new Written(text, "", "", "", "", place);
  }
}
