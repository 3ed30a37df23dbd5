package landbridge.run.question;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.Wanted;

/**
 * Players on one market: what a reply earns, and where replies to replies end.
 *
 * <p>A best response maximises the player's own net revenue ({@link Player}), less the yearly cost of added
 * capacity, with the settings of the others held: a grid over the bounds, denser in the usual
 * range, all points side by side, then golden sections. Replies in turn end in a Nash equilibrium when no setting moves by more than the tolerance; if a
 * round repeats an earlier one, they cycle and the cycle is the answer.
 *
 * <p>Source of the check: Bertrand competition under logit demand (Anderson, de Palma and Thisse 1992): margin
 * = 1 / (scale x (1 - share)). Checked by: {@code DuelTest}.
 */
public final class Duel {
  private static final int MOST_ROUNDS = 40;

  /**
   * A player with its instrument.
   *
   * @param player player
   * @param lever  what it sets
   * @param low    lower bound
   * @param high   upper bound
   * @param capacityUsdPerT yearly cost of a tonne per year of added capacity [USD/t]; capacity only
   */
  public record Side(Player player, Lever lever, double low, double high, double capacityUsdPerT) {

    private double costUsd(double setting) {
      if (lever.attribute != Lever.Attribute.CAPACITY) {
        return 0;
      }
      double added = 0; // [t/yr] per direction; a lever of capacity turns Mt/yr
      for (Lever.Turned turned : lever.turned(setting)) {
        added += Math.max(0, turned.after() - turned.before()) * TONNES_PER_MT;
      }
      return added * capacityUsdPerT;
    }
  }

  private static final double TONNES_PER_MT = 1e6;

  /**
   * The market at one setting of all players.
   *
   * @param settings of the players
   * @param accounts of the players
   * @param payoff   net revenue less cost of capacity, of the players [USD/yr]
   * @param corridorTonnes corridors, then none, then outside [t/yr]
   */
  public record Outcome(
      List<Double> settings,
      List<Player.Account> accounts,
      List<Double> payoff,
      double[] corridorTonnes) {}

  /**
   * A point of a player's objective.
   *
   * @param setting setting
   * @param payoffUsd objective [USD/yr]
   */
  public record CurvePoint(double setting, double payoffUsd) {}

  /**
   * A best response.
   *
   * @param setting  best setting
   * @param atBound  whether a bound holds it
   * @param curve    objective on the grid
   * @param outcome  market at the best setting
   */
  public record Response(
      double setting, boolean atBound, List<CurvePoint> curve, Outcome outcome) {}

  /** How replies to replies ended. */
  public enum End {
    EQUILIBRIUM,
    CYCLE,
    ROUNDS_EXHAUSTED
  }

  /**
   * Replies in turn.
   *
   * @param end    how they ended
   * @param rounds settings after each round, the start first
   * @param cycle  settings that repeat, in order; empty without a cycle
   * @param outcome market at the last settings
   */
  public record Play(
      End end, List<List<Double>> rounds, List<List<Double>> cycle, Outcome outcome) {}

  private final Situation situation;
  private final List<Side> sides;
  private final int points;
  private final double tolerance;

  /**
   * A market.
   *
   * @param points    grid points of a search, at least 3
   * @param tolerance of a setting, as a part of the distance between its bounds or, if that is less, of the usual range
   */
  public Duel(Situation situation, List<Side> sides, int points, double tolerance) {
    this.situation = situation;
    this.sides = List.copyOf(sides);
    this.points = points;
    this.tolerance = tolerance;
  }

  /** The settings that change nothing. */
  public List<Double> neutral() {
    return sides.stream().map(side -> side.lever().attribute.neutral()).toList();
  }

  /** The market at several settings, solved side by side. */
  public List<Outcome> outcomes(List<List<Double>> settings) {
    List<Wanted> wanted = new ArrayList<>();
    for (List<Double> one : settings) {
      List<landbridge.model.Intervention> changes = new ArrayList<>();
      for (int i = 0; i < sides.size(); i++) {
        changes.addAll(sides.get(i).lever().at(one.get(i)));
      }
      wanted.add(new Wanted(situation.changed(changes), situation.year));
    }
    List<Solution> solutions = situation.model.solve(wanted);
    List<Outcome> outcomes = new ArrayList<>();
    for (int s = 0; s < solutions.size(); s++) {
      outcomes.add(outcome(settings.get(s), solutions.get(s)));
    }
    situation.model.forget();
    return outcomes;
  }

