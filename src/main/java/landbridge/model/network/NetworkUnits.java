package landbridge.model.network;

/**
 * Units in which a network file speaks, as GMNS names them; the unit of time is the minute there and
 * whatever the file means elsewhere.
 *
 * @param length unit of link lengths, such as km or mi
 * @param speed unit of speeds, such as kph or mph
 * @param currency of tolls
 */
public record NetworkUnits(String length, String speed, String currency) {
  /** Kilometres, kilometres per hour, no currency named. */
  public static final NetworkUnits METRIC = new NetworkUnits("km", "kph", "");
}
