package landbridge.model;

/**
 * What a tonne-kilometre costs third parties.
 *
 * <p>One row of table {@code externalities} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param component what it costs
 * @param country on whose territory; {@code *} for all countries without a row of their own
 * @param mode mode
 * @param valueUsdPerTkm external cost [USD/tkm]
 * @param provenance source, grade and place of the row
 */
public record Externality(
    Component component,
    String country,
    LinkMode mode,
    double valueUsdPerTkm,
    Provenance provenance) {

  /** Country of a row that holds for all countries without a row of their own. */
  public static final String ALL = "*";

  /** Reads the row. */
  public static Externality of(Row row) {
    return new Externality(
        row.choice("component", Component.class),
        row.text("country"),
        row.choice("mode", LinkMode.class),
        row.number("value"),
        row.provenance());
  }

  /** What it costs. */
  public enum Component {
    AIR_POLLUTION,
    ACCIDENTS,
    NOISE
  }
}
