package landbridge.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A path set comes back from its bytes as it went; other bytes are no path set. */
class PathSetBytesTest {
  private static final int[] FROM = {0, 1, 0, 2};
  private static final int[] TO = {1, 3, 2, 3};
  private static final int[] ORIGIN = {0, 1, 3};
  private static final int[] DESTINATION = {3, 3, 0};
  private static final int[][][] PATHS = {{{0, 1}, {2, 3}}, {{1}}, {}}; // the third pair has none

  private final Graph graph = Graph.of(4, FROM, TO);
  private final byte[] bytes = PathSetBytes.of(PathSet.of(graph, ORIGIN, DESTINATION, PATHS));

  @Test
  void comesBack() {
    PathSet back = PathSetBytes.read(graph, ORIGIN, DESTINATION, bytes).orElseThrow();
    assertThat(back.pathStart).containsExactly(0, 2, 3, 3);
    assertThat(back.linkStart).containsExactly(0, 2, 4, 5);
    assertThat(back.link).containsExactly(0, 1, 2, 3, 1);
    assertThat(back.origin).containsExactly(ORIGIN);
    assertThat(back.destination).containsExactly(DESTINATION);
    assertThat(PathSetBytes.of(back)).containsExactly(bytes);
  }

  @Test
  void otherBytesAreNoPaths() {
    for (int length = 0; length < bytes.length; length++) {
      assertThat(PathSetBytes.read(graph, ORIGIN, DESTINATION, Arrays.copyOf(bytes, length)))
          .isEmpty();
    }
    assertThat(
            PathSetBytes.read(graph, ORIGIN, DESTINATION, Arrays.copyOf(bytes, bytes.length + 1)))
        .isEmpty();
    assertThat(PathSetBytes.read(graph, DESTINATION, ORIGIN, bytes)).isEmpty();
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 2000; round++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(127));
      PathSetBytes.read(graph, ORIGIN, DESTINATION, changed) // none, or paths that hold together
          .ifPresent(paths -> assertThat(PathSetBytes.of(paths)).containsExactly(changed));
    }
  }
}
