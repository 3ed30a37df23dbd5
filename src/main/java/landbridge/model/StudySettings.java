package landbridge.model;

import java.util.List;

/**
 * What the study is: title, question, years, price base, reference scenario.
 *
 * <p>One row of table {@code study} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id short name
 * @param title name in English and German
 * @param question the question that the study answers
 * @param years years
 * @param money price base
 * @param roles scenarios and values with a special role
 * @param models how goods choose and trade responds
 * @param diagram time/cost-distance diagram shown first
 */
public record StudySettings(
    String id,
    Bilingual title,
    Bilingual question,
    Years years,
    Money money,
    Roles roles,
    Models models,
    Diagram diagram) {

  /** Reads the row. */
  public static StudySettings of(Row row) {
    return new StudySettings(
        row.text("id"),
        row.bilingual("title"),
        row.bilingual("question"),
        Years.of(row),
        Money.of(row),
        new Roles(
            row.text("reference"),
            row.text("headline"),
            row.choice("calibration", Calibration.class)),
        Models.of(row),
        Diagram.of(row));
  }

  /**
   * How goods choose and trade responds.
   *
   * @param choiceModel how goods divide over routes
   * @param routesPerPair most routes between which the goods of a pair choose
   * @param leastRouteTPerYear goods of the base year below which a route is not carried [t/yr]
   * @param tradeResponse whether trade grows where it becomes cheaper
   * @param substitution elasticity of substitution between countries
   */
  public record Models(
      ChoiceRule choiceModel,
      int routesPerPair,
      double leastRouteTPerYear,
      TradeResponse tradeResponse,
      double substitution) {

    /** Reads this part of the row. */
    static Models of(Row row) {
      return new Models(
          row.choice("choice_model", ChoiceRule.class),
          row.integer("routes_per_pair"),
          row.number("least_route"),
          row.choice("trade_response", TradeResponse.class),
          row.number("substitution"));
    }
  }

  /** Scenario against which the others are compared. */
  public String reference() {
    return roles.reference();
  }

  /** Scenario of the headline sentence. */
  public String headline() {
    return roles.headline();
  }

  /** Whether fitted values stand in for the written ones. */
  public enum Calibration {
    NONE,
    FITTED
  }

  /**
   * Scenarios and values with a special role.
   *
   * @param reference scenario against which the others are compared
   * @param headline scenario of the headline sentence
   * @param calibration whether fitted values stand in for the written ones
   */
  public record Roles(String reference, String headline, Calibration calibration) {}

  /**
   * Years of a study.
   *
   * @param baseYear year of the trade data and of the counts
   * @param horizon last year of the appraisal
   * @param modelYears years that are always computed
   */
  public record Years(int baseYear, int horizon, List<Integer> modelYears) {

    /** Reads this part of the row. */
    static Years of(Row row) {
      return new Years(row.integer("base_year"), row.integer("horizon"), row.years("model_years"));
    }
  }

  /**
   * Price base of all results.
   *
   * @param currency currency
   * @param priceYear price year
   */
  public record Money(String currency, int priceYear) {

    /** Reads this part of the row. */
    static Money of(Row row) {
      return new Money(row.text("currency"), row.integer("price_year"));
    }
  }

  /**
   * The time/cost-distance diagram shown first.
   *
   * @param tcdOrigin zone of origin
   * @param tcdDestination zone of destination
   * @param tcdCommodity commodity
   */
  public record Diagram(String tcdOrigin, String tcdDestination, String tcdCommodity) {

    /** Reads this part of the row. */
    static Diagram of(Row row) {
      return new Diagram(
          row.text("tcd_origin"), row.text("tcd_destination"), row.text("tcd_commodity"));
    }
  }
}
