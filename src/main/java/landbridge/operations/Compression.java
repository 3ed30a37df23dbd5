package landbridge.operations;

import java.util.ArrayList;
import java.util.List;

/**
 * Compression of a timetable after UIC 406: the trains keep their order and running times and are pushed together
 * until blocking times touch; what the sequence then needs, over the time it had, is the occupation.
 *
 * <p>A train holds blocks one after the other, each from a moment to a moment after its departure. Two trains may
 * not hold one block at once, whatever their directions; on a single track one block per stretch makes the trains
 * meet at the loops. Each train starts as early as all trains before it allow. The cycle closes with the first train
 * again, so that the sequence can repeat.
 *
 * <p>Cost: trains squared x blocks. Source: UIC Code 406 (2004, 2013). Checked by: {@code CompressionTest}.
 */
public final class Compression {
  private Compression() {}

  /**
   * A block that a train holds.
   *
   * @param block   number of the block
   * @param fromMin from when after the train's departure
   * @param toMin   until when
   */
  public record Held(int block, double fromMin, double toMin) {
    /** Checks the times. */
    public Held {
      if (!(toMin >= fromMin)) {
        throw new IllegalArgumentException("a block is held from " + fromMin + " to " + toMin);
      }
    }
  }

  /** A train: the blocks it holds, times after its departure. */
  public record Train(List<Held> blocks) {
    /** Keeps its own copy. */
    public Train {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Departures of the compressed sequence [min], the first at 0; one more entry for the first train of the next
   * cycle, which is the length of the cycle.
   */
  public static List<Double> departuresMin(List<Train> trains) {
    List<Train> cycle = new ArrayList<>(trains);
    cycle.add(trains.get(0));
    List<Double> departures = new ArrayList<>();
    for (int i = 0; i < cycle.size(); i++) {
      double earliest = 0;
      for (int j = 0; j < i; j++) {
        earliest = Math.max(earliest, departures.get(j) + headwayMin(cycle.get(j), cycle.get(i)));
      }
      departures.add(earliest);
    }
    return departures;
  }

  /** Shortest time from the departure of one train to that of a later one [min]; 0 if they share no block. */
  public static double headwayMin(Train first, Train second) {
    double headway = 0;
    for (Held a : first.blocks()) {
      for (Held b : second.blocks()) {
        if (a.block() == b.block()) {
          headway = Math.max(headway, a.toMin() - b.fromMin());
        }
      }
    }
    return headway;
  }

  /** Share of a time that the compressed sequence occupies. */
  public static double occupation(List<Train> trains, double windowMin) {
    List<Double> departures = departuresMin(trains);
    return departures.get(departures.size() - 1) / windowMin;
  }
}
