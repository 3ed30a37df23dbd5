package landbridge.run;

import java.util.List;
import java.util.OptionalDouble;
import landbridge.choice.Capacity;
import landbridge.choice.ChoiceResult;
import landbridge.choice.LinkSupply;
import landbridge.graph.Graph;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Supernetwork;

/**
 * Result tables of what moves where: links, commodities, crossings, terminals, bottlenecks.
 *
 * <p>Rows with no flow are left out of the tables by link, except on crossings and terminals, where the
 * zero is the message. Checked by: {@code RunnerTest}.
 */
final class FlowTables {
  private static final double NEARLY_FULL = 0.8;

  private final Supernetwork network;
  private final ResultTable.Rows links = ResultTable.of("link_flow");
  private final ResultTable.Rows commodities = ResultTable.of("link_commodity");
  private final ResultTable.Rows crossings = ResultTable.of("crossing_flow");
  private final ResultTable.Rows terminals = ResultTable.of("terminal_flow");
  private final ResultTable.Rows bottlenecks = ResultTable.of("bottleneck");

  FlowTables(Supernetwork network) {
    this.network = network;
  }

  /** Adds the rows of a scenario's year; links only where the year is one that the study names. */
  void add(String scenario, int year, Solution solution, boolean withLinks) {
    Study study = solution.state().study();
    if (withLinks) {
      study.links().forEach(link -> addLink(scenario, year, link, solution));
    }
    for (Crossing crossing : study.crossings()) {
      addCrossing(scenario, year, crossing, solution);
    }
    for (Terminal terminal : study.terminals()) {
      addTerminal(scenario, year, terminal, solution);
    }
  }

  List<ResultTable> build() {
    return List.of(
        links.build(),
        commodities.build(),
        crossings.build(),
        terminals.build(),
        bottlenecks.build());
  }

  private void addLink(String scenario, int year, Link link, Solution solution) {
    int[] arcs = network.arcsOfLink(link.id());
    for (int arc : arcs) {
      if (solution.result().linkFlow[arc] > 0) {
        addDirection(scenario, year, link.id(), arc, solution);
      }
    }
    double[][] flow = solution.result().linkFlowByCommodity;
    for (int c = 0; c < flow.length; c++) {
      double tonnes = 0;
      for (int arc : arcs) {
        tonnes += flow[c][arc];
      }
      if (tonnes > 0) {
        String commodity = solution.state().study().commodities().get(c).id();
        commodities.add(scenario, year, link.id(), commodity, tonnes);
      }
    }
  }

  private void addDirection(String scenario, int year, String link, int arc, Solution solution) {
    LinkSupply supply = solution.state().supply();
    int facility = supply.facility[arc];
    OptionalDouble room = room(supply.capacity, facility);
    double background = facility == Graph.NONE ? 0 : supply.capacity.background[facility];
    double tonnes = solution.result().linkFlow[arc];
    double using = tonnes + background;
    double time = solution.result().linkTime[arc];
    double free = supply.freeTime[arc];
    String direction = network.arcs.get(arc).forward() ? "ab" : "ba";
    links.add(
        scenario, year, link, direction, tonnes, background, room, load(using, room), time, free);
    addBottleneck(
        List.of(scenario, "link", link, direction),
        year,
        using,
        room,
        time - free,
        charge(solution, facility));
  }

  private void addBottleneck(
      List<String> place,
      int year,
      double tonnes,
      OptionalDouble room,
      double delay,
      double charge) {
    if (room.isPresent() && tonnes / room.getAsDouble() >= NEARLY_FULL) {
      double load = tonnes / room.getAsDouble();
      bottlenecks.add(
          place.get(0),
          year,
          place.get(1),
          place.get(2),
          place.get(3),
          tonnes,
          room,
          load,
          delay,
          charge);
    }
  }

  private void addCrossing(String scenario, int year, Crossing crossing, Solution solution) {
    ChoiceResult result = solution.result();
    LinkSupply supply = solution.state().supply();
    for (int arc : network.arcsOfLink(crossing.linkId())) {
      double delay = 1;
      if (supply.facility[arc] != Graph.NONE && supply.freeTime[arc] > 0) {
        delay = result.linkTime[arc] / supply.freeTime[arc];
      }
      crossings.add(
          scenario,
          year,
          crossing.id(),
          network.arcs.get(arc).forward() ? "ab" : "ba",
          supply.closed[arc] ? "closed" : "open",
          result.linkFlow[arc],
          crossing.terms().dwellH() * delay);
    }
  }

  private void addTerminal(String scenario, int year, Terminal terminal, Solution solution) {
    ChoiceResult result = solution.result();
    LinkSupply supply = solution.state().supply();
    int[] arcs = network.arcsOfTerminal(terminal.id());
    double tonnes = 0;
    for (int arc : arcs) {
      tonnes += result.linkFlow[arc];
    }
    OptionalDouble room = room(supply.capacity, supply.facility[arcs[0]]);
    terminals.add(scenario, year, terminal.id(), tonnes, room);
    double delay = result.linkTime[arcs[0]] - supply.freeTime[arcs[0]];
    addBottleneck(
        List.of(scenario, "terminal", terminal.id(), "both"),
        year,
        tonnes,
        room,
        delay,
        charge(solution, supply.facility[arcs[0]]));
  }

  private static double charge(Solution solution, int facility) {
    return facility == Graph.NONE ? 0 : solution.result().shadowPrice[facility];
  }

  private static OptionalDouble room(Capacity capacity, int facility) {
    boolean limited =
        facility != Graph.NONE && capacity.tonnes[facility] < Double.POSITIVE_INFINITY;
    return limited ? OptionalDouble.of(capacity.tonnes[facility]) : OptionalDouble.empty();
  }

  private static OptionalDouble load(double tonnes, OptionalDouble room) {
    return room.isPresent()
        ? OptionalDouble.of(tonnes / room.getAsDouble())
        : OptionalDouble.empty();
  }
}
