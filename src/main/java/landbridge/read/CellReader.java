package landbridge.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Provenance;
import landbridge.model.Value;
import landbridge.model.YearSeries;

/**
 * Turns what is written into a typed value in canonical units, by the column's entry in the
 * dictionary.
 *
 * <p>Checked by: {@code CellReaderTest}, {@code MistakeCorpusTest}.
 */
final class CellReader {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern GRADE = Pattern.compile("[ABCD]");

  private final QuantityReader quantities;
  private final Problems problems;
  private final int constantFrom;

  /**
   * A reader of cells.
   *
   * @param constantFrom year to which a series of one value is tied
   */
  CellReader(Units units, int constantFrom, Problems problems) {
    this.quantities = new QuantityReader(units, problems);
    this.problems = problems;
    this.constantFrom = constantFrom;
  }

  /** The cell; a problem and nothing if it is wrong. */
  Optional<Cell> read(ColumnSpec column, Written written, Address address, Provenance row) {
    Subject subject = new Subject(address.table(), address.row(), address.column(), written.text());
    Optional<Value> value = value(column, written, subject);
    Provenance own = provenance(column, written, subject, row);
    return value.map(v -> new Cell(written.text(), v, true, own));
  }

  /** The dictionary's default, if there is one. */
  Optional<Value> standard(ColumnSpec column) {
    String text = column.standard();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (column.type().isNumeric()) {
      return Optional.of(Value.Quantity.of(Double.parseDouble(text)));
    }
    Written written = Written.of(text, Place.of("dictionary"));
    return value(column, written, new Subject("", "", column.name(), text));
  }

  private Provenance provenance(
      ColumnSpec column, Written written, Subject subject, Provenance row) {
    String source = written.source();
    String grade = written.grade();
    if (column.type().isNumeric() || column.type() == ColumnType.SERIES) {
      Optional<ShortForm> form = ShortForm.of(written.text());
      source = source.isEmpty() ? form.map(ShortForm::source).orElse("") : source;
      grade = grade.isEmpty() ? form.map(ShortForm::grade).orElse("") : grade;
    }
    if (!grade.isEmpty() && !GRADE.matcher(grade).matches()) {
      problems.add("E3016", written.place(), subject, grade);
    }
    return new Provenance(
        source.isEmpty() ? row.source() : source,
        grade.isEmpty() ? row.grade() : grade,
        written.note().isEmpty() ? row.note() : written.note(),
        written.place());
  }

  private Optional<Value> value(ColumnSpec column, Written written, Subject subject) {
    return switch (column.type()) {
      case NUMBER, INTEGER, YEAR, FLAG -> quantities.read(column, written, subject);
      case REFS -> Optional.of(new Value.Texts(names(column, written, subject)));
      case YEARS, NUMBERS -> numbers(column, written, subject);
      case SERIES -> series(column, written, subject);
      default -> text(column, written, subject);
    };
  }

  private Optional<Value> text(ColumnSpec column, Written written, Subject subject) {
    String text = written.text();
    String code = "";
    switch (column.type()) {
      case ID, REF -> code = ID.matcher(text).matches() ? "" : "E3010";
      case CODE -> code = COUNTRY.matcher(text).matches() ? "" : "E3020";
      case GRADE -> code = GRADE.matcher(text).matches() ? "" : "E3016";
      case ENUM -> code = column.words().contains(text) ? "" : "E3009";
      default -> code = text.isBlank() ? "E3001" : "";
    }
    if (code.isEmpty()) {
      return Optional.of(new Value.Text(text));
    }
    String words = String.join(", ", column.argument().split("\\|"));
    Problem problem =
        Problem.of(code, written.place(), subject.toString(), text, words, column.name());
    boolean listed = column.type() == ColumnType.ENUM;
    problems.add(listed ? problem.suggesting(text, column.words()) : problem);
    return Optional.empty();
  }

  private List<String> names(ColumnSpec column, Written written, Subject subject) {
    List<String> names = new ArrayList<>();
    for (String part : written.text().split(";")) {
      String name = part.strip();
      if (names.contains(name)) {
        problems.add("E2004", written.place(), subject, name, column.name());
      } else if (!ID.matcher(name).matches()) {
        problems.add("E3010", written.place(), subject, name, "", column.name());
      } else {
        names.add(name);
      }
    }
    return names;
  }

  private Optional<Value> numbers(ColumnSpec column, Written written, Subject subject) {
    List<Double> numbers = new ArrayList<>();
    boolean good = true;
    for (String part : written.text().split(";")) {
      Optional<Value> number = quantities.read(column, part(written, part), subject);
      number.ifPresent(value -> numbers.add(((Value.Quantity) value).number()));
      good &= number.isPresent();
    }
    boolean twice = new TreeSet<>(numbers).size() < numbers.size();
    if (good && twice && column.type() == ColumnType.YEARS) {
      problems.add("E2004", written.place(), subject, written.text(), column.name());
      return Optional.empty();
    }
    return good ? Optional.of(new Value.Numbers(numbers)) : Optional.empty();
  }

  private static Written part(Written whole, String text) {
    return new Written(text.strip(), whole.unit(), "", "", "", whole.place());
  }

  private Optional<Value> series(ColumnSpec column, Written written, Subject subject) {
    if (written.text().indexOf('=') < 0) {
      Optional<Value> constant = quantities.read(column, written, subject);
      return constant.map(value -> {
        double number = ((Value.Quantity) value).number();
        return new Value.Series(YearSeries.constant(constantFrom, number));
      });
    }
    SortedMap<Integer, Double> points = new TreeMap<>();
    boolean good = true;
    for (String pair : written.text().split(";")) {
      int equals = pair.indexOf('=');
      String year = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
      if (equals < 0 || !QuantityReader.isYear(year)) {
        problems.add("E3015", written.place(), subject, pair.strip());
        good = false;
        continue;
      }
      Written one = part(written, pair.substring(equals + 1));
      Optional<Value> number = quantities.read(column, one, subject);
      good &= number.isPresent();
      number.ifPresent(
          value -> points.put(Integer.parseInt(year), ((Value.Quantity) value).number()));
    }
    return good ? Optional.of(new Value.Series(new YearSeries(points))) : Optional.empty();
  }
}
