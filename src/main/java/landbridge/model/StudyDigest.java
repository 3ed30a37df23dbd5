package landbridge.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import landbridge.base.Sha256;

/**
 * Digest of what stands in the tables of a study, so that a fit can tell whether it belongs to them.
 *
 * <p>Checked by: {@code CalibrationTest}.
 */
public final class StudyDigest {
  private static final List<String> WRITTEN_BY_PROGRAM = List.of("fit", "fitted", "left_out");
  private static final List<String> WORDS = List.of("note", "source", "calibration");
  private static final int DIGITS = 16;

  private StudyDigest() {}

  /** First digits of the SHA-256 of all written values but those of a fit; notes and sources do not enter. */
  public static String of(Study study) {
    MessageDigest sha256 = Sha256.fresh();
    for (Table table : study.tables().values()) {
      if (!WRITTEN_BY_PROGRAM.contains(table.name())) {
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
