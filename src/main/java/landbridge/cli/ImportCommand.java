package landbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.TripTable;
import landbridge.read.network.CsvTrips;
import landbridge.read.network.Gmns;
import landbridge.read.network.GmnsWriter;
import landbridge.read.network.Omx;
import landbridge.read.network.Reading;
import landbridge.read.network.Tntp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landbridge import}: a network and its trips from any format into a GMNS folder. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge import net.tntp --demand trips.tntp --out my-network
          landbridge import gmns-folder --demand trips.omx:cars --out my-network
          landbridge import trade BACI.csv --study my-corridor --year 2023 --source KEY

        """,
    header = "Bring a network and its trips into a folder of ours (GMNS 0.96).",
    subcommands = ImportTradeCommand.class,
    footer = {
      "",
      "Trips that lie with the network (demand.omx or demand.csv of a GMNS folder, the one *_trips.tntp)",
      "come along. The next step: landbridge assign my-network"
    })
final class ImportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NET",
      arity = "0..1",
      description = "Network: TNTP file or GMNS folder.")
  private Path net;

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description = "Trips: TNTP, OMX or CSV. Default: those that lie with the network, if any.")
  private String demand = "";

  @Option(names = "--out", paramLabel = "DIR", description = "Folder to make.")
  private Path out;

  @Option(
      names = "--demand-format",
      paramLabel = "F",
      defaultValue = "csv",
      description = "csv (demand.csv) or omx (demand.omx). Default: csv.")
  private String format = "csv";

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    if (net == null || out == null) { // not required of the subcommand, so not by annotation
      throw new CommandFailure(
          ExitCode.USAGE, "give a network and --out DIR, or: landbridge import trade --help");
    }
    if (!format.equals("csv") && !format.equals("omx")) {
      throw new CommandFailure(ExitCode.USAGE, "--demand-format " + format + ": it is csv or omx");
    }
    if (format.equals("csv")) {
      NetworkInput.requireNoOtherTrips(out);
    }
    Path file = NetworkInput.networkFile(net);
    Reading<RoadNetwork> reading = Gmns.is(file) ? Gmns.network(file) : Tntp.network(file);
    reading.warnings().forEach(warning -> talk.say(warning.text()));
    RoadNetwork network = reading.value();
    String from = demand.isEmpty() ? NetworkInput.tripsBeside(net).orElse("") : demand;
    try (WholeFolder whole = new WholeFolder(out)) {
      GmnsWriter.write(network, whole.aside());
      talk.result()
          .put("nodes", network.nodes().size())
          .put("links", network.links().size());
      if (!from.isEmpty()) {
        trips(NetworkInput.trips(from, talk), whole.aside());
      }
      whole.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    talk.print(
        network.nodes().size() + " nodes and " + network.links().size() + " links in " + out);
    talk.print(
        from.isEmpty() ? "without trips: name a file of them with --demand" : "trips of " + from);
    talk.say("next: landbridge assign " + out + (from.isEmpty() ? " --demand FILE" : ""));
    return talk.end(ExitCode.OK);
  }

  private void trips(TripTable trips, Path folder) throws IOException {
    if (format.equals("omx")) {
      Omx.write(trips, folder.resolve("demand.omx"));
    } else {
      CsvTrips.write(trips, folder.resolve("demand.csv"));
    }
    talk.result().put("zones", trips.zones().size()).put("demand", trips.total());
  }
}
