/**
 * Answers "where does this number come from?": value, formula in words, the parts that sum to it, and the inputs it
 * rests on down to file, line and source. A view: reads stored runs, computes nothing new.
 */
package landbridge.explain;
