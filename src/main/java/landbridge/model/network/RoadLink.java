package landbridge.model.network;

/**
 * A directed link.
 *
 * @param id name, unique in the network
 * @param from node it leaves
 * @param to node it enters
 * @param supply length, free-flow time and capacity
 * @param delay how time grows with flow
 * @param terms toll, who may drive, type
 */
public record RoadLink(
    String id, String from, String to, RoadSupply supply, RoadDelay delay, RoadTerms terms) {

  /** The same link open to nobody. */
  public RoadLink closed() {
    return new RoadLink(id, from, to, supply, delay, terms.closed());
  }
}
