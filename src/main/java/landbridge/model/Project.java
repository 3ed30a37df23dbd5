package landbridge.model;

import java.util.List;

/**
 * Works: what they cost, when they open, how long they live, and who pays.
 *
 * <p>One row of table {@code projects} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param title name in English and German
 * @param country where the works stand
 * @param payer company, or a country's code
 * @param works construction
 * @param life after opening
 * @param provenance source, grade and place of the row
 */
public record Project(
    String id,
    Bilingual title,
    String country,
    String payer,
    Works works,
    Life life,
    Provenance provenance) {

  /** Reads the row. */
  public static Project of(Row row) {
    return new Project(
        row.id(),
        row.bilingual("title"),
        row.text("country"),
        row.text("payer"),
        Works.of(row),
        Life.of(row),
        row.provenance());
  }

  /**
   * Construction.
   *
   * @param costMusd cost at market prices without interest [MUSD]
   * @param contingency share added for contingency and optimism bias
   * @param years years of construction before opening
   * @param opens year of opening unless the scenario says otherwise
   * @param profile shares of the cost in the years before opening; empty: even
   * @param economicFactor conversion factor from market to economic prices
   */
  public record Works(
      double costMusd,
      double contingency,
      int years,
      int opens,
      List<Double> profile,
      double economicFactor) {

    /** Reads this part of the row. */
    static Works of(Row row) {
      return new Works(
          row.number("cost"),
          row.number("contingency"),
          row.integer("years"),
          row.integer("opens"),
          row.numbers("profile"),
          row.number("economic_factor"));
    }
  }

  /**
   * After opening.
   *
   * @param life economic life [years]
   * @param residual share of the cost that never wears out
   * @param opexMusdPerYear maintenance and operation that does not depend on traffic [MUSD/yr]
   */
  public record Life(int life, double residual, double opexMusdPerYear) {

    /** Reads this part of the row. */
    static Life of(Row row) {
      return new Life(row.integer("life"), row.number("residual"), row.number("opex"));
    }
  }
}
