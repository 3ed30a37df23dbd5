package landbridge.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The scale of one side of a chart: from values to places, linear or logarithmic, with round ticks.
 *
 * <p>Checked by: {@code AxisTest}.
 *
 * @param low  value at {@code from}
 * @param high value at {@code to}
 * @param from place of the low end
 * @param to   place of the high end; may be smaller (upwards)
 * @param log  whether equal ratios are equally far
 * @param step distance of ticks; of no meaning on a logarithmic scale
 */
record Axis(double low, double high, double from, double to, boolean log, double step) {

  /** A linear scale that holds both values, ends on round ticks, and has about {@code ticks} of them. */
  static Axis linear(double least, double most, double from, double to, int ticks) {
    double low = Math.min(least, most);
    double high = Math.max(least, most);
    double span = high - low > 0 ? high - low : Math.max(1, Math.abs(high));
    double step = round(span / ticks);
    double first = Math.floor(low / step + 1e-9) * step;
    double last = Math.ceil(high / step - 1e-9) * step;
    return new Axis(first, last > first ? last : first + step, from, to, false, step);
  }

  /** A linear scale over whole years, not widened. */
  static Axis years(int first, int last, double from, double to) {
    int span = Math.max(1, last - first);
    double step = span > 60 ? 20 : span > 25 ? 10 : 5;
    return new Axis(first, first + span, from, to, false, step);
  }

  /** A logarithmic scale over whole powers of ten that hold both values. */
  static Axis decades(double least, double most, double from, double to) {
    double low = Math.pow(10, Math.floor(Math.log10(least)));
    double high = Math.pow(10, Math.ceil(Math.log10(most)));
    return new Axis(low, high > low ? high : low * 10, from, to, true, 0);
  }

  double at(double value) {
    double share =
        log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return from + share * (to - from);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (log) {
      for (double tick = low; tick <= high * 1.001; tick *= 10) {
        ticks.add(tick);
      }
      return ticks;
    }
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }

  /** Digits after the point that tell the ticks apart. */
  int digits() {
    return log || step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
  }

  /** The next of 1, 2, 5 times a power of ten. */
  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double lead = step / power;
    double factor = lead <= 1.0001 ? 1 : lead <= 2.0001 ? 2 : lead <= 5.0001 ? 5 : 10;
    return factor * power;
  }
}
