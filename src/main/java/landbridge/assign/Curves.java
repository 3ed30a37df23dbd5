package landbridge.assign;

import landbridge.base.Hot;

/**
 * The closed forms of the volume-delay functions that are not powers, with derivatives and integrals.
 *
 * <p>Kept apart from {@link LinkTimes} so that the common power functions stay small enough to be
 * inlined. In all of them {@code x = flow / capacity}; {@code order} 0, 1, 2 asks for the value, the
 * first and the second derivative by flow. Checked by: {@code VolumeDelayTest}.
 */
@Hot
final class Curves {
  private Curves() {}

  static double conical(
      double free, double alpha, double beta, double flow, double capacity, int order) {
    double rest = 1 - flow / capacity;
    double root = Math.sqrt(alpha * alpha * rest * rest + beta * beta);
    if (order == 0) {
      return free * (2 + root - alpha * rest - beta);
    }
    if (order == 1) {
      return free / capacity * (alpha - alpha * alpha * rest / root);
    }
    return free / (capacity * capacity) * alpha * alpha * beta * beta / (root * root * root);
  }

  static double conicalIntegral(
      double free, double alpha, double beta, double flow, double capacity) {
    double x = flow / capacity;
    double line = (2 - alpha - beta) * x + alpha * x * x / 2;
    return free * capacity * (line + (arc(alpha, beta) - arc(alpha * (1 - x), beta)) / alpha);
  }

  /** Antiderivative of sqrt(y^2 + beta^2) by y. */
  private static double arc(double y, double beta) {
    double root = Math.sqrt(y * y + beta * beta);
    double size = Math.abs(y) / beta; // asinh is odd: the positive side loses no digits
    double asinh = StrictMath.log(size + Math.sqrt(size * size + 1));
    return (y * root + beta * beta * (y < 0 ? -asinh : asinh)) / 2;
  }

  static double davidson(
      double free, double j, double flow, double capacity, double limit, int order) {
    double x = flow / capacity;
    double at = Math.min(x, limit);
    double rest = 1 - at;
    if (order == 0) {
      return free * (1 + j * at / rest + (x - at) * j / (rest * rest));
    }
    if (order == 1) {
      return free / capacity * j / (rest * rest);
    }
    return x < limit ? free / (capacity * capacity) * 2 * j / (rest * rest * rest) : 0;
  }

  static double davidsonIntegral(
      double free, double j, double flow, double capacity, double limit) {
    double x = flow / capacity;
    double at = Math.min(x, limit);
    double inside = at + j * (-at - StrictMath.log(1 - at));
    double over = x - at;
    double value = 1 + j * at / (1 - at);
    double slope = j / ((1 - at) * (1 - at));
    return free * capacity * (inside + over * value + over * over * slope / 2);
  }

  static double akcelik(
      double free, double quarter, double k, double flow, double capacity, int order) {
    double x = flow / capacity;
    double root = Math.sqrt((x - 1) * (x - 1) + k * x);
    double inner = x - 1 + k / 2;
    if (order == 0) {
      return free + quarter * (x - 1 + root);
    }
    if (order == 1) {
      return quarter / capacity * (1 + inner / root);
    }
    return quarter / (capacity * capacity) * (1 / root - inner * inner / (root * root * root));
  }

  static double akcelikIntegral(
      double free, double quarter, double k, double flow, double capacity) {
    double x = flow / capacity;
    double line = x * x / 2 - x;
    return free * flow + quarter * capacity * (line + queueArc(x, k) - queueArc(0, k));
  }

  /** Antiderivative of sqrt((x-1)^2 + k x) by x. */
  private static double queueArc(double x, double k) {
    double root = Math.sqrt((x - 1) * (x - 1) + k * x);
    double inner = x - 1 + k / 2;
    double spread = k - k * k / 4; // 1 - (1 - k/2)^2
    return (inner * root + spread * StrictMath.log(inner + root)) / 2;
  }

  static double table(VolumeDelay.Tabulated table, double flow, int order) {
    if (order == 2) {
      return 0;
    }
    int i = segment(table, flow);
    double width = table.flow(i + 1) - table.flow(i);
    double slope = (table.time(i + 1) - table.time(i)) / width;
    return order == 1 ? slope : table.time(i) + slope * (flow - table.flow(i));
  }

  static double tableIntegral(VolumeDelay.Tabulated table, double flow) {
    double sum = 0;
    int last = segment(table, flow);
    for (int i = 0; i <= last; i++) {
      double end = i == last ? flow : table.flow(i + 1);
      double width = end - table.flow(i);
      sum += width * (table.time(i) + table(table, end, 0)) / 2;
    }
    return sum;
  }

  private static int segment(VolumeDelay.Tabulated table, double flow) {
    int low = 0;
    int high = table.points() - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (table.flow(middle) <= flow) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  static double away(
      double shift, double theta, double flow, double total, double limit, int order) {
    double at = Math.min(flow, limit);
    double rest = total - at;
    if (order == 0) {
      return shift - StrictMath.log(rest / total) / theta + (flow - at) / (theta * rest);
    }
    if (order == 1) {
      return 1 / (theta * rest);
    }
    return flow < limit ? 1 / (theta * rest * rest) : 0;
  }

  static double awayIntegral(double shift, double theta, double flow, double total, double limit) {
    double at = Math.min(flow, limit);
    double rest = total - at;
    double inside = at + rest * StrictMath.log(rest / total);
    double over = flow - at;
    double beyond = -over * StrictMath.log(rest / total) + over * over / (2 * rest);
    return shift * flow + (inside + beyond) / theta;
  }
}
