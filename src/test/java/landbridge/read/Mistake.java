package landbridge.read;

/**
 * One mistake: an edit of the template study, and the one problem it must give.
 *
 * @param file file that is edited
 * @param find text that stands there once
 * @param replace text that takes its place
 * @param code problem expected
 * @param where file and line expected, as {@code file} or {@code file:text on the line}
 * @param meant name suggested; empty if none is expected
 */
record Mistake(String file, String find, String replace, String code, String where, String meant) {

  static Mistake of(String file, String find, String replace, String code) {
    return new Mistake(file, find, replace, code, "", "");
  }

  /** The problem stands elsewhere: in another file, at the first line that holds a text. */
  Mistake in(String otherFile, String text) {
    return new Mistake(file, find, replace, code, otherFile + "|" + text, meant);
  }

  /** The name that must be suggested. */
  Mistake meaning(String name) {
    return new Mistake(file, find, replace, code, where, name);
  }

  @Override
  public String toString() {
    String edit = find.replace('\n', ' ') + " -> " + replace.replace('\n', ' ');
    return code + " " + file + ": " + edit;
  }
}
