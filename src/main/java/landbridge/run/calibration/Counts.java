package landbridge.run.calibration;

import java.util.List;
import java.util.Optional;
import landbridge.model.Commodity;
import landbridge.model.LinkMode;
import landbridge.model.Observed;
import landbridge.model.ObservedShare;
import landbridge.model.Study;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * What the model says of a published count or share.
 *
 * <p>A count of links is the sum of both directions; one with commodities holds only these. Checked by: {@code
 * RunnerTest}, {@code CalibrationTest}.
 */
public final class Counts {
  private final Supernetwork network;
  private final Solution solution;

  public Counts(Supernetwork network, Solution solution) {
    this.network = network;
    this.solution = solution;
  }

  /** Modelled tonnes of a count [t/yr]. */
  public double tonnes(Observed.Scope scope) {
    return tonnes(scope.links(), scope.terminals(), scope.commodities());
  }

  /** Modelled share; 0 if nothing moves. */
  public double share(ObservedShare.Scope scope) {
    double whole = tonnes(scope.ofLinks(), List.of(), scope.commodities());
    double part = tonnes(scope.links(), List.of(), scope.commodities());
    return whole > 0 ? part / whole : 0;
  }

  private double tonnes(List<String> links, List<String> terminals, List<String> only) {
    Study study = solution.state().study();
    double sum = 0;
    for (int c = 0; c < study.commodities().size(); c++) {
      Commodity commodity = study.commodities().get(c);
      if (only.isEmpty() || only.contains(commodity.id())) {
        double[] flow = solution.result().linkFlowByCommodity()[c];
        for (String link : links) {
          sum += sum(flow, network.arcsOfLink(link));
        }
        for (String terminal : terminals) {
          sum += sum(flow, network.arcsOfTerminal(terminal));
        }
      }
    }
    return sum;
  }

  private static double sum(double[] flow, int[] arcs) {
    double sum = 0;
    for (int arc : arcs) {
      sum += flow[arc];
    }
    return sum;
  }

  /** The one mode of the links of a count, or {@code mixed}; ships of all kinds are {@code sea}. */
  public static String mode(Study study, Observed.Scope scope) {
    Optional<String> mode = Optional.empty();
    for (var link : study.links()) {
      if (scope.links().contains(link.id())) {
        boolean land = link.mode() == LinkMode.ROAD || link.mode() == LinkMode.RAIL;
        String here = land ? link.mode().word() : "sea";
        if (mode.isPresent() && !mode.get().equals(here)) {
          return "mixed";
        }
        mode = Optional.of(here);
      }
    }
    return scope.terminals().isEmpty() ? mode.orElse("mixed") : "mixed";
  }
}
