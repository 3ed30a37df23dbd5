/**
 * The report of a run as one HTML file without any request, its maps and charts as SVG made here, in English and German.
 * Reads the store only, so that it can be made years after the run, without the engines.
 */
package landbridge.report;
