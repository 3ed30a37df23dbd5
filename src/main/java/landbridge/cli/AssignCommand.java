package landbridge.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import landbridge.assign.Assigner;
import landbridge.assign.Assignment;
import landbridge.assign.AssignmentProblem;
import landbridge.assign.ElasticDemand;
import landbridge.assign.Method;
import landbridge.assign.Settings;
import landbridge.assign.Watcher;
import landbridge.base.NumberText;
import landbridge.run.assign.NetworkProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge assign}: route choice on a congested network of its own, without a study. */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge assign examples/sioux-falls --gap 1e-12
          landbridge assign net.tntp --demand trips.tntp --method so --json
          landbridge assign gmns-folder --demand trips.omx:cars --out results --skim
          landbridge assign net.tntp --demand trips.tntp --select-link 12-14 --out results
          landbridge assign net.tntp --class name=car,demand=c.omx --class name=lorry,demand=l.omx,pce=2
          landbridge assign net.tntp --elastic elasticity=0.3,cost=base/skims.omx:cost_all
          landbridge assign net.tntp --save-solution base.solution
          landbridge assign net.tntp --start base.solution --close 12-14

        """,
    header = "Assign demand to a congested network.",
    footer = {
      "",
      "Methods: aon (all or nothing), ue (user equilibrium), paths (the same by explicit paths),",
      "bfw (the same by bi-conjugate Frank-Wolfe), so and so-bfw (system optimum), sue (logit).",
      "The relative gap is 1 - SPTT / TSTT; for so and so-bfw at marginal costs (gap_tstt in JSON),",
      "for sue it is the share of flow that a further loading would move. With --elastic those who",
      "stay away count at what staying is worth to the last of them.",
      "Threads never change a result, not by one bit."
    })
final class AssignCommand implements Callable<Integer> {
  private static final double SAME_TSTT = 1e-9; // relative

  @Mixin
  private NetworkInput input;

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "ue",
      description = "aon, ue, paths, bfw, so, so-bfw or sue. Default: ue.")
  private String method = "ue";

  @Option(
      names = "--gap",
      paramLabel = "G",
      defaultValue = "1e-10",
      description = "Relative gap to reach. Default: ${DEFAULT-VALUE}.")
  private double gap;

  @Option(
      names = "--passes",
      converter = Count.class,
      paramLabel = "N",
      defaultValue = "1000",
      description = "Passes at most. Default: ${DEFAULT-VALUE}.")
  private int passes;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads. Default: processors, at most 8.")
  private int threads = RunCommand.defaultThreads();

  @Option(
      names = "--theta",
      paramLabel = "T",
      defaultValue = "1",
      description = "Dispersion of sue, per unit of time. Default: 1.")
  private double theta;

  @Option(
      names = "--elastic",
      paramLabel = "K=V,...",
      description = {
        "Demand that falls with cost (ue, paths, bfw):",
        "  form=exponential  trips exp(-theta (c - cost)), the default",
        "  form=linear       trips - fall (c - cost), not below 0",
        "c is the cheapest cost of a pair. theta, fall, cost: a number",
        "or a matrix (file.omx:matrix, CSV, TNTP). Default of cost: 0.",
        "In place of theta or fall: elasticity=E, the share by which",
        "trips fall per share of cost, at the trips and cost given.",
        "KEY:CLASS=V holds for one class in place of KEY=V."
      })
  private String elastic = "";

  @Option(
      names = "--start",
      paramLabel = "FILE",
      description = {
        "Start from a solution kept by --save-solution (ue, so).",
        "Same nodes and links; capacities, times, tolls, closures,",
        "demand and classes may differ."
      })
  private Path start;

  @Option(
      names = "--save-solution",
      paramLabel = "FILE",
      description = "Keep the flows by origin for a later --start (ue, so).")
  private Path saveSolution;

  @Option(names = "--skim", description = "Time, cost and distance between zones (skims.omx).")
  private boolean skim;

  @Option(
      names = "--select-link",
      paramLabel = "LINK",
      split = ",",
      description = "Who uses any of these links, and where else: ids or FROM-TO.")
  private List<String> selectLinks = List.of();

  @Option(
      names = "--select-zone",
      paramLabel = "ZONE",
      description = "Who starts or ends in this zone, and where they drive.")
  private String selectZone = "";

  @Option(names = "--paths", description = "Path flows by the proportionality condition.")
  private boolean paths;

  @Option(
      names = "--turns",
      paramLabel = "NODE",
      split = ",",
      description = "Turning flows at these nodes.")
  private List<String> turns = List.of();

  @Option(names = "--out", paramLabel = "DIR", description = "Write result tables to this folder.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      split = ",",
      defaultValue = "csv",
      description = "Formats of the link table: csv, parquet, geojson. Default: csv.")
  private List<String> formats = List.of("csv");

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    Settings settings = settings();
    requireFitting(settings.method());
    Optional<ElasticOption> demand =
        elastic.isEmpty() ? Optional.empty() : Optional.of(ElasticOption.of(elastic, talk));
    NetworkProblem net = input.problem(talk);
    requireAnswers(net);
    Optional<ElasticDemand> enlarged = demand.map(d -> d.on(net));
    AssignmentProblem problem = enlarged.map(ElasticDemand::problem).orElse(net.problem());
    AssignLimits.requireMemory(settings, problem);
    long begin = System.nanoTime();
    Assignment solved = solve(net, problem, settings, begin);
    solved.history().forEach(AssignLimits::requireFinite);
    Assignment result = enlarged.map(e -> e.onOriginal(solved)).orElse(solved);
    double seconds = (System.nanoTime() - begin) * 1e-9;
    if (out != null) {
      try (WholeFolder whole = new WholeFolder(out)) {
        write(new AssignFiles(net, result, whole.aside()));
        whole.keep();
      }
    }
    if (saveSolution != null) {
      SolutionFile.write(saveSolution, net, result);
    }
    report(net, result, seconds);
    demand.ifPresent(d -> reportDemand(d.form(), net, result));
    return talk.end(result.status().isComplete() ? ExitCode.OK : ExitCode.NOT_CONVERGED);
  }

  private Assignment solve(
      NetworkProblem net, AssignmentProblem problem, Settings settings, long begin) {
    Watcher watcher = point -> {
      AssignLimits.requireFinite(point);
      talk.say(String.format(
          Locale.ROOT,
          "pass %d  gap %.3e  objective %.6f  %.3f s",
          point.pass(),
          point.relativeGap(),
          point.objective(),
          (System.nanoTime() - begin) * 1e-9));
      return true;
    };
    if (start == null) {
      return Assigner.assign(problem, settings, watcher);
    }
    SolutionFile.Earlier earlier = SolutionFile.read(start, net);
    int taken = earlier.flows().origins().size();
    talk.say("start from " + start + ": flows of " + taken + " of its " + earlier.origins()
        + " origins");
    talk.result().putObject("start").put("origins", earlier.origins()).put("taken_over", taken);
    return Assigner.again(earlier.flows(), problem, settings, watcher);
  }

  /** Options that only some methods know. */
  private void requireFitting(Method asked) {
    if (saveSolution != null) {
      OutFile.requireFile("--save-solution", saveSolution);
    }
    if (saveSolution != null && out != null) {
      OutFile.requireApart("--out", out, "--save-solution", saveSolution);
      AssignFiles.requireNoTable("--save-solution", saveSolution, out);
    }
    boolean bushes = asked == Method.USER_EQUILIBRIUM || asked == Method.SYSTEM_OPTIMUM;
    if ((start != null || saveSolution != null || details()) && !bushes) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--start, --save-solution, --select-link, --select-zone, --paths and --turns need flows by origin; use --method ue or so");
    }
    if (elastic.isEmpty()) {
      return;
    }
    if (start != null) {
      throw new CommandFailure(ExitCode.USAGE, "--start cannot be given with --elastic");
    }
    List<Method> known = List.of(Method.USER_EQUILIBRIUM, Method.PATHS, Method.FRANK_WOLFE);
    if (!known.contains(asked)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--elastic needs a user equilibrium; use --method ue, paths or bfw");
    }
  }

  private Settings settings() {
    for (Method known : Method.values()) {
      if (known.key().equals(method.toLowerCase(Locale.ROOT))) {
        requireNumber(gap >= 0, "--gap cannot be negative");
        requireNumber(theta > 0, "--theta must be above 0");
        return new Settings(known, gap, passes, threads, theta);
      }
    }
    throw new CommandFailure(
        ExitCode.USAGE, "--method " + method + ": see landbridge assign --help");
  }

  private static void requireNumber(boolean holds, String rule) {
    if (!holds) {
      throw new CommandFailure(ExitCode.USAGE, rule);
    }
  }

  private boolean details() {
    return paths || !selectLinks.isEmpty() || !selectZone.isEmpty() || !turns.isEmpty();
  }

  /** What is asked for must exist: better said before the solve than after it. */
  private void requireAnswers(NetworkProblem net) {
    AssignFiles.requireFormats(formats);
    if (out != null) {
      WholeFolder.requirePlace(out);
    } else if (skim || details() || !formats.equals(List.of("csv"))) {
      throw new CommandFailure(ExitCode.USAGE, "results of this kind need --out DIR");
    }
    AssignFiles.chosen(net.network().links(), selectLinks);
    if (!selectZone.isEmpty()) {
      AssignFiles.zone(net, selectZone);
    }
    turns.forEach(name -> AssignFiles.node(net, name));
  }

  private void write(AssignFiles files) {
    files.links(formats);
    files.gaps();
    files.stranded();
    if (!elastic.isEmpty()) {
      files.demand();
    }
    if (skim) {
      files.skims();
    }
    if (!selectLinks.isEmpty()) {
      files.selectedLinks(selectLinks);
    }
    if (!selectZone.isEmpty()) {
      files.selectedZone(selectZone);
    }
    if (paths) {
      files.paths();
    }
    if (!turns.isEmpty()) {
      files.turns(turns);
    }
    talk.say("written to " + out + ": " + String.join(", ", files.written()));
  }

  private void report(NetworkProblem net, Assignment result, double seconds) {
    double lost = 0;
    for (Assignment.Stranded s : result.stranded()) {
      lost += s.demand();
    }
    int iterations = result.history().size() - 1;
    talk.result()
        .put("objective", result.objective())
        .put("relative_gap", result.relativeGap())
        .put("tstt", result.tstt())
        .put("sptt", result.sptt())
        .put("gap_tstt", result.history().get(iterations).tstt())
        .put("status", result.status().isComplete() ? "converged" : "stopped")
        .put("reason", result.status().reason())
        .put("iterations", iterations)
        .put("method", result.settings().method().key())
        .put("threads", result.settings().threads())
        .put("seconds", seconds)
        .put("stranded_demand", lost);
    talk.alsoAtTop("objective", "relative_gap", "tstt", "sptt", "status", "iterations");
    lists(net, result);
    talk.print(result.status().reason() + " after " + iterations + " passes");
    Columns columns = Columns.indentedBy("  ")
        .add("relative gap", NumberText.of(result.relativeGap()))
        .add("objective", NumberText.of(result.objective()))
        .add("TSTT", NumberText.of(result.tstt()));
    double ofGap = result.history().get(iterations).tstt();
    boolean other = Math.abs(ofGap - result.tstt()) > SAME_TSTT * ofGap;
    if (other) { // at marginal costs, or with those who stay away
      columns.add("TSTT of the gap", NumberText.of(ofGap));
    }
    talk.print(columns
        .add("SPTT", NumberText.of(result.sptt()))
        .add("stranded demand", NumberText.of(lost))
        .add("seconds", String.format(Locale.ROOT, "%.3f", seconds))
        .toString());
  }

  private void lists(NetworkProblem net, Assignment result) {
    ObjectNode size = talk.result().putObject("network");
    size.put("zones", net.zones().size())
        .put("nodes", net.problem().graph().nodes)
        .put("links", net.problem().graph().links);
    ArrayNode gaps = talk.result().putArray("gaps");
    result.history().forEach(point -> gaps.add(point.relativeGap()));
    ArrayNode stranded = talk.result().putArray("stranded");
    for (Assignment.Stranded s : result.stranded()) {
      stranded
          .addObject()
          .put("class", s.userClass())
          .put("origin", net.zones().get(s.origin()))
          .put("destination", net.zones().get(s.destination()))
          .put("demand", s.demand());
    }
  }

  private void reportDemand(String form, NetworkProblem net, Assignment result) {
    ObjectNode elasticity = talk.result().putObject("elastic").put("form", form);
    Columns columns = Columns.indentedBy("  ");
    ArrayNode classes = elasticity.putArray("classes");
    double given = 0;
    double travelling = 0;
    for (int k = 0; k < result.problem().classes().size(); k++) {
      double wanted = net.problem().classes().get(k).demand().total();
      double there = result.problem().classes().get(k).demand().total();
      String name = result.problem().classes().get(k).name();
      classes.addObject().put("class", name).put("demand", wanted).put("travelling", there);
      given += wanted;
      travelling += there;
      if (result.problem().classes().size() > 1) {
        columns.add("travelling of " + name, NumberText.of(there) + " of " + NumberText.of(wanted));
      }
    }
    elasticity.put("demand", given).put("travelling", travelling);
    talk.print(columns
        .add("demand given", NumberText.of(given))
        .add("travelling", NumberText.of(travelling))
        .toString());
  }
}
