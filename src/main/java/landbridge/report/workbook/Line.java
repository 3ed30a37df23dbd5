package landbridge.report.workbook;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A row of a sheet before its references are resolved.
 *
 * <p>Formulas name other rows by key: {@code [key]} the cell of the same year, {@code [key<]} of the year
 * before (blank, so zero, before the first), {@code [key>]} of the year after, {@code [key$]} the value column, {@code [key@]} its value as
 * run, {@code [key:]} all years, {@code [key^]} the years so far, {@code
 * [key+]} the reader's number, {@code [key!]}, {@code [key&]} and {@code [key*]} source, grade and note. Checked by:
 * {@code BookTest}.
 *
 * @param key name by which formulas refer to the row; empty for headings
 * @param label text in the first column
 * @param unit unit
 * @param constant what stands in the value column
 * @param years what stands in the columns of the years
 * @param origin source, grade and note
 * @param format number format
 */
record Line(
    String key,
    String label,
    String unit,
    Content constant,
    Content years,
    Origin origin,
    String format) {

  /** What a cell or a run of cells holds. */
  sealed interface Content {}

  /** Nothing. */
  record None() implements Content {}

  /**
   * An input that the reader may change: one number, or one for each year. A single one stands twice, as
   * run and as changed, and the selector of the case says which counts. NaN stands for the word none.
   */
  record Input(List<Double> numbers) implements Content {}

  /** A number that the program computed and that does not follow a change of inputs. */
  record Engine(List<Double> numbers) implements Content {}

  /** A formula, the same for every year. */
  record Formula(String text) implements Content {}

  /** A formula with the number of the run beside it. */
  record Compared(String text, OptionalDouble run) implements Content {}

  /** A formula of a number that the reader chooses in the same row. */
  record Asked(String text, double number) implements Content {}

  /** A text, never a formula whatever it begins with. */
  record Text(String text) implements Content {}

  /**
   * Where an input comes from; for a line of the ledger its component, country and stakeholder.
   *
   * @param source key of the source
   * @param grade A to D
   * @param note remark
   */
  record Origin(String source, String grade, String note) {
    static final Origin NONE = new Origin("", "", "");

    static Origin note(String note) {
      return new Origin("", "", note);
    }
  }

  static final None NOTHING = new None();

  boolean isYearly() {
    return !(years instanceof None);
  }

  boolean isHeading() {
    return key.isEmpty() && unit.isEmpty() && constant instanceof None && !isYearly();
  }
}
