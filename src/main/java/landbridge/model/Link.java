package landbridge.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A road, rail, ferry or sea link between two nodes.
 *
 * <p>Open both ways unless directed. Borders, terminals and services add to it through records of their own. One row of table {@code links} of the data dictionary. Checked by: {@code DictionaryTest}.
 *
 * @param id name in files and reports
 * @param fromNodeId first node
 * @param toNodeId last node
 * @param track what it is made of
 * @param supply how fast, how much
 * @param terms what it costs beyond the mode, and whose it is
 * @param dates years in which it is open
 * @param provenance source, grade and place of the row
 */
public record Link(
    String id,
    String fromNodeId,
    String toNodeId,
    Track track,
    Supply supply,
    Terms terms,
    Period dates,
    Provenance provenance) {

  /** Reads the row. */
  public static Link of(Row row) {
    return new Link(
        row.id(),
        row.text("from_node_id"),
        row.text("to_node_id"),
        Track.of(row),
        Supply.of(row),
        Terms.of(row),
        new Period(row.findInteger("open_from"), row.findInteger("open_to")),
        row.provenance());
  }

  /** Mode of the link. */
  public LinkMode mode() {
    return track.mode();
  }

  /** Length [km]. */
  public double lengthKm() {
    return track.lengthKm();
  }

  /**
   * What a link is made of.
   *
   * @param mode mode
   * @param gauge track gauge [mm]; rail only
   * @param directed open from first to last node only
   * @param lengthKm length [km]
   * @param derived formula if the length is derived
   */
  public record Track(
      LinkMode mode,
      OptionalInt gauge,
      boolean directed,
      double lengthKm,
      Optional<String> derived) {

    /** Reads this part of the row. */
    static Track of(Row row) {
      return new Track(
          row.choice("mode", LinkMode.class),
          gauge(row),
          row.flag("directed"),
          row.number("length"),
          row.findText("derived"));
    }

    private static OptionalInt gauge(Row row) {
      Optional<String> gauge = row.findText("gauge");
      return gauge.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(gauge.get()));
    }
  }

  /**
   * How fast a link is and how much it carries.
   *
   * @param freeSpeedKmPerH commercial speed without congestion [km/h]; none: of the mode
   * @param capacityMtPerYear practical capacity per direction [Mt/yr]; none: no limit
   * @param backgroundMtPerYear flow that the model does not carry [Mt/yr]
   * @param waitH fixed time on top of running [h]
   * @param waitSdH its standard deviation [h]
   * @param alpha volume-delay parameter
   * @param beta volume-delay exponent
   * @param hard whether no more than the capacity is let through
   */
  public record Supply(
      OptionalDouble freeSpeedKmPerH,
      OptionalDouble capacityMtPerYear,
      double backgroundMtPerYear,
      double waitH,
      double waitSdH,
      double alpha,
      int beta,
      boolean hard) {

    /** Reads this part of the row. */
    static Supply of(Row row) {
      return new Supply(
          row.findNumber("free_speed"),
          row.findNumber("capacity"),
          row.number("background"),
          row.number("wait"),
          row.number("wait_sd"),
          row.number("alpha"),
          row.integer("beta"),
          row.flag("hard"));
    }
  }

  /**
   * What a link costs beyond its mode, and whose it is.
   *
   * @param tollUsdPerT charge [USD/t]
   * @param priceFactor price relative to the mode's
   * @param owner asset of the company whose tariff is added
   * @param project project that must be built before the link exists
   */
  public record Terms(
      double tollUsdPerT, double priceFactor, Optional<String> owner, Optional<String> project) {

    /** Reads this part of the row. */
    static Terms of(Row row) {
      return new Terms(
          row.number("toll"),
          row.number("price_factor"),
          row.findText("owner"),
          row.findText("project"));
    }
  }
}
