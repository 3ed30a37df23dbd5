package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Provenance;
import landbridge.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single cells: forms of numbers, ranges, provenance, bounds. */
class CellReaderTest {

  private static final Place PLACE = new Place("costs/x.yaml", 3, 5);
  private static final Provenance ROW = new Provenance("row-source", "B", "row note", PLACE);

  private final Problems problems = new Problems();
  private final CellReader cells =
      new CellReader(new Units("USD2025", new TreeMap<>()), 2025, problems);

  private static ColumnSpec column(ColumnType type, String unit, String bounds) {
    return new ColumnSpec("x", type, "", unit, "", false, Bounds.of(bounds), "");
  }

  private Optional<Cell> read(ColumnSpec column, String text) {
    return cells.read(column, Written.of(text, PLACE), new Address("t", "r", "x"), ROW);
  }

  private static final ColumnSpec LENGTH = column(ColumnType.NUMBER, "km", "[0,)");
  private static final ColumnSpec SHARE = column(ColumnType.NUMBER, "1", "[0,1]");
  private static final ColumnSpec CODE_TEXT = column(ColumnType.TEXT, "", "");

  @Test
  void theShortFormHasAllParts() {
    Cell cell = read(LENGTH, "434 m @a-source ~C [380..900]").orElseThrow();
    assertThat(cell.value()).isEqualTo(new Value.Quantity(0.434, 0.38, 0.9));
    assertThat(cell.provenance()).isEqualTo(new Provenance("a-source", "C", "row note", PLACE));
  }

  @Test
  void endsOfARangeMayRepeatTheUnit() {
    Cell cell = read(SHARE, "10 % [5 %..20%]").orElseThrow();
    assertThat(cell.value()).isEqualTo(new Value.Quantity(0.1, 0.05, 0.2));
  }

  @Test
  void yearsMayNameTheirSource() {
    Cell cell = read(column(ColumnType.YEAR, "", ""), "2031 @plan ~C").orElseThrow();
    assertThat(cell.number()).isEqualTo(2031);
    assertThat(cell.provenance().source()).isEqualTo("plan");
    assertThat(cell.provenance().grade()).isEqualTo("C");
  }

  @Test
  void whatIsLeftOutComesFromTheRow() {
    Cell cell = read(LENGTH, "12 km").orElseThrow();
    assertThat(cell.provenance()).isEqualTo(ROW);
    assertThat(cell.low()).isEqualTo(12);
    assertThat(cell.high()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9 %", "9%", "0.09", "0.09 1", "90 ‰", "9e-2", "9.0E-2 1", "+0.09"})
  void sharesMayBeWrittenInManyWays(String text) {
    assertThat(read(SHARE, text).orElseThrow().number()).isEqualTo(0.09);
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1_000 km, E3002",
    "0x10 km, E3002",
    "010 km, E3002",
    "1. km, E3002",
    ".5 km, E3002",
    "NaN km, E3002",
    "Infinity km, E3002",
    "1e400 km, E3019",
    "-1 km, E3003",
    "12, E3004",
    "12 USD2025, E3006",
    "12 lightyears, E3005",
    "10 km [11..12], E3011",
    "10 km [9..x], E3002",
    "10 km ~E, E3016",
    "1d km, E3002",
    "--1 km, E3002",
    "10 km [1e400..2], E3019",
    "ten km, E3002"
  })
  void isRefused(String text, String code) {
    read(LENGTH, text);
    assertThat(problems.sorted()).extracting(Problem::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0,1] | from 0 to 1",
        "(0,8760] | above 0 and at most 8760",
        "[0,1) | from 0 and below 1",
        "(0,1) | above 0 and below 1",
        "(0,) | above 0",
        "[0,) | at least 0"
      })
  void boundsInWords(String bounds, String words) {
    assertThat(Bounds.of(bounds).words()).isEqualTo(words);
  }

  @Test
  void aDecimalCommaIsNamedAsSuch() {
    assertThat(read(LENGTH, "12,5 km")).isEmpty();
    assertThat(problems.sorted()).extracting(Problem::code).containsExactly("E3012");
  }

  /** In YAML 1.1 these would be false, 8, 1000, 750, a date and a float; here they stay text. */
  @ParameterizedTest
  @ValueSource(strings = {"NO", "010", "1_000", "12:30", "2021-01-01", "0x1F", "1e3", "on", "~x"})
  void textStaysText(String text) {
    assertThat(read(CODE_TEXT, text).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0,1]|0|true",
        "[0,1]|1|true",
        "[0,1]|1.0001|false",
        "(0,1]|0|false",
        "(0,)|1e300|true",
        "[0,1)|1|false",
        "any|-5|true",
        "[-50,50]|-50|true",
        "(0,500]|500|true"
      })
  void boundsAreIntervals(String bounds, double number, boolean holds) {
    assertThat(Bounds.of(bounds).hold(number)).isEqualTo(holds);
  }

  @Test
  void aSeriesHoldsItsYears() {
    ColumnSpec growth = column(ColumnType.SERIES, "%/yr", "any");
    Written written = new Written("2025=3;2035=2", "%/yr", "", "", "", PLACE);
    Cell cell = cells.read(growth, written, new Address("t", "r", "x"), ROW).orElseThrow();
    Value.Series series = (Value.Series) cell.value();
    assertThat(series.series().points()).containsEntry(2025, 3.0).containsEntry(2035, 2.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025=3;x=2", "2025=3;2035", "2025=;2030=1", "25=1", "2025=a"})
  void aBrokenSeriesIsRefused(String text) {
    ColumnSpec growth = column(ColumnType.SERIES, "1", "any");
    assertThat(read(growth, text)).isEmpty();
    assertThat(problems.hasErrors()).isTrue();
  }
}
