/**
 * Trade statistics made fit for a model: two reports of one flow become one, missing quantities are filled.
 *
 * <p>Values in, values out.
 */
package landbridge.demand.trade;
