package landbridge.model;

import java.util.List;

/**
 * A published count of the base year, to fit or to check the model.
 *
 * <p>One row of table {@code observed} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param name name in English and German
 * @param kind what was counted
 * @param scope where, and of what
 * @param valueMtPerYear published total [Mt/yr]
 * @param year year of the count
 * @param use to fit parameters, or held out
 * @param provenance source, grade and place of the row
 */
public record Observed(
    String id,
    Bilingual name,
    Kind kind,
    Scope scope,
    double valueMtPerYear,
    int year,
    Use use,
    Provenance provenance) {

  /** Reads the row. */
  public static Observed of(Row row) {
    return new Observed(
        row.id(),
        row.bilingual("name"),
        row.choice("kind", Kind.class),
        Scope.of(row),
        row.number("value"),
        row.integer("year"),
        row.choice("use", Use.class),
        row.provenance());
  }

  /** What was counted. */
  public enum Kind {
    CORRIDOR,
    LINK,
    CROSSING,
    PORT,
    RAILWAY,
    SERVICE
  }

  /** Whether parameters may be set by a count. */
  public enum Use {
    FIT,
    CHECK
  }

  /**
   * What a count covers: flows of both directions are summed.
   *
   * @param links links
   * @param terminals terminals
   * @param commodities only these commodities; none means all
   */
  public record Scope(List<String> links, List<String> terminals, List<String> commodities) {

    /** Reads this part of the row. */
    static Scope of(Row row) {
      return new Scope(row.texts("links"), row.texts("terminals"), row.texts("commodities"));
    }
  }
}
