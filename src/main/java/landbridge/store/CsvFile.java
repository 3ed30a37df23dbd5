package landbridge.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import landbridge.base.Sha256;
import landbridge.run.ResultDictionary.Column;
import landbridge.run.ResultDictionary.Type;
import landbridge.run.ResultTable;

/**
 * Writes a result table as CSV: RFC 4180 quoting, UTF-8, header row, lines ended by LF, numbers as their shortest text;
 * sizes and hashes it on the way.
 *
 * <p>LF and not CRLF, because the files are read by line tools more often than by spreadsheets; every CSV reader takes
 * both. Written by hand and not by the CSV library: a run has ten million cells, most of which repeat the text of the
 * row above, and this way took a third of the time. Read back by the library in every test.
 *
 * <p>Checked by: {@code RunStoreTest}.
 */
final class CsvFile {
  private static final int CHUNK = 1 << 16;

  private final OutputStream out;
  private final MessageDigest digest = Sha256.fresh();
  private byte[] buffer = new byte[CHUNK * 2];
  private int used;
  private long size;

  private CsvFile(OutputStream out) {
    this.out = out;
  }

  /** Writes a table and gives the seal of what was written. */
  static Seal write(ResultTable table, String name, OutputStream out) throws IOException {
    CsvFile file = new CsvFile(out);
    file.header(table.columns());
    file.rows(table);
    file.flush();
    return new Seal(name, file.size, HexFormat.of().formatHex(file.digest.digest()));
  }

  private void header(List<Column> columns) {
    for (int c = 0; c < columns.size(); c++) {
      cell(c, encoded(columns.get(c).name()));
    }
    end();
  }

  private void rows(ResultTable table) throws IOException {
    int columns = table.columns().size();
    byte[][] bytes = new byte[columns][];
    for (int row = 0; row < table.size(); row++) {
      for (int c = 0; c < columns; c++) {
        if (!table.repeats(row, c)) {
          String text = table.text(row, c);
          boolean plain = table.columns().get(c).type() != Type.TEXT;
          bytes[c] = plain ? text.getBytes(StandardCharsets.ISO_8859_1) : encoded(text);
        }
        cell(c, bytes[c]);
      }
      end();
      if (used >= CHUNK) {
        flush();
      }
    }
  }

  private void cell(int column, byte[] bytes) {
    if (used + bytes.length + 2 > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * (used + bytes.length + 2));
    }
    if (column > 0) {
      buffer[used++] = ',';
    }
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  private void end() {
    buffer[used++] = '\n'; // cell() left room for it
  }

  private void flush() throws IOException {
    out.write(buffer, 0, used);
    digest.update(buffer, 0, used);
    size += used;
    used = 0;
  }

  /** The bytes of a cell, in quotes if it holds a comma, a quote or a line end. */
  private static byte[] encoded(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length() && !quoted; i++) {
      char c = text.charAt(i);
      quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    String cell = quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    return cell.getBytes(StandardCharsets.UTF_8);
  }
}
