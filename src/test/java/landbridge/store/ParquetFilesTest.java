package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet holds the same cells as the CSV beside it, with types. */
class ParquetFilesTest {
  @TempDir
  private Path folder;

  @Test
  void holdsTheSameCellsWithTypes() throws SQLException {
    StoredRun run = RunStore.in(folder, Clock.systemUTC()).write(SampleRun.of(1));
    assertThat(run.manifest().circumstances()).containsEntry("parquet", "written");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      StoredTable shares = run.table("corridor_share");
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(
              "SELECT corridor, year, tonnes, share FROM " + file(run, "corridor_share"))) {
        int row = 0;
        while (rows.next()) {
          assertThat(rows.getString(1)).isEqualTo(shares.row(row).text("corridor"));
          assertThat(rows.getLong(2)).isEqualTo(shares.row(row).integer("year"));
          assertThat(rows.getDouble(3)).isEqualTo(shares.row(row).number("tonnes"));
          assertThat(rows.getDouble(4)).isEqualTo(shares.row(row).number("share"));
          row++;
        }
        assertThat(row).isEqualTo(400);
      }
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(
              "SELECT scenario, value, note FROM " + file(run, "appraisal"))) {
        rows.next();
        assertThat(rows.getString(3)).isEqualTo("a \"quoted\" note\nin two lines");
        rows.next();
        assertThat(rows.getString(1)).isEmpty();
        rows.getDouble(2);
        assertThat(rows.wasNull()).isTrue();
      }
    }
  }

  @Test
  void hasTheSameBytesEachTime() {
    StoredRun a = RunStore.in(folder.resolve("a"), Clock.systemUTC()).write(SampleRun.of(1));
    StoredRun b = RunStore.in(folder.resolve("b"), Clock.systemUTC()).write(SampleRun.of(1));
    assertThat(a.manifest().tables()).isEqualTo(b.manifest().tables());
    assertThat(a.manifest().tables())
        .allSatisfy(table -> assertThat(table.parquet()).isPresent());
  }

  private static String file(StoredRun run, String table) {
    return "'" + run.folder().resolve("tables/" + table + ".parquet") + "'";
  }
}
