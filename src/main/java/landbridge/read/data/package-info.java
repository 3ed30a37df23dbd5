/**
 * Tables that are no part of a study: observations to estimate from, and trade statistics to import.
 */
package landbridge.read.data;
