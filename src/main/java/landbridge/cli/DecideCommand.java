package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import landbridge.appraise.Incremental;
import landbridge.finance.TariffSearch;
import landbridge.model.Address;
import landbridge.model.Study;
import landbridge.money.SwitchingValue;
import landbridge.run.Decisions;
import landbridge.run.traffic.TrafficModel;
import landbridge.store.KeptPaths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge decide}: the best tariff, the value that reaches a target, the order of building. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    header = "Answer decisions, with traffic reacting.",
    subcommands = {
      DecideCommand.TariffCommand.class,
      DecideCommand.SolveCommand.class,
      DecideCommand.PhasingCommand.class,
      DecideCommand.SwitchCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class DecideCommand {
  private static final double USD_PER_MUSD = 1e6;
  private static final double TONNES_PER_MT = 1e6;

  /** What all decisions ask for. */
  static class Common {
    @Parameters(
        paramLabel = "STUDY",
        defaultValue = ".",
        description = "Study folder. Default: here.")
    Path folder;

    @Option(
        names = "--scenario",
        paramLabel = "ID",
        description = "Scenario. Default: the headline scenario.")
    String scenario;

    @Option(
        names = "--threads",
        converter = Threads.class,
        paramLabel = "N",
        description = "Worker threads.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    Talk talk;

    Decisions decisions() {
      Study study = new Computation(folder, talk).study();
      String id = scenario == null ? study.settings().headline() : scenario;
      Known.scenario(study, id);
      talk.say("scenario " + id + ": finding routes ...");
      return Decisions.of(TrafficModel.of(study, KeptPaths.of(folder), threads), id);
    }
  }

  private static Address address(Decisions decisions, String text) {
    return Address.find(text)
        .filter(path -> decisions.find(path).isPresent())
        .orElseThrow(() -> new CommandFailure(
            ExitCode.USAGE,
            "there is no input " + text + "; write TABLE.ROW.COLUMN, such as assets.rail.tariff"));
  }

  private static String musd(double usd) {
    return String.format(Locale.ROOT, "%.1f", usd / USD_PER_MUSD);
  }

  private static String shown(double value) {
    return Double.isInfinite(value) ? "-" : String.format(Locale.ROOT, "%.4g", value);
  }

  /** The best tariff by each aim. */
  @Command(
      name = "tariff",
      mixinStandardHelpOptions = true,
      headerHeading = """
            landbridge decide tariff studies/tripp
            landbridge decide tariff studies/tripp --vary assets.road.tariff --from 2 --to 40
            landbridge decide tariff studies/tripp --cover 1.2 --steps 12

          """,
      header = "Tariff that maximises company value, welfare, or traffic that keeps a cover ratio.")
  static final class TariffCommand extends Common implements Callable<Integer> {
    @Option(
        names = "--vary",
        paramLabel = "PATH",
        defaultValue = "assets.rail.tariff",
        description = "Address of the tariff. Default: assets.rail.tariff.")
    private String vary;

    @Mixin
    private ValueRange range;

    @Option(
        names = "--steps",
        paramLabel = "N",
        defaultValue = "8",
        description = "Steps of the grid. Default: 8.")
    private int steps;

    @Option(
        names = "--cover",
        paramLabel = "X",
        defaultValue = "1.1",
        description = "Least debt service cover for the traffic aim. Default: 1.1.")
    private double cover;

    @Override
    public Integer call() {
      if (steps < 2) {
        throw new CommandFailure(
            ExitCode.USAGE, "--steps " + steps + ": a grid has 2 steps or more");
      }
      Decisions decisions = decisions();
      Address path = address(decisions, vary);
      ValueRange.Ends ends = range.of(decisions, path);
      TariffSearch search = decisions.tariffs(path, ends.low(), ends.high(), steps);
      Columns table = Columns.indentedBy("  ")
          .add("aim", "tariff", "company M USD", "welfare M USD", "traffic Mt", "least cover");
      ArrayNode points = talk.result().put("path", vary).putArray("points");
      for (TariffSearch.Point point : search.grid()) {
        boolean best = search.frontier().contains(point);
        add(table, points, best ? "frontier" : "", point);
      }
      add(table, points, "company", search.forCompany());
      add(table, points, "welfare", search.forWelfare());
      Optional<TariffSearch.Point> traffic = search.forTraffic(cover);
      traffic.ifPresent(point -> add(table, points, "traffic", point));
      talk.print(vary + ", traffic reacting; company: project NPV; welfare: ENPV");
      talk.print(table.toString());
      if (traffic.isEmpty()) {
        talk.print("no tariff keeps a cover of " + cover);
      } else if (isSized(search)) {
        talk.print("every tariff of the grid keeps a cover of " + cover
            + ": loans are sized by the cash that they are served from, so the traffic aim is"
            + " bounded by the range alone; ask with a higher --cover or fix the loans by gearing");
      }
      return talk.end(ExitCode.OK);
    }

    /** Whether there is debt and its cover bounds no tariff. */
    private boolean isSized(TariffSearch search) {
      return search.grid().stream()
          .map(TariffSearch.Point::outcome)
          .allMatch(one -> one.keeps(cover) && one.coverRatio() < Double.POSITIVE_INFINITY);
    }

    private static void add(Columns table, ArrayNode points, String aim, TariffSearch.Point point) {
      TariffSearch.Outcome outcome = point.outcome();
      table.add(
          aim,
          shown(point.tariff()),
          musd(outcome.companyUsd()),
          musd(outcome.welfareUsd()),
          String.format(Locale.ROOT, "%.3f", outcome.tonnes() / TONNES_PER_MT),
          shown(outcome.coverRatio()));
      points
          .addObject()
          .put("aim", aim)
          .put("tariff", point.tariff())
          .put("company_usd", outcome.companyUsd())
          .put("welfare_usd", outcome.welfareUsd())
          .put("tonnes", outcome.tonnes());
    }
  }

  /** The value of an input that reaches a target. */
  @Command(
      name = "solve",
      mixinStandardHelpOptions = true,
      headerHeading = """
            landbridge decide solve studies/tripp --vary company.grant --from 0 --to 900e6 --until project_npv=0
            landbridge decide solve studies/tripp --vary assets.rail.tariff --from 6 --to 60 --until project_irr=0.06
            landbridge decide solve studies/tripp --vary loans.senior.gearing --from 0 --to 0.6 --until dscr_min=1.3
            landbridge decide solve studies/tripp --vary shareholders.armenia.share --from 0 --to 0.9 --until npv-armenia=10e6

          """,
      header = "Tariff, subsidy, gearing, tenor or share at which a measure reaches a target.")
  static final class SolveCommand extends Common implements Callable<Integer> {
    @Option(names = "--vary", paramLabel = "PATH", required = true, description = "Input.")
    private String vary;

    @Mixin
    private ValueRange range;

    @Option(
        names = "--until",
        paramLabel = "MEASURE=X",
        required = true,
        description = "Measure of the company or of the appraisal, and its target.")
    private String until;

    @Override
    public Integer call() {
      int equals = until.indexOf('=');
      if (equals < 1) {
        throw new CommandFailure(ExitCode.USAGE, "--until needs MEASURE=NUMBER, such as enpv=0");
      }
      Decisions decisions = decisions();
      Address path = address(decisions, vary);
      String measure = until.substring(0, equals);
      double target = target(until.substring(equals + 1));
      ValueRange.Ends ends = range.of(decisions, path);
      if (!decisions.outcome(List.of()).has(measure)) {
        throw new CommandFailure(ExitCode.USAGE, "there is no measure " + measure);
      }
      SwitchingValue found = decisions.solve(path, ends.low(), ends.high(), measure, target);
      talk.print(vary + " at which " + measure + " is " + shown(target) + ": "
          + (found.values().isEmpty()
              ? "none in the range, " + measure + " stays "
                  + found.status().name().toLowerCase(Locale.ROOT)
              : String.join(
                  ", ", found.values().stream().map(DecideCommand::shown).toList())));
      ArrayNode values = talk.result()
          .put("path", vary)
          .put("measure", measure)
          .put("status", found.status().name().toLowerCase(Locale.ROOT))
          .putArray("values");
      found.values().forEach(values::add);
      return talk.end(ExitCode.OK);
    }

    private static double target(String text) {
      return PlainNumber.find(text)
          .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "\"" + text + "\" is no number"));
    }
  }

  /** The order of building. */
  @Command(
      name = "phasing",
      mixinStandardHelpOptions = true,
      headerHeading = """
            landbridge decide phasing studies/tripp --projects tripp-road,tripp-rail --delay 5

          """,
      header = "Which works first, which later, which never, by incremental value.")
  static final class PhasingCommand extends Common implements Callable<Integer> {
    @Option(
        names = "--projects",
        paramLabel = "ID",
        split = ",",
        required = true,
        description = "Projects of the scenario that may wait or be left out.")
    private List<String> projects;

    @Option(
        names = "--delay",
        paramLabel = "YEARS",
        defaultValue = "5",
        description = "Years that they may wait. Default: 5.")
    private int delay;

    @Override
    public Integer call() {
      if (delay < 1) {
        throw new CommandFailure(
            ExitCode.USAGE, "--delay " + delay + ": works wait 1 year or more");
      }
      Decisions decisions = decisions();
      List<String> built = decisions.building();
      projects.forEach(id -> Known.name("the scenario", "project to build", id, built));
      List<String> distinct = projects.stream().distinct().toList();
      List<Incremental.Step> steps = decisions.phasing(distinct, delay);
      Columns table =
          Columns.indentedBy("  ").add("option", "ENPV M USD", "gain M USD", "against", "chosen");
      ArrayNode list = talk.result().putArray("options");
      for (Incremental.Step step : steps) {
        table.add(
            step.name(),
            musd(step.enpvUsd()),
            musd(step.gainUsd()),
            step.against(),
            step.chosen() ? "yes" : "");
        list.addObject()
            .put("option", step.name())
            .put("enpv_usd", step.enpvUsd())
            .put("gain_usd", step.gainUsd())
            .put("against", step.against())
            .put("chosen", step.chosen());
      }
      talk.print("options in order of present cost, each against the best before it");
      talk.print(table.toString());
      return talk.end(ExitCode.OK);
    }
  }

  /** Switching values. */
  @Command(
      name = "switch",
      mixinStandardHelpOptions = true,
      headerHeading = """
            landbridge decide switch studies/tripp
            landbridge decide switch studies/tripp --tables values,projects,modes

          """,
      header = "Value of each input with a range at which the net present value is zero.")
  static final class SwitchCommand extends Common implements Callable<Integer> {
    @Option(
        names = "--tables",
        paramLabel = "TABLE",
        split = ",",
        defaultValue = "values,projects,components,assets",
        description = "Tables of inputs. Default: values,projects,components,assets.")
    private List<String> tables;

    @Override
    public Integer call() {
      Decisions decisions = decisions();
      List<Decisions.Switch> rows = new ArrayList<>();
      for (Address path : decisions.ranged(tables)) {
        rows.add(decisions.switching(path));
      }
      rows.sort((a, b) -> Double.compare(swing(b), swing(a)));
      Columns table = Columns.indentedBy("  ")
          .add("input", "value", "low", "high", "ENPV low", "ENPV high", "zero at", "how");
      ArrayNode list = talk.result().putArray("inputs");
      for (Decisions.Switch row : rows) {
        OptionalDouble zero = row.zero();
        table.add(
            row.path(),
            shown(row.written()),
            shown(row.low()),
            shown(row.high()),
            musd(row.enpvLowUsd()),
            musd(row.enpvHighUsd()),
            zero.isPresent() ? shown(zero.getAsDouble()) : "not in range",
            row.linear() ? "exact" : "re-run");
        ObjectNode item = list.addObject().put("path", row.path()).put("linear", row.linear());
        item.put("enpv_low_usd", row.enpvLowUsd()).put("enpv_high_usd", row.enpvHighUsd());
        zero.ifPresent(value -> item.put("zero", value));
      }
      talk.print("net present value in M USD over the range of each input, largest swing first");
      talk.print(table.toString());
      return talk.end(ExitCode.OK);
    }

    private static double swing(Decisions.Switch row) {
      return Math.abs(row.enpvHighUsd() - row.enpvLowUsd());
    }
  }
}
