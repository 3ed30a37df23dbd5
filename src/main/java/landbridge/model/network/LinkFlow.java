package landbridge.model.network;

/**
 * Flow and cost of a link in a published solution.
 *
 * @param from node it leaves
 * @param to node it enters
 * @param flow vehicles per hour
 * @param cost of the link at this flow
 */
public record LinkFlow(String from, String to, double flow, double cost) {}
