package landbridge.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as people read it: a caption, columns that are texts or numbers, rows of finished texts. Used for tables of
 * their own and as the twin of each figure.
 *
 * <p>Threads: one thread while rows are added.
 */
final class Grid {
  private final String caption;
  private final List<String> heads = new ArrayList<>();
  private final List<String> types =
      new ArrayList<>(); // t text, n number, note: a text of the study
  private String[] quoted = {};
  private final List<List<String>> rows = new ArrayList<>();
  private boolean total;
  private boolean filter;

  Grid(String caption) {
    this.caption = caption;
  }

  Grid text(String head) {
    heads.add(head);
    types.add("t");
    return this;
  }

  Grid number(String head) {
    heads.add(head);
    types.add("n");
    return this;
  }

  /** A column of remarks as the study wrote them, marked with their language where the page has another. */
  Grid note(Words words) {
    heads.add(words.of("col.note"));
    types.add("note");
    quoted = words.quoted();
    return this;
  }

  Grid row(List<String> cells) {
    if (cells.size() != heads.size()) {
      throw new IllegalArgumentException(
          caption + ": " + cells.size() + " cells in " + heads.size() + " columns");
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  Grid row(String... cells) {
    return row(List.of(cells));
  }

  /** Says that the last row is a total. */
  Grid withTotal() {
    total = true;
    return this;
  }

  /** Lets the reader filter the rows where scripts run; without scripts the table is whole. */
  Grid withFilter() {
    filter = true;
    return this;
  }

  String caption() {
    return caption;
  }

  int size() {
    return rows.size();
  }

  void write(Markup html) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", filter ? "filter" : "plain");
    html.element("caption", caption);
    html.open("thead").open("tr");
    for (int c = 0; c < heads.size(); c++) {
      html.element("th", heads.get(c), "scope", "col", "class", types.get(c));
    }
    html.close().close().open("tbody").line();
    for (int r = 0; r < rows.size(); r++) {
      writeRow(html, rows.get(r), total && r == rows.size() - 1);
    }
    html.close().close().close().line();
  }

  private void writeRow(Markup html, List<String> cells, boolean last) {
    html.open("tr", "class", last ? "total" : "row");
    for (int c = 0; c < cells.size(); c++) {
      String type = types.get(c);
      if (c == 0) {
        html.element("th", cells.get(c), "scope", "row", "class", type);
      } else {
        boolean marked = type.equals("note") && !cells.get(c).isEmpty();
        String[] attributes = {"class", type};
        html.element("td", cells.get(c), marked ? Svg.with(attributes, quoted) : attributes);
      }
    }
    html.close().line();
  }
}
