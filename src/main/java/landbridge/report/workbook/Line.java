package landbridge.report.workbook;

import java.util.List;

/**
 * A row of a sheet before its references are resolved.
 *
 * <p>Formulas name other rows by key: {@code [key]} the cell of the same year, {@code [key<]} of the year
 * before (blank, so zero, before the first), {@code [key$]} the constant, {@code [key:]} all years. Checked
 * by: {@code WorkbookTest}.
 *
 * @param key name by which formulas refer to the row; empty for headings
 * @param label text in the first column
 * @param unit unit
 * @param constant what stands in the constant column
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

  /** An input that the reader may change: one number, or one for each year. */
  record Input(List<Double> numbers) implements Content {}

  /** A number that the program computed and that does not follow a change of inputs. */
  record Engine(List<Double> numbers) implements Content {}

  /** A formula, the same for every year. */
  record Formula(String text) implements Content {}

  /** A text, never a formula whatever it begins with. */
  record Text(String text) implements Content {}

  /**
   * Where an input comes from.
   *
   * @param source key of the source
   * @param grade A to D
   * @param note remark
   */
  record Origin(String source, String grade, String note) {
    static final Origin NONE = new Origin("", "", "");
  }

  static final None NOTHING = new None();
}
