/**
 * The workbook with live formulas: inputs, the company's accounts, the appraisal, and checks against the
 * run. Made from a stored run only, so it can be made again years later. FAST layout: one formula per
 * row, the same year in the same column of every sheet, no circularity, no macros.
 */
package landbridge.report.workbook;
