package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A result table takes what its dictionary says, and nothing else. */
class ResultTableTest {
  @Test
  void keepsRowsInTheOrderInWhichTheyCame() {
    ResultTable.Rows rows = ResultTable.of("corridor_share");
    for (int i = 0; i < 50; i++) {
      rows.add("base", 2025 + i, "c" + i, i * 0.5, OptionalDouble.of(0.25));
    }
    ResultTable table = rows.build();
    assertThat(table.size()).isEqualTo(50);
    assertThat(table.row(17)).containsExactly("base", "2042", "c17", "8.5", "0.25");
    assertThat(table.number(17, table.indexOf("tonnes"))).hasValue(8.5);
  }

  @Test
  void growsBeyondOneBlockAndAfterItWasBuiltOrRefusedARow() {
    ResultTable.Rows rows = ResultTable.of("corridor_share");
    for (int i = 0; i < 2048; i++) {
      rows.add("base", i, "c" + i / 2, i * 0.5, ResultTable.MISSING);
    }
    ResultTable before = rows.build();
    assertThatThrownBy(() -> rows.add("base", 2048, "late", "no number", 0.0))
        .hasMessageContaining("row 2048");
    rows.add("base", 2048, "late", 7.0, 0.5);
    assertThat(before.size()).isEqualTo(2048);
    assertThat(before.row(1024)).containsExactly("base", "1024", "c512", "512", "");
    assertThat(before.row(2047)).containsExactly("base", "2047", "c1023", "1023.5", "");
    assertThat(rows.build().row(2048)).containsExactly("base", "2048", "late", "7", "0.5");
    assertThat(rows.build().repeats(1024, 0)).isTrue();
    assertThat(rows.build().repeats(1024, 2)).isFalse();
    assertThat(rows.build().repeats(2047, 4)).isTrue();
  }

  @Test
  void takesWholeColumnsAsItTakesRows() {
    double[] tonnes = {1, 2.5};
    ResultTable.Rows rows = ResultTable.of("corridor_share");
    ResultTable.Parts parts = ResultTable.inParts("corridor_share", 2);
    for (int year = 2025; year < 2028; year++) {
      rows.add("base", year, "a", tonnes[0], 0.5)
          .add("base", year, "b", tonnes[1], ResultTable.MISSING);
      parts.add("base", year, new String[] {"a", "b"}, tonnes, new double[] {0.5, Double.NaN});
    }
    ResultTable one = rows.build();
    ResultTable other = parts.build();
    assertThat(other.size()).isEqualTo(one.size());
    for (int row = 0; row < one.size(); row++) {
      assertThat(other.row(row)).isEqualTo(one.row(row));
      for (int column = 0; column < one.columns().size(); column++) {
        assertThat(other.repeats(row, column)).isEqualTo(one.repeats(row, column));
        assertThat(other.isMissing(row, column)).isEqualTo(one.isMissing(row, column));
      }
    }
    assertThat(ResultTable.inParts("corridor_share", 0).build().size()).isZero();
  }

  @Test
  void refusesWrongColumns() {
    ResultTable.Parts parts = ResultTable.inParts("corridor_share", 2);
    String[] names = {"a", "b"};
    double[] fine = {1, 2};
    assertThatThrownBy(() -> parts.add("base", 2025, names, fine))
        .hasMessageContaining("5 columns");
    List<Object[]> wrong = List.of(
        new Object[] {"base", 2025, names, new double[] {1}, fine},
        new Object[] {"base", 2025, names, fine, new double[] {1, Double.POSITIVE_INFINITY}},
        new Object[] {"base", 2025, new String[] {"a"}, fine, fine},
        new Object[] {"base", 2025, new String[] {"a", null}, fine, fine},
        new Object[] {"base", "2025", names, fine, fine},
        new Object[] {null, 2025, names, fine, fine},
        new Object[] {"base", 2025, names, 1.0, fine});
    assertThat(wrong)
        .allSatisfy(columns -> assertThatThrownBy(() -> parts.add(columns))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("does not take"));
    assertThat(parts.build().size()).isZero();
  }

  @Test
  void saysMissingInsteadOfNaN() {
    ResultTable table = ResultTable.of("appraisal")
        .add("a", "eirr", ResultTable.MISSING, "1", "no root")
        .build();
    assertThat(table.number(0, 2)).isEmpty();
    assertThat(table.row(0)).containsExactly("a", "eirr", "", "1", "no root");
    assertThatThrownBy(() -> ResultTable.of("appraisal").add("a", "eirr", Double.NaN, "1", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value");
  }

  @Test
  void refusesAWrongRow() {
    ResultTable.Rows check = ResultTable.of("check");
    assertThatThrownBy(() -> check.add("a", "sum", true, 0.0)).hasMessageContaining("5 columns");
    assertThatThrownBy(() -> check.add("a", "sum", 2, 0.0, "USD")).hasMessageContaining("ok");
    assertThatThrownBy(() -> check.add("a", null, true, 0.0, "USD")).hasMessageContaining("null");
    assertThatThrownBy(() -> ResultTable.of("no-such-table")).hasMessageContaining("no-such-table");
    assertThat(check.size()).isZero();
  }

  @Test
  void readsBackItsOwnTexts() {
    ResultTable table = ResultTable.of("convergence")
        .add("a", 2030, "converged", 17, 1e-9, 0.1 + 0.2, 3L, 0.0, ResultTable.MISSING)
        .build();
    ResultTable again = ResultTable.of("convergence").addTexts(table.row(0)).build();
    assertThat(again.row(0)).isEqualTo(table.row(0));
    assertThat(again.number(0, 5)).hasValue(0.1 + 0.2);
  }

  @Test
  void everyTableOfTheDictionaryHasDescribedColumns() {
    List<ResultDictionary.TableSpec> tables = ResultDictionary.standard().tables();
    assertThat(tables).hasSizeGreaterThan(20);
    assertThat(tables).allSatisfy(table -> {
      assertThat(table.columns()).isNotEmpty();
      assertThat(table.columns()).extracting(ResultDictionary.Column::name).doesNotHaveDuplicates();
      assertThat(table.columns())
          .allSatisfy(column -> assertThat(column.description()).isNotBlank());
    });
  }
}
