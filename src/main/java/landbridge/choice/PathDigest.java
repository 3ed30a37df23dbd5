package landbridge.choice;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import landbridge.base.Sha256;
import landbridge.graph.Graph;

/**
 * SHA-256 of all that a search for paths follows from, number by number: graph, pairs, views, rules.
 *
 * <p>Not of the program that searches: who keeps paths beyond the process must add that. Checked by: {@code
 * PathDigestTest}, which changes each of them.
 */
final class PathDigest {
  private final MessageDigest digest = Sha256.fresh();

  private PathDigest() {}

  static String of(Graph graph, int[] origin, int[] destination, PathViews views, PathRules rules) {
    PathDigest sum = new PathDigest();
    sum.add(graph.nodes, graph.links);
    sum.add(graph.from);
    sum.add(graph.to);
    sum.add(graph.passable);
    sum.add(origin);
    sum.add(destination);
    sum.add(views.views.size(), views.closed.length);
    for (PathViews.View view : views.views) {
      sum.add(view.cost());
      sum.add(view.scale());
    }
    for (int network = 0; network < views.closed.length; network++) {
      sum.add(views.closed[network]);
      sum.add(views.applies[network]);
    }
    sum.add(views.leastWeight);
    sum.add(rules.maxPaths());
    sum.add(rules.detour(), rules.leastWeight());
    return HexFormat.of().formatHex(sum.digest.digest());
  }

  private void add(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + values.length));
    bytes.putInt(values.length).asIntBuffer().put(values);
    digest.update(bytes.array());
  }

  private void add(double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Double.BYTES * values.length);
    bytes.putInt(values.length).asDoubleBuffer().put(values);
    digest.update(bytes.array());
  }

  private void add(boolean[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    add(bytes.length);
    digest.update(bytes);
  }
}
