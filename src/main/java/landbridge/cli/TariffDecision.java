package landbridge.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import landbridge.finance.TariffSearch;
import landbridge.model.Address;
import landbridge.model.Asset;
import landbridge.model.Study;
import landbridge.run.Decisions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

/**
 * {@code landbridge decide tariff}: the best tariff by each aim.
 *
 * <p>Checked by: {@code DecideCommandTest}.
 */
@Command(
    name = "tariff",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge decide tariff studies/tripp
          landbridge decide tariff studies/tripp --vary assets.road.tariff --from 2 --to 40
          landbridge decide tariff studies/tripp --to 60 --steps 12

        """,
    header = "Tariff that maximises company value, welfare, or traffic that keeps a cover ratio.")
final class TariffDecision extends DecisionInput implements Callable<Integer> {
  private static final int MOST_STEPS = 200;
  private static final double TONNES_PER_MT = 1e6;

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
      description = "Steps of the grid, 2 to " + MOST_STEPS + ". Default: 8.")
  private int steps;

  @Option(
      names = "--cover",
      paramLabel = "X",
      defaultValue = "1.1",
      description = "Least debt service cover for the traffic aim. Default: 1.1.")
  private double cover;

  @Override
  public Integer call() {
    if (steps < 2 || steps > MOST_STEPS) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--steps " + steps + ": a grid has from 2 to " + MOST_STEPS
              + " steps, each of which solves the traffic");
    }
    if (!(cover > 0)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--cover " + cover + ": a cover to be kept is above 0");
    }
    Study study = read();
    Address path = address(study, vary);
    requireTariff(study, path);
    Decisions decisions = decisions(study);
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

  /** Only tariffs of the company are asked about, and only if the scenario builds what they are paid for. */
  private void requireTariff(Study study, Address path) {
    if (!path.table().equals("assets")
        || !path.column().equals("tariff") && !path.column().equals("tariff_tkm")) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--vary " + vary + ": no tariff of an asset, such as assets.rail.tariff;"
              + " landbridge decide solve varies other inputs");
    }
    Study applied = study.scenario(scenario()).applyTo(study);
    List<String> built = applied.assets().stream()
        .filter(asset -> applied.opens(asset.project()).isPresent())
        .map(Asset::id)
        .toList();
    if (!built.contains(path.row())) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "scenario " + scenario() + " builds nothing of the company"
              + (built.isEmpty()
                  ? ": there is no tariff to choose"
                  : " named " + path.row() + "; it builds " + String.join(", ", built)));
    }
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
