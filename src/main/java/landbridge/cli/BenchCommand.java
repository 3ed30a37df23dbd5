package landbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.TripTable;
import landbridge.read.network.Gmns;
import landbridge.read.network.Tntp;
import landbridge.run.assign.GeneratedNetwork;
import landbridge.run.assign.NetworkProblem;
import landbridge.run.assign.TrafficClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge bench}: measures on this machine, in one run, as ratios one can compare. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    header = "Measure speed on this machine.",
    subcommands = {
      BenchCommand.AssignBenchCommand.class,
      BenchCommand.ChartCommand.class,
      WhatIfBench.class,
      RoutesBench.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {

  /** Times the assignment engine. */
  @Command(
      name = "assign",
      mixinStandardHelpOptions = true,
      headerHeading = """
            landbridge bench assign shared/data/tntp/SiouxFalls shared/data/tntp/Anaheim
            landbridge bench assign sketch-folder --distance-factor 0.04 --toll-factor 0.02
            landbridge bench assign --generated 1000,10000,100000
            landbridge bench assign net-folder --reference /path/to/tap

          """,
      header = "Time to each gap, as seconds and as all-or-nothing passes.")
  static final class AssignBenchCommand implements Callable<Integer> {
    @Parameters(
        paramLabel = "NET",
        arity = "0..*",
        description = "Folders with a TNTP network and its trips, or GMNS folders with demand.csv.")
    private List<Path> nets = List.of();

    @Option(
        names = "--generated",
        paramLabel = "LINKS",
        split = ",",
        description = "Also generated networks of about so many links.")
    private List<Integer> generated = List.of();

    @Option(
        names = "--zones",
        paramLabel = "N",
        description = "Zones of generated networks. Default: links / 50, from 16 to 2000.")
    private Integer zones;

    @Option(
        names = "--to",
        paramLabel = "G",
        defaultValue = "1e-12",
        description = "Smallest gap to time. Default: 1e-12.")
    private double to;

    @Option(
        names = "--repeat",
        converter = Count.class,
        paramLabel = "N",
        defaultValue = "5",
        description =
            "Solves after a second of warming up; the median counts. 0: the first solve only. Default: 5.")
    private int repeat;

    @Option(
        names = "--threads",
        converter = Threads.class,
        paramLabel = "N",
        split = ",",
        description = "Numbers of threads to time. Default: 1,2.")
    private List<Integer> threads = List.of(1, 2);

    @Option(
        names = "--twin-passes",
        converter = Count.class,
        paramLabel = "N",
        defaultValue = "100",
        description = "Passes of the Frank-Wolfe twin. Default: 100; 0 leaves it out.")
    private int twinPasses;

    @Option(
        names = "--closures",
        converter = Count.class,
        paramLabel = "N",
        defaultValue = "33",
        description =
            "Links closed one by one to time solves from an earlier solution. Default: 33; 0 leaves it out.")
    private int closures;

    @Option(
        names = "--toll-factor",
        paramLabel = "T",
        defaultValue = "0",
        description = "Time per unit of toll. Default: 0.")
    private double toll;

    @Option(
        names = "--distance-factor",
        paramLabel = "T",
        defaultValue = "0",
        description = "Time per unit of length. Default: 0.")
    private double distance;

    @Option(
        names = "--reference",
        paramLabel = "TAP",
        description = "Program tap-b, to be timed as a black box on the same networks.")
    private Path reference;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
      if (nets.isEmpty() && generated.isEmpty()) {
        throw new CommandFailure(
            ExitCode.USAGE, "nothing to measure: name networks, or sizes with --generated");
      }
      if (!(to >= 0)) {
        throw new CommandFailure(ExitCode.USAGE, "--to cannot be negative");
      }
      AssignBench bench = new AssignBench(talk, repeat, threads, twinPasses, to, closures);
      Optional<ReferenceSolver> black =
          Optional.ofNullable(reference).map(program -> new ReferenceSolver(program, to));
      for (Path net : nets) {
        List<NetworkProblem> one = new ArrayList<>();
        one.add(read(net));
        bench.run(one.get(0));
        black.ifPresent(r -> bench.show(r.run(one.get(0), toll, distance)));
      }
      for (int links : generated) {
        int some = zones != null ? zones : Math.max(16, Math.min(2000, links / 50));
        GeneratedNetwork made = GeneratedNetwork.of(links, some, 0.35);
        TrafficClass all = TrafficClass.of(made.trips(), 0, 0);
        bench.run(NetworkProblem.of(made.network(), List.of(all)));
      }
      return talk.end(ExitCode.OK);
    }

    private NetworkProblem read(Path given) {
      Path file = NetworkInput.networkFile(given);
      boolean gmns = Gmns.is(file);
      RoadNetwork network = (gmns ? Gmns.network(file) : Tntp.network(file)).value();
      String demand = file.toString().replace("_net.", "_trips.");
      TripTable trips =
          NetworkInput.trips(gmns ? file.resolve("demand.csv").toString() : demand, talk);
      return NetworkProblem.of(
          network, List.of(NetworkInput.made("all", trips, toll, distance, 1)));
    }
  }

  /** Draws the growth of time and memory from kept documents. */
  @Command(
      name = "chart",
      mixinStandardHelpOptions = true,
      headerHeading = """
            landbridge bench assign --generated 1000,10000 --to 1e-4 --repeat 0 --json > growth.json
            landbridge bench chart growth.json --out growth.svg

          """,
      header = "Draw time and memory over the size of networks, from kept documents.")
  static final class ChartCommand implements Callable<Integer> {
    @Parameters(
        paramLabel = "LOG",
        arity = "1..*",
        description = "Documents of: landbridge bench assign --json.")
    private List<Path> logs = List.of();

    @Option(names = "--out", required = true, paramLabel = "SVG", description = "Picture to make.")
    private Path out;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
      OutFile.ending("--out", out, "svg");
      List<GrowthChart.Point> points =
          GrowthChart.points(logs.stream().map(Json::read).toList());
      if (points.isEmpty()) {
        throw new CommandFailure(
            ExitCode.USAGE, "no network is measured there; make one with: bench assign --json");
      }
      String svg = GrowthChart.svg(points);
      try {
        Files.writeString(out, svg);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Columns table = Columns.indentedBy("  ").add("links", "zones", "CPU seconds", "peak MB");
      for (GrowthChart.Point p : points) {
        String seconds = String.format(Locale.ROOT, "%.2f", p.seconds());
        String megabytes = String.format(Locale.ROOT, "%.0f", p.peakMb());
        table.add("" + p.links(), "" + p.zones(), seconds, megabytes);
      }
      talk.print(table.toString());
      return talk.end(ExitCode.OK);
    }
  }
}
