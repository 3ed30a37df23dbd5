package landbridge.run.traffic;

import java.util.Optional;
import landbridge.choice.ChoiceProblem;
import landbridge.choice.FreightDemand;
import landbridge.choice.LinkSupply;
import landbridge.choice.RouteSupply;
import landbridge.model.Study;

/**
 * Makes the states of a study's scenarios and years, from what all of them share.
 *
 * <p>What rests on values that are as in the reference's base year is taken from there. Threads: any number at once.
 * Checked by: {@code RunnerTest}.
 */
final class YearStates {
  private final Routes routes;
  private final Operations operations; // of the reference's base year
  private final FreightDemand demand; // of the reference's base year

  /** What the routes offer in the reference's base year. */
  final RouteSupply offered;

  /**
   * The states around a base year.
   *
   * @param base the study with its reference applied and the values in force in the base year
   */
  YearStates(Routes routes, Study base, int year) {
    this.routes = routes;
    this.operations = routes.operations.in(base);
    this.offered = RouteSupply.of(routes.stretches, supply(base, year, operations));
    this.demand = demand(base, offered, year);
  }

  /**
   * The state of one year.
   *
   * @param applied the study with a scenario applied
   * @param reference state of the reference in the same year, where it is known: its demand is shared if it is the same
   */
  YearState of(Study applied, int year, Optional<YearState> reference) {
    Study inYear = applied.in(year);
    Operations given = operations.in(inYear);
    FreightDemand unbound = reference
        .filter(known -> Demands.same(inYear, known.study()))
        .map(YearState::demand)
        .orElseGet(() -> demand.withTonnes(Demands.tonnes(inYear, routes.goods, year)));
    return new YearState(
        inYear,
        year,
        given,
        supply(inYear, year, given),
        unbound.withSubjects(routes.goods.subjectTo(inYear, year)),
        Goods.terms(inYear));
  }

  /** A state on the same routes if the study's own values were others: the outside option moves with them. */
  Anew anew(Study base, int year) {
    Operations given = operations.in(base);
    LinkSupply supply = supply(base, year, given);
    RouteSupply offers = RouteSupply.of(routes.stretches, supply);
    FreightDemand goods = demand(base, offers, year);
    YearState state = new YearState(base, year, given, supply, goods, Goods.terms(base));
    return new Anew(state, new ChoiceProblem(offers, goods, state.terms()));
  }

  /** A state whose outside option is its own, and what is to be solved for it. */
  record Anew(YearState state, ChoiceProblem problem) {}

  private LinkSupply supply(Study inYear, int year, Operations given) {
    return SupplyCompiler.compile(routes.network, inYear, year, routes.territories, given);
  }

  private FreightDemand demand(Study inYear, RouteSupply offers, int year) {
    return new FreightDemand(
        routes.goods.pair,
        routes.goods.commodity,
        Demands.tonnes(inYear, routes.goods, year),
        OutsideOption.cost(inYear, routes, offers, year),
        routes.goods.subjectTo(inYear, year));
  }
}
