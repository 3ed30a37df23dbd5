/**
 * A congested network and its trips as they are written in the common exchange formats.
 *
 * <p>What was read, not what is computed on: names instead of indices, one record per node and link.
 */
package landbridge.model.network;
