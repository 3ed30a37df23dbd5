package landbridge.operations;

import java.util.List;

/**
 * A border post: who is served by how many, how long, when, and how the day's vehicles arrive.
 *
 * <p>Every vehicle passes the first stage (documents); a share goes on to inspection. The other time is what does
 * not depend on the queue: driving up, convoy, permits, papers, rest. Checked by: {@code BorderQueueTest}.
 *
 * @param documents       first stage, all vehicles
 * @param inspection      second stage
 * @param inspectionShare share of the vehicles that is inspected
 * @param hours           opening hours and profile of arrivals
 * @param other           time that no queue changes
 * @param loadT           cargo of a mean vehicle [t]
 * @param daysPerYear     working days of the post
 */
public record BorderPost(
    Stage documents,
    Stage inspection,
    double inspectionShare,
    Hours hours,
    Other other,
    double loadT,
    double daysPerYear) {

  /** Checks the post. */
  public BorderPost {
    boolean share = inspectionShare >= 0 && inspectionShare <= 1;
    if (!share || !(loadT > 0) || !(daysPerYear > 0)) {
      throw new IllegalArgumentException("border post out of range");
    }
  }

  /**
   * Servers side by side.
   *
   * @param servers   number of booths, lanes or tracks
   * @param serviceH  mean time of one vehicle at one of them [h]
   * @param variation squared coefficient of variation of that time
   */
  public record Stage(int servers, double serviceH, double variation) {
    /** Checks the stage. */
    public Stage {
      if (servers < 1 || !(serviceH >= 0) || !(variation >= 0)) {
        throw new IllegalArgumentException("stage of a border post out of range");
      }
    }
  }

  /**
   * Time that no queue changes.
   *
   * @param meanH     mean [h]
   * @param variation squared coefficient of variation
   */
  public record Other(double meanH, double variation) {
    /** Checks the time. */
    public Other {
      if (!(meanH >= 0) || !(variation >= 0)) {
        throw new IllegalArgumentException("other time at a border post out of range");
      }
    }
  }

  /**
   * When the post works and when vehicles come.
   *
   * @param opensH  hour of opening
   * @param closesH hour of closing
   * @param profile [24] share of the day's arrivals by hour; empty is even over the day
   */
  public record Hours(double opensH, double closesH, List<Double> profile) {
    /** Open day and night, arrivals even over the day. */
    public static final Hours ALWAYS = new Hours(0, 24, List.of());

    /** Checks the hours. */
    public Hours {
      profile = List.copyOf(profile);
      boolean window = opensH >= 0 && closesH > opensH && closesH <= 24;
      if (!window || !profile.isEmpty() && profile.size() != 24) {
        throw new IllegalArgumentException("hours of a border post out of range");
      }
    }

    /** Hours a day in which the post works. */
    public double openH() {
      return closesH - opensH;
    }

    double[] shares() {
      double[] shares = new double[24];
      for (int hour = 0; hour < 24; hour++) {
        shares[hour] = profile.isEmpty() ? 1 : profile.get(hour);
      }
      return shares;
    }
  }

  /** Vehicles an hour that the narrower stage lets through while open. */
  public double ratePerH() {
    double first = rate(documents, 1);
    return Math.min(first, rate(inspection, inspectionShare));
  }

  private static double rate(Stage stage, double share) {
    double work = stage.serviceH() * share;
    return work > 0 ? stage.servers() / work : Double.POSITIVE_INFINITY;
  }

  /** Vehicles a day at full use of the narrower stage. */
  public double capacityPerDay() {
    return ratePerH() * hours.openH();
  }

  /** Cargo a year at full use [t/yr]. */
  public double capacityT() {
    return capacityPerDay() * loadT * daysPerYear;
  }

  /** The same post with another mean time and variation at the first stage. */
  public BorderPost withDocuments(double serviceH, double variation) {
    Stage stage = new Stage(documents.servers(), serviceH, variation);
    return new BorderPost(stage, inspection, inspectionShare, hours, other, loadT, daysPerYear);
  }

  /** The same post with another time beside the queue. */
  public BorderPost withOther(double meanH, double variation) {
    Other another = new Other(meanH, variation);
    return new BorderPost(
        documents, inspection, inspectionShare, hours, another, loadT, daysPerYear);
  }
}
