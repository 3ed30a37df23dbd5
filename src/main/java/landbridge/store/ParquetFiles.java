package landbridge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import landbridge.run.ResultDictionary.Column;
import landbridge.run.ResultDictionary.Type;

/**
 * Turns CSV files of a run into Parquet by DuckDB, with the column types of the result dictionary.
 *
 * <p>DuckDB is a native library. Where it cannot be loaded, runs are kept without Parquet and say so; nothing else is
 * lost. One thread and kept row order make the bytes the same each time. It never loads extensions, so it never asks a
 * network.
 *
 * <p>Checked by: {@code ParquetFilesTest}.
 */
public final class ParquetFiles implements AutoCloseable {
  private final Connection connection;

  private ParquetFiles(Connection connection) {
    this.connection = connection;
  }

  /** Why Parquet cannot be written here. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static ParquetFiles open() throws Unavailable {
    try {
      Properties settings = new Properties();
      settings.setProperty("autoinstall_known_extensions", "false");
      settings.setProperty("autoload_known_extensions", "false");
      settings.setProperty("threads", "1");
      settings.setProperty("preserve_insertion_order", "true");
      return new ParquetFiles(DriverManager.getConnection("jdbc:duckdb:", settings));
    } catch (SQLException | LinkageError | RuntimeException e) {
      throw new Unavailable("DuckDB's native library cannot be used here: " + e.getMessage(), e);
    }
  }

  /** Writes {@code parquet} from {@code csv}, which has the given columns and a header row. */
  void write(Path csv, Path parquet, List<Column> columns) throws SQLException {
    StringBuilder types = new StringBuilder();
    StringBuilder texts = new StringBuilder();
    for (Column column : columns) {
      types.append(types.isEmpty() ? "" : ", ").append(quoted(column.name())).append(": ");
      types.append(quoted(sqlType(column.type())));
      if (column.type() == Type.TEXT) {
        texts.append(texts.isEmpty() ? "" : ", ").append(quoted(column.name()));
      }
    }
    String keepEmpty = texts.isEmpty() ? "" : ", force_not_null=[" + texts + "]";
    String sql = "COPY (SELECT * FROM read_csv(" + quoted(csv.toString())
        + ", header=true, auto_detect=false, delim=',',"
        + " quote='\"', escape='\"', nullstr='', columns={" + types + "}" + keepEmpty + ")) TO "
        + quoted(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)";
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String sqlType(Type type) {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case NUMBER -> "DOUBLE";
      case INTEGER -> "BIGINT";
      case FLAG -> "BOOLEAN";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
