package landbridge.run.question;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The trade facilitation indicators of the CAREC corridor performance reports (CPMM) for one modelled route.
 *
 * <p>TFI1: hours to clear a border-crossing point, TFI2: money spent there per shipment of 20 t, both as means
 * over the crossings of the route. TFI3: money of the route per 500 km and 20 t of cargo. TFI4: speed of the
 * goods, as speed without delay (SWOD, distance over the time under way) and with delay (SWD, distance over all
 * time, borders and stops included). The published indicators are means over samples of trips; these are of one
 * route with mean times.
 *
 * <p>Loading and unloading at the two ends are left out, since the samples of the reports run from gate to gate.
 * Source: CAREC CPMM annual reports, definitions of TFI1 to
 * TFI4 (introduction of the 2023 report). Checked by: {@code IndicatorsTest}.
 *
 * @param crossings  crossings passed
 * @param tfi1H      mean hours at a crossing [h]; empty without a crossing
 * @param tfi2Usd    mean money at a crossing per 20 t [USD]; empty without a crossing
 * @param tfi3Usd    money per 500 km and 20 t [USD]; empty without length
 * @param swodKmPerH speed without delay [km/h]; empty if nothing moves
 * @param swdKmPerH  speed with delay [km/h]; empty if nothing moves
 */
public record Indicators(
    int crossings,
    OptionalDouble tfi1H,
    OptionalDouble tfi2Usd,
    OptionalDouble tfi3Usd,
    OptionalDouble swodKmPerH,
    OptionalDouble swdKmPerH) {
  private static final double TONNES = 20;
  private static final double KM = 500;

  /** The indicators from gate to gate: access at both ends left out. */
  static Indicators of(List<RouteTable.Stage> stages) {
    int crossings = 0;
    double border = 0;
    double fees = 0;
    double km = 0;
    double usd = 0;
    double running = 0;
    double hours = 0;
    for (RouteTable.Stage stage : stages) {
      if (stage.kind().equals("access")) {
        continue;
      }
      boolean crossing = stage.kind().equals("crossing");
      crossings += crossing ? 1 : 0;
      border += stage.time().border();
      fees += stage.borderUsdPerT();
      km += stage.km();
      usd += stage.usdPerT();
      running += stage.time().running();
      hours += stage.time().hours();
    }
    return new Indicators(
        crossings,
        ratio(border, crossings),
        ratio(fees * TONNES, crossings),
        ratio(usd * TONNES * KM, km),
        ratio(km, running),
        ratio(km, hours));
  }

  private static OptionalDouble ratio(double a, double b) {
    return b > 0 ? OptionalDouble.of(a / b) : OptionalDouble.empty();
  }
}
