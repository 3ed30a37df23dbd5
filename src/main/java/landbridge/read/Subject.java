package landbridge.read;

/**
 * What a problem is about: one value by its address and as written. Its text is made only when there
 * is a problem, since a large study has a hundred thousand values without one.
 *
 * <p>Checked by: {@code MistakeCorpusTest}.
 *
 * @param table table
 * @param row key of the row; the table's name where there is only one row
 * @param column column
 * @param text as written
 */
record Subject(String table, String row, String column, String text) {

  @Override
  public String toString() {
    String start = row.equals(table) ? table : table + "." + row;
    return start + "." + column + " = " + text;
  }
}
