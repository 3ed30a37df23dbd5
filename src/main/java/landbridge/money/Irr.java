package landbridge.money;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The internal rate of return of a series of equally spaced flows: all of its roots, never one of
 * several chosen in silence.
 *
 * <p>Formula: rates r above -1 with sum of flow_t / (1 + r)^t = 0. With x = 1 / (1 + r) this is a
 * polynomial in x; rates of 0 and more lie in x in (0, 1], negative rates in y = 1 + r in (0, 1) of the
 * reversed polynomial. On the unit interval the polynomial is written in Bernstein form, whose sign
 * changes bound the number of roots (Descartes' rule on an interval), and is halved by de Casteljau's
 * scheme until every piece holds none or one; single roots are then bisected to the last bit. This finds
 * every root without a starting guess; Newton from a guess was rejected because it finds one root, which
 * one depending on the guess.
 *
 * <p>Special cases: all flows of one sign or zero: no root. Zero flows before the first payment do not
 * matter (a delayed start has the same rate). Two roots closer than 1e-7 in x count as one.
 *
 * <p>Source: Collins and Akritas (1976); Farouki and Rajan (1987) for the stability of Bernstein form.
 * Checked by: {@code IrrTest} (F-22 and awkward vectors).
 *
 * @param status how many roots there are
 * @param rates [roots] all rates per period, ascending
 */
public record Irr(Status status, List<Double> rates) {
  private static final int DEEPEST = 26;
  private static final double SAME = 1e-7;

  /** How many rates make the present value zero. */
  public enum Status {
    /** No rate. */
    NONE,
    /** Exactly one rate. */
    ONE,
    /** More than one rate: none of them alone says anything. */
    SEVERAL
  }

  /** Holds its own unchangeable copy. */
  public Irr {
    rates = List.copyOf(rates);
  }

  /**
   * All rates of return of the flows.
   *
   * @param flow [periods] amounts at the ends of consecutive periods, the first at time 0
   */
  public static Irr of(double... flow) {
    double[] coefficient = trimmed(flow);
    List<Double> rates = new ArrayList<>();
    if (signChanges(coefficient) > 0) {
      List<Double> found = new ArrayList<>();
      double[] reversed = reversed(coefficient);
      unitRoots(reversed, found);
      for (double y : found) {
        if (y < 1) {
          rates.add(y - 1);
        }
      }
      found.clear();
      unitRoots(coefficient, found);
      for (int i = found.size() - 1; i >= 0; i--) {
        rates.add(1 / found.get(i) - 1);
      }
    }
    Status status = rates.isEmpty() ? Status.NONE : rates.size() == 1 ? Status.ONE : Status.SEVERAL;
    return new Irr(status, rates);
  }

  /** The rate when there is exactly one. */
  public OptionalDouble find() {
    return status == Status.ONE ? OptionalDouble.of(rates.get(0)) : OptionalDouble.empty();
  }

  /** In words, for a note beside an empty value. */
  public String note() {
    return switch (status) {
      case NONE -> "no rate makes the present value zero";
      case ONE -> "the only rate";
      case SEVERAL -> rates.size() + " rates make the present value zero: " + rates;
    };
  }

  private static double[] trimmed(double[] flow) {
    int from = 0;
    int to = flow.length;
    double size = 0;
    for (double amount : flow) {
      if (!(Math.abs(amount) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a flow is not a finite number: " + amount);
      }
      size = Math.max(size, Math.abs(amount));
    }
    while (from < to && flow[from] == 0) {
      from++;
    }
    while (to > from && flow[to - 1] == 0) {
      to--;
    }
    double[] kept = new double[to - from];
    for (int i = from; i < to; i++) {
      kept[i - from] = flow[i] / size;
    }
    return kept;
  }

  private static double[] reversed(double[] a) {
    double[] b = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      b[i] = a[a.length - 1 - i];
    }
    return b;
  }

  /** Roots of the polynomial in (0, 1], ascending, in {@code roots}. */
  private static void unitRoots(double[] coefficient, List<Double> roots) {
    double[] bernstein = bernstein(coefficient);
    isolate(coefficient, bernstein, new Piece(0, 1, 0), roots);
    if (value(coefficient, 1) == 0 && (roots.isEmpty() || roots.get(roots.size() - 1) < 1)) {
      roots.add(1.0);
    }
  }

  /** An interval of x and how often it was halved. */
  private record Piece(double from, double to, int depth) {
    double middle() {
      return 0.5 * (from + to);
    }
  }

  private static void isolate(
      double[] coefficient, double[] bernstein, Piece piece, List<Double> roots) {
    int changes = signChanges(bernstein);
    if (changes == 0) {
      return;
    }
    if (changes == 1 && value(coefficient, piece.from()) * value(coefficient, piece.to()) < 0) {
      add(roots, bisect(coefficient, piece));
      return;
    }
    if (piece.depth() == DEEPEST) {
      // Two sign changes in a sliver: a double root, or a near miss that no amount of money can
      // tell from one.
      add(roots, piece.middle());
      return;
    }
    double[] left = new double[bernstein.length];
    double[] right = bernstein.clone();
    halve(left, right);
    double middle = piece.middle();
    isolate(coefficient, left, new Piece(piece.from(), middle, piece.depth() + 1), roots);
    if (value(coefficient, middle) == 0) {
      add(roots, middle);
    }
    isolate(coefficient, right, new Piece(middle, piece.to(), piece.depth() + 1), roots);
  }

  private static void add(List<Double> roots, double root) {
    if (roots.isEmpty() || root - roots.get(roots.size() - 1) > SAME) {
      roots.add(root);
    }
  }

  /** De Casteljau at one half: {@code right} holds the whole on entry and the right half after. */
  private static void halve(double[] left, double[] right) {
    int n = right.length - 1;
    left[0] = right[0];
    for (int level = 1; level <= n; level++) {
      for (int i = 0; i <= n - level; i++) {
        right[i] = 0.5 * (right[i] + right[i + 1]);
      }
      left[level] = right[0];
    }
  }

  /** b_i = sum over k up to i of C(i, k) / C(n, k) a_k: weights between 0 and 1, so nothing is amplified. */
  private static double[] bernstein(double[] a) {
    int n = a.length - 1;
    double[] b = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      double weight = 1;
      for (int k = 0; k <= i; k++) {
        b[i] += weight * a[k];
        weight *= (double) (i - k) / (n - k == 0 ? 1 : n - k);
      }
    }
    return b;
  }

  private static double bisect(double[] coefficient, Piece piece) {
    double low = piece.from();
    double high = piece.to();
    double atLow = value(coefficient, low);
    while (true) {
      double middle = 0.5 * (low + high);
      if (middle <= low || middle >= high) {
        return middle;
      }
      double at = value(coefficient, middle);
      if (at == 0) {
        return middle;
      }
      if (at > 0 == atLow > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  private static double value(double[] coefficient, double x) {
    double sum = 0;
    for (int i = coefficient.length - 1; i >= 0; i--) {
      sum = sum * x + coefficient[i];
    }
    return sum;
  }

  private static int signChanges(double[] a) {
    int changes = 0;
    double last = 0;
    for (double value : a) {
      if (value != 0) {
        if (last != 0 && value > 0 != last > 0) {
          changes++;
        }
        last = value;
      }
    }
    return changes;
  }
}
