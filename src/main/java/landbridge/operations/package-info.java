/**
 * How much railways, ferries, border posts and gauge changes can pass, and how long goods wait there: capacity
 * from tracks, vessels, booths and hours, and delay as a function of flow.
 *
 * <p>An island: values in, values out. Methods are described in docs/methods/operations.md.
 */
package landbridge.operations;
