package landbridge.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import landbridge.run.ResultTable;
import landbridge.store.Manifest.TableFiles;

/**
 * Writes the tables of a run side by side: each as CSV, then as Parquet, forced to disk and sealed.
 *
 * <p>Side by side with the CSV and not after it, Parquet costs half the wall time on two cores.
 *
 * <p>Checked by: {@code RunStoreTest}, {@code RunStoreFaultTest}.
 */
final class TableWriter {
  private final Disk disk;
  private final Path folder;
  private final boolean parquet;
  private final List<ResultTable> tables;
  private final AtomicReference<String> problem = new AtomicReference<>();

  /** A writer of tables into {@code folder/tables}, which exists. */
  TableWriter(Disk disk, Path folder, boolean parquet, List<ResultTable> tables) {
    this.disk = disk;
    this.folder = folder;
    this.parquet = parquet;
    this.tables = tables;
  }

  /** Writes all tables and gives their files, in the order of the tables. */
  List<TableFiles> write() throws IOException {
    return new TableCrew<>(tables, () -> new Pen(parquet ? open() : Optional.empty())).work();
  }

  /** Why Parquet was not written, if it was asked for and this machine cannot. */
  Optional<String> parquetProblem() {
    return Optional.ofNullable(problem.get());
  }

  private Optional<ParquetFiles> open() {
    try {
      return Optional.of(ParquetFiles.open());
    } catch (ParquetFiles.Unavailable e) {
      problem.set(e.getMessage());
      return Optional.empty();
    }
  }

  private final class Pen implements TableCrew.Hands<TableFiles> {
    private final Optional<ParquetFiles> files;

    Pen(Optional<ParquetFiles> files) {
      this.files = files;
    }

    @Override
    public TableFiles work(ResultTable table) throws IOException, SQLException {
      String name = RunWriter.TABLES + "/" + table.name();
      Seal csv = writeCsv(table, name + ".csv");
      Optional<Seal> typed = Optional.empty();
      if (files.isPresent()) {
        Path file = folder.resolve(name + ".parquet");
        disk.announce("create", file);
        files.get().write(folder.resolve(name + ".csv"), file, table.columns());
        disk.force(file);
        typed = Optional.of(Seal.of(folder, name + ".parquet"));
      }
      return new TableFiles(table.name(), table.size(), csv, typed);
    }

    @Override
    public void close() throws SQLException {
      if (files.isPresent()) {
        files.get().close();
      }
    }
  }

  private Seal writeCsv(ResultTable table, String name) throws IOException {
    Path file = folder.resolve(name);
    Seal seal;
    try (OutputStream out = disk.create(file)) {
      seal = CsvFile.write(table, name, out);
    }
    disk.force(file);
    return seal;
  }
}
