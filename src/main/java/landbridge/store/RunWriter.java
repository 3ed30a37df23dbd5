package landbridge.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.run.ResultTable;
import landbridge.run.Run;
import landbridge.store.Manifest.Origin;
import landbridge.store.Manifest.Outcome;
import landbridge.store.Manifest.TableFiles;

/**
 * Fills a run folder: tables as CSV and Parquet, each forced to disk and sealed, then the manifest.
 *
 * <p>Checked by: {@code RunStoreTest}.
 */
final class RunWriter {
  private static final String TABLES = "tables";

  private final Disk disk;
  private final Clock clock;
  private final boolean parquet;

  RunWriter(Disk disk, Clock clock, boolean parquet) {
    this.disk = disk;
    this.clock = clock;
    this.parquet = parquet;
  }

  void write(Run run, SortedMap<String, String> circumstances, Path folder) throws IOException {
    disk.createFolder(folder.resolve(TABLES));
    List<Seal> csv = new ArrayList<>();
    for (ResultTable table : run.tables().values()) {
      csv.add(writeCsv(table, folder));
    }
    SortedMap<String, String> notes = new TreeMap<>(circumstances);
    List<Optional<Seal>> parquetSeals = writeParquet(run, folder, notes);
    List<TableFiles> tables = new ArrayList<>();
    int t = 0;
    for (ResultTable table : run.tables().values()) {
      tables.add(new TableFiles(table.name(), table.size(), csv.get(t), parquetSeals.get(t)));
      t++;
    }
    disk.forceFolder(folder.resolve(TABLES));
    writeManifest(run, tables, notes, folder);
  }

  private Seal writeCsv(ResultTable table, Path folder) throws IOException {
    String name = TABLES + "/" + table.name() + ".csv";
    Path file = folder.resolve(name);
    Seal seal;
    try (OutputStream out = disk.create(file)) {
      seal = CsvFile.write(table, name, out);
    }
    disk.force(file);
    return seal;
  }

  private List<Optional<Seal>> writeParquet(Run run, Path folder, SortedMap<String, String> notes)
      throws IOException {
    List<Optional<Seal>> seals = new ArrayList<>();
    if (!parquet) {
      notes.put("parquet", "not asked for");
      run.tables().values().forEach(table -> seals.add(Optional.empty()));
      return seals;
    }
    try (ParquetFiles files = ParquetFiles.open()) {
      for (ResultTable table : run.tables().values()) {
        seals.add(Optional.of(writeParquet(table, files, folder)));
      }
      notes.put("parquet", "written");
    } catch (ParquetFiles.Unavailable e) {
      notes.put("parquet", "missing: " + e.getMessage());
      run.tables().values().forEach(table -> seals.add(Optional.empty()));
    } catch (SQLException e) {
      throw new IOException("Parquet: " + e.getMessage(), e);
    }
    return seals;
  }

  private Seal writeParquet(ResultTable table, ParquetFiles files, Path folder)
      throws IOException, SQLException {
    String name = TABLES + "/" + table.name();
    Path file = folder.resolve(name + ".parquet");
    disk.announce("create", file);
    files.write(folder.resolve(name + ".csv"), file, table.columns());
    disk.force(file);
    return Seal.of(folder, name + ".parquet");
  }

  private void writeManifest(
      Run run, List<TableFiles> tables, SortedMap<String, String> notes, Path folder)
      throws IOException {
    notes.put("made_at", clock.instant().toString());
    notes.put("java", System.getProperty("java.version") + " " + System.getProperty("java.vendor"));
    notes.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    Manifest manifest = new Manifest(
        run.id(),
        run.fingerprint(),
        new Origin(run.study(), run.engine(), run.seed(), run.settings()),
        run.inputs().stream()
            .map(file -> new Manifest.Input(file.path(), file.size(), file.sha256()))
            .toList(),
        new Outcome(run.converged(), run.checksHold(), run.warnings()),
        tables,
        notes);
    Path file = folder.resolve(ManifestFile.NAME);
    try (OutputStream out = disk.create(file)) {
      out.write(ManifestFile.write(manifest));
    }
    disk.force(file);
    disk.forceFolder(folder);
  }

  /** Size of the tables as CSV plus as much again for Parquet and manifest. Only computed for a failure's message. */
  static long bytesNeeded(Run run) {
    long size = 0;
    try {
      for (ResultTable table : run.tables().values()) {
        size +=
            CsvFile.write(table, table.name(), OutputStream.nullOutputStream()).size();
      }
    } catch (IOException e) {
      throw new IllegalStateException("a stream to nowhere does not fail", e);
    }
    return 2 * size;
  }
}
