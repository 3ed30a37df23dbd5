package landbridge.model;

import java.util.List;

/**
 * One typed value of a cell, in canonical units.
 *
 * <p>A sealed sum instead of one record with empty corners: no NaN for "missing" and no number in a
 * text column. Checked by: {@code StudyReaderTest}.
 */
public sealed interface Value {

  /**
   * Text, identifier, reference, code, enumeration or grade.
   *
   * @param text as written
   */
  record Text(String text) implements Value {}

  /**
   * A number with its range; without a range both ends equal the number.
   *
   * @param number the value, canonical unit
   * @param low lower end
   * @param high upper end
   */
  record Quantity(double number, double low, double high) implements Value {

    /** A number without a range. */
    public static Quantity of(double number) {
      return new Quantity(number, number, number);
    }

    /** True if a range was given. */
    public boolean hasRange() {
      return low < high;
    }
  }

  /**
   * A list of identifiers.
   *
   * @param texts in the order written
   */
  record Texts(List<String> texts) implements Value {
    /** Copies the list. */
    public Texts {
      texts = List.copyOf(texts);
    }
  }

  /**
   * A list of numbers or years.
   *
   * @param numbers in the order written, canonical unit
   */
  record Numbers(List<Double> numbers) implements Value {
    /** Copies the list. */
    public Numbers {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * Numbers by year.
   *
   * @param series canonical unit
   */
  record Series(YearSeries series) implements Value {}
}
