package landbridge.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the company owns, charges for and pays for.
 *
 * <p>One row of table {@code assets} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param title name in English and German
 * @param kind what it is
 * @param project project that builds it
 * @param tariff what users pay
 * @param revenue revenue beyond the traffic model
 * @param opex what it costs to run
 * @param provenance source, grade and place of the row
 */
public record Asset(
    String id,
    Bilingual title,
    Kind kind,
    String project,
    Tariff tariff,
    Revenue revenue,
    Opex opex,
    Provenance provenance) {

  /** Reads the row. */
  public static Asset of(Row row) {
    return new Asset(
        row.id(),
        row.bilingual("title"),
        row.choice("kind", Kind.class),
        row.text("project"),
        Tariff.of(row),
        Revenue.of(row),
        Opex.of(row),
        row.provenance());
  }

  /** What an asset is. */
  public enum Kind {
    RAIL,
    ROAD,
    LINE,
    DUCT
  }

  /**
   * What users pay.
   *
   * @param tariffUsdPerT per tonne [USD/t]
   * @param tariffTkmUsdPerTkm per tonne-kilometre [USD/tkm]
   * @param tariffIndexation share of inflation that they follow; none: that of the company
   */
  public record Tariff(
      double tariffUsdPerT, double tariffTkmUsdPerTkm, OptionalDouble tariffIndexation) {

    /** Reads this part of the row. */
    static Tariff of(Row row) {
      return new Tariff(
          row.number("tariff"), row.number("tariff_tkm"), row.findNumber("tariff_indexation"));
    }
  }

  /**
   * Revenue beyond the traffic model, and how fast revenue builds up.
   *
   * @param otherRevenueMusdPerYear wheeling, fibre leases [MUSD/yr]
   * @param rampUp share of the modelled revenue reached in the first years
   */
  public record Revenue(Optional<YearSeries> otherRevenueMusdPerYear, List<Double> rampUp) {

    /** Reads this part of the row. */
    static Revenue of(Row row) {
      return new Revenue(row.findSeries("other_revenue"), row.numbers("ramp_up"));
    }
  }

  /**
   * What it costs to run and how it is written off.
   *
   * @param opexFixedMusdPerYear fixed [MUSD/yr]
   * @param opexVariableUsdPerTkm per tonne-kilometre [USD/tkm]
   * @param depreciation years of straight-line depreciation; none: that of the company
   */
  public record Opex(
      double opexFixedMusdPerYear, double opexVariableUsdPerTkm, OptionalInt depreciation) {

    /** Reads this part of the row. */
    static Opex of(Row row) {
      return new Opex(
          row.number("opex_fixed"), row.number("opex_variable"), row.findInteger("depreciation"));
    }
  }
}
