package landbridge.choice;

import landbridge.base.Hot;

/**
 * Says which pairs are due to be divided again: what each owes since it was divided last.
 *
 * <p>A pair <em>owes</em> what the delays on its stretches have moved, times its goods there: to first order what its
 * shippers' cost has moved, over the value of time. It is due when it owes more than the mean pair would after seven
 * tenths of a second, so that all pairs add alike to the error of a sum, or when a delay has moved by more than a minute.
 *
 * <p>While much is owed, far from the end, what counts is how many tonnes would go another way. That is what is owed,
 * less what all routes of the pair owe alike, times how sharply its goods answer to time. Pairs whose <em>response</em> is
 * small next to that of the mean pair wait. Checked by: {@code DebtsTest}, {@code LoadingTest}.
 */
@Hot
final class Debts {
  /** Hours per unit of tolerance that a delay on all goods of the mean pair may move before it is due. */
  private static final double HOURS_PER_TOLERANCE = 20;

  /** USD/t per unit of tolerance that a charge on all goods of the mean pair may move before it is due. */
  private static final double CHARGE_PER_TOLERANCE = 0.2;

  /** Share of the mean pair's goods that any stretch counts for at least in what is owed. */
  private static final double LEAST_OWED = 0.01;

  /** Share of the mean pair's goods that any stretch counts for at least in a response. */
  private static final double LEAST_RESPONSE = 0.003;

  /** Share of what the mean pair owes: where it is due, much is owed. */
  private static final double MUCH = 0.15;

  /** Share of the mean pair's response below which a pair waits for a later loading. */
  private static final double WAITS = 0.25;

  /** Loadings after which every pair that owes anything is divided: a solve that takes longer needs exact flows. */
  private static final int PATIENCE = 20;

  private final Stretches stretches;
  private final RouteSupply.Limited limited;
  private final Posted posted;
  private final double leastDelay; // h
  private final double leastCharge; // USD/t
  private final double meanTonnes; // of a pair [t/yr]
  private final double[] tonnes; // [pairs] t/yr
  private final double[]
      sharpness; // [pairs] how sharply the goods answer to time, next to the mean tonne
  private final double[]
      moved; // [segments] since the last loading; 1: on all goods of the mean pair it makes it due
  private final boolean[] touched; // [pairs] due whatever they owe
  private boolean stirred; // whether anything moved
  private int loadings;
  private boolean far; // from the end: pairs of little response wait
  private double limit; // what a pair may owe, or its response while far, before it is due [t/yr]

  /** Nothing owed but what is posted. */
  Debts(ChoiceProblem problem, double tolerance, Posted posted) {
    this.stretches = problem.routes.stretches;
    this.limited = problem.routes.limited;
    this.posted = posted;
    this.leastDelay = HOURS_PER_TOLERANCE * tolerance;
    this.leastCharge = CHARGE_PER_TOLERANCE * tolerance;
    int pairs = stretches.paths.pairs;
    this.meanTonnes = problem.totalDemand() / pairs;
    this.tonnes = new double[pairs];
    this.sharpness = new double[pairs];
    double mean = problem.sharpness();
    for (int pair = 0; pair < pairs; pair++) {
      tonnes[pair] = problem.tonnes(pair);
      double own = problem.response(pair);
      sharpness[pair] = own > 0 ? own / (tonnes[pair] * mean) : 0;
    }
    this.moved = new double[stretches.segments.count];
    this.touched = new boolean[pairs];
  }

  /** Makes a pair due whatever it owes. */
  void touch(int pair) {
    touched[pair] = true;
  }

  /** Posts delays [h] and charges [USD/t] of a segment, and keeps how far they move. */
  void move(int segment, double delay, double charge) {
    double move = Math.abs(delay - posted.delay[segment]) / leastDelay
        + Math.abs(charge - posted.charge[segment]) / leastCharge;
    moved[segment] = move;
    stirred |= move != 0;
    posted.delay[segment] = delay;
    posted.charge[segment] = charge;
  }

  /** Adds what the last moves make each pair owe, and sets who is due. */
  void add() {
    double owed = 0;
    double response = 0;
    if (stirred) {
      for (int pair = 0; pair < touched.length; pair++) {
        if (!touched[pair]) {
          add(pair);
        }
        owed += posted.owed[pair];
        response += posted.response[pair];
      }
      stirred = false;
    }
    double mean = owed / touched.length;
    far = MUCH * mean > meanTonnes && mean < Double.POSITIVE_INFINITY && loadings < PATIENCE;
    limit = far ? WAITS * response / touched.length : loadings < PATIENCE ? meanTonnes : 0;
    loadings++;
  }

  private void add(int pair) {
    double[] flow = posted.slotFlow;
    int row = stretches.rowStart[pair];
    int[] segment = limited.segment();
    short[] slot = limited.slot();
    double cost = 0;
    double alike = 0; // times the tonnes of the pair
    double most = 0;
    int end = limited.start()[pair + 1];
    for (int i = limited.start()[pair]; i < end; i++) {
      double move = moved[segment[i]];
      double on = flow[row + slot[i]];
      double owed = move * on;
      cost += owed;
      alike += owed * on;
      most = move > most ? move : most;
    }
    double apart = tonnes[pair] > 0 ? Math.max(0, cost - alike / tonnes[pair]) : 0;
    posted.owed[pair] += Math.max(cost, most * meanTonnes * LEAST_OWED);
    posted.response[pair] += Math.max(sharpness[pair] * apart, most * meanTonnes * LEAST_RESPONSE);
  }

  /** Whether a pair is to be divided in this loading. */
  boolean due(int pair) {
    return touched[pair] || !((far ? posted.response[pair] : posted.owed[pair]) <= limit);
  }

  /** Notes that a pair has been divided. */
  void paid(int pair) {
    touched[pair] = false;
    posted.owed[pair] = 0;
    posted.response[pair] = 0;
  }

  /** Whether all pairs that the last loading left undivided owe too little to matter for the result. */
  boolean exact() {
    return !far;
  }
}
