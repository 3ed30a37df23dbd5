package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Trains that meet on a single track, one by one: the slow twin of the delay formula and of the period.
 *
 * <p>Each stretch lets one train through at a time, first come, first served; a train runs for {@code run} minutes
 * and frees the stretch an interval later; loops hold any number of trains.
 */
class TrackSimulationTest {
  private static final double RUN = 20;
  private static final double INTERVAL = 4;

  private record Event(double at, int train, boolean frees, int stretch) {}

  /** Mean wait per train [min]; trains depart at given times from alternate ends or by chance. */
  private static double wait(int stretches, double[] departure, boolean[] eastbound) {
    PriorityQueue<Event> events = new PriorityQueue<>((a, b) ->
        a.at() != b.at() ? Double.compare(a.at(), b.at()) : Boolean.compare(b.frees(), a.frees()));
    int[] at = new int[departure.length];
    double[] arrived = new double[departure.length];
    double waited = 0;
    boolean[] busy = new boolean[stretches];
    List<ArrayDeque<Integer>> queue = new ArrayList<>();
    for (int s = 0; s < stretches; s++) {
      queue.add(new ArrayDeque<>());
    }
    for (int train = 0; train < departure.length; train++) {
      at[train] = eastbound[train] ? 0 : stretches - 1;
      events.add(new Event(departure[train], train, false, at[train]));
    }
    while (!events.isEmpty()) {
      Event event = events.poll();
      int s = event.stretch();
      if (event.frees()) {
        busy[s] = false;
      } else {
        arrived[event.train()] = event.at();
        queue.get(s).add(event.train());
      }
      if (!busy[s] && !queue.get(s).isEmpty()) {
        int train = queue.get(s).poll();
        waited += event.at() - arrived[train];
        busy[s] = true;
        events.add(new Event(event.at() + RUN + INTERVAL, train, true, s));
        at[train] += eastbound[train] ? 1 : -1;
        if (at[train] >= 0 && at[train] < stretches) {
          events.add(new Event(event.at() + RUN, train, false, at[train]));
        }
      }
    }
    return waited / departure.length;
  }

  private static double byChance(int stretches, double trainsPerDay, int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> departure = new ArrayList<>();
    double gap = 1440 / (2 * trainsPerDay);
    for (double t = 0; t < days * 1440.0; t -= gap * Math.log(1 - random.nextDouble())) {
      departure.add(t);
    }
    boolean[] east = new boolean[departure.size()];
    for (int i = 0; i < east.length; i++) {
      east[i] = random.nextBoolean();
    }
    return wait(stretches, departure.stream().mapToDouble(t -> t).toArray(), east);
  }

  private static RailSection section(int stretches) {
    return new RailSection(
        RailSection.Layout.even(20 * stretches, 1, stretches - 1),
        new RailSection.Control(Signalling.SEMI_AUTOMATIC, INTERVAL, 10, 1, 0, 1),
        new RailSection.Trains(60, 0, 0, 1));
  }

  @Test
  void oneStretchIsExact() {
    for (double trains : new double[] {6, 12, 20}) {
      double simulated = byChance(1, trains, 20_000, 3);
      double formula = 60 * TrackCapacity.of(section(1)).delayH(trains);
      assertThat(formula / simulated - 1).as("%s trains", trains).isCloseTo(0, within(0.04));
    }
  }

  @Test
  void aRowOfStretchesIsNear() {
    for (double trains : new double[] {6, 12, 18, 20}) {
      double simulated = byChance(6, trains, 4_000, 5);
      double formula = 60 * TrackCapacity.of(section(6)).delayH(trains);
      assertThat(formula / simulated - 1).as("%s trains", trains).isBetween(-0.05, 0.30);
    }
  }

  @Test
  void trainsThatMeetInEveryLoopPassAtThePeriodAndNoFaster() {
    // period 2 x (20 + 4) = 48 min: at 48.1 min between departures the wait stays, at 47.9 it grows
    // with the trains
    assertThat(TrackCapacity.of(section(1)).mostTrains()).isCloseTo(1440 / 48.0, within(1e-9));
    assertThat(regular(48.1, 4000)).isLessThan(48);
    double slow = regular(47, 2000);
    assertThat(regular(47, 4000)).isGreaterThan(1.8 * slow).isGreaterThan(1000);
  }

  private static double regular(double headway, int trains) {
    double[] departure = new double[trains];
    boolean[] east = new boolean[trains];
    for (int i = 0; i < trains; i++) {
      departure[i] = i / 2 * headway;
      east[i] = i % 2 == 0;
    }
    return wait(1, departure, east);
  }
}
