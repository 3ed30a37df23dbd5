package landbridge.graph;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;

/**
 * A path set as bytes, for who keeps it: number of pairs; paths of each pair; links of each path; the links.
 *
 * <p>Whole numbers of four bytes, big-endian; what is read is checked like what is built. Checked by: {@code
 * PathSetBytesTest}.
 */
public final class PathSetBytes {
  private PathSetBytes() {}

  /** The paths as bytes; without the ends of the pairs and the graph. */
  public static byte[] of(PathSet paths) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Integer.BYTES * (1 + paths.pairs + paths.paths + paths.link.length));
    bytes.putInt(paths.pairs);
    for (int pair = 0; pair < paths.pairs; pair++) {
      bytes.putInt(paths.pathsOf(pair));
    }
    for (int path = 0; path < paths.paths; path++) {
      bytes.putInt(paths.linkStart[path + 1] - paths.linkStart[path]);
    }
    for (int link : paths.link) {
      bytes.putInt(link);
    }
    return bytes.array();
  }

  /**
   * The paths of these pairs as they were kept.
   *
   * @param origin [pairs] node
   * @param destination [pairs] node
   * @return none if the bytes are no paths from these origins to these destinations
   */
  public static Optional<PathSet> read(
      Graph graph, int[] origin, int[] destination, byte[] content) {
    try {
      IntBuffer numbers = ByteBuffer.wrap(content).asIntBuffer();
      if (content.length % Integer.BYTES != 0 || numbers.get() != origin.length) {
        return Optional.empty();
      }
      int[] pathStart = starts(numbers, origin.length);
      int[] linkStart = starts(numbers, pathStart[origin.length]);
      int[] link = new int[linkStart[linkStart.length - 1]];
      numbers.get(link);
      return numbers.hasRemaining()
          ? Optional.empty()
          : Optional.of(PathSet.of(graph, origin, destination, pathStart, linkStart, link));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** [count + 1] where each of so many things starts; all follow in the numbers, so none has more than are left. */
  private static int[] starts(IntBuffer numbers, int count) {
    if (count > numbers.remaining()) {
      throw new IllegalArgumentException(count + " do not follow");
    }
    int[] start = new int[count + 1];
    for (int i = 0; i < count; i++) {
      int size = numbers.get();
      if (size < 0 || size > numbers.remaining() - start[i]) {
        throw new IllegalArgumentException(size + " do not follow");
      }
      start[i + 1] = start[i] + size;
    }
    return start;
  }
}
