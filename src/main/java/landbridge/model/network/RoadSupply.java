package landbridge.model.network;

/**
 * What a link offers.
 *
 * @param length in the unit of the network
 * @param freeTime time at no flow, in the unit of the study; 0 is allowed (connectors)
 * @param capacity of all lanes together [PCE/h]; 0 means that the link carries nothing
 */
public record RoadSupply(double length, double freeTime, double capacity) {

  /** Refuses what no link can offer. */
  public RoadSupply {
    if (!(length >= 0) || !(freeTime >= 0) || !(capacity >= 0)) {
      throw new IllegalArgumentException(
          "length " + length + ", time " + freeTime + ", capacity " + capacity);
    }
  }
}
