package landbridge.report;

/**
 * Lambert's conformal conic projection of the sphere onto a page, fitted to one window.
 *
 * <p>Conformal, because the reader compares directions and shapes of routes; the two standard parallels stand one sixth
 * of the window's height from its edges, which keeps the error of scale below one per cent in a window of 25 degrees.
 *
 * <p>Formula: n = ln(cos f1 / cos f2) / ln(t2 / t1) with t = tan(45 deg + f/2); F = cos f1 t1^n / n; rho = F / t^n;
 * x = rho sin n(l - l0); down the page y = rho cos n(l - l0). Source: Snyder (1987), Map Projections, USGS PP 1395, equations 15-1
 * to 15-4. Checked by: {@code ProjectionTest}.
 */
final class Projection {
  private static final double EARTH_KM = 6371.0088;

  private final double n;
  private final double f;
  private final double middleDeg;
  private double scale = 1;
  private double left;
  private double top;

  private Projection(double south, double north, double middleDeg) {
    double one = Math.toRadians(south);
    double two = Math.toRadians(north);
    double t1 = Math.tan(Math.PI / 4 + one / 2);
    double t2 = Math.tan(Math.PI / 4 + two / 2);
    this.n = Math.abs(one - two) < 1e-9
        ? Math.sin(one)
        : Math.log(Math.cos(one) / Math.cos(two)) / Math.log(t2 / t1);
    this.f = Math.cos(one) * Math.pow(t1, n) / n;
    this.middleDeg = middleDeg;
  }

  /** The plain projection with two standard parallels, lengths in earth radii, for checks. */
  static Projection plain(double southParallel, double northParallel, double middleDeg) {
    return new Projection(southParallel, northParallel, middleDeg);
  }

  /**
   * A projection that shows a window of longitudes and latitudes in a frame.
   *
   * @param window west, south, east, north [deg]
   * @param width of the frame; the height follows from {@link #heightOf}
   */
  static Projection of(double[] window, double width) {
    double sixth = (window[3] - window[1]) / 6;
    Projection p =
        new Projection(window[1] + sixth, window[3] - sixth, (window[0] + window[2]) / 2);
    double[] box = p.box(window);
    p.left = box[0];
    p.top = box[1];
    p.scale = width / (box[2] - box[0]);
    return p;
  }

  /** Height of the frame in which the window fits. */
  double heightOf(double[] window) {
    double[] box = box(window);
    return box[3] - box[1];
  }

  /** Position on the page of a longitude and latitude [deg]. */
  double[] at(double lon, double lat) {
    double rho = f / Math.pow(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2), n);
    double angle = n * Math.toRadians(lon - middleDeg);
    return new double[] {
      (rho * Math.sin(angle) - left) * scale, (rho * Math.cos(angle) - top) * scale
    };
  }

  /** Length on the page of 100 km near the standard parallels. */
  double hundredKm() {
    return 100 / EARTH_KM * scale;
  }

  private double[] box(double[] window) {
    double[] box = {1e9, 1e9, -1e9, -1e9};
    for (int i = 0; i <= 40; i++) {
      double lon = window[0] + (window[2] - window[0]) * i / 40;
      double lat = window[1] + (window[3] - window[1]) * i / 40;
      include(box, at(lon, window[1]));
      include(box, at(lon, window[3]));
      include(box, at(window[0], lat));
      include(box, at(window[2], lat));
    }
    return box;
  }

  private static void include(double[] box, double[] p) {
    box[0] = Math.min(box[0], p[0]);
    box[1] = Math.min(box[1], p[1]);
    box[2] = Math.max(box[2], p[0]);
    box[3] = Math.max(box[3], p[1]);
  }
}
