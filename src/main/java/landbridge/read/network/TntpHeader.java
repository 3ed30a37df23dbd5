package landbridge.read.network;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The metadata of a TNTP file: tags in angle brackets up to {@code <END OF METADATA>}.
 *
 * @param tags value by tag in capitals
 * @param end offset of the first character after the metadata
 * @param lines lines of the metadata
 */
record TntpHeader(Map<String, String> tags, int end, int lines) {

  /** Reads the tags; comments and empty lines between them are passed over. */
  static TntpHeader of(String text) {
    Map<String, String> tags = new TreeMap<>();
    int at = 0;
    int lines = 0;
    while (at < text.length()) {
      int stop = text.indexOf('\n', at);
      stop = stop < 0 ? text.length() : stop;
      String line = text.substring(at, stop).strip();
      int close = line.indexOf('>');
      if (!line.isEmpty() && line.charAt(0) != '<' && line.charAt(0) != '~') {
        return new TntpHeader(tags, at, lines); // no end tag: the table begins
      }
      at = Math.min(text.length(), stop + 1);
      lines++;
      if (!line.startsWith("<") || close < 0) {
        continue;
      }
      String tag = line.substring(1, close).strip().toUpperCase(Locale.ROOT);
      if (tag.equals("END OF METADATA")) {
        return new TntpHeader(tags, at, lines);
      }
      tags.put(tag, comment(line.substring(close + 1)));
    }
    return new TntpHeader(tags, at, lines);
  }

  private static String comment(String value) {
    int tilde = value.indexOf('~');
    return (tilde < 0 ? value : value.substring(0, tilde)).strip();
  }

  /** Whole number of a tag, or a default where the tag is absent. */
  int whole(String tag, int otherwise, FileText file) {
    int number = (int) number(tag, otherwise, file);
    if (number < 0) {
      file.problem("E7005", 0, "<" + tag + "> = " + number, "<" + tag + ">");
      return 0;
    }
    return number;
  }

  /** Number of a tag, or a default where the tag is absent. */
  double number(String tag, double otherwise, FileText file) {
    String value = tags.getOrDefault(tag, "");
    return value.isEmpty() ? otherwise : file.number(value, 0, "<" + tag + ">");
  }
}
