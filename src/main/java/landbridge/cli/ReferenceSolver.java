package landbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.TripTable;
import landbridge.read.network.TntpWriter;
import landbridge.run.assign.NetworkProblem;

/**
 * Runs the program tap-b (Algorithm B in C) on the same network and reads its own times from what it prints.
 *
 * <p>A black box: files in, lines of gap and solve time out. Nothing of it is in this project.
 */
final class ReferenceSolver {
  private static final Pattern LINE = Pattern.compile("gap ([-0-9.e]+),.* time ([0-9.]+)");

  private final Path program;
  private final double gap;

  ReferenceSolver(Path program, double gap) {
    this.program = program.toAbsolutePath();
    this.gap = gap;
  }

  /** Seconds at which it first reached each gap. */
  record Told(TreeMap<Double, Double> seconds) {}

  Told run(NetworkProblem net, double toll, double distance) {
    try {
      Path folder = Files.createTempDirectory("landbridge-bench");
      try {
        write(net, toll, distance, folder);
        return listen(folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(NetworkProblem net, double toll, double distance, Path folder)
      throws IOException {
    RoadNetwork network = net.network();
    Path file = folder.resolve("net.txt");
    TntpWriter.write(network, file);
    String factors = "<TOLL FACTOR> " + toll + "\n<DISTANCE FACTOR> " + distance + "\n<END OF";
    Files.writeString(file, Files.readString(file).replace("<END OF", factors));
    int zones = net.zones().size();
    var demand = net.problem().classes().get(0).demand();
    double[][] rows = new double[zones][zones];
    for (int o = 0; o < zones; o++) {
      for (int d = 0; d < zones; d++) {
        rows[o][d] = demand.between(o, d);
      }
    }
    TripTable trips = TripTable.of("trips", net.zones(), rows);
    TntpWriter.write(trips, TntpWriter.zoneNumbers(network), folder.resolve("trips.txt"));
    Files.writeString(
        folder.resolve("run.txt"),
        "<NETWORK FILE> net.txt\n<TRIPS FILE> trips.txt\n<CONVERGENCE GAP> " + gap
            + "\n<FILE PATH> ./\n<DATA PATH> ./\n<FLOWS FILE> flows.txt\n<EXCLUDE GAP TIME>\n");
  }

  private Told listen(Path folder) throws IOException {
    Process process = new ProcessBuilder(program.toString(), "run.txt")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
    TreeMap<Double, Double> seconds = new TreeMap<>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher found = LINE.matcher(line);
        if (found.find()) {
          note(seconds, Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
        }
      }
    }
    return new Told(seconds);
  }

  private static void note(TreeMap<Double, Double> seconds, double reached, double time) {
    for (double wanted : AssignBench.GAPS) {
      if (reached <= wanted) {
        seconds.putIfAbsent(wanted, time);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
