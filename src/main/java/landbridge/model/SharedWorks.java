package landbridge.model;

/**
 * Works of one project that several assets use.
 *
 * <p>One row of table {@code shared_works} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files
 * @param title name in English and German
 * @param project project that contains them
 * @param share their share of the project's cost
 * @param rule rule that divides their cost
 * @param provenance source, grade and place of the row
 */
public record SharedWorks(
    String id, Bilingual title, String project, double share, Rule rule, Provenance provenance) {

  /** Reads the row. */
  public static SharedWorks of(Row row) {
    return new SharedWorks(
        row.id(),
        row.bilingual("title"),
        row.text("project"),
        row.number("share"),
        row.choice("rule", Rule.class),
        row.provenance());
  }

  /** Rule that divides a shared cost. */
  public enum Rule {
    STAND_ALONE,
    SCRB,
    SHAPLEY
  }
}
