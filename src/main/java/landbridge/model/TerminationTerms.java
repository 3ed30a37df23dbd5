package landbridge.model;

/**
 * What the host state pays if the concession ends early for a cause.
 *
 * <p>One row of table {@code terminations} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id cause
 * @param title name in English and German
 * @param debtShare share of the debt less reserves that it pays
 * @param equityShare share of the capital still paid in that it pays
 * @param provenance source, grade and place of the row
 */
public record TerminationTerms(
    String id, Bilingual title, double debtShare, double equityShare, Provenance provenance) {

  /** Reads the row. */
  public static TerminationTerms of(Row row) {
    return new TerminationTerms(
        row.id(),
        row.bilingual("title"),
        row.number("debt_share"),
        row.number("equity_share"),
        row.provenance());
  }
}
