package landbridge.assign;

import java.util.Arrays;
import landbridge.base.Hot;
import landbridge.graph.Graph;
import landbridge.graph.TreeCosts;

/**
 * Looks through one bush at fixed costs: its cheapest paths and the pairs it should shift flow on.
 *
 * <p>Every used link that is dearer than the cheapest way to its head asks for a pair: a known pair
 * that ends in the link, carries more than little of its flow and saves enough, or else a new one, found by walking
 * back along the largest flow until the path meets the cheapest path. A walk that bites its own
 * tail has found flow in a circle, which is taken out.
 *
 * <p>Changes only the flow and the order of its bush, so bushes may be searched in any order and on
 * any thread. Source: Xie and Xie (2016), maximum flow search. A workspace: one per thread.
 */
@Hot
final class SegmentSearch {
  private static final double ENOUGH = 0.5; // share of a link's excess a known pair has to save
  private static final double LITTLE =
      0.001; // share of a link's flow that a known pair has to carry
  private static final int TRIES = 20; // circles taken out per link and pass

  private final Bushes bushes;
  private final Graph graph;
  private final OriginTree tree;
  private final int[] onTree; // [nodes] stamp of the link whose cheapest path runs here
  private final int[] visited; // [nodes] stamp of the walk
  private final int[] back; // [nodes + 1] links of the walk, against the direction of travel
  private final int[] found; // [2 nodes + 2] links of a new pair
  private int[] entry; // [nodes] of the tree of the current bush
  private final int[] destined; // [nodes] search in which the node was a destination last
  private int searches;
  private boolean marked; // destinations of the current bush
  private double floor; // excess cost of a link to leave alone
  private boolean everyLink; // asks, not only the last of those with excess that follow each other
  private int stamp;

  SegmentSearch(Bushes bushes) {
    this.bushes = bushes;
    graph = bushes.graph;
    tree = new OriginTree(bushes);
    onTree = new int[graph.nodes];
    visited = new int[graph.nodes];
    back = new int[graph.nodes + 1];
    found = new int[2 * graph.nodes + 2];
    destined = new int[graph.nodes];
  }

  /**
   * Sets what the next searches leave alone.
   *
   * @param floor excess cost of a link
   * @param everyLink whether each used link with excess asks, or of those that follow each other only the last: where
   *     flow leaves the cheapest path for long, that is a fraction of the pairs, and they are the longest
   */
  void set(double floor, boolean everyLink) {
    this.floor = floor;
    this.everyLink = everyLink;
  }

