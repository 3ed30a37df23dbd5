package landbridge.run.assign;

import landbridge.model.network.RoadTerms;
import landbridge.model.network.TripTable;

/**
 * A user class as an analyst names it: trips and what they pay.
 *
 * @param name also matched against the uses a link allows
 * @param trips vehicles per hour
 * @param tollFactor time per unit of toll (1 / value of time), in the unit of time of the network
 * @param distanceFactor time per unit of length
 * @param pce passenger-car equivalents of one vehicle
 */
public record TrafficClass(
    String name, TripTable trips, double tollFactor, double distanceFactor, double pce) {

  /** Refuses factors that are no amounts. */
  public TrafficClass {
    if (name.isEmpty() || name.equals(RoadTerms.NOBODY)) {
      throw new IllegalArgumentException("a class cannot be named \"" + name + "\"");
    }
    if (!(tollFactor >= 0) || !(distanceFactor >= 0) || !(pce > 0)) {
      throw new IllegalArgumentException(
          "class " + name + ": toll " + tollFactor + ", distance " + distanceFactor + ", pce " + pce
              + "; toll and distance cannot be negative, pce must be above 0");
    }
  }

  /** A class of cars with these factors. */
  public static TrafficClass of(TripTable trips, double tollFactor, double distanceFactor) {
    return new TrafficClass("all", trips, tollFactor, distanceFactor, 1);
  }
}
