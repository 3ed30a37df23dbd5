package landbridge.assign;

import java.util.Arrays;
import landbridge.base.Hot;

/**
 * Paired alternative segments: two ways between the same two nodes, between which flow is shifted.
 *
 * <p>The set is shared by all origins of a class, which is what makes it small: an equilibrium is
 * reached when each pair costs the same on both sides or carries nothing on the dearer one. A pair
 * keeps a ring of the bushes known to use it and takes flow from them one after the other, so that a
 * shift near equilibrium touches one bush only.
 *
 * <p>Source: Bar-Gera (2010), TAPAS; Xie and Xie (2016), iTAPAS. Mutable: owned by one solution.
 * Checked by: {@code PublishedCasesTest}.
 */
@Hot
final class PairedSegments {
  static final int NONE = -1;
  private static final int BLOCK = 8; // bushes given room as one task
  private static final int FEW = 1024;
  private static final int MANY = 1_000_000; // entries that may wait for room

  int count;
  int[] start =
      new int[129]; // [2 pairs + 1] side s of pair p is pool[start[2p+s] .. start[2p+s+1])
  int[] pool = new int[1024]; // links, each side in the order of travel
  double[] surplus = new double[64]; // [pairs] surcharge of side 0 less that of side 1
  int[] userClass = new int[64]; // [pairs]
  int[] ring = new int[64]; // [pairs] entry whose bush gives flow next
  int[] idle = new int[64]; // [pairs] passes in a row without a shift
  byte[] spent = new byte[64]; // [pairs] side + 1 that had nothing left in this pass, 0 for none
  private int[] next = new int[128]; // [2 pairs] next side ending in the same link
  private int[] mark =
      new int[128]; // [2 pairs] sum of the links of a side: tells most sides apart at a look
  private final int[] head; // [links] first side ending in the link, NONE if none
  private final Bushes bushes; // told which links a pair may give them
  int entries;
  int[] bushOf = new int[256]; // [entries]
  int[] after = new int[256]; // [entries] next entry of the ring
  private int
      awaiting; // entries, the last ones, whose bushes have no room for the links of the pair yet
  private int[] pairOf = new int[FEW]; // [awaiting] pair of the entry

  PairedSegments(Bushes bushes) {
    this.bushes = bushes;
    head = new int[bushes.graph.links];
    Arrays.fill(head, NONE);
  }

  /** First side (2 pair + side) whose last link this is, or NONE. */
  int firstEndingIn(int link) {
    return head[link];
  }

  /** Next side ending in the same link, or NONE. */
  int nextEndingAlike(int side) {
    return next[side];
  }

  /** Links of all pairs, both sides. */
  long links() {
    return start[2 * count];
  }

  /** Cost of side 0 less cost of side 1. */
  double difference(int pair, double[] time) {
    return along(pair, surplus[pair], time);
  }

  /** What side 0 of a pair has more of than side 1, [links] values, added to a number. */
  double along(int pair, double number, double[] values) {
    double sum = number;
    int middle = start[2 * pair + 1];
    int end = start[2 * pair + 2];
    for (int i = start[2 * pair]; i < middle; i++) {
      sum += values[pool[i]];
    }
    for (int i = middle; i < end; i++) {
      sum -= values[pool[i]];
    }
    return sum;
  }

  /** The pair with these sides in either order, or NONE. */
  int find(int ofClass, int[] links, int from, int middle, int end) {
    int wanted = sum(links, from, middle);
    for (int side = head[links[middle - 1]]; side != NONE; side = next[side]) {
      if (mark[side] == wanted
          && userClass[side >> 1] == ofClass
          && same(side, links, from, middle)
          && same(side ^ 1, links, middle, end)) {
        return side >> 1;
      }
    }
    return NONE;
  }

