package landbridge.report;

import java.util.List;
import landbridge.store.StoredTable.Row;

/**
 * When the projects of the headline scenario open, and the commitment on which each waits longest.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class OpeningTexts {
  private final RunView view;
  private final Words words;

  OpeningTexts(RunView view) {
    this.view = view;
    this.words = view.words();
  }

  /** One row a project; none if the run does not say. */
  Grid grid() {
    Grid grid = new Grid(words.of("openings.caption", view.scenario(view.headline())))
        .text(words.of("col.project"))
        .text(words.of("col.planned"))
        .text(words.of("col.opens"))
        .text(words.of("col.commitment"))
        .text(words.of("col.parties"))
        .text(words.of("col.stage"))
        .text(words.of("col.signed"))
        .text(words.of("col.inforce"))
        .text(words.of("col.grade"));
    for (Row row : view.rows("project_opening", view.headline())) {
      grid.row(List.of(
          view.name("project", row.text("project")),
          row.text("planned"),
          opens(row),
          view.inLanguage(row, "title"),
          row.text("parties"),
          row.text("step").isEmpty() ? "" : view.word("step", row.text("step")),
          row.text("signed"),
          force(row),
          row.text("grade")));
    }
    return grid;
  }

  private String opens(Row row) {
    if (row.text("opens").isEmpty()) {
      return words.of("openings.never");
    }
    return row.text("opens")
        + (row.flag("binding") ? " (" + words.of("openings.binding") + ")" : "");
  }

  private String force(Row row) {
    boolean unknown = row.text("in_force").isEmpty() && !row.text("commitment").isEmpty();
    return unknown ? words.of("openings.unknown") : row.text("in_force");
  }
}
