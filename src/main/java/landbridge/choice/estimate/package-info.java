/**
 * Estimation of choice models from what was chosen: by persons or consignments one by one, or as shares.
 *
 * <p>Arrays in, arrays out.
 */
package landbridge.choice.estimate;
