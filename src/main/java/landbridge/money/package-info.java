/**
 * Cash flows and what is computed from them: the ledger, discounting, rates of return, payments.
 * Amounts on the ledger are whole micro-dollars, so that parts sum to totals exactly.
 */
package landbridge.money;
