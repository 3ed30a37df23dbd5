package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Stations keep apart, keep their order, and a simple line comes out straight. */
class SchematicLayoutTest {
  @Test
  void lineOfStationsRunsInOneOfTheEightDirections() {
    List<String> nodes = List.of("a", "b", "c", "d");
    Map<String, double[]> at = new TreeMap<>();
    at.put("a", new double[] {0, 0.2});
    at.put("b", new double[] {1, 0});
    at.put("c", new double[] {2, 0.3});
    at.put("d", new double[] {3, 0.1});
    Map<String, int[]> cells =
        new SchematicLayout(nodes, new int[][] {{0, 1}, {1, 2}, {2, 3}}, at, 12, 8).cells();
    for (int i = 1; i < nodes.size(); i++) {
      int dx = cells.get(nodes.get(i))[0] - cells.get(nodes.get(i - 1))[0];
      int dy = Math.abs(cells.get(nodes.get(i))[1] - cells.get(nodes.get(i - 1))[1]);
      assertThat(dx).as("order from west to east").isPositive();
      assertThat(dy == 0 || dy == dx).as("level or at 45 degrees").isTrue();
    }
  }

  @Test
  void noTwoStationsShareACell() {
    Map<String, double[]> at = new TreeMap<>();
    List<String> nodes = List.of("a", "b", "c", "d", "e", "f");
    nodes.forEach(node -> at.put(node, new double[] {1, 1}));
    Map<String, int[]> cells = new SchematicLayout(nodes, new int[][] {{0, 5}}, at, 6, 6).cells();
    assertThat(cells.values().stream().map(cell -> cell[0] + "/" + cell[1]).distinct())
        .hasSize(nodes.size());
  }
}
