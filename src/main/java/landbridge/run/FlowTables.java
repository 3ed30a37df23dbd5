package landbridge.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import landbridge.choice.Capacity;
import landbridge.choice.ChoiceFlows;
import landbridge.choice.LinkSupply;
import landbridge.graph.Graph;
import landbridge.model.Crossing;
import landbridge.model.Link;
import landbridge.model.Study;
import landbridge.model.Terminal;
import landbridge.run.traffic.Derived;
import landbridge.run.traffic.Operations;
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
    Operations operations = solution.state().operations();
    for (Crossing crossing : study.crossings()) {
      addCrossing(scenario, year, crossing, solution, operations);
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
      if (solution.flows().linkFlow[arc] > 0) {
        addDirection(scenario, year, link.id(), arc, solution);
      }
    }
    double[][] flow = solution.flows().linkFlowByCommodity();
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
    double tonnes = solution.flows().linkFlow[arc];
    double using = tonnes + background;
    double time = solution.flows().linkTime[arc];
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

  private void addCrossing(
      String scenario, int year, Crossing crossing, Solution solution, Operations operations) {
    ChoiceFlows flows = solution.flows();
    LinkSupply supply = solution.state().supply();
    for (int arc : network.arcsOfLink(crossing.linkId())) {
      crossings.add(
          scenario,
          year,
          crossing.id(),
          network.arcs.get(arc).forward() ? "ab" : "ba",
          supply.closed[arc] ? "closed" : "open",
          flows.linkFlow[arc],
          crossingTimeH(crossing, arc, solution, operations));
    }
  }

  /** Time at the border at the flow: by its post where that is derived, else dwell grown as the link's time. */
  private static double crossingTimeH(
      Crossing crossing, int arc, Solution solution, Operations operations) {
    LinkSupply supply = solution.state().supply();
    int facility = supply.facility[arc];
    Optional<Derived> post = operations.post(crossing.id());
    if (post.isPresent()) {
      double background = facility == Graph.NONE ? 0 : supply.capacity.background[facility];
      double flow = solution.flows().linkFlow[arc] + background;
      return post.get().time().freeH()
          + post.get().time().curve().delayH(flow / post.get().rate().capacityT())
          + operations.permitTimeH(crossing.id());
    }
    boolean slows = facility != Graph.NONE && supply.freeTime[arc] > 0;
    double delay = slows ? solution.flows().linkTime[arc] / supply.freeTime[arc] : 1;
    return crossing.terms().dwellH() * delay + operations.permitTimeH(crossing.id());
  }

  private void addTerminal(String scenario, int year, Terminal terminal, Solution solution) {
    ChoiceFlows flows = solution.flows();
    LinkSupply supply = solution.state().supply();
    int[] arcs = network.arcsOfTerminal(terminal.id());
    double tonnes = 0;
    for (int arc : arcs) {
      tonnes += flows.linkFlow[arc];
    }
    OptionalDouble room = room(supply.capacity, supply.facility[arcs[0]]);
    terminals.add(scenario, year, terminal.id(), tonnes, room);
    double delay = flows.linkTime[arcs[0]] - supply.freeTime[arcs[0]];
    addBottleneck(
        List.of(scenario, "terminal", terminal.id(), "both"),
        year,
        tonnes,
        room,
        delay,
        charge(solution, supply.facility[arcs[0]]));
  }

  private static double charge(Solution solution, int facility) {
    return facility == Graph.NONE ? 0 : solution.flows().shadowPrice[facility];
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
