package landbridge.graph;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
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
      ByteBuffer bytes = ByteBuffer.wrap(content);
      if (bytes.getInt() != origin.length) {
        return Optional.empty();
      }
      int[][][] paths = new int[origin.length][][];
      for (int pair = 0; pair < paths.length; pair++) {
        paths[pair] = new int[count(bytes)][];
      }
      for (int[][] ofPair : paths) {
        for (int k = 0; k < ofPair.length; k++) {
          ofPair[k] = new int[count(bytes)];
        }
      }
      for (int[][] ofPair : paths) {
        for (int[] path : ofPair) {
          for (int i = 0; i < path.length; i++) {
            path[i] = bytes.getInt();
          }
        }
      }
      return bytes.hasRemaining()
          ? Optional.empty()
          : Optional.of(PathSet.of(graph, origin, destination, paths));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A number of things that all follow in the bytes. */
  private static int count(ByteBuffer bytes) {
    int count = bytes.getInt();
    if (count < 0 || count > bytes.remaining() / Integer.BYTES) {
      throw new IllegalArgumentException(count + " do not follow");
    }
    return count;
  }
}
