package landbridge.demand.gravity;

/**
 * Poisson pseudo maximum likelihood by iteratively reweighted least squares.
 *
 * <p>Solves sum_i x_i (y_i - exp(x_i b)) = 0: each round regresses z = x b + (y - mu) / mu on x with weights
 * mu = exp(x b), fixed effects taken out. A round that raises the deviance is halved. The start is half-way between
 * trade and its mean.
 *
 * <p>Source: McCullagh and Nelder (1989), 2.5; Correia, Guimaraes and Zylkin (2020), Stata Journal 20.
 * Checked by: {@code PpmlTest}, {@code LogOfGravityTest}.
 */
final class Reweighting {
  private static final int MOST_ROUNDS = 200;
  private static final int MOST_HALVINGS = 12;
  private static final double PRECISION = 1e-12;

  final double[] predictor; // [rows] x b with the effects
  final double[] mu; // [rows] exp(predictor)
  final int rounds;
  final boolean converged;
  LeastSquares last; // at the weights of the end

  private final double[] trade;

  Reweighting(GravityData data) {
    this.trade = data.trade;
    this.predictor = new double[trade.length];
    this.mu = new double[trade.length];
    double mean = Chances.mean(trade);
    for (int row = 0; row < trade.length; row++) {
      mu[row] = (trade[row] + mean) / 2;
      predictor[row] = StrictMath.log(mu[row]);
    }
    Within within = new Within(data.effects);
    double deviance = Double.POSITIVE_INFINITY; // the start fits better than any model
    int round = 0;
    int quiet = 0;
    while (round < MOST_ROUNDS && quiet < 2) {
      double before = deviance;
      deviance = round(data, within, before);
      quiet = Math.abs(before - deviance) <= PRECISION * (deviance + 1e-3 * mean) ? quiet + 1 : 0;
      round++;
    }
    this.rounds = round;
    this.converged = quiet >= 2;
    this.last = solve(data, within);
  }

  private double round(GravityData data, Within within, double before) {
    LeastSquares solved = solve(data, within);
    double[] start = predictor.clone();
    double[] step = new double[start.length];
    for (int row = 0; row < step.length; row++) {
      double working = start[row] + (trade[row] - mu[row]) / mu[row];
      step[row] = working - solved.residual[row] - start[row];
    }
    double deviance = Double.NaN;
    double length = 1;
    for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
      for (int row = 0; row < step.length; row++) {
        predictor[row] = start[row] + length * step[row];
        mu[row] = StrictMath.exp(predictor[row]);
      }
      deviance = deviance();
      if (deviance <= before * (1 + 1e-10)) {
        break;
      }
      length /= 2;
    }
    return deviance;
  }

  private LeastSquares solve(GravityData data, Within within) {
    double[] working = new double[trade.length];
    for (int row = 0; row < working.length; row++) {
      working[row] = predictor[row] + (trade[row] - mu[row]) / mu[row];
    }
    within.weigh(mu);
    return LeastSquares.of(working, data, mu, within);
  }

  private double deviance() {
    double sum = 0;
    for (int row = 0; row < trade.length; row++) {
      double log = trade[row] > 0 ? trade[row] * StrictMath.log(trade[row] / mu[row]) : 0;
      sum += log - (trade[row] - mu[row]);
    }
    return 2 * sum;
  }
}
