package landbridge.read;

import java.util.Optional;
import java.util.regex.Pattern;
import landbridge.base.Problem;
import landbridge.model.Value;

/**
 * Reads one number with unit and range, converts it once, and checks that it lies in the column's
 * bounds.
 *
 * <p>Checked by: {@code CellReaderTest}, {@code MistakeCorpusTest}.
 */
final class QuantityReader {

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2300;
  private static final Pattern COMMA = Pattern.compile("[-+]?\\d+,\\d+");

  private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u202F]");

  private final Units units;
  private final Problems problems;

  QuantityReader(Units units, Problems problems) {
    this.units = units;
    this.problems = problems;
  }

  /** True for a year between 1800 and 2300. */
  static boolean isYear(String text) {
    if (text.length() != 4 || !ShortForm.isNumber(text) || text.indexOf('.') >= 0) {
      return false;
    }
    double year = Double.parseDouble(text);
    return year == (int) year && year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The value in the canonical unit; a problem and nothing if it is wrong. */
  Optional<Value> read(ColumnSpec column, Written written, Subject subject) {
    Optional<ShortForm> found = ShortForm.of(written.text());
    if (found.isEmpty() || !ShortForm.isNumber(found.get().number())) {
      notNumber(column, written, subject);
      return Optional.empty();
    }
    ShortForm form = found.get();
    if (written.unitElsewhere() && !form.unit().isEmpty()) {
      notNumber(column, written, subject);
      return Optional.empty();
    }
    Optional<Conversion> conversion = conversion(column, written, form, subject);
    if (conversion.isEmpty()) {
      return Optional.empty();
    }
    double number = conversion.get().of(form.number());
    if (!fits(column, number, written, subject)) {
      return Optional.empty();
    }
    if (form.low().isEmpty()) {
      return Optional.of(Value.Quantity.of(number));
    }
    return range(column, number, form, conversion.get(), written, subject);
  }

  /** From the written to the canonical unit; {@code from} is empty where both are the same. */
  private record Conversion(Optional<Unit> from, Unit to) {
    double of(String digits) {
      double number = Double.parseDouble(digits);
      return from.map(unit -> unit.convert(number, to)).orElse(number);
    }
  }

  private void notNumber(ColumnSpec column, Written written, Subject subject) {
    String text = written.text();
    boolean spaced = ShortForm.isNumber(SPACE.matcher(text).replaceAll(""));
    String first = spaced ? text : text.split("\\s", 2)[0];
    String code = COMMA.matcher(first).matches() ? "E3012" : "E3002";
    problems.add(code, written.place(), subject, first, column.name());
  }

  private Optional<Conversion> conversion(
      ColumnSpec column, Written written, ShortForm form, Subject subject) {
    String unit = form.unit().isEmpty() ? written.unit() : form.unit();
    if (column.unit().isEmpty()) {
      if (unit.isEmpty()) {
        return Optional.of(new Conversion(Optional.empty(), Unit.ONE));
      }
      problems.add("E3017", written.place(), subject, column.name(), unit);
      return Optional.empty();
    }
    Unit canonical = units.canonical(column.unit());
    if (unit.isEmpty() && column.isDimensional()) {
      // A CSV column without brackets has been reported once, at its header.
      if (written.unitElsewhere()) {
        return Optional.of(new Conversion(Optional.empty(), canonical));
      }
      String shown = units.shown(column.unit());
      problems.add("E3004", written.place(), subject, column.name(), shown);
      return Optional.empty();
    }
    if (unit.isEmpty()) {
      return Optional.of(new Conversion(Optional.empty(), canonical));
    }
    return convertible(column, written, unit, subject);
  }

  private Optional<Conversion> convertible(
      ColumnSpec column, Written written, String unit, Subject subject) {
    Optional<Problem> problem =
        UnitCheck.check(unit, column, units, written.place(), subject.toString());
    if (problem.isPresent()) {
      if (!written.unitElsewhere()) {
        problems.add(problem.get());
      }
      return Optional.empty();
    }
    try {
      Unit canonical = units.canonical(column.unit());
      return Optional.of(new Conversion(Optional.of(units.written(unit)), canonical));
    } catch (UnitException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Value> range(
      ColumnSpec column,
      double number,
      ShortForm form,
      Conversion conversion,
      Written written,
      Subject subject) {
    if (!ShortForm.isNumber(form.low()) || !ShortForm.isNumber(form.high())) {
      String range = form.low() + ".." + form.high();
      problems.add("E3002", written.place(), subject, range, column.name());
      return Optional.empty();
    }
    double low = conversion.of(form.low());
    double high = conversion.of(form.high());
    if (!fits(column, low, written, subject) || !fits(column, high, written, subject)) {
      return Optional.empty();
    }
    if (low > number || high < number) {
      String range = form.low() + ".." + form.high();
      problems.add("E3011", written.place(), subject, range, form.number());
      return Optional.empty();
    }
    return Optional.of(new Value.Quantity(number, low, high));
  }

  private boolean fits(ColumnSpec column, double number, Written written, Subject subject) {
    String code = "";
    String limits = column.bounds().words();
    if (Bounds.isAbsurd(number)) {
      code = "E3019";
    } else if (column.type() == ColumnType.FLAG) {
      code = number == 0 || number == 1 ? "" : "E3018";
    } else if (column.type() == ColumnType.YEAR || column.type() == ColumnType.YEARS) {
      code = number == (int) number && number >= FIRST_YEAR && number <= LAST_YEAR ? "" : "E3014";
    } else if (column.type() == ColumnType.INTEGER && number != StrictMath.rint(number)) {
      code = "E3013";
    } else if (!column.bounds().hold(number)) {
      code = "E3003";
      limits = limits + (column.isDimensional() ? " " + units.shown(column.unit()) : "");
    }
    if (!code.isEmpty()) {
      problems.add(code, written.place(), subject, column.name(), limits);
    }
    return code.isEmpty();
  }
}
