package landbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.TripTable;
import landbridge.read.network.CsvTrips;
import landbridge.read.network.Gmns;
import landbridge.read.network.GmnsWriter;
import landbridge.read.network.Omx;
import landbridge.read.network.Reading;
import landbridge.read.network.Tntp;
import landbridge.read.network.TntpWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code landbridge export}: a network into an exchange format, or a run into a workbook. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge export my-network --to tntp --out published
          landbridge export my-network --demand my-network/demand.csv --to omx --out published
          landbridge export studies/tripp --xlsx tripp.xlsx                 the workbook of its newest run
          landbridge export studies/tripp --xlsx tripp.xlsx --lang de       with German labels
          landbridge export --lint tripp.xlsx                               are the rules of a workbook kept?

        """,
    header =
        "Write a network in TNTP, GMNS, OMX or CSV, or the accounts of a run as a live workbook.",
    footer = {
      "",
      "tntp: NAME_net.tntp and NAME_trips.tntp; gmns: a folder; omx and csv: the trips alone."
    })
final class ExportCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("tntp", "gmns", "omx", "csv");

  @Parameters(
      paramLabel = "NET|RUN",
      arity = "0..1",
      description =
          "Network (TNTP file or GMNS folder), or for a workbook a run, or a study: its newest run; a study without one is run.")
  private Path net;

  @Option(
      names = "--demand",
      paramLabel = "FILE",
      description = "Trips: TNTP, OMX or CSV. Default: those that lie with the network, if any.")
  private String demand = "";

  @Option(
      names = "--to",
      defaultValue = "",
      paramLabel = "F",
      description = "tntp, gmns, omx or csv.")
  private String format;

  @Option(
      names = "--out",
      defaultValue = ".",
      paramLabel = "DIR",
      description = "Folder to write to.")
  private Path out;

  @Option(names = "--xlsx", paramLabel = "FILE", description = "Write the workbook of a run.")
  private Path workbook;

  @Option(
      names = "--scenario",
      paramLabel = "S",
      description = "Scenario of the workbook. Default: the study's headline scenario.")
  private String scenario;

  @Option(
      names = "--lint",
      paramLabel = "FILE",
      description =
          "Check the rules of a workbook instead; names every cell that breaks one (exit code 5).")
  private Path lint;

  @Mixin
  private Talk talk;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    refuseIdle();
    if (lint != null) {
      return new WorkbookExport(talk).lint(lint);
    }
    if (net == null) {
      throw new CommandFailure(ExitCode.USAGE, "say what to export: a network, a run or a study");
    }
    return workbook != null
        ? new WorkbookExport(talk).write(net.toString(), scenario, workbook)
        : network();
  }

  /** An option that the chosen kind of export would not look at is a misunderstanding, which silence would hide. */
  private void refuseIdle() {
    if (lint != null) {
      refuse(
          "--lint checks one workbook and writes nothing",
          net == null ? List.of() : List.of(net.toString()),
          List.of("--xlsx", "--scenario", "--to", "--demand", "--out"));
    } else if (workbook != null) {
      refuse(
          "--xlsx writes a workbook and no network",
          List.of(),
          List.of("--to", "--demand", "--out"));
    } else {
      refuse(
          "a network has no scenarios (a workbook has: --xlsx FILE)",
          List.of(),
          List.of("--scenario"));
    }
  }

  private void refuse(String cause, List<String> places, List<String> options) {
    ParseResult given = spec.commandLine().getParseResult();
    List<String> idle = new ArrayList<>(places);
    options.stream().filter(given::hasMatchedOption).forEach(idle::add);
    if (!idle.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, cause + "; leave out " + String.join(", ", idle));
    }
  }

  private Integer network() {
    if (!FORMATS.contains(format)) {
      String given = format.isEmpty() ? "say the format with --to" : "--to " + format;
      throw new CommandFailure(
          ExitCode.USAGE, given + ": it is one of " + String.join(", ", FORMATS));
    }
    if (format.equals("gmns")) {
      NetworkInput.requireNoOtherTrips(out);
    }
    Path file = NetworkInput.networkFile(net);
    Reading<RoadNetwork> reading = Gmns.is(file) ? Gmns.network(file) : Tntp.network(file);
    reading.warnings().forEach(warning -> talk.say(warning.text()));
    RoadNetwork network = reading.value();
    String from = demand.isEmpty() ? NetworkInput.tripsBeside(net).orElse("") : demand;
    try (WholeFolder whole = new WholeFolder(out)) {
      Path aside = whole.aside();
      switch (format) {
        case "tntp" -> TntpWriter.write(network, aside.resolve(network.name() + "_net.tntp"));
        case "gmns" -> GmnsWriter.write(network, aside);
        default -> requireDemand(from); // omx, csv: the trips alone
      }
      if (!from.isEmpty()) {
        trips(network, NetworkInput.trips(from, talk), aside);
      }
      whole.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    talk.result().put("format", format).put("folder", out.toString());
    talk.print("written to " + out);
    return talk.end(ExitCode.OK);
  }

  private static void requireDemand(String from) {
    if (from.isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "say which trips with --demand");
    }
  }

  private void trips(RoadNetwork network, TripTable trips, Path folder) throws IOException {
    switch (format) {
      case "tntp" ->
        TntpWriter.write(
            trips, TntpWriter.zoneNumbers(network), folder.resolve(network.name() + "_trips.tntp"));
      case "omx" -> Omx.write(trips, folder.resolve("demand.omx"));
      default -> CsvTrips.write(trips, folder.resolve("demand.csv"));
    }
  }
}
