/**
 * Traffic assignment: route choice of fixed or elastic demand on a congested network.
 *
 * <p>An island: arrays in, results out; no files, no clock, no logging. Link costs are the shared link
 * time plus what each user class pays on top, all in the unit of time. Methods and their published
 * cases are described in docs/methods/assignment.md.
 */
package landbridge.assign;
