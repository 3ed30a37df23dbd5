/**
 * What every other package may use and what uses nothing itself: checks, located problems, the
 * marker of hot code, keyed random numbers, fixed-shape sums and deterministic number texts.
 */
package landbridge.base;
