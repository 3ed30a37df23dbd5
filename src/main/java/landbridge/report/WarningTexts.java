package landbridge.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * The warnings of a run in a language: a run keeps them in English, with the English names of its study; here they
 * get the sentences and the names of the language.
 *
 * <p>Checked by: {@code WarningTextsTest}.
 */
public final class WarningTexts {
  private static final String ENGLISH = "en";

  private WarningTexts() {}

  /** The warnings of a run in a language such as {@code de}; what has no text in it stays as it is. */
  public static List<String> of(StoredRun run, String lang) {
    Texts texts = Texts.ofWarnings(lang).withNames(names(run, lang));
    return run.manifest().outcome().warnings().stream().map(texts::of).toList();
  }

  /** Names of what the warnings name, scenarios and loans, by their English ones. */
  private static Map<String, String> names(StoredRun run, String lang) {
    Map<String, String> names = new TreeMap<>();
    for (StoredTable.Row row : rows(run, "scenario")) {
      names.put(row.text("title_" + ENGLISH), row.text("title_" + lang));
    }
    Map<String, String> loans = new TreeMap<>(); // as loan.senior.en
    for (StoredTable.Row row : rows(run, "study")) {
      if (row.text("key").startsWith("loan.")) {
        loans.put(row.text("key"), row.text("value"));
      }
    }
    loans.forEach((key, name) -> {
      if (key.endsWith("." + ENGLISH)) {
        String stem = key.substring(0, key.length() - ENGLISH.length());
        names.put(name, loans.getOrDefault(stem + lang, name));
      }
    });
    return names;
  }

  private static List<StoredTable.Row> rows(StoredRun run, String table) {
    return run.findTable(table).map(StoredTable::rows).orElse(List.of());
  }
}
