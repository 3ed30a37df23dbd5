package landbridge.read.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.base.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns by name, logarithms, tabs, comments, and every mistake with its line. */
class ColumnTableTest {
  @TempDir
  Path folder;

  @Test
  void columnsAndTheirLogarithms() throws IOException {
    ColumnTable table = table("# a comment\nname,km\na,1\n\"b,c\",2\n");
    assertThat(table.columns()).containsExactly("name", "km");
    assertThat(table.texts("name")).containsExactly("a", "b,c");
    assertThat(table.numbers("km")).containsExactly(1, 2);
    assertThat(table.numbers("log(km)")[1]).isCloseTo(0.6931471805599453, within(1e-15));
    table.end();
  }

  @Test
  void tabsSeparateWhereThereAreNoCommas() throws IOException {
    assertThat(table("a\tb\n1\t2\n").numbers("b")).containsExactly(2);
  }

  @Test
  void problemsGatherUntilTheEnd() throws IOException {
    ColumnTable table = table("a,b\n0,x\n-1,3\n");
    table.numbers("log(a)");
    table.numbers("b");
    table.amounts("a");
    assertThatThrownBy(table::end)
        .isInstanceOfSatisfying(
            StudyException.class,
            e -> assertThat(e.problems())
                .extracting(p -> p.code())
                .containsOnly("E7001", "E7005", "E7020"));
  }

  @Test
  void rowsOfAnotherLengthAndEmptyFiles() {
    assertThatThrownBy(() -> table("a,b\n1\n")).hasMessageContaining("E1011");
    assertThatThrownBy(() -> table("")).hasMessageContaining("E1017");
  }

  private ColumnTable table(String text) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, text);
    return ColumnTable.read(file);
  }
}
