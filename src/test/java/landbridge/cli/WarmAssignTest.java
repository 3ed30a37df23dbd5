package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assign --save-solution} and {@code --start}: the same equilibrium as from nothing, in fewer passes. */
class WarmAssignTest {
  private static final String SIOUX_FALLS = "examples/sioux-falls";

  @TempDir
  private Path folder;

  /** On a network of 24 nodes a closure changes most paths, so single ones may take as many passes as from nothing. */
  @Test
  void closuresCostFewerPassesAndGiveTheSameFlows() throws IOException {
    Path kept = saved();
    int passesFromNothing = 0;
    int passesFromKept = 0;
    for (String link : List.of("10-16", "8-9", "11-14")) {
      String cold = folder.resolve("cold-" + link).toString();
      String warm = folder.resolve("warm-" + link).toString();
      Cli.Said nothing = assign("--close", link, "--out", cold);
      Cli.Said started = assign("--close", link, "--start", kept.toString(), "--out", warm);
      assertThat(started.code()).as(started.err()).isZero();
      passesFromNothing += nothing.json().get("iterations").intValue();
      passesFromKept += started.json().get("iterations").intValue();
      List<Double> expected = flows(cold);
      List<Double> found = flows(warm);
      for (int at = 0; at < expected.size(); at++) {
        // gap 1e-12 pins flows of some thousands down to about its root
        assertThat(found.get(at)).isCloseTo(expected.get(at), within(0.01));
      }
      assertThat(started.json().get("objective").doubleValue())
          .isCloseTo(nothing.json().get("objective").doubleValue(), within(1e-4));
      assertThat(started.json().get("result").get("start").get("taken_over").intValue())
          .isEqualTo(24);
    }
    assertThat(passesFromKept).isLessThan(passesFromNothing);
  }

  @Test
  void demandTollsAndTheOptimumStartFromItToo() {
    Path kept = saved();
    String[][] changes = {{"--multiply", "1.1"}, {"--distance-factor", "0.1"}, {"--method", "so"}};
    for (String[] change : changes) {
      double nothing = assign(change).json().get("objective").doubleValue();
      Cli.Said started = assign(change[0], change[1], "--start", kept.toString());
      assertThat(started.code()).as(started.err()).isZero();
      assertThat(started.json().get("objective").doubleValue())
          .isCloseTo(nothing, within(1e-10 * nothing));
    }
  }

  @Test
  void theSameSolutionIsTheSameFileAndUnchangedItIsDoneAtOnce() throws IOException {
    Path kept = saved();
    byte[] first = Files.readAllBytes(kept);
    saved();
    assertThat(Files.readAllBytes(kept)).isEqualTo(first);
    Cli.Said again = assign("--start", kept.toString());
    assertThat(again.json().get("iterations").intValue()).isZero();
  }

  @Test
  void zonesAndClassesMayComeAndGo() throws IOException {
    Path kept = saved();
    Path fewer = folder.resolve("fewer.csv");
    Files.writeString(fewer, "o_zone_id,d_zone_id,volume\n1,20,3000\n7,13,2000\n");
    double nothing =
        assign("--demand", fewer.toString()).json().get("objective").doubleValue();
    Cli.Said started = assign("--demand", fewer.toString(), "--start", kept.toString());
    assertThat(started.code()).as(started.err()).isZero();
    assertThat(started.json().get("objective").doubleValue())
        .isCloseTo(nothing, within(1e-9 * nothing));
    String[] classes = {"--class", "name=lorry,pce=2,demand=" + fewer, "--class", "name=all"};
    double two = assign(classes).json().get("objective").doubleValue();
    List<String> words = new ArrayList<>(List.of(classes));
    words.addAll(List.of("--start", kept.toString()));
    Cli.Said more = assign(words.toArray(new String[0]));
    assertThat(more.json().get("objective").doubleValue()).isCloseTo(two, within(1e-9 * two));
    assertThat(more.json().get("result").get("start").get("taken_over").intValue())
        .isEqualTo(24);
  }

  @Test
  void aFileThatIsNoneOfOursDamagedOrOfAnotherNetworkIsRefused() throws IOException {
    Path kept = saved();
    byte[] whole = Files.readAllBytes(kept);
    refused("E7022", "does not begin with", Path.of(SIOUX_FALLS, "link.csv"), SIOUX_FALLS);
    byte[] other = whole.clone();
    other["landbridge assignment solution ".length()] = '9';
    refused("E7022", "of another version", written(other), SIOUX_FALLS);
    for (int at : new int[] {40, whole.length / 2, whole.length - 1}) {
      byte[] bad = whole.clone();
      bad[at] ^= 1;
      refused("E7023", "checksum does not match", written(bad), SIOUX_FALLS);
    }
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 100);
    refused("E7023", "checksum does not match", written(cut), SIOUX_FALLS);
    refused("E7023", "checksum", written(java.util.Arrays.copyOf(whole, 35)), SIOUX_FALLS);
    refused("E7024", "24 nodes and 76 links; the network has 4 and 5", kept, "examples/braess");
  }

  @Test
  void aLinkThatGoesElsewhereIsAnotherNetwork() throws IOException {
    Path kept = saved();
    Path changed = Files.createDirectories(folder.resolve("changed"));
    for (String name : List.of("config.csv", "node.csv", "demand.csv")) {
      Files.copy(Path.of(SIOUX_FALLS, name), changed.resolve(name));
    }
    List<String> links = new ArrayList<>(Files.readAllLines(Path.of(SIOUX_FALLS, "link.csv")));
    links.set(1, links.get(1).replaceFirst("^1,1,2,", "1,1,5,"));
    Files.write(changed.resolve("link.csv"), links);
    refused(
        "E7024",
        "Its link number 1 goes from 1 to 2, that of the network from 1 to 5.",
        kept,
        changed.toString());
  }

  @Test
  void wrongWordsAreUsageErrors() {
    Cli.Said paths = assign("--method", "bfw", "--save-solution", folder + "/x");
    assertThat(paths.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(paths.err()).contains("use --method ue or so");
    Cli.Said both = assign("--elastic", "theta=1", "--start", folder + "/x");
    assertThat(both.code()).isEqualTo(ExitCode.USAGE.number());
    Cli.Said nothing = assign("--start", folder + "/no-such");
    assertThat(nothing.code()).isEqualTo(ExitCode.INPUT_OUTPUT.number());
  }

  private void refused(String code, String cause, Path start, String net) {
    Cli.Said said = Cli.run("assign", net, "--start", start.toString(), "--json", "-q");
    assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.STUDY_INVALID.number());
    assertThat(said.err() + said.out()).contains(code, start.getFileName().toString(), "fix");
    assertThat((said.err() + said.out()).replaceAll("\\s+", " ")).contains(cause);
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("some.solution"), bytes);
  }

  private Path saved() {
    Path kept = folder.resolve("kept.solution");
    assertThat(assign("--save-solution", kept.toString()).code()).isZero();
    return kept;
  }

  private static List<Double> flows(String out) throws IOException {
    List<String> rows = Files.readAllLines(Path.of(out, "links.csv"));
    int column = List.of(rows.get(0).split(",")).indexOf("flow_pce");
    return rows.subList(1, rows.size()).stream()
        .map(row -> Double.parseDouble(row.split(",")[column]))
        .toList();
  }

  private static Cli.Said assign(String... more) {
    List<String> words =
        new ArrayList<>(List.of("assign", SIOUX_FALLS, "--gap", "1e-12", "--json", "-q"));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(new String[0]));
  }
}
