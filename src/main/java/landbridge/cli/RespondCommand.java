package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import landbridge.base.NumberText;
import landbridge.model.Study;
import landbridge.run.question.Duel;
import landbridge.run.question.Lever;
import landbridge.run.question.Lever.Attribute;
import landbridge.run.question.Player;
import landbridge.run.question.Situation;
import landbridge.run.question.UnanswerableException;
import landbridge.run.traffic.Corridors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge respond}: how a rival replies, and what that does to the project. */
@Command(
    name = "respond",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge respond studies/tripp --scenario tripp-rail-road --year 2040 --rival aras-iran --project tripp-rail
          landbridge respond studies/tripp --scenario tripp-rail-road --year 2040 --rival middle-btk --project tripp-rail --nash
          landbridge respond studies/tripp --rival kartsakhi-kars-rail --by capacity --low 1 --high 4 --capacity-cost 2

        """,
    header = "A rival's best reply in tariff or capacity, and what it does to shares and revenue.",
    footer = {
      "",
      "A player is a corridor (its screenline), an asset of the company (its links), or links and",
      "crossings joined by commas. It maximises carriage, tolls and tariffs less resource cost on its",
      "links, less --capacity-cost for added capacity. --by tariff: USD/t on top; price: factor on the",
      "price of carriage; capacity: factor. --nash: both reply in turn until neither moves, or a cycle."
    })
final class RespondCommand implements Callable<Integer> {
  private static final double WIDEST_TOLERANCE = 0.05;

  @Mixin
  private QuestionInput input;

  @Option(names = "--rival", required = true, paramLabel = "PLAYER", description = "Who replies.")
  private String rival;

  @Option(
      names = "--project",
      paramLabel = "PLAYER",
      description = "Whose share and revenue are asked about; plays too with --nash.")
  private String project = "";

  /** What a rival replies with. */
  static final class Instrument implements ITypeConverter<Attribute> {
    private static final List<Attribute> ALLOWED =
        List.of(Attribute.TARIFF, Attribute.PRICE, Attribute.CAPACITY);

    @Override
    public Attribute convert(String text) {
      return ALLOWED.stream()
          .filter(one -> one.word().equals(text.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException(
              "\"" + text + "\" is none of tariff, price and capacity"));
    }
  }

  @Option(
      names = "--by",
      converter = Instrument.class,
      paramLabel = "WHAT",
      defaultValue = "tariff",
      description = "tariff, price or capacity. Default: ${DEFAULT-VALUE}.")
  private Attribute by;

  @Option(names = "--low", paramLabel = "X", description = "Lower bound. Default: by --by.")
  private Double low;

  @Option(names = "--high", paramLabel = "X", description = "Upper bound. Default: by --by.")
  private Double high;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "13",
      description = "Grid points of the search. Default: ${DEFAULT-VALUE}.")
  private int points;

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      defaultValue = "0.0005",
      description =
          "Of a setting, as a part of the bounds' distance or, if that is less, of the usual"
              + " range, above 0 to 0.05. Default: ${DEFAULT-VALUE}.")
  private double tolerance;

  @Option(
      names = "--capacity-cost",
      paramLabel = "USD/T",
      defaultValue = "0",
      description = "Yearly cost of a tonne per year of added capacity. Default: 0.")
  private double capacityCost;

  @Option(names = "--nash", description = "Reply to the reply, until nobody moves.")
  private boolean nash;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the curve to FILE.csv.")
  private Path out;

  @Mixin
  private Talk talk;

  private Situation situation;
  private Figures figures;

  @Override
  public Integer call() {
    check();
    figures = new Figures(talk.language());
    Study study = input.read(talk);
    try {
      Player.of(study, rival); // what stands for nobody is told before traffic is solved
      if (!project.isEmpty()) {
        Player.of(study, project);
      }
      situation = input.situation(talk);
      List<Duel.Side> sides = new ArrayList<>(List.of(side(rival)));
      if (!project.isEmpty()) {
        sides.add(side(project));
      }
      Duel duel = new Duel(situation, sides, points, tolerance);
      Duel.Outcome before = duel.outcomes(List.of(duel.neutral())).get(0);
      talk.say("searching the best reply of " + rival);
      Duel.Response response = duel.bestResponse(0, duel.neutral());
      reply(response, before);
      if (nash) {
        talk.say("replying in turn");
        play(duel.play(), before);
      }
    } catch (UnanswerableException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage());
    }
    return talk.end(QuestionInput.verdict(situation, talk));
  }

  private void check() {
    if (out != null) {
      OutFile.ending("--out", out, "csv");
    }
    low = low == null ? Double.valueOf(by.low()) : low;
    high = high == null ? Double.valueOf(by.high()) : high;
    QuestionInput.requireBounds(by, low, high);
    if (!(tolerance > 0 && tolerance <= WIDEST_TOLERANCE)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--tolerance " + tolerance + ": a part of the range, above 0 and at most "
              + WIDEST_TOLERANCE);
    }
    QuestionInput.requireGrid(points);
    if (project.equals(rival)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--project " + project + " is the rival itself; name another player");
    }
    if (capacityCost < 0) {
      throw new CommandFailure(ExitCode.USAGE, "--capacity-cost cannot be negative");
    }
    if (nash && project.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "--nash needs --project: who replies to the rival");
    }
  }

  private Duel.Side side(String name) {
    Player player = Player.of(situation.study(), name);
    Lever lever = Lever.of(situation, by, player.links());
    QuestionInput.requirePossible("--low", low, lever);
    QuestionInput.requirePossible("--high", high, lever);
    return new Duel.Side(player, lever, low, high, capacityCost);
  }

  private void reply(Duel.Response response, Duel.Outcome before) {
    String held = response.atBound() ? ", held by a bound" : "";
    talk.print("best reply of " + rival + " in " + situation.scenario.id() + " " + situation.year
        + ": " + figures.number(response.setting(), 3) + " " + by.unit() + held);
    ObjectNode json = talk.result().putObject("reply");
    json.put("setting", response.setting()).put("unit", by.unit());
    json.put("at_bound", response.atBound());
    Columns curve = Columns.indentedBy("  ").add(by.unit(), "net revenue M USD/yr", "");
    ArrayNode list = json.putArray("curve");
    double most =
        response.curve().stream().mapToDouble(Duel.CurvePoint::payoffUsd).max().orElse(0);
    List<List<String>> rows = new ArrayList<>(List.of(List.of("setting", "net_usd_per_year")));
    for (Duel.CurvePoint point : response.curve()) {
      int bar = most > 0 ? (int) Math.max(0, Math.round(30 * point.payoffUsd() / most)) : 0;
      curve.add(
          figures.number(point.setting(), 4),
          figures.number(Math.abs(point.payoffUsd()) < 1 ? 0 : point.payoffUsd() / 1e6, 4),
          "#".repeat(bar));
      list.addObject().put("setting", point.setting()).put("net_usd", point.payoffUsd());
      rows.add(List.of(NumberText.of(point.setting()), NumberText.of(point.payoffUsd())));
    }
    talk.print(curve.toString());
    effects(before, response.outcome(), json);
    if (out != null) {
      new OutFile(out).csv(rows);
      talk.print("written to " + out);
    }
  }

  private void effects(Duel.Outcome before, Duel.Outcome after, ObjectNode json) {
    List<String> names = project.isEmpty() ? List.of(rival) : List.of(rival, project);
    Columns table = Columns.indentedBy("  ")
        .add("player", "setting", "Mt/yr before", "after", "net M USD/yr before", "after");
    ArrayNode players = json.putArray("players");
    for (int i = 0; i < names.size(); i++) {
      table.add(
          names.get(i),
          figures.number(after.settings().get(i), 3),
          figures.number(before.accounts().get(i).tonnes() / 1e6, 3),
          figures.number(after.accounts().get(i).tonnes() / 1e6, 3),
          figures.number(before.payoff().get(i) / 1e6, 3),
          figures.number(after.payoff().get(i) / 1e6, 3));
      players
          .addObject()
          .put("player", names.get(i))
          .put("setting", after.settings().get(i))
          .put("tonnes_before", before.accounts().get(i).tonnes())
          .put("tonnes_after", after.accounts().get(i).tonnes())
          .put("net_usd_before", before.payoff().get(i))
          .put("net_usd_after", after.payoff().get(i));
    }
    talk.print(table.toString());
    shares(before, after, json.putObject("corridor_shares"));
  }

  /** Corridors whose share moves, the largest movement first. */
  private void shares(Duel.Outcome before, Duel.Outcome after, ObjectNode json) {
    double[] old = before.corridorTonnes();
    double[] now = after.corridorTonnes();
    double all = Arrays.stream(old).sum();
    List<Integer> order = new ArrayList<>();
    for (int c = 0; c < old.length; c++) {
      json.putArray(corridor(c)).add(old[c] / all).add(now[c] / all);
      if (Math.abs(now[c] - old[c]) >= 5e-5 * all) {
        order.add(c);
      }
    }
    order.sort((a, b) -> Double.compare(Math.abs(now[b] - old[b]), Math.abs(now[a] - old[a])));
    Columns table = Columns.indentedBy("  ").add("corridor", "share before", "after", "change");
    for (int c : order) {
      table.add(
          corridor(c),
          figures.number(100 * old[c] / all, 3) + " %",
          figures.number(100 * now[c] / all, 3) + " %",
          figures.number(100 * (now[c] - old[c]) / all, 2) + " pp");
    }
    if (order.isEmpty()) {
      talk.print("  no corridor's share moves by 0.005 %");
    } else {
      talk.print(table.toString());
    }
  }

  private String corridor(int c) {
    int named = situation.routes().corridors.list.size();
    if (c < named) {
      return situation.routes().corridors.list.get(c).id();
    }
    return c == named ? Corridors.OTHER : Corridors.OUTSIDE;
  }

  private void play(Duel.Play play, Duel.Outcome before) {
    int rounds = play.rounds().size() - 1;
    String end = switch (play.end()) {
      case EQUILIBRIUM -> "equilibrium after " + rounds + " rounds: nobody gains by moving";
      case CYCLE -> "no equilibrium: the replies repeat every " + play.cycle().size() + " rounds";
      case ROUNDS_EXHAUSTED -> "not settled after " + rounds + " rounds";
    };
    talk.print("\nreplies in turn: " + end);
    ObjectNode json = talk.result().putObject("play");
    json.put("end", play.end().name().toLowerCase(Locale.ROOT));
    Columns table = Columns.indentedBy("  ").add("round", rival, project);
    ArrayNode list = json.putArray("rounds");
    for (int r = 0; r < play.rounds().size(); r++) {
      List<Double> round = play.rounds().get(r);
      table.add(
          Integer.toString(r), figures.number(round.get(0), 3), figures.number(round.get(1), 3));
      list.addArray().add(round.get(0)).add(round.get(1));
    }
    talk.print(table.toString());
    for (List<Double> one : play.cycle()) {
      talk.print(
          "  cycle: " + figures.number(one.get(0), 3) + ", " + figures.number(one.get(1), 3));
    }
    effects(before, play.outcome(), json);
  }
}
