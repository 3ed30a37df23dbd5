package landbridge.assign;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * The flow of one bush: on every link, or in large networks only on the links it uses or has used.
 *
 * <p>A full row has entry i for link i. In a short row entries lie in the order in which they were entered, and a hash
 * table of places finds the entry of a link; a bush uses a small part of a large network, so this is what lets every
 * origin of a metropolis keep its flow. Full rows are up to twice as fast. Reading and changing flows of different
 * entries is safe from several threads; entering links is not.
 *
 * <p>Checked by: {@code FlowRowTest}.
 */
@Hot
final class FlowRow {
  static final int NONE = -1;
  private static final int FIRST = 8;

  int size; // entries
  int[] link; // [size] link of each entry
  double[] flow; // [size] PCE/h
  private int[] place; // [power of two] entry + 1, 0 for none; null in a full row
  private int[] beside =
      new int[FIRST]; // entries that may carry flow while their link is not on the tree
  private int besides;
  private long[] isBeside; // bit by entry
  private boolean borrowed; // link and place belong to another row as well

  /** A full row; the rows of all bushes share the list of links 0, 1, 2 ... */
  FlowRow(int[] allLinks) {
    size = allLinks.length;
    link = allLinks;
    flow = new double[size];
    isBeside = new long[(size >> 6) + 1];
  }

  /** A short row without any entry. */
  FlowRow() {
    link = new int[FIRST];
    flow = new double[FIRST];
    place = new int[2 * FIRST];
    isBeside = new long[1];
  }

  private FlowRow(FlowRow other) {
    size = other.size;
    link = other.link;
    place = other.place;
    flow = Arrays.copyOf(other.flow, other.link.length);
    borrowed = true;
    isBeside = new long[(link.length >> 6) + 1];
    for (int i = 0; i < other.besides; i++) {
      if (flow[other.beside[i]] > 0) {
        watch(other.beside[i]);
      }
    }
  }

  /** Number of entries that may carry flow beside the tree of the bush. */
  int besides() {
    return besides;
  }

  /** Entry that may carry flow beside the tree of the bush. */
  int beside(int position) {
    return beside[position];
  }

  /** Remembers that a link may carry flow when it is not on the tree of the bush: it has left it, or belongs to a pair. */
  void watch(int entry) {
    long bit = 1L << entry;
    if ((isBeside[entry >> 6] & bit) == 0) {
      isBeside[entry >> 6] |= bit;
      if (besides == beside.length) {
        beside = Arrays.copyOf(beside, 2 * besides);
      }
      beside[besides++] = entry;
    }
  }

  /** Watches nothing any more. */
  void watchNone() {
    Arrays.fill(isBeside, 0);
    besides = 0;
  }

  /** A row with the same flows and a life of its own; this row may not enter links any more. */
  FlowRow copy() {
    return new FlowRow(this);
  }

  /** Entry of a link, or NONE. */
  int find(int wanted) {
    return place == null ? wanted : search(wanted);
  }

  private int search(int wanted) {
    int mask = place.length - 1;
    int at = spread(wanted) & mask;
    while (true) {
      int entry = place[at] - 1;
      if (entry < 0 || link[entry] == wanted) {
        return entry;
      }
      at = (at + 1) & mask;
    }
  }

  /** Flow on a link. */
  double get(int wanted) {
    int entry = find(wanted);
    return entry < 0 ? 0 : flow[entry];
  }

  /** Entry of a link, made with flow 0 if there is none. */
  int enter(int wanted) {
    int entry = find(wanted);
    if (entry >= 0) {
      return entry;
    }
    if (borrowed || size == link.length) {
      own();
    }
    link[size] = wanted;
    flow[size] = 0;
    put(size++);
    return size - 1;
  }

  /** Adds to the flow on a link. */
  void add(int wanted, double change) {
    int entry = enter(wanted); // before flow is read: entering may make a longer array
    flow[entry] += change;
  }

  /** Sets all flows to zero. */
  void clear() {
    Arrays.fill(flow, 0);
  }

  private void own() {
    int room = size == link.length ? 2 * size : link.length;
    link = Arrays.copyOf(link, room);
    flow = Arrays.copyOf(flow, room);
    isBeside = Arrays.copyOf(isBeside, (room >> 6) + 1);
    if (place.length < 2 * room) {
      place = new int[2 * room];
      for (int entry = 0; entry < size; entry++) {
        put(entry);
      }
    } else {
      place = place.clone();
    }
    borrowed = false;
  }

  private void put(int entry) {
    int mask = place.length - 1;
    int at = spread(link[entry]) & mask;
    while (place[at] != 0) {
      at = (at + 1) & mask;
    }
    place[at] = entry + 1;
  }

  /** Neighbouring links go to places far apart. */
  private static int spread(int of) {
    int mixed = of * 0x9E3779B1;
    return mixed ^ mixed >>> 15;
  }
}
