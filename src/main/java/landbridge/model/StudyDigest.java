package landbridge.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import landbridge.base.Sha256;

/**
 * Digest of what a fit is made to, so that it can tell whether that has changed since.
 *
 * <p>Checked by: {@code CalibrationTest}.
 */
public final class StudyDigest {
  /** What a fit is made to; the values that it moved are guarded one by one. */
  private static final List<String> TABLES =
      List.of("parameters", "observed", "observed_shares", "route_times", "trade", "commodities");

  private static final List<String> WORDS = List.of("note", "source");
  private static final int DIGITS = 16;

  private StudyDigest() {}

  /** First digits of the SHA-256 of the goods, the published numbers and the parameters; notes and sources do not enter. */
  public static String of(Study study) {
    MessageDigest sha256 = Sha256.fresh();
    for (Table table : study.tables().values()) {
      if (TABLES.contains(table.name())) {
        for (Row row : table.rows()) {
          add(sha256, table.name() + '.' + row.id());
          row.cells().forEach((column, cell) -> {
            if (cell.given() && !WORDS.contains(column)) {
              add(sha256, column + '=' + cell.written());
            }
          });
        }
      }
    }
    return HexFormat.of().formatHex(sha256.digest()).substring(0, DIGITS);
  }

  private static void add(MessageDigest sha256, String text) {
    sha256.update(text.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
  }
}
