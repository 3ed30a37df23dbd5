package landbridge.model;

/**
 * A part of a project with a life of its own.
 *
 * <p>One row of table {@code components} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files
 * @param title name in English and German
 * @param project project of which it is a part
 * @param share share of the project's cost
 * @param life economic life [years]
 * @param renewalShare cost of a renewal as a share of the first cost; 0: not renewed
 * @param provenance source, grade and place of the row
 */
public record WorksComponent(
    String id,
    Bilingual title,
    String project,
    double share,
    int life,
    double renewalShare,
    Provenance provenance) {

  /** Reads the row. */
  public static WorksComponent of(Row row) {
    return new WorksComponent(
        row.id(),
        row.bilingual("title"),
        row.text("project"),
        row.number("share"),
        row.integer("life"),
        row.number("renewal_share"),
        row.provenance());
  }
}
