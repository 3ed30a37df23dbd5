package landbridge.model;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** How goods divide over routes, by the names that studies use. Checked by: {@code ChoiceByNameTest}. */
public enum ChoiceRule {
  LINK_NESTED_LOGIT,
  MULTINOMIAL_LOGIT,
  NESTED_LOGIT,
  PATH_SIZE_LOGIT,
  RECURSIVE_LOGIT,
  ALL_OR_NOTHING;

  /** Name in a study, such as {@code link-nested-logit}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The study with this rule in place of its own. */
  public Study chosenIn(Study study) {
    Address path = new Address("study", "study", "choice_model");
    Cell cell = study.find(path).orElseThrow().with(new Value.Text(key()), key());
    SortedMap<String, Cell> column = new TreeMap<>();
    column.put(path.column(), cell);
    SortedMap<String, SortedMap<String, Cell>> row = new TreeMap<>();
    row.put(path.row(), column);
    SortedMap<String, SortedMap<String, SortedMap<String, Cell>>> cells = new TreeMap<>();
    cells.put(path.table(), row);
    return study.withCells(cells);
  }
}
