package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chart in the docs is the one the program draws from the log beside it. */
class GrowthChartTest {
  @TempDir
  private Path folder;

  @Test
  void theChartInTheDocsIsMadeFromTheLog() throws IOException {
    Path svg = folder.resolve("growth.svg");
    Cli.Said said =
        Cli.run("bench", "chart", "docs/methods/assignment-growth.json", "--out", svg.toString());
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(Files.readString(svg))
        .isEqualTo(Files.readString(Path.of("docs/images/assignment-growth.svg")));
  }

  @Test
  void measuresWhatIsGenerated() throws IOException {
    Cli.Said bench = Cli.run(
        "bench",
        "assign",
        "--generated",
        "400,1200",
        "--to",
        "1e-4",
        "--repeat",
        "0",
        "--threads",
        "1",
        "--twin-passes",
        "0",
        "--json",
        "-q");
    Path log = Files.writeString(folder.resolve("log.json"), bench.out());
    List<GrowthChart.Point> points = GrowthChart.points(List.of(Json.read(log)));
    assertThat(points).hasSize(2);
    assertThat(points.get(0).links()).isBetween(300, 600);
    assertThat(points.get(1).links()).isBetween(900, 1600);
    assertThat(GrowthChart.svg(points)).contains("<circle").doesNotContain("NaN");
  }

  @Test
  void oneNetworkIsNoGrowth() {
    assertThatThrownBy(() -> GrowthChart.svg(List.of(new GrowthChart.Point(1000, 20, 1, 1))))
        .hasMessageContaining("two networks");
  }

  @Test
  void aSolveShorterThanATickOfTheClockIsDrawnAsATick() throws IOException {
    Path log = Files.writeString(folder.resolve("log.json"), """
        {"result": {"networks": [
          {"links": 400, "zones": 9, "peak_heap_mb": 0,
           "pairs_1_thread": {"1e-04": {}, "cpu_seconds": 0}},
          {"links": 1200, "zones": 16, "peak_heap_mb": 40,
           "pairs_1_thread": {"1e-04": {}, "cpu_seconds": 0.02}}]}}
        """);
    List<GrowthChart.Point> points = GrowthChart.points(List.of(Json.read(log)));
    assertThat(points.get(0).seconds()).isEqualTo(0.01);
    assertThat(GrowthChart.svg(points)).contains("<circle").hasSizeLessThan(10_000);
  }
}
