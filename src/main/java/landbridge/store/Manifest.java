package landbridge.store;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run folder says about itself. A run exists only if its manifest verifies.
 *
 * <p>Checked by: {@code RunStoreCorruptionTest}.
 *
 * @param id            short name, {@code r-} and the first digits of the fingerprint
 * @param fingerprint   SHA-256 of inputs, engine version, seed and settings
 * @param origin        what the fingerprint covers beside the inputs
 * @param inputs        files that the study was read from
 * @param outcome       how the run ended
 * @param tables        the tables with their seals
 * @param circumstances time, machine and the like: informational, never part of the fingerprint
 */
public record Manifest(
    String id,
    String fingerprint,
    Origin origin,
    List<Input> inputs,
    Outcome outcome,
    List<TableFiles> tables,
    SortedMap<String, String> circumstances) {

  static final String BUILD = "build";

  public Manifest {
    inputs = List.copyOf(inputs);
    tables = List.copyOf(tables);
    circumstances = Collections.unmodifiableSortedMap(new TreeMap<>(circumstances));
  }

  /** Study, program version, seed and the settings that change numbers. */
  public record Origin(String study, String engine, long seed, SortedMap<String, String> settings) {
    public Origin {
      settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
  }

  /** A file that the study was read from. */
  public record Input(String path, long size, String sha256) {}

  /** Whether all solutions converged and all checks hold, and what the user should know. */
  public record Outcome(boolean converged, boolean checksHold, List<String> warnings) {
    public Outcome {
      warnings = List.copyOf(warnings);
    }
  }

  /** A table: rows, its CSV file, and its Parquet file unless the library for it was missing. */
  public record TableFiles(String name, long rows, Seal csv, Optional<Seal> parquet) {}

  /** The last build of the program that gave these tables; empty where none was noted. */
  public String build() {
    return circumstances.getOrDefault(BUILD, ProgramBuild.UNKNOWN);
  }

  /** The same run as another build of the program tells it. */
  Manifest toldBy(String build, Outcome told) {
    SortedMap<String, String> notes = new TreeMap<>(circumstances);
    notes.put(BUILD, build);
    return new Manifest(id, fingerprint, origin, inputs, told, tables, notes);
  }

  /** When the run was kept, as an ISO instant in UTC; empty if not said. */
  public String madeAt() {
    return circumstances.getOrDefault("made_at", "");
  }
}
