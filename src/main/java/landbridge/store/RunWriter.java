package landbridge.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.run.ResultTable;
import landbridge.run.Run;
import landbridge.store.Manifest.Origin;
import landbridge.store.Manifest.Outcome;
import landbridge.store.Manifest.TableFiles;

/**
 * Fills a run folder: the tables (see {@link TableWriter}), then the manifest.
 *
 * <p>Checked by: {@code RunStoreTest}.
 */
final class RunWriter {
  static final String TABLES = "tables";

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
    TableWriter writer =
        new TableWriter(disk, folder, parquet, List.copyOf(run.tables().values()));
    List<TableFiles> tables = writer.write();
    SortedMap<String, String> notes = new TreeMap<>(circumstances);
    String state = writer.parquetProblem().map(problem -> "missing: " + problem).orElse("written");
    notes.put("parquet", parquet ? state : "not asked for");
    disk.forceFolder(folder.resolve(TABLES));
    writeManifest(run, tables, notes, folder);
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
        outcome(run),
        tables,
        notes);
    Path file = folder.resolve(ManifestFile.NAME);
    try (OutputStream out = disk.create(file)) {
      out.write(ManifestFile.write(manifest));
    }
    disk.force(file);
    disk.forceFolder(folder);
  }

  static Outcome outcome(Run run) {
    return new Outcome(run.converged(), run.checksHold(), run.warnings());
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
