package landbridge.run.traffic;

import java.util.List;
import landbridge.model.Fleet;
import landbridge.model.GaugeBreak;
import landbridge.model.Permit;
import landbridge.model.Post;
import landbridge.model.Section;
import landbridge.model.Service;
import landbridge.operations.BorderPost;
import landbridge.operations.BorderQueue;
import landbridge.operations.Closures;
import landbridge.operations.DelayCurve;
import landbridge.operations.GaugeChange;
import landbridge.operations.PermitQuota;
import landbridge.operations.RailSection;
import landbridge.operations.SeaService;
import landbridge.operations.Signalling;
import landbridge.operations.TrainLoad;

/**
 * Turns rows of a study into what the engine of operations computes on: minutes to hours, coefficients of variation
 * to their squares, defaults by kind.
 *
 * <p>Checked by: {@code OperationsTest}.
 */
public final class OperationRows {
  private static final int AXLES = 4;
  private static final double EXPECTED = 0.6;

  private OperationRows() {}

  /** The section of a link of a length. */
  public static RailSection section(Section row, double lengthKm) {
    Section.Layout layout = row.layout();
    Section.Control control = row.control();
    Section.Trains trains = row.trains();
    Signalling signalling = Signalling.valueOf(control.signalling().name());
    return new RailSection(
        new RailSection.Layout(
            lengthKm,
            layout.tracks(),
            layout.loops(),
            layout.longestKm().orElse(layout.meanKm(lengthKm))),
        new RailSection.Control(
            signalling,
            control.intervalMin().orElse(signalling.stationIntervalMin()),
            control.headwayMin(),
            control.bundle(),
            control.maintenanceHPerDay(),
            control.limit()),
        new RailSection.Trains(
            trains.speedKmPerH(),
            trains.startStopMin(),
            trains.passengerPerDay(),
            trains.equivalent()));
  }

  /** The train of a section. */
  public static TrainLoad train(Section row) {
    Section.Load load = row.load();
    return new TrainLoad(
        new TrainLoad.Wagon(
            AXLES, load.axleLoadT(), load.tareT(), load.wagonLengthM(), load.fill()),
        load.grossT(),
        load.usefulLengthM(),
        load.loaded(),
        load.peak());
  }

  /**
   * The border post of a row.
   *
   * @param dwellH mean time given for the crossing; what the queue at the published flow leaves of it is the time beside
   *     the queue where the row gives none
   */
  public static BorderPost post(Post row, double dwellH) {
    Post.Stages stages = row.stages();
    BorderPost bare = new BorderPost(
        new BorderPost.Stage(
            stages.servers(), stages.serviceMin() / 60, square(stages.serviceCv())),
        new BorderPost.Stage(
            stages.inspectionServers(), stages.inspectionMin() / 60, square(stages.inspectionCv())),
        stages.inspectionMin() > 0 ? stages.inspectionShare() : 0,
        new BorderPost.Hours(
            row.hours().opensH(), row.hours().closesH(), List.copyOf(row.hours().profile())),
        new BorderPost.Other(0, 0),
        row.vehicles().loadT(),
        row.vehicles().days());
    double queue = BorderQueue.at(bare, flow(row, bare)).meanH();
    double rest = row.vehicles().fixedH().orElse(Math.max(0, dwellH - queue));
    return bare.withOther(rest, square(row.vehicles().fixedCv()));
  }

  /** Flow to which the published times belong, else 60 % of the capacity; below full use [1/d]. */
  static double flow(Post row, BorderPost post) {
    double most = post.capacityPerDay();
    double seen = row.published().publishedFlowPerDay().orElse(EXPECTED * most);
    return Math.min(seen, DelayCurve.FULLEST * most);
  }

  private static double square(double value) {
    return value * value;
  }

  /** The sea service of a fleet. */
  public static SeaService fleet(Fleet row, Service service) {
    Fleet.Departures departures = row.departures();
    double cv = row.closures().closureCv();
    Closures closures = service.closureShare() > 0
        ? new Closures(service.closureShare(), row.closures().closureMeanH(), cv * cv)
        : Closures.NONE;
    return new SeaService(
        row.trip().vessels(),
        row.trip().sailingH(),
        row.trip().portH(),
        row.trip().available(),
        row.trip().loadT(),
        new SeaService.Departures(
            SeaService.Rule.valueOf(departures.rule().name()),
            departures.headwayCv() * departures.headwayCv(),
            departures.unitT(),
            departures.expected()),
        closures);
  }

  /** The gauge change of a row. */
  public static GaugeChange gauge(GaugeBreak row) {
    return new GaugeChange(
        row.place().tracks(),
        row.place().wagons(),
        row.place().gangs(),
        row.work().minutesMin(),
        row.work().shiftsHPerDay(),
        row.work().available(),
        row.cargo().netT());
  }

  /** The quota of a row. */
  public static PermitQuota permit(Permit row) {
    boolean refused = row.rule().beyond() == Permit.Beyond.REFUSAL;
    return new PermitQuota(
        row.trips().quotaPerYear(),
        row.trips().share(),
        row.trips().loadT(),
        refused
            ? PermitQuota.Beyond.REFUSED
            : new PermitQuota.Beyond(
                false, row.rule().extraCostUsdPerT(), row.rule().extraTimeH()));
  }

  /** Goods of all nationalities that the trips of a row stand for [t/yr]. */
  public static double goodsT(Permit row) {
    return row.trips().tripsPerYear() * row.trips().loadT() / row.trips().share();
  }
}
