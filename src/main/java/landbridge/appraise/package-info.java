/**
 * Economic appraisal: what a scenario is worth against the reference, by country and by stakeholder,
 * in real prices. User benefit by composite cost; every gain and cost is a line of one ledger, and
 * every measure is a sum over it. An island: it sees arrays and cash flows, no files and no network.
 */
package landbridge.appraise;
