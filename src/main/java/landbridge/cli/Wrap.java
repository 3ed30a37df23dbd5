package landbridge.cli;

/** Breaks a text into lines at spaces. Checked by: {@code AnswerTest}. */
final class Wrap {
  private Wrap() {}

  /** The text in lines of at most {@code width} characters, if its words allow. */
  static String at(int width, String text) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > width) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
