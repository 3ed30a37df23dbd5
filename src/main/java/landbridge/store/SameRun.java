package landbridge.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import landbridge.run.ResultTable;
import landbridge.run.Run;
import landbridge.store.Manifest.TableFiles;

/**
 * Whether a folder holds a run already: the same fingerprint, the same tables byte for byte, and every file as it was
 * written.
 *
 * <p>The tables are not written for the purpose: their text is compared with the files as it is made, so that a run
 * repeated costs no byte on disk. What a manifest says beside its tables (warnings, the build of the program) is renewed
 * where another build computed them again. Checked by: {@code RunStoreTest}.
 */
final class SameRun {
  private final Path folder;
  private final Manifest manifest;

  private SameRun(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * The run, if the folder holds it. A run that is damaged or cannot be read is not the same.
   *
   * @param build of the program that computed it now
   */
  static Optional<StoredRun> find(Path folder, Run run, String build) throws IOException {
    Manifest manifest;
    try {
      manifest = StoredRun.open(folder).manifest();
      if (!holds(folder, manifest, run)) {
        return Optional.empty();
      }
    } catch (StoreException | IOException e) {
      return Optional.empty();
    }
    Manifest told = manifest.toldBy(build, RunWriter.outcome(run));
    if (!build.equals(manifest.build()) || !told.outcome().equals(manifest.outcome())) {
      WholeFile.sweep(folder);
      WholeFile.write(
          folder.resolve(ManifestFile.NAME), aside -> Files.write(aside, ManifestFile.write(told)));
    }
    return Optional.of(StoredRun.justWritten(folder, run));
  }

  /**
   * Why a folder that holds another run is left alone.
   *
   * @throws StoreException of kind CORRUPT if what it holds does not open
   */
  static StoreException refusal(Path folder, String fingerprint, String build) {
    Manifest manifest = StoredRun.open(folder).manifest();
    String held = "another run";
    if (manifest.fingerprint().equals(fingerprint)) {
      String by = manifest.build().equals(build) ? "" : ", made by another build of the program";
      held = "a run of the same inputs with other numbers" + by;
    }
    return new StoreException(
        StoreException.Kind.IO, folder + " holds " + held + "; choose another folder or remove it");
  }

  private static boolean holds(Path folder, Manifest manifest, Run run) throws IOException {
    List<String> names = manifest.tables().stream().map(TableFiles::name).toList();
    if (!manifest.fingerprint().equals(run.fingerprint())
        || !names.equals(List.copyOf(run.tables().keySet()))) {
      return false;
    }
    SameRun same = new SameRun(folder, manifest);
    List<ResultTable> tables = List.copyOf(run.tables().values());
    return !new TableCrew<Boolean>(tables, () -> same::holds).work().contains(false);
  }

  private boolean holds(ResultTable table) throws IOException {
    for (TableFiles files : manifest.tables()) {
      if (files.name().equals(table.name())) {
        return holds(table, files.csv()) && unchanged(files.parquet());
      }
    }
    return false;
  }

  private boolean holds(ResultTable table, Seal csv) throws IOException {
    try (Comparison file = new Comparison(Files.newInputStream(folder.resolve(csv.file())))) {
      return CsvFile.write(table, csv.file(), file).equals(csv) && file.same;
    }
  }

  private boolean unchanged(Optional<Seal> parquet) throws IOException {
    return parquet.isEmpty() || Seal.of(folder, parquet.get().file()).equals(parquet.get());
  }

  /** Takes bytes and compares them with those of a file. */
  private static final class Comparison extends OutputStream {
    private final InputStream file;
    private boolean same = true;

    Comparison(InputStream file) {
      this.file = file;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      byte[] there = file.readNBytes(length);
      same &= Arrays.equals(bytes, from, from + length, there, 0, there.length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
