package landbridge.assign;

import landbridge.graph.OdMatrix;

/**
 * Travellers or vehicles that see the network alike: own demand, own surcharges, own forbidden links.
 *
 * <p>All classes share the link times; what a class pays on top (tolls, distance cost divided by its
 * value of time, detours forbidden to it) does not depend on flow. Under this split the equilibrium
 * of several classes is still the minimum of one convex function (Dafermos 1972), which is why a
 * class may not have a volume-delay function of its own.
 *
 * <p>Checked by: {@code UserClassesTest}.
 */
public final class UserClass {
  private final String name;
  private final OdMatrix demand;
  private final double[] surcharge;
  private final boolean[] forbidden;
  private final double pce;

  private UserClass(
      String name, OdMatrix demand, double[] surcharge, boolean[] forbidden, double pce) {
    this.name = name;
    this.demand = demand;
    this.surcharge = surcharge;
    this.forbidden = forbidden;
    this.pce = pce;
  }

  /**
   * A class that pays nothing but time, may go everywhere, and loads a link by one unit each.
   *
   * @param name as shown in results
   * @param demand vehicles between zones per hour
   * @param links number of links of the network
   */
  public static UserClass of(String name, OdMatrix demand, int links) {
    return new UserClass(name, demand, new double[links], new boolean[links], 1);
  }

  /**
   * The same class paying on top of the link time.
   *
   * @param surcharge [links] money divided by the value of time, at least 0 [time]; copied
   */
  public UserClass paying(double[] surcharge) {
    if (surcharge.length != this.surcharge.length) {
      throw new IllegalArgumentException("surcharges of class " + name + " do not match the links");
    }
    for (double s : surcharge) {
      if (!(s >= 0) || s == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("surcharge of class " + name + " is " + s);
      }
    }
    return new UserClass(name, demand, surcharge.clone(), forbidden, pce);
  }

  /**
   * The same class without these links; its flow there is exactly zero.
   *
   * @param forbidden [links] true where the class may not drive; copied
   */
  public UserClass without(boolean[] forbidden) {
    if (forbidden.length != surcharge.length) {
      throw new IllegalArgumentException("closures of class " + name + " do not match the links");
    }
    return new UserClass(name, demand, surcharge, forbidden.clone(), pce);
  }

  /** The same class loading a link by this many passenger-car equivalents per vehicle. */
  public UserClass loading(double pce) {
    if (!(pce > 0) || pce == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("PCE of class " + name + " is " + pce);
    }
    return new UserClass(name, demand, surcharge, forbidden, pce);
  }

  /** The same class with other demand. */
  public UserClass with(OdMatrix demand) {
    return new UserClass(name, demand, surcharge, forbidden, pce);
  }

  /** Name as shown in results. */
  public String name() {
    return name;
  }

  /** Demand between zones [veh/h]. */
  public OdMatrix demand() {
    return demand;
  }

  /** What the class pays on a link on top of its time [time]. */
  public double surcharge(int link) {
    return surcharge[link];
  }

  /** Whether the class may not use a link. */
  public boolean forbidden(int link) {
    return forbidden[link];
  }

  /** Passenger-car equivalents of one vehicle. */
  public double pce() {
    return pce;
  }

  int links() {
    return surcharge.length;
  }
}
