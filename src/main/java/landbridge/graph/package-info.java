/**
 * Networks as arrays: indices without meanings, shortest-path trees and demand between zones.
 *
 * <p>Knows nothing of studies, modes or money. Every engine that needs a path builds on this package.
 */
package landbridge.graph;
