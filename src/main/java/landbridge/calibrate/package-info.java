/**
 * Nonlinear least squares with a prior: estimates, how sure they are, and what the data cannot tell apart. An island that
 * knows numbers, not freight.
 */
package landbridge.calibrate;
