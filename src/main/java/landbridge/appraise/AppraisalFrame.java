package landbridge.appraise;

import java.util.List;

/**
 * What the positions of the arrays of an appraisal mean: which countries, commodities, and
 * origin-destination-commodity items. The same frame serves both scenarios and all years, so that with
 * and without are compared position by position.
 *
 * <p>A compiled structure: arrays are never written after construction. Checked by: {@code
 * AppraiserTest}.
 */
public final class AppraisalFrame {
  /** [countries] codes. */
  public final List<String> countries;

  /** [commodities] ids. */
  public final List<String> commodities;

  final int[] origin; // [items] country of origin
  final int[] destination; // [items] country of destination
  final int[] commodity; // [items]

  /**
   * Checks that every index names something.
   *
   * @param countries [countries] codes; every country that gains or pays anything
   * @param commodities [commodities] ids
   * @param origin [items] index of the country of origin
   * @param destination [items] index of the country of destination
   * @param commodity [items] index of the commodity
   */
  public AppraisalFrame(
      List<String> countries,
      List<String> commodities,
      int[] origin,
      int[] destination,
      int[] commodity) {
    this.countries = List.copyOf(countries);
    this.commodities = List.copyOf(commodities);
    this.origin = within(origin, countries.size(), origin.length);
    this.destination = within(destination, countries.size(), origin.length);
    this.commodity = within(commodity, commodities.size(), origin.length);
  }

  /** Number of origin-destination-commodity items. */
  public int items() {
    return origin.length;
  }

  /** Index of a country. */
  public int country(String code) {
    int index = countries.indexOf(code);
    if (index < 0) {
      throw new IllegalArgumentException("no such country in the appraisal: " + code);
    }
    return index;
  }

  private static int[] within(int[] index, int size, int items) {
    if (index.length != items) {
      throw new IllegalArgumentException(
          "items differ in number: " + index.length + " and " + items);
    }
    for (int i : index) {
      if (i < 0 || i >= size) {
        throw new IllegalArgumentException("index " + i + " outside 0.." + (size - 1));
      }
    }
    return index.clone();
  }
}
