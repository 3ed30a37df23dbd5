package landbridge.operations;

/**
 * What one train and a year of trains carry, from axle load, gross mass and length of the tracks.
 *
 * <p>Wagons = the fewer of those that the trailing mass and those that the useful length allow; payload of a wagon =
 * axles x axle load less its tare, times the fill. Net tonnes a year and direction = trains a day x net of a train x
 * share of loaded wagons x 365 / peak factor (the busiest month over the mean one).
 *
 * <p>Checked by: {@code TrainLoadTest}.
 *
 * @param wagon  the wagon
 * @param grossT largest trailing mass [t]
 * @param usefulM useful length of loops and sidings [m]
 * @param loaded share of wagons that run loaded in the direction that counts
 * @param peak   busiest month over the mean one, at least 1
 */
public record TrainLoad(Wagon wagon, double grossT, double usefulM, double loaded, double peak) {
  private static final double LOCOMOTIVES_M = 50;

  /** Checks the train. */
  public TrainLoad {
    boolean shares = loaded > 0 && loaded <= 1 && peak >= 1;
    if (!(grossT > 0) || !(usefulM > LOCOMOTIVES_M) || !shares) {
      throw new IllegalArgumentException("train out of range");
    }
  }

  /**
   * A wagon.
   *
   * @param axles    axles
   * @param axleLoadT largest mass on an axle [t]
   * @param tareT    mass without cargo [t]
   * @param lengthM  length over buffers [m]
   * @param fill     cargo over the largest that the axle load allows
   */
  public record Wagon(int axles, double axleLoadT, double tareT, double lengthM, double fill) {
    /** Checks the wagon. */
    public Wagon {
      boolean carries = axles > 0 && axles * axleLoadT > tareT && tareT >= 0;
      if (!carries || !(lengthM > 0) || !(fill > 0 && fill <= 1)) {
        throw new IllegalArgumentException("wagon out of range");
      }
    }

    /** Cargo of a loaded wagon [t]. */
    public double netT() {
      return (axles * axleLoadT - tareT) * fill;
    }

    /** Mass of a loaded wagon [t]. */
    public double grossT() {
      return tareT + netT();
    }
  }

  /** Wagons of a train. */
  public int wagons() {
    double byMass = StrictMath.floor(grossT / wagon.grossT() + 1e-9);
    double byLength = StrictMath.floor((usefulM - LOCOMOTIVES_M) / wagon.lengthM() + 1e-9);
    return (int) Math.min(byMass, byLength);
  }

  /** Cargo of a train whose wagons are all loaded [t]. */
  public double netT() {
    return wagons() * wagon.netT();
  }

  /** Cargo a year and direction of a number of trains a day [t/yr]. */
  public double tonnesPerYear(double trainsPerDay) {
    return trainsPerDay * netT() * loaded * 365 / peak;
  }

  /** Trains a day that a cargo a year needs. */
  public double trainsPerDay(double tonnesPerYear) {
    return tonnesPerYear / tonnesPerYear(1);
  }
}