  private Outcome outcome(List<Double> settings, Solution solution) {
    List<Player.Account> accounts = new ArrayList<>();
    List<Double> payoff = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      Player.Account account = sides.get(i).player().account(situation, solution);
      accounts.add(account);
      payoff.add(account.netUsd() - sides.get(i).costUsd(settings.get(i)));
    }
    double[] corridors = situation.at(solution).corridorTonnes();
    return new Outcome(List.copyOf(settings), accounts, payoff, corridors);
  }

  /** The best response of one player to the settings of the others. */
  public Response bestResponse(int player, List<Double> settings) {
    Side side = sides.get(player);
    PeakSearch.Function payoff = numbers -> {
      List<List<Double>> asked = new ArrayList<>();
      for (double number : numbers) {
        asked.add(with(settings, player, number));
      }
      return outcomes(asked).stream()
          .mapToDouble(outcome -> outcome.payoff().get(player))
          .toArray();
    };
    double width = width(side);
    PeakSearch.Peak peak = PeakSearch.find(payoff, grid(side), width);
    double best = peak.best().x();
    boolean atBound = best - side.low() <= width || side.high() - best <= width;
    List<CurvePoint> curve = peak.curve().stream()
        .map(point -> new CurvePoint(point.x(), point.value()))
        .toList();
    Outcome outcome = outcomes(List.of(with(settings, player, best))).get(0);
    return new Response(best, atBound, curve, outcome);
  }

  /** Width at which a search stops: bounds far beyond the usual ones do not make it coarser. */
  private double width(Side side) {
    Lever.Attribute attribute = side.lever().attribute;
    return tolerance * Math.min(side.high() - side.low(), attribute.high() - attribute.low());
  }

  /**
   * Settings tried first: even steps over the bounds or, where these are wider, over the usual range and from there to the
   * bounds always twice as far. Even steps over a wide range would leap over every peak.
   */
  private double[] grid(Side side) {
    Lever.Attribute attribute = side.lever().attribute;
    double low = Math.max(side.low(), attribute.low());
    double high = Math.min(side.high(), attribute.high());
    if (!(low < high)) {
      return PeakSearch.grid(side.low(), side.high(), points);
    }
    TreeSet<Double> grid = new TreeSet<>();
    for (double setting : PeakSearch.grid(low, high, points)) {
      grid.add(setting);
    }
    double step = high - low;
    for (double away = step; high + away < side.high(); away *= 2) {
      grid.add(high + away);
    }
    for (double away = step; low - away > side.low(); away *= 2) {
      grid.add(low - away);
    }
    grid.add(side.low());
    grid.add(side.high());
    return grid.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<Double> with(List<Double> settings, int player, double number) {
    List<Double> changed = new ArrayList<>(settings);
    changed.set(player, number);
    return List.copyOf(changed);
  }

  /** Replies in turn, from the settings that change nothing. */
  public Play play() {
    List<List<Double>> rounds = new ArrayList<>(List.of(neutral()));
    while (rounds.size() <= MOST_ROUNDS) {
      List<Double> now = rounds.get(rounds.size() - 1);
      for (int player = 0; player < sides.size(); player++) {
        now = with(now, player, bestResponse(player, now).setting());
      }
      rounds.add(now);
      int last = rounds.size() - 1;
      for (int earlier = last - 1; earlier >= 0; earlier--) {
        if (same(rounds.get(earlier), now)) {
          boolean still = earlier == last - 1;
          List<List<Double>> cycle =
              still ? List.of() : List.copyOf(rounds.subList(earlier + 1, last + 1));
          return ended(still ? End.EQUILIBRIUM : End.CYCLE, rounds, cycle);
        }
      }
    }
    return ended(End.ROUNDS_EXHAUSTED, rounds, List.of());
  }

  private Play ended(End end, List<List<Double>> rounds, List<List<Double>> cycle) {
    Outcome outcome = outcomes(List.of(rounds.get(rounds.size() - 1))).get(0);
    return new Play(end, List.copyOf(rounds), cycle, outcome);
  }

  private boolean same(List<Double> a, List<Double> b) {
    for (int i = 0; i < sides.size(); i++) {
      if (Math.abs(a.get(i) - b.get(i)) > 2 * width(sides.get(i))) {
        return false;
      }
    }
    return true;
  }
}
