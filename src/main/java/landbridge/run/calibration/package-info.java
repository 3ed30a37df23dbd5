/**
 * Calibration of a study: what the base year says of each count, share and time, and the fit of the parameters to them.
 */
package landbridge.run.calibration;
