package landbridge.model;

import landbridge.base.Place;

/**
 * A block of the study's own text: a paragraph, an item of a list or a heading, with bound numbers as written.
 *
 * <p>Checked by: {@code ProseReaderTest}.
 *
 * @param lang    language, {@code en} or {@code de}
 * @param section section of the report
 * @param kind    what it is
 * @param text    as written, on one line, with {@code {{bound numbers}}}
 * @param place   where it begins
 */
public record Prose(String lang, String section, Kind kind, String text, Place place) {

  /** Kinds of blocks. */
  public enum Kind {
    PARAGRAPH,
    ITEM,
    HEADING
  }
}
