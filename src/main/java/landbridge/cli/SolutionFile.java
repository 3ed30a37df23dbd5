package landbridge.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import landbridge.assign.Assignment;
import landbridge.assign.EarlierFlows;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.Sha256;
import landbridge.base.StudyException;
import landbridge.run.assign.NetworkProblem;
import landbridge.store.WholeFile;

/**
 * A solution of {@code assign} kept for a later start: the network it belongs to by name, its flows by origin, its pairs of
 * segments.
 *
 * <p>A line with name and version, then numbers in the order of {@code DataOutput}, then the SHA-256 of all before. Not
 * compressed, so that the same solution is the same file on every JDK. Checked by: {@code WarmAssignTest}.
 */
final class SolutionFile {
  private static final String NAME = "landbridge assignment solution ";
  private static final String VERSION = "1";
  private static final int DIGEST = 32; // bytes

  private SolutionFile() {}

  /**
   * What a file holds for a network.
   *
   * @param flows numbered as the network
   * @param origins in the file, and how many of them have a place in the network's demand
   */
  record Earlier(EarlierFlows flows, int origins) {}

  /** Writes a solution aside and moves it to its name in one step. */
  static void write(Path file, NetworkProblem net, Assignment result) {
    MessageDigest digest = Sha256.fresh();
    try {
      WholeFile.write(file, aside -> {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(aside), digest), 1 << 16))) {
          out.write((NAME + VERSION + "\n").getBytes(StandardCharsets.US_ASCII));
          SolutionNames.of(net).write(out);
          write(out, EarlierFlows.of(result));
          out.flush();
          out.write(digest.digest());
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, EarlierFlows flows) throws IOException {
    out.writeInt(flows.pce().size());
    for (double pce : flows.pce()) {
      out.writeDouble(pce);
    }
    out.writeInt(flows.origins().size());
    for (EarlierFlows.Origin origin : flows.origins()) {
      out.writeInt(origin.userClass());
      out.writeInt(origin.zone());
      write(out, origin.destination());
      write(out, origin.demand());
      write(out, origin.link());
      write(out, origin.flow());
    }
    out.writeInt(flows.pairs().size());
    for (EarlierFlows.Pair pair : flows.pairs()) {
      out.writeInt(pair.userClass());
      write(out, pair.oneSide());
      write(out, pair.otherSide());
      write(out, pair.zones());
    }
  }

  private static void write(DataOutputStream out, int[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  private static void write(DataOutputStream out, double[] numbers) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  /**
   * Reads a solution for a network: the same nodes and links, zones at the same nodes, at least one class of the same name.
   *
   * @throws StudyException if the file is none of ours, damaged, or of another network
   */
  static Earlier read(Path file, NetworkProblem net) {
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(
          ExitCode.INPUT_OUTPUT, "--start " + file + " is no file that exists");
    }
    try {
      requireWhole(file);
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
        in.skipNBytes(NAME.length() + VERSION.length() + 1);
        SolutionNames names = SolutionNames.read(in);
        String difference = names.difference(SolutionNames.of(net));
        if (!difference.isEmpty()) {
          throw problem("E7024", file, difference);
        }
        EarlierFlows flows = flows(in);
        return new Earlier(
            names.numberedAs(SolutionNames.of(net), flows, net.problem().classes()),
            flows.origins().size());
      }
    } catch (EOFException | IllegalArgumentException | NegativeArraySizeException e) {
      throw problem("E7023", file, "its numbers do not match");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at name, version and digest before anything else is believed. */
  private static void requireWhole(Path file) throws IOException {
    MessageDigest digest = Sha256.fresh();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      String begin = new String(in.readNBytes(NAME.length()), StandardCharsets.US_ASCII);
      if (!begin.equals(NAME)) {
        throw problem("E7022", file, "It does not begin with \"" + NAME.strip() + "\".");
      }
      String version = new String(in.readNBytes(VERSION.length() + 1), StandardCharsets.US_ASCII);
      if (!version.equals(VERSION + "\n")) {
        throw problem("E7022", file, "It is of another version than " + VERSION + ".");
      }
    }
    long rest = Files.size(file) - DIGEST;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      DigestInputStream read = new DigestInputStream(in, digest);
      byte[] some = new byte[1 << 16];
      while (rest > 0) {
        int got = read.read(some, 0, (int) Math.min(some.length, rest));
        if (got < 0) {
          break;
        }
        rest -= got;
      }
      if (rest != 0 || !Arrays.equals(digest.digest(), in.readNBytes(DIGEST))) {
        throw problem("E7023", file, "its checksum does not match its content");
      }
    }
  }

  private static StudyException problem(String code, Path file, String cause) {
    return new StudyException(Problem.of(code, Place.of(file.toString()), "", cause));
  }

  private static EarlierFlows flows(DataInputStream in) throws IOException {
    Double[] pce = new Double[in.readInt()];
    for (int k = 0; k < pce.length; k++) {
      pce[k] = in.readDouble();
    }
    EarlierFlows.Origin[] origins = new EarlierFlows.Origin[in.readInt()];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = new EarlierFlows.Origin(
          in.readInt(), in.readInt(), ints(in), doubles(in), ints(in), doubles(in));
    }
    EarlierFlows.Pair[] pairs = new EarlierFlows.Pair[in.readInt()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = new EarlierFlows.Pair(in.readInt(), ints(in), ints(in), ints(in));
    }
    return new EarlierFlows(Arrays.asList(pce), Arrays.asList(origins), Arrays.asList(pairs));
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] numbers = new int[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
    }
    return numbers;
  }

  private static double[] doubles(DataInputStream in) throws IOException {
    double[] numbers = new double[in.readInt()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readDouble();
    }
    return numbers;
  }
}
