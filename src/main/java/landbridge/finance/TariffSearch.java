package landbridge.finance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The tariff that serves an objective best, when traffic reacts, and the frontier between what the
 * company and what the public gains.
 *
 * <p>The whole model stands behind one function: tariff in, outcome out (routes chosen anew, the company
 * and the appraisal run). The range is searched on a grid, because with capacity and thresholds the
 * outcome need not have a single peak; the best grid point is then refined by golden section between its
 * neighbours. Each tariff is computed once.
 *
 * <p>Source: Kiefer (1953) for golden section. Checked by: {@code TariffSearchTest}.
 */
public final class TariffSearch {
  private static final double GOLDEN = 0.6180339887498949;
  private static final double PRECISION = 1e-6;
  private static final double ROUNDING = 1e-9;

  private final List<Point> points = new ArrayList<>();
  private final DoubleFunction<Outcome> model;
  private final double low;
  private final double high;

  /**
   * What a tariff leads to.
   *
   * @param companyUsd value of the company [USD]
   * @param welfareUsd value to all, the company included [USD]
   * @param tonnes traffic, by whatever measure the caller uses
   * @param coverRatio lowest debt service cover; positive infinity without debt
   */
  public record Outcome(double companyUsd, double welfareUsd, double tonnes, double coverRatio) {
    /** Whether the cover ratio is kept; a loan sized by it is off by rounding. */
    public boolean keeps(double least) {
      return coverRatio >= least * (1 - ROUNDING);
    }
  }

  /**
   * A tariff and its outcome.
   *
   * @param tariff tariff
   * @param outcome what it leads to
   */
  public record Point(double tariff, Outcome outcome) {}

  private final double precision;

  private TariffSearch(DoubleFunction<Outcome> model, double low, double high, double precision) {
    this.model = model;
    this.low = low;
    this.high = high;
    this.precision = precision;
  }

  /**
   * Computes the grid.
   *
   * @param model outcome of a tariff
   * @param low lowest tariff
   * @param high highest tariff, above the lowest
   * @param steps steps of the grid, 2 or more
   */
  public static TariffSearch over(
      DoubleFunction<Outcome> model, double low, double high, int steps) {
    return over(model, low, high, steps, PRECISION);
  }

  /** The same with a precision of the refinement as a share of the range; a costly model needs a coarse one. */
  public static TariffSearch over(
      DoubleFunction<Outcome> model, double low, double high, int steps, double precision) {
    if (!(low < high) || steps < 2) {
      throw new IllegalArgumentException("a range of tariffs and two steps or more are needed");
    }
    TariffSearch search = new TariffSearch(model, low, high, precision);
    for (int i = 0; i <= steps; i++) {
      double tariff = i == steps ? high : low + (high - low) * i / steps;
      search.points.add(new Point(tariff, model.apply(tariff)));
    }
    return search;
  }

  /** The grid, tariffs ascending. */
  public List<Point> grid() {
    return List.copyOf(points);
  }

  /** The tariff of the highest company value. */
  public Point forCompany() {
    return best(Outcome::companyUsd, outcome -> true).orElseThrow();
  }

  /** The tariff of the highest welfare. */
  public Point forWelfare() {
    return best(Outcome::welfareUsd, outcome -> true).orElseThrow();
  }

  /** The tariff of the most traffic that keeps the cover ratio, rounding being none; empty if none does. */
  public Optional<Point> forTraffic(double coverRatio) {
    return best(Outcome::tonnes, outcome -> outcome.keeps(coverRatio));
  }

  /** Grid points that no other grid point beats in both company value and welfare, tariffs ascending. */
  public List<Point> frontier() {
    List<Point> kept = new ArrayList<>();
    for (Point point : points) {
      if (points.stream().noneMatch(other -> dominates(other.outcome(), point.outcome()))) {
        kept.add(point);
      }
    }
    return kept;
  }

  private static boolean dominates(Outcome a, Outcome b) {
    boolean noWorse = a.companyUsd() >= b.companyUsd() && a.welfareUsd() >= b.welfareUsd();
    return noWorse && (a.companyUsd() > b.companyUsd() || a.welfareUsd() > b.welfareUsd());
  }

  private Optional<Point> best(ToDoubleFunction<Outcome> aim, Predicate<Outcome> allowed) {
    int top = -1;
    for (int i = 0; i < points.size(); i++) {
      Outcome outcome = points.get(i).outcome();
      if (allowed.test(outcome)
          && (top < 0
              || aim.applyAsDouble(outcome) > aim.applyAsDouble(points.get(top).outcome()))) {
        top = i;
      }
    }
    if (top < 0) {
      return Optional.empty();
    }
    double from = points.get(Math.max(0, top - 1)).tariff();
    double to = points.get(Math.min(points.size() - 1, top + 1)).tariff();
    return Optional.of(refine(aim, allowed, from, to, points.get(top)));
  }

  /** Golden section; a point that is not allowed counts as worse than any other. */
  private Point refine(
      ToDoubleFunction<Outcome> aim,
      Predicate<Outcome> allowed,
      double from,
      double to,
      Point top) {
    double a = from;
    double b = to;
    Point best = top;
    Point left = at(b - GOLDEN * (b - a));
    Point right = at(a + GOLDEN * (b - a));
    while (b - a > precision * (high - low)) {
      boolean goLeft = score(aim, allowed, left) >= score(aim, allowed, right);
      best = better(aim, allowed, best, goLeft ? left : right);
      if (goLeft) {
        b = right.tariff();
        right = left;
        left = at(b - GOLDEN * (b - a));
      } else {
        a = left.tariff();
        left = right;
        right = at(a + GOLDEN * (b - a));
      }
    }
    return best;
  }

  private Point at(double tariff) {
    return new Point(tariff, model.apply(tariff));
  }

  private static Point better(
      ToDoubleFunction<Outcome> aim, Predicate<Outcome> allowed, Point best, Point other) {
    return score(aim, allowed, other) > score(aim, allowed, best) ? other : best;
  }

  private static double score(
      ToDoubleFunction<Outcome> aim, Predicate<Outcome> allowed, Point point) {
    return allowed.test(point.outcome())
        ? aim.applyAsDouble(point.outcome())
        : Double.NEGATIVE_INFINITY;
  }
}
