package landbridge.run.traffic;

import java.util.Map;
import java.util.TreeMap;
import landbridge.model.Crossing;
import landbridge.model.LinkMode;
import landbridge.model.Mode;
import landbridge.model.Study;
import landbridge.model.Terminal;

/**
 * What shippers dislike about a route beyond money and time, as money on its arcs: borders, transshipments, changes of
 * carrier, and the constants of modes.
 *
 * <p>Each crossing of a link adds the border penalty of the load class and its own carrier penalty, each terminal the
 * transfer penalty; the constant of a mode stands half on the connector at each end. All are 0 unless a study says
 * otherwise. They count in the generalised cost, and so in choice and user benefit; nobody receives them. Checked by:
 * {@code AttributesTest}.
 */
final class Attributes {
  private Attributes() {}

  /**
   * Adds the attributes of a year.
   *
   * @param money [price classes][arcs] USD/t; added to
   */
  static void add(Supernetwork network, Study study, PriceClasses classes, double[][] money) {
    for (Crossing crossing : study.crossings()) {
      int[] arcs = network.arcsOfLink(crossing.linkId());
      for (int load = 0; load < money.length; load++) {
        double penalty = classes.load(load).penalties().borderPenaltyUsdPerT()
            + crossing.terms().carrierPenaltyUsdPerT();
        add(money[load], arcs, penalty);
      }
    }
    for (Terminal terminal : study.terminals()) {
      int[] arcs = network.arcsOfTerminal(terminal.id());
      for (int load = 0; load < money.length; load++) {
        add(money[load], arcs, classes.load(load).penalties().transferPenaltyUsdPerT());
      }
    }
    Map<LinkMode, Mode> modes = new TreeMap<>();
    study.modes().forEach(mode -> modes.put(mode.id(), mode));
    for (int arc = 0; arc < network.arcs.size(); arc++) {
      if (network.arcs.get(arc).kind() == Supernetwork.Kind.CONNECTOR) {
        double half =
            SupplyCompiler.reached(modes, network.arcs.get(arc).mode()).access().constantUsdPerT()
                / 2;
        for (double[] ofLoad : money) {
          ofLoad[arc] += half;
        }
      }
    }
  }

  private static void add(double[] money, int[] arcs, double penalty) {
    for (int arc : arcs) {
      money[arc] += penalty;
    }
  }
}
