package landbridge.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A promise on which works depend: a treaty, a licence, a contract, finance.
 *
 * <p>One row of table {@code commitments} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param title what was promised in English and German
 * @param parties who promised it
 * @param step how far it has come
 * @param signed date on which it was made; empty if it was not
 * @param inForce first year in which it binds; empty: not in force and no year known
 * @param provenance source, grade and place of the row
 */
public record Commitment(
    String id,
    Bilingual title,
    String parties,
    Step step,
    Optional<String> signed,
    OptionalInt inForce,
    Provenance provenance) {

  /** How far a commitment has come. */
  public enum Step {
    DECLARED,
    INITIALLED,
    SIGNED,
    RATIFIED,
    LICENSED,
    FINANCED,
    CONTRACTED,
    EXPECTED
  }

  /** Reads the row. */
  public static Commitment of(Row row) {
    return new Commitment(
        row.id(),
        row.bilingual("title"),
        row.text("parties"),
        row.choice("step", Step.class),
        row.findText("signed"),
        row.findInteger("in_force"),
        row.provenance());
  }
}