  /**
   * Searches one bush and notes what it needs.
   *
   * @param costs of the class of the bush
   * @param difference [pairs] cost of side 0 less side 1 at these costs
   */
  void search(int bush, TreeCosts costs, PairedSegments pairs, double[] difference, Notes notes) {
    tree.make(bush, costs);
    double[] cost = costs.cost;
    entry = tree.entry;
    double[] label = tree.label;
    double shortest = 0;
    searches++;
    for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
      double demand = bushes.demand[i];
      shortest += demand == 0 ? 0 : demand * label[bushes.destination[i]]; // 0: stranded or none
    }
    marked = false;
    FlowRow row = bushes.rows[bush];
    double dust = bushes.dust(bush);
    for (int i = 0; i < row.besides(); i++) {
      int at = row.beside(i);
      int link = row.link[at];
      int head = graph.to[link];
      double excess = label[graph.from[link]] + cost[link] - label[head];
      if (excess > floor
          && entry[head] != link
          && row.flow[at] > dust // last: rows lie far apart in memory
          && (everyLink || ends(bush, head, dust, cost))) {
        ask(bush, link, excess, pairs, difference, notes);
      }
    }
    notes.close(bush, shortest);
  }

  /** Whether some flow into a node ends there or goes on without excess; else the links out of it ask for all. */
  private boolean ends(int bush, int node, double dust, double[] cost) {
    FlowRow row = bushes.rows[bush];
    boolean goesOn = false;
    for (int link = graph.outStart[node]; link < graph.outStart[node + 1]; link++) {
      if (row.get(link) > dust) {
        int head = graph.to[link];
        if (entry[head] == link || tree.label[node] + cost[link] - tree.label[head] <= floor) {
          return true;
        }
        goesOn = true;
      }
    }
    return !goesOn || isDestination(bush, node);
  }

  private boolean isDestination(int bush, int node) {
    if (!marked) {
      marked = true;
      for (int i = bushes.first[bush]; i < bushes.first[bush + 1]; i++) {
        destined[bushes.destination[i]] = searches;
      }
    }
    return destined[node] == searches;
  }

  private void ask(
      int bush, int link, double excess, PairedSegments pairs, double[] difference, Notes notes) {
    FlowRow flow = bushes.rows[bush];
    double dust = bushes.dust(bush);
    int ofClass = bushes.userClass[bush];
    int side = pairs.firstEndingIn(link);
    for (; side != PairedSegments.NONE; side = pairs.nextEndingAlike(side)) {
      int pair = side >> 1;
      double saves = (side & 1) == 0 ? difference[pair] : -difference[pair];
      if (saves >= ENOUGH * excess
          && pairs.userClass[pair] == ofClass
          && carries(pairs, side, flow, Math.max(dust, LITTLE * flow.get(link)))) {
        notes.known(pair, pairs.entryOf(pair, bush));
        return;
      }
    }
    for (int i = 0; i < TRIES && flow.get(link) > dust; i++) {
      if (walk(bush, link, flow, notes)) {
        return;
      }
    }
  }

  private static boolean carries(PairedSegments pairs, int side, FlowRow flow, double least) {
    for (int i = pairs.start[side]; i < pairs.start[side + 1]; i++) {
      if (!(flow.get(pairs.pool[i]) > least)) {
        return false;
      }
    }
    return true;
  }

  /** Walks back from a link to the cheapest path to its head; false if a circle was taken out. */
  private boolean walk(int bush, int link, FlowRow flow, Notes notes) {
    int root = bushes.root[bush];
    int end = graph.to[link];
    stamp++;
    for (int node = end; node != root; node = graph.from[entry[node]]) {
      onTree[node] = stamp;
    }
    onTree[root] = stamp;
    onTree[end] = 0; // a walk that comes back here has found a circle, not the cheapest path
    visited[end] = stamp;
    int length = 0;
    back[length++] = link;
    int node = graph.from[link];
    while (onTree[node] != stamp) {
      if (visited[node] == stamp) {
        takeOut(node, length, flow, notes);
        return false;
      }
      visited[node] = stamp;
      int best = largest(node, flow);
      if (best == Graph.NONE) {
        return true; // only dust comes in here: nothing to shift
      }
      back[length++] = best;
      node = graph.from[best];
    }
    note(bush, node, end, length, notes);
    return true;
  }

  private int largest(int node, FlowRow flow) {
    int best = Graph.NONE;
    double most = 0;
    for (int i = graph.inStart[node]; i < graph.inStart[node + 1]; i++) {
      int link = graph.inLink[i];
      double there = flow.get(link);
      if (there > most) {
        most = there;
        best = link;
      }
    }
    return best;
  }

  private void note(int bush, int start, int end, int length, Notes notes) {
    for (int i = 0; i < length; i++) {
      found[i] = back[length - 1 - i];
    }
    int total = length;
    for (int node = end; node != start; node = graph.from[entry[node]]) {
      total++;
    }
    int at = total;
    for (int node = end; node != start; node = graph.from[entry[node]]) {
      found[--at] = entry[node];
    }
    notes.fresh(found, length, total);
  }

  /** The links back[..length) end in a circle that starts and ends at the node. */
  private void takeOut(int node, int length, FlowRow flow, Notes notes) {
    int first = length - 1;
    double least = flow.get(back[first]);
    while (graph.to[back[first]] != node) {
      first--;
      least = Math.min(least, flow.get(back[first]));
    }
    for (int i = first; i < length; i++) {
      flow.add(back[i], -least);
      notes.takenOut(back[i], least);
    }
  }

  /** What a search asked for, in the order of bushes: one per block of bushes, read in order. */
  static final class Notes {
    private static final int KNOWN = -1;
    private int[] text = new int[256]; // per note: KNOWN, pair, entry | length, total, links
    private int end;
    private int[] lastOf = new int[8]; // [bushes of the block] end of their text
    private int[] bush = new int[8];
    private double[] shortest = new double[8];
    private int searched;
    private int[] outLink = new int[16]; // links of circles, one by one
    private double[] outFlow = new double[16]; // PCE/h taken out of them
    private int out;

    void clear() {
      end = 0;
      searched = 0;
    }

    void known(int pair, int entry) {
      room(3);
      text[end++] = KNOWN;
      text[end++] = pair;
      text[end++] = entry;
    }

    void fresh(int[] links, int length, int total) {
      room(total + 2);
      text[end++] = length;
      text[end++] = total;
      System.arraycopy(links, 0, text, end, total);
      end += total;
    }

    void close(int ofBush, double shortestOfBush) {
      if (searched == bush.length) {
        lastOf = Arrays.copyOf(lastOf, 2 * searched);
        bush = Arrays.copyOf(bush, 2 * searched);
        shortest = Arrays.copyOf(shortest, 2 * searched);
      }
      lastOf[searched] = end;
      bush[searched] = ofBush;
      shortest[searched++] = shortestOfBush;
    }

    void takenOut(int link, double flow) {
      if (out == outLink.length) {
        outLink = Arrays.copyOf(outLink, 2 * out);
        outFlow = Arrays.copyOf(outFlow, 2 * out);
      }
      outLink[out] = link;
      outFlow[out++] = flow;
    }

    /** Takes what went in circles off the links as well; until then they keep what they carried before the search. */
    void settle(LinkState links) {
      for (int i = 0; i < out; i++) {
        links.add(outLink[i], -outFlow[i]);
      }
      out = 0;
    }

    double shortest() {
      double sum = 0;
      for (int i = 0; i < searched; i++) {
        sum += shortest[i];
      }
      return sum;
    }

    /** Enters the notes into the set of pairs. */
    void enter(PairedSegments pairs, Bushes bushes) {
      int at = 0;
      for (int i = 0; i < searched; i++) {
        while (at < lastOf[i]) {
          at = enter(at, bush[i], pairs, bushes);
        }
      }
    }

    private int enter(int at, int ofBush, PairedSegments pairs, Bushes bushes) {
      if (text[at] == KNOWN) {
        pairs.join(
            text[at + 1], ofBush, text[at + 2]); // nobody but the bush itself enters it there
        return at + 3;
      }
      int from = at + 2;
      int middle = from + text[at];
      int last = from + text[at + 1];
      int ofClass = bushes.userClass[ofBush];
      int pair = pairs.find(ofClass, text, from, middle, last);
      if (pair != PairedSegments.NONE) {
        pairs.join(pair, ofBush, pairs.entryOf(pair, ofBush));
        return last;
      }
      double surplus = 0;
      for (int i = from; i < last; i++) {
        double surcharge = bushes.surcharge[ofClass][text[i]];
        surplus += i < middle ? surcharge : -surcharge;
      }
      pairs.add(ofClass, ofBush, surplus, text, from, middle, last);
      return last;
    }

    private void room(int more) {
      if (end + more > text.length) {
        text = Arrays.copyOf(text, Math.max(end + more, 2 * text.length));
      }
    }
  }
}
