/**
 * Reads a study folder into the model: files, syntax, units, references, checks. All problems of a
 * pass are collected and reported at once. The data dictionary in the resources drives it all.
 */
package landbridge.read;
