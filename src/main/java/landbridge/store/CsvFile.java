package landbridge.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import landbridge.run.ResultDictionary.Column;
import landbridge.run.ResultTable;

/**
 * Writes a result table as CSV: RFC 4180 quoting, UTF-8, header row, lines ended by LF, numbers as their shortest text.
 *
 * <p>LF and not CRLF, because the files are read by line tools more often than by spreadsheets; every CSV reader takes
 * both. Checked by: {@code RunStoreTest}.
 */
final class CsvFile {
  private CsvFile() {}

  static void write(ResultTable table, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      List<String> header = table.columns().stream().map(Column::name).toList();
      csv.writeRecord(header);
      for (int row = 0; row < table.size(); row++) {
        csv.writeRecord(table.row(row));
      }
    }
  }
}