  private static int sum(int[] links, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += links[i];
    }
    return sum;
  }

  private boolean same(int side, int[] links, int from, int to) {
    return Arrays.equals(pool, start[side], start[side + 1], links, from, to);
  }

  /** Adds a pair known to be used by one bush. */
  int add(
      int ofClass, int bush, double surplusOfFirst, int[] links, int from, int middle, int end) {
    grow(end - from);
    int pair = count++;
    int at = start[2 * pair];
    System.arraycopy(links, from, pool, at, end - from);
    start[2 * pair + 1] = at + middle - from;
    start[2 * pair + 2] = at + end - from;
    surplus[pair] = surplusOfFirst;
    userClass[pair] = ofClass;
    idle[pair] = 0;
    spent[pair] = 0;
    ring[pair] = NONE;
    mark[2 * pair] = sum(links, from, middle);
    mark[2 * pair + 1] = sum(links, middle, end);
    link(2 * pair, links[middle - 1]);
    link(2 * pair + 1, links[end - 1]);
    join(pair, bush, NONE);
    return pair;
  }

  private void link(int side, int last) {
    next[side] = head[last];
    head[last] = side;
  }

  /** Entry of a bush in the ring of a pair, or NONE. */
  int entryOf(int pair, int bush) {
    int first = ring[pair];
    int entry = first;
    while (entry != NONE && bushOf[entry] != bush) {
      entry = after[entry] == first ? NONE : after[entry];
    }
    return entry;
  }

  /** Makes a bush the next one to give flow, given its {@link #entryOf entry}; without one it is entered into the ring. */
  void join(int pair, int bush, int entry) {
    if (entry != NONE) {
      ring[pair] = entry;
      return;
    }
    int at = ring[pair];
    if (entries == bushOf.length) {
      bushOf = Arrays.copyOf(bushOf, 2 * entries);
      after = Arrays.copyOf(after, 2 * entries);
    }
    await(pair);
    bushOf[entries] = bush;
    after[entries] = at == NONE ? entries : after[at];
    if (at != NONE) {
      after[at] = entries;
    }
    ring[pair] = entries++;
  }

  private void grow(int links) {
    if (count == surplus.length) {
      start = Arrays.copyOf(start, 4 * count + 1);
      surplus = Arrays.copyOf(surplus, 2 * count);
      userClass = Arrays.copyOf(userClass, 2 * count);
      ring = Arrays.copyOf(ring, 2 * count);
      idle = Arrays.copyOf(idle, 2 * count);
      spent = Arrays.copyOf(spent, 2 * count);
      next = Arrays.copyOf(next, 4 * count);
      mark = Arrays.copyOf(mark, 4 * count);
    }
    int needed = start[2 * count] + links;
    if (needed > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(needed, pool.length + (pool.length >> 1)));
    }
  }

  private void await(int pair) {
    if (awaiting == pairOf.length) {
      pairOf = Arrays.copyOf(pairOf, 2 * awaiting);
    }
    pairOf[awaiting++] = pair;
  }

  /**
   * Makes room in the rows of the bushes for the links of the pairs that they have joined, so that shifts need not: they run
   * on many threads. Each bush in the order in which it joined.
   */
  void enterLinks(Crew crew) {
    if (awaiting == 0) {
      return;
    }
    int first = entries - awaiting;
    int[] start = new int[bushes.count + 1];
    for (int entry = first; entry < entries; entry++) {
      start[bushOf[entry] + 1]++;
    }
    for (int bush = 0; bush < bushes.count; bush++) {
      start[bush + 1] += start[bush];
    }
    int[] pair = new int[awaiting];
    int[] next = start.clone();
    for (int entry = first; entry < entries; entry++) {
      pair[next[bushOf[entry]]++] = pairOf[entry - first];
    }
    TreeMarks[] marks = TreeMarks.forAll(crew, bushes);
    crew.run((bushes.count + BLOCK - 1) / BLOCK, (block, worker) -> {
      int last = Math.min(bushes.count, (block + 1) * BLOCK);
      for (int bush = block * BLOCK; bush < last; bush++) {
        if (start[bush] < start[bush + 1]) {
          marks[worker].of(bush);
        }
        for (int i = start[bush]; i < start[bush + 1]; i++) {
          enter(pair[i], bushes.rows[bush], marks[worker]);
        }
      }
    });
    awaiting = 0;
    if (pairOf.length > FEW) {
      pairOf = new int[FEW];
    }
  }

  /** Makes room for the flow of a bush on the links of a pair, and watches those that are not on its tree. */
  private void enter(int pair, FlowRow row, TreeMarks tree) {
    for (int i = start[2 * pair]; i < start[2 * pair + 2]; i++) {
      int at = row.enter(pool[i]);
      if (!tree.has(pool[i])) {
        row.watch(at);
      }
    }
  }

  /** Number of pairs that have not shifted for some passes. */
  int idle(int passes) {
    int sum = 0;
    for (int pair = 0; pair < count; pair++) {
      sum += idle[pair] >= passes ? 1 : 0;
    }
    return sum;
  }

  /**
   * Forgets the pairs that have not shifted for some passes; the others are put in the order of strips, so that threads
   * that balance different strips write to different places.
   *
   * @param sorted all pairs by strip
   * @param passes without a shift from which on a pair is forgotten
   * @param spentToo forget those as well whose dearer side had nothing left: they come back when they are needed
   * @param tidy also have the bushes forget the links that no pair may give them any more
   * @param crew shares the work
   */
  void drop(Regions sorted, int passes, boolean spentToo, boolean tidy, Crew crew) {
    if (tidy) {
      bushes.forgetIdle(TreeMarks.forAll(crew, bushes), crew);
    }
    PairedSegments kept = new PairedSegments(bushes);
    for (int position = 0; position < count; position++) {
      int pair = sorted.member(position);
      if (idle[pair] < passes && !(spentToo && spent[pair] != 0)) {
        kept.copy(this, pair);
        if (!tidy) {
          kept.awaiting = 0; // there is room already
        } else if (kept.awaiting > MANY) {
          kept.enterLinks(crew);
        }
      }
    }
    if (tidy) {
      kept.enterLinks(crew);
    }
    count = kept.count;
    start = kept.start;
    pool = kept.pool;
    surplus = kept.surplus;
    userClass = kept.userClass;
    ring = kept.ring;
    idle = kept.idle;
    spent = kept.spent;
    next = kept.next;
    mark = kept.mark;
    System.arraycopy(kept.head, 0, head, 0, head.length);
    entries = kept.entries;
    bushOf = kept.bushOf;
    after = kept.after;
  }

  private void copy(PairedSegments other, int pair) {
    int giver = other.ring[pair];
    int s = 2 * pair;
    int mine = add(
        other.userClass[pair],
        other.bushOf[giver],
        other.surplus[pair],
        other.pool,
        other.start[s],
        other.start[s + 1],
        other.start[s + 2]);
    idle[mine] = other.idle[pair];
    for (int e = other.after[giver]; e != giver; e = other.after[e]) {
      join(mine, other.bushOf[e], NONE);
    }
    ring[mine] = after[ring[mine]];
  }
}
