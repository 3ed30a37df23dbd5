/**
 * From road networks and trips as written to assignment problems and back to named results.
 *
 * <p>The only place that knows both the records of the exchange formats and the assignment engine.
 */
package landbridge.run.assign;
