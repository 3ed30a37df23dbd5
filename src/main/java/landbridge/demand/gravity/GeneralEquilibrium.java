package landbridge.demand.gravity;

/**
 * Trade after a change of trade costs, once incomes and prices have answered: one-sector structural gravity
 * in changes (exact hat algebra).
 *
 * <p>Each country makes one variety at factory-gate price p and buys all varieties with elasticity of
 * substitution sigma; theta = sigma - 1. With pi_ij = X_ij / E_j, t the change of trade costs, and a hat
 * for new over old:
 *
 * <pre>
 * P_j^-theta  = sum_i pi_ij (t_ij p_i)^-theta                   inward resistance, change
 * X'_ij       = pi_ij (t_ij p_i)^-theta / P_j^-theta  E'_j      E'_j = p_j Y_j + deficit_j
 * p_i Y_i     = sum_j X'_ij                                      markets clear
 * Pi_i^-theta = sum_j (t_ij / P_j)^-theta E'_j shares            outward resistance, change
 * </pre>
 *
 * <p>Prices are solved by p_i^(1+theta) = sum_j pi_ij t_ij^-theta P_j^theta E'_j / Y_i, scaled each round so that
 * world output keeps its value; deficits are held in that numeraire. Nothing but observed trade and sigma is needed;
 * domestic trade X_ii must be in the matrix. A change common to all pairs changes no flow and no price.
 *
 * <p>Source: Anderson and van Wincoop (2003), AER 93; Dekle, Eaton and Kortum (2008), IMF Staff Papers 55;
 * Yotov et al. (2016), An Advanced Guide to Trade Policy Analysis, ch. 2. Checked by:
 * {@code GeneralEquilibriumTest}.
 */
public final class GeneralEquilibrium {
  private static final double PRECISION = 1e-13;
  private static final int MOST_ROUNDS = 100_000;

  private final double[][] trade; // [exporters][importers]
  private final double theta;
  private final double[] output;
  private final double[] spending;
  private final double[] deficit;
  private double[][] ease; // [exporters][importers] change of trade costs to the power -theta

  /**
   * What came of a change; a hat is new over old.
   *
   * @param flow       [exporters][importers] trade after the change
   * @param price      [countries] change of the factory-gate price, world output being the numeraire
   * @param inward     [countries] change of the inward multilateral resistance (price index of the buyers)
   * @param outward    [countries] change of the outward multilateral resistance
   * @param realIncome [countries] change of spending over the price index
   * @param rounds     rounds of the price iteration
   * @param converged  whether no market misses more than the precision
   */
  public record Response(
      double[][] flow,
      double[] price,
      double[] inward,
      double[] outward,
      double[] realIncome,
      int rounds,
      boolean converged) {}

  /**
   * A world before the change.
   *
   * @param trade [countries][countries] value of trade, domestic trade on the diagonal; every country sells
   *     and buys something
   * @param sigma elasticity of substitution, above 1
   */
  public GeneralEquilibrium(double[][] trade, double sigma) {
    int countries = trade.length;
    this.trade = trade;
    this.theta = sigma - 1;
    this.output = new double[countries];
    this.spending = new double[countries];
    this.deficit = new double[countries];
    if (!(sigma > 1 && sigma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("sigma must be above 1, not " + sigma);
    }
    for (int i = 0; i < countries; i++) {
      for (int j = 0; j < countries; j++) {
        if (!(trade[i][j] >= 0 && trade[i][j] < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("trade must be finite and not negative");
        }
        output[i] += trade[i][j];
        spending[j] += trade[i][j];
      }
    }
    for (int i = 0; i < countries; i++) {
      if (!(output[i] > 0 && spending[i] > 0)) {
        throw new IllegalArgumentException("country " + i + " sells or buys nothing");
      }
      deficit[i] = spending[i] - output[i];
    }
  }

  /**
   * The new equilibrium.
   *
   * @param cost [exporters][importers] trade costs after over before, ad valorem factor tau' / tau, above 0
   */
  public Response respond(double[][] cost) {
    int countries = output.length;
    ease = new double[countries][countries];
    for (int i = 0; i < countries; i++) {
      for (int j = 0; j < countries; j++) {
        ease[i][j] = StrictMath.pow(cost[i][j], -theta);
      }
    }
    double[] price = new double[countries];
    java.util.Arrays.fill(price, 1);
    int rounds = 0;
    double miss = Double.POSITIVE_INFINITY;
    while (miss > PRECISION && rounds < MOST_ROUNDS) {
      double[] index = index(price);
      miss = 0;
      double[] next = new double[countries];
      for (int i = 0; i < countries; i++) {
        double demand = 0;
        for (int j = 0; j < countries; j++) {
          demand += trade[i][j] / spending[j] * ease[i][j] / index[j] * spent(price, j);
        }
        next[i] = StrictMath.pow(demand / output[i], 1 / (1 + theta));
        double sold = demand * StrictMath.pow(price[i], -theta);
        miss = Math.max(miss, Math.abs(sold - price[i] * output[i]) / output[i]);
      }
      if (miss > PRECISION) {
        price = scaled(next);
        rounds++;
      }
    }
    return response(price, rounds, miss <= PRECISION);
  }

  private double spent(double[] price, int j) {
    return price[j] * output[j] + deficit[j];
  }

  /** [importers] price index to the power -theta. */
  private double[] index(double[] price) {
    double[] index = new double[price.length];
    for (int i = 0; i < price.length; i++) {
      double cheap = StrictMath.pow(price[i], -theta);
      for (int j = 0; j < price.length; j++) {
        index[j] += trade[i][j] / spending[j] * ease[i][j] * cheap;
      }
    }
    return index;
  }

  private double[] scaled(double[] price) {
    double before = 0;
    double after = 0;
    for (int i = 0; i < price.length; i++) {
      before += output[i];
      after += output[i] * price[i];
    }
    for (int i = 0; i < price.length; i++) {
      price[i] *= before / after;
    }
    return price;
  }

  private Response response(double[] price, int rounds, boolean converged) {
    int countries = price.length;
    double[] index = index(price);
    double[][] flow = new double[countries][countries];
    double[] inward = new double[countries];
    double[] outward = new double[countries];
    double[] income = new double[countries];
    for (int j = 0; j < countries; j++) {
      inward[j] = StrictMath.pow(index[j], -1 / theta);
      income[j] = spent(price, j) / spending[j] / inward[j];
    }
    for (int i = 0; i < countries; i++) {
      double reach = 0;
      for (int j = 0; j < countries; j++) {
        double change = ease[i][j] / index[j] * spent(price, j) / spending[j];
        reach += trade[i][j] / output[i] * change;
        flow[i][j] = trade[i][j] * change * StrictMath.pow(price[i], -theta);
      }
      outward[i] = StrictMath.pow(reach, -1 / theta);
    }
    return new Response(flow, price, inward, outward, income, rounds, converged);
  }
}
