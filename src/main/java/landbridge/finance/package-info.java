/**
 * The concession company: what it earns, spends, borrows, pays to the host state and distributes to
 * its shareholders over the term, in nominal prices and in periods of a year, half a year or a quarter.
 * Statements are kept in whole micro-dollars and balance to the last unit in every period. An island:
 * it sees amounts by year, no traffic model.
 */
package landbridge.finance;
