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
 * @param makeUp what the cost buys
 * @param provenance source, grade and place of the row
 */
public record Project(
    String id,
    Bilingual title,
    String country,
    String payer,
    Works works,
    Life life,
    MakeUp makeUp,
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
        MakeUp.of(row),
        row.provenance());
  }

  /**
   * Construction.
   *
   * @param costMusd cost at market prices without interest [MUSD]
   * @param contingency share added for contingency and optimism bias
   * @param years years of construction before opening
   * @param opens year of opening unless the scenario says otherwise
   * @param curve how the cost falls on the years without a profile
   * @param needs commitments that must be in force before building starts
   * @param profile shares of the cost in the years before opening; empty: even
   * @param economicFactor conversion factor from market to economic prices
   * @param referenceClass class of past projects for the optimism bias
   */
  public record Works(
      double costMusd,
      double contingency,
      int years,
      int opens,
      Curve curve,
      List<String> needs,
      List<Double> profile,
      double economicFactor,
      ReferenceClass referenceClass) {

    /** Reads this part of the row. */
    static Works of(Row row) {
      return new Works(
          row.number("cost"),
          row.number("contingency"),
          row.integer("years"),
          row.integer("opens"),
          row.choice("curve", Curve.class),
          row.texts("needs"),
          row.numbers("profile"),
          row.number("economic_factor"),
          row.choice("reference_class", ReferenceClass.class));
    }
  }

  /** How a cost falls on the years of construction. */
  public enum Curve {
    EVEN,
    S_CURVE
  }

  /** Class of past projects. */
  public enum ReferenceClass {
    NONE,
    ROAD,
    RAIL,
    FIXED_LINK
  }

  /**
   * What the cost buys: shares that sum to 1, or all 0 where it is not known.
   *
   * @param traded traded goods
   * @param nonTraded local goods and services
   * @param skilled skilled labour
   * @param unskilled unskilled labour
   * @param taxes taxes and duties
   */
  public record MakeUp(
      double traded, double nonTraded, double skilled, double unskilled, double taxes) {

    /** Reads this part of the row. */
    static MakeUp of(Row row) {
      return new MakeUp(
          row.number("traded"),
          row.number("non_traded"),
          row.number("skilled"),
          row.number("unskilled"),
          row.number("taxes"));
    }

    /** Sum of the shares. */
    public double sum() {
      return traded + nonTraded + skilled + unskilled + taxes;
    }

    /** Whether the shares are given. */
    public boolean isKnown() {
      return sum() > 0;
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
