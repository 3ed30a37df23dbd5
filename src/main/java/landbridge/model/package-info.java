/**
 * What the analyst wrote: the study as tables and as records, and scenarios as operations over it.
 * Immutable values only. Knows no files; {@code read} fills it, {@code run} computes on it.
 */
package landbridge.model;
