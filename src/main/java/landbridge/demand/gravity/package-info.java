/**
 * Gravity of trade: estimation of the gravity equation by Poisson pseudo maximum likelihood, and what a change
 * of trade costs does to trade once prices have answered.
 *
 * <p>Arrays in, arrays out.
 */
package landbridge.demand.gravity;
