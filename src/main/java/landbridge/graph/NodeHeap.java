package landbridge.graph;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * Nodes waiting to be settled, the one with the smallest label first: a four-ary heap.
 *
 * <p>It knows where each node lies, so that a smaller label moves a node up instead of entering it
 * twice. Checked by: {@code ShortestPathTreeTest}.
 */
@Hot
final class NodeHeap {
  private static final int NEW = -1;
  private static final int SETTLED = -2;

  private final int[] place; // [nodes] position in the heap, NEW or SETTLED
  private final int[] node; // [size]
  private final double[] key; // [size] label of each node in the heap
  private int size;

  NodeHeap(int nodes) {
    place = new int[nodes];
    node = new int[nodes];
    key = new double[nodes];
    Arrays.fill(place, NEW);
  }

  /** Forgets everything, settled nodes too. */
  void clear() {
    Arrays.fill(place, NEW);
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isSettled(int of) {
    return place[of] == SETTLED;
  }

  /** Enters a node, settled or not, or moves it up; its label must not have grown. */
  void push(int added, double label) {
    int[] node = this.node;
    double[] key = this.key;
    int hole = place[added];
    if (hole < 0) {
      hole = size++;
    }
    while (hole > 0) {
      int parent = (hole - 1) >> 2;
      double above = key[parent];
      if (label >= above) {
        break;
      }
      int moved = node[parent];
      node[hole] = moved;
      key[hole] = above;
      place[moved] = hole;
      hole = parent;
    }
    node[hole] = added;
    key[hole] = label;
    place[added] = hole;
  }

  /** Takes out the node with the smallest label. */
  int pop() {
    int top = node[0];
    place[top] = SETTLED;
    size--;
    if (size > 0) {
      sink(node[size], key[size]);
    }
    return top;
  }

  private void sink(int sinking, double label) {
    int[] node = this.node;
    double[] key = this.key;
    int size = this.size;
    int hole = 0;
    int first = 1;
    while (first < size) {
      int child = first;
      double least = key[first];
      int end = Math.min(first + 4, size);
      for (int i = first + 1; i < end; i++) {
        double rival = key[i];
        if (rival < least) {
          least = rival;
          child = i;
        }
      }
      if (label <= least) {
        break;
      }
      int moved = node[child];
      node[hole] = moved;
      key[hole] = least;
      place[moved] = hole;
      hole = child;
      first = (hole << 2) + 1;
    }
    node[hole] = sinking;
    key[hole] = label;
    place[sinking] = hole;
  }
}
