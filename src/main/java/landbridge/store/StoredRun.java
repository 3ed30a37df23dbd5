package landbridge.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import landbridge.base.FileFault;
import landbridge.base.Sha256;
import landbridge.run.Fingerprint;
import landbridge.run.InputFile;
import landbridge.run.ResultTable;
import landbridge.run.Run;
import landbridge.store.Manifest.TableFiles;

/**
 * A run read back from its folder: the only thing that reports, maps and the command line look at.
 *
 * <p>{@link #open} verifies the manifest and that every file is there in its size; a table's bytes are verified when the
 * table is first read; {@link #verify} checks all of them. Tables are read when asked for and kept.
 *
 * <p>Threads: may be shared; tables are immutable and read one at a time. Checked by: {@code RunStoreTest}, {@code RunStoreCorruptionTest}.
 */
public final class StoredRun {
  private final Path folder;
  private final Manifest manifest;
  private final Map<String, StoredTable> read = new TreeMap<>();

  private StoredRun(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Opens a run folder.
   *
   * @throws StoreException of kind IO if there is no run, of kind CORRUPT if it is damaged
   */
  public static StoredRun open(Path folder) {
    Path file = folder.resolve(ManifestFile.NAME);
    if (!Files.isRegularFile(file)) {
      throw new StoreException(
          StoreException.Kind.IO, folder + " holds no run (no " + ManifestFile.NAME + ")");
    }
    try {
      Manifest manifest = ManifestFile.read(Files.readAllBytes(file), file.toString());
      StoredRun run = new StoredRun(folder, manifest);
      run.checkIdentity();
      for (Seal seal : run.seals()) {
        run.checkSize(seal);
      }
      return run;
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.IO, "cannot read " + file + ": " + FileFault.words(e), e);
    }
  }

  /** A run just written to a folder or found there, with its tables at hand: what stands in the files need not be read again. */
  static StoredRun justWritten(Path folder, Run written) {
    StoredRun run = open(folder);
    written.tables().forEach((name, table) -> run.read.put(name, StoredTable.of(table)));
    return run;
  }

  public Path folder() {
    return folder;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Whether this build of the program made the run; one that another made may have other numbers today. */
  public boolean ofThisBuild() {
    return manifest.build().equals(ProgramBuild.text());
  }

  /** Short name, such as {@code r-0123456789ab}. */
  public String id() {
    return manifest.id();
  }

  /** Names of the tables. */
  public List<String> tableNames() {
    return manifest.tables().stream().map(TableFiles::name).toList();
  }

  /** A table by name. */
  public StoredTable table(String name) {
    return findTable(name)
        .orElseThrow(() -> new IllegalArgumentException("the run has no table " + name));
  }

  /** A table by name, if the run has it. */
  public synchronized Optional<StoredTable> findTable(String name) {
    for (TableFiles files : manifest.tables()) {
      if (files.name().equals(name)) {
        return Optional.of(read.computeIfAbsent(name, n -> StoredTable.of(load(files))));
      }
    }
    return Optional.empty();
  }

  /** What the study says of itself, such as {@code title_en} or the name {@code country.AZ.de}: a value of table study. */
  public Optional<String> setting(String key) {
    return findTable("study")
        .map(settings -> settings.where("key", key))
        .filter(found -> !found.isEmpty())
        .map(found -> found.row(0).text("value"));
  }

  /** Problems found when every byte of every file is checked; empty if the run is as it was written. */
  public List<String> verify() {
    List<String> problems = new ArrayList<>();
    for (Seal seal : seals()) {
      try {
        if (!Seal.of(folder, seal.file()).equals(seal)) {
          problems.add(seal.file() + " is not as it was written");
        }
      } catch (IOException e) {
        problems.add(seal.file() + " cannot be read: " + FileFault.words(e));
      }
    }
    return problems;
  }

  /** Name and SHA-256 of each table: equal for two runs with the same numbers, bit for bit. */
  public SortedMap<String, String> tableSeals() {
    SortedMap<String, String> seals = new TreeMap<>();
    manifest.tables().forEach(files -> seals.put(files.name(), files.csv().sha256()));
    return seals;
  }

  private List<Seal> seals() {
    List<Seal> seals = new ArrayList<>();
    for (TableFiles table : manifest.tables()) {
      seals.add(table.csv());
      table.parquet().ifPresent(seals::add);
    }
    return seals;
  }

  private void checkIdentity() {
    Manifest.Origin origin = manifest.origin();
    String fingerprint =
        Fingerprint.of(origin.study(), origin.engine(), origin.seed(), origin.settings(), inputs());
    if (!fingerprint.equals(manifest.fingerprint())
        || !Fingerprint.id(fingerprint).equals(manifest.id())) {
      throw corrupt("its fingerprint does not follow from what it says");
    }
  }

  /** The files that the study was read from. */
  public List<InputFile> inputs() {
    return manifest.inputs().stream()
        .map(input -> new InputFile(input.path(), input.size(), input.sha256()))
        .toList();
  }

  private void checkSize(Seal seal) throws IOException {
    Path file = folder.resolve(seal.file()).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw corrupt("it names a file outside its folder: " + seal.file());
    }
    if (!Files.isRegularFile(file)) {
      throw corrupt(seal.file() + " is missing");
    }
    if (Files.size(file) != seal.size()) {
      throw corrupt(seal.file() + " has " + Files.size(file) + " bytes instead of " + seal.size());
    }
  }

  private ResultTable load(TableFiles files) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(files.csv().file()));
      if (!HexFormat.of()
          .formatHex(Sha256.fresh().digest(bytes))
          .equals(files.csv().sha256())) {
        throw corrupt(files.csv().file() + " is not as it was written");
      }
      return parse(files, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.IO,
          "cannot read " + files.csv().file() + ": " + FileFault.words(e),
          e);
    }
  }

  /** Matches columns by name: a run of an older version may lack some and have others. */
  private static ResultTable parse(TableFiles files, String text) throws IOException {
    ResultTable.Rows rows = ResultTable.of(files.name());
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
      Iterator<CsvRecord> records = csv.iterator();
      List<String> header = records.next().getFields();
      int[] places = rows.columns().stream().mapToInt(header::indexOf).toArray();
      while (records.hasNext()) {
        CsvRecord row = records.next();
        rows.addTexts(IntStream.of(places)
            .mapToObj(place -> place < 0 ? "" : row.getField(place))
            .toList());
      }
    }
    return rows.build();
  }

  private StoreException corrupt(String why) {
    return new StoreException(StoreException.Kind.CORRUPT, "run " + folder + " is damaged: " + why);
  }
}
