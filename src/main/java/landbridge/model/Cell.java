package landbridge.model;

/**
 * One value of a study: as written, as understood, and where from.
 *
 * <p>Checked by: {@code StudyReaderTest}.
 *
 * @param written the text as it stands in the file; the default's text if the cell was left out
 * @param value typed, canonical unit
 * @param given false if the dictionary's default stands in
 * @param provenance source, grade and place
 */
public record Cell(String written, Value value, boolean given, Provenance provenance) {

  /** The number; only for number columns. */
  public double number() {
    if (value instanceof Value.Quantity quantity) {
      return quantity.number();
    }
    throw new IllegalArgumentException("not a number: " + written);
  }

  /** Lower end of the range, or the number itself. */
  public double low() {
    return value instanceof Value.Quantity quantity ? quantity.low() : number();
  }

  /** Upper end of the range, or the number itself. */
  public double high() {
    return value instanceof Value.Quantity quantity ? quantity.high() : number();
  }

  /** The text; only for text columns. */
  public String text() {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    throw new IllegalArgumentException("not a text: " + written);
  }

  /** The same cell with another value. */
  public Cell with(Value changed, String text) {
    return new Cell(text, changed, true, provenance);
  }
}
