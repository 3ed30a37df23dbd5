package landbridge.run;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Version;

/**
 * What one computation gave: where it came from, and its named tables. The only thing that the store keeps.
 *
 * <p>The {@link #fingerprint} names the numbers: equal fingerprints mean equal tables, bit for bit. It covers the input
 * files, the version of the program, the seed and the settings that change numbers; it leaves out what must not matter
 * (threads, clock, machine).
 *
 * <p>Threads: immutable. Checked by: {@code RunTest}.
 *
 * @param study    id of the study
 * @param engine   version of the program
 * @param seed     seed of all random draws
 * @param settings settings that change numbers, by name; no thread count, no time
 * @param inputs   files that the study was read from, sorted by path
 * @param warnings what the user should know and what did not stop the run
 * @param tables   result tables by name, in the order of the dictionary
 */
public record Run(
    String study,
    String engine,
    long seed,
    SortedMap<String, String> settings,
    List<InputFile> inputs,
    List<String> warnings,
    Map<String, ResultTable> tables) {
  public Run {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    inputs = inputs.stream().sorted(Comparator.comparing(InputFile::path)).toList();
    warnings = List.copyOf(warnings);
    tables = inOrder(tables);
  }

  /** A run of this version of the program whose input files are added later by {@link #withInputs}. */
  public static Run of(
      String study, long seed, SortedMap<String, String> settings, List<ResultTable> tables) {
    Map<String, ResultTable> named = new LinkedHashMap<>();
    tables.forEach(table -> named.put(table.name(), table));
    return new Run(study, Version.text(), seed, settings, List.of(), List.of(), named);
  }

  public Run withInputs(List<InputFile> files) {
    return new Run(study, engine, seed, settings, files, warnings, tables);
  }

  public Run withWarnings(List<String> texts) {
    return new Run(study, engine, seed, settings, inputs, texts, tables);
  }

  /** A table by name. */
  public ResultTable table(String name) {
    ResultTable table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("the run has no table " + name);
    }
    return table;
  }

  /** SHA-256 of inputs, engine version, seed and settings: 64 hexadecimal digits. */
  public String fingerprint() {
    return Fingerprint.of(study, engine, seed, settings, inputs);
  }

  /** Short name of the run, made from its fingerprint: {@code r-} and 12 digits. */
  public String id() {
    return Fingerprint.id(fingerprint());
  }

  /** Whether every solution of the run converged. A run without solutions has. */
  public boolean converged() {
    return everyRow("convergence", "status", "converged");
  }

  /** Whether every reconciliation of the run holds. */
  public boolean checksHold() {
    return everyRow("check", "ok", "1");
  }

  private boolean everyRow(String name, String column, String start) {
    ResultTable table = tables.get(name);
    if (table == null) {
      return true;
    }
    int c = table.indexOf(column);
    for (int row = 0; row < table.size(); row++) {
      if (!table.text(row, c).startsWith(start)) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, ResultTable> inOrder(Map<String, ResultTable> tables) {
    Map<String, ResultTable> ordered = new LinkedHashMap<>();
    for (ResultDictionary.TableSpec spec : ResultDictionary.standard().tables()) {
      if (tables.containsKey(spec.name())) {
        ordered.put(spec.name(), tables.get(spec.name()));
      }
    }
    if (ordered.size() != tables.size()) {
      throw new IllegalArgumentException("a table of the run is not in the result dictionary");
    }
    return Collections.unmodifiableMap(ordered);
  }
}
