package landbridge.model;

import java.util.OptionalDouble;

/**
 * Growth of income of a country, which drives the growth of its trade.
 *
 * <p>One row of table {@code growth} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id country
 * @param gdpGrowthPctPerYear growth from each year on, held until the next [%/yr]
 * @param lowPctPerYear difference of the low band [%/yr]
 * @param highPctPerYear difference of the high band [%/yr]
 * @param band band that is used
 * @param provenance source, grade and place of the row
 */
public record Growth(
    String id,
    YearSeries gdpGrowthPctPerYear,
    OptionalDouble lowPctPerYear,
    OptionalDouble highPctPerYear,
    Band band,
    Provenance provenance) {

  /** The middle, or one of the bands around it. */
  public enum Band {
    LOW,
    MIDDLE,
    HIGH
  }

  /** Growth in the band, held from each year given until the next [%/yr]. */
  public double pctAt(int year) {
    double middle = gdpGrowthPctPerYear.heldAt(year);
    return switch (band) {
      case LOW -> middle + lowPctPerYear.orElse(0);
      case MIDDLE -> middle;
      case HIGH -> middle + highPctPerYear.orElse(0);
    };
  }

  /** Reads the row. */
  public static Growth of(Row row) {
    return new Growth(
        row.id(),
        row.series("gdp_growth"),
        row.findNumber("low"),
        row.findNumber("high"),
        row.choice("band", Band.class),
        row.provenance());
  }
}
