package landbridge.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import landbridge.graph.PathSet;
import landbridge.model.Setting;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.ResultTable;
import landbridge.run.Run;
import landbridge.run.RunSettings;
import landbridge.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code landbridge bench routes}: whether a scenario's answer stands still as pairs may choose between more routes. A
 * number that grows with them is one of the enumeration, not of the project. Checked by: {@code RoutesBenchTest}.
 */
@Command(
    name = "routes",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge bench routes studies/tripp
          landbridge bench routes studies/tripp --routes 20,64 --scenario tripp-armenia-turkey
          landbridge bench routes studies/tripp --routes 30 --least-route 0

        """,
    header = "How the answer moves with the number of routes a pair may choose between.")
final class RoutesBench implements Callable<Integer> {
  private static final double MILLION = 1e6;
  private static final int LATER = 15; // years from the base year to the traffic shown

  @Parameters(paramLabel = "STUDY", description = "Study folder, holding study.yaml.")
  private Path folder;

  @Option(
      names = "--routes",
      paramLabel = "N",
      split = ",",
      defaultValue = "14,20,30,45,64",
      description = "Most routes of a pair, 1 to 64. Default: ${DEFAULT-VALUE}.")
  private List<Integer> routes;

  @Option(
      names = "--least-route",
      paramLabel = "T",
      description = "Goods below which a route is left out, t/yr. Default: what the study says.")
  private Double leastRoute;

  @Option(
      names = "--scenario",
      paramLabel = "S",
      description = "Scenario held against the reference. Default: the headline scenario.")
  private String scenario;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads. Default: one per processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin
  private Talk talk;

  /** Rows of a result table. */
  private record Rows(ResultTable table) {
    String text(int row, String column) {
      return table.text(row, table.indexOf(column));
    }

    double number(int row, String column) {
      return table.number(row, table.indexOf(column)).orElse(Double.NaN);
    }

    IntStream all() {
      return IntStream.range(0, table.size());
    }
  }

  @Override
  public Integer call() {
    ValidateCommand.requireStudy(folder);
    for (int most : routes) {
      if (most < 1 || most > PathSet.MOST_PATHS) {
        throw new CommandFailure(
            ExitCode.USAGE, "--routes " + most + " is not from 1 to " + PathSet.MOST_PATHS);
      }
    }
    Study study = read();
    String id = scenario != null ? scenario : study.settings().headline();
    Known.scenario(study, id);
    int year = study.settings().years().modelYears().stream()
        .filter(y -> y >= study.settings().years().baseYear() + LATER)
        .findFirst()
        .orElse(study.settings().years().horizon());
    talk.print(id + " against " + study.settings().reference() + ", present values in million "
        + study.settings().money().currency() + ", goods on the corridors it opens in " + year
        + ", counts of the base year");
    String heads = "%6s %8s %8s %10s %10s %8s %8s %8s";
    talk.print(String.format(
        heads, "routes", "ENPV", "users", "half rule", "goods, Mt", "error", "off > 2", "CPU, s"));
    var rows = talk.result().putArray("routes");
    for (int most : routes) {
      long cpu = processCpu();
      Run run = Runner.run(
          Setting.routesPerPair(study, most),
          new RunSettings(List.of(id), 1, threads, RunSettings.with(threads).progress()));
      show(rows.addObject().put("routes", most), run, id, year, processCpu() - cpu);
    }
    return talk.end(ExitCode.OK);
  }

  private Study read() {
    Study study = StudyReader.read(folder);
    if (leastRoute == null) {
      return study;
    }
    if (!(leastRoute >= 0 && leastRoute < Double.POSITIVE_INFINITY)) {
      throw new CommandFailure(ExitCode.USAGE, "--least-route " + leastRoute + " is below 0");
    }
    return Setting.leastRoute(study, leastRoute);
  }

  private void show(ObjectNode row, Run run, String id, int year, long cpu) {
    Rows fit = new Rows(run.table("observed_fit"));
    double[] ratios = fit.all().mapToDouble(r -> fit.number(r, "ratio")).toArray();
    double[] errors = DoubleStream.of(ratios).map(r -> Math.abs(r - 1)).sorted().toArray();
    row.put("enpv", measure(run, id, "enpv"));
    row.put("user_benefit", measure(run, id, "user_benefit"));
    row.put("user_benefit_roh", measure(run, id, "user_benefit_roh"));
    row.put("goods_mt", opened(run, id, year) / MILLION);
    row.put("median_count_error", median(errors));
    row.put("off_by_two", DoubleStream.of(ratios).filter(r -> r > 2 || r < 0.5).count());
    row.put("cpu_s", cpu / 1e9);
    talk.print(String.format(
        Locale.ROOT,
        "%6d %8.0f %8.0f %10.0f %10.2f %6.0f %% %8d %8.1f",
        row.get("routes").asInt(),
        row.get("enpv").asDouble(),
        row.get("user_benefit").asDouble(),
        row.get("user_benefit_roh").asDouble(),
        row.get("goods_mt").asDouble(),
        100 * row.get("median_count_error").asDouble(),
        row.get("off_by_two").asInt(),
        row.get("cpu_s").asDouble()));
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private static double measure(Run run, String id, String measure) {
    Rows rows = new Rows(run.table("appraisal"));
    return rows.all()
            .filter(r ->
                rows.text(r, "scenario").equals(id) && rows.text(r, "measure").equals(measure))
            .mapToDouble(r -> rows.number(r, "value"))
            .sum()
        / MILLION;
  }

  /** Tonnes on the corridors that carry nothing in the reference. */
  private static double opened(Run run, String id, int year) {
    Rows rows = new Rows(run.table("corridor_share"));
    List<String> used = rows.all()
        .filter(r -> !rows.text(r, "scenario").equals(id)
            && rows.number(r, "year") == year
            && rows.number(r, "tonnes") > 0)
        .mapToObj(r -> rows.text(r, "corridor"))
        .toList();
    return rows.all()
        .filter(r -> rows.text(r, "scenario").equals(id)
            && rows.number(r, "year") == year
            && !used.contains(rows.text(r, "corridor")))
        .mapToDouble(r -> rows.number(r, "tonnes"))
        .sum();
  }

  private static long processCpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
