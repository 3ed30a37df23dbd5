/**
 * How much is traded: balancing of matrices to known totals, growth over the years, and the derivation of
 * flows between zones from trade between countries.
 *
 * <p>An island: arrays in, arrays out.
 */
package landbridge.demand;
