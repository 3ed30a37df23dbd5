package landbridge.model.network;

import java.util.List;

/**
 * The volume-delay function of a link, as written: a form and its parameters.
 *
 * <p>BPR: a = alpha, b = power. Conical: a = alpha. Davidson: a = j, b = flow over capacity from which
 * it runs along its tangent. Akcelik: a = j, b = period in the unit of time. Table: points of flow and
 * time, which hold whatever the free-flow time says.
 *
 * @param form which function
 * @param a first parameter
 * @param b second parameter
 * @param points of a table, empty for the other forms
 */
public record RoadDelay(Form form, double a, double b, List<Point> points) {

  /** The functions that formats can say. */
  public enum Form {
    /** Bureau of Public Roads. */
    BPR,
    /** Spiess. */
    CONICAL,
    /** Davidson with a tangent near capacity. */
    DAVIDSON,
    /** Time-dependent queue. */
    AKCELIK,
    /** Straight lines between points. */
    TABLE
  }

  /**
   * One point of a table.
   *
   * @param flow [PCE/h]
   * @param time in the unit of the study
   */
  public record Point(double flow, double time) {}

  /** Keeps an own copy of the points. */
  public RoadDelay {
    points = List.copyOf(points);
  }

  /** The BPR function. */
  public static RoadDelay bpr(double alpha, double power) {
    return new RoadDelay(Form.BPR, alpha, power, List.of());
  }
}
