package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import landbridge.choice.Spares;

/**
 * Goes once through the traffic of many scenarios and years, so that it can be looked at, and keeps none of it.
 *
 * <p>A year at a time, by one thread: the reference, then what others extend, then the rest; at the end of the year its
 * arrays go to the next one. What is solved, from where, and so each bit, is as in {@link TrafficModel#solve(List)}. Years
 * are solved side by side, those with most traffics first. Checked by: {@code TrafficPassTest}, {@code RunnerTest} on 1, 2, 3
 * and 8 threads.
 */
public final class TrafficPass {
  private final TrafficModel model;
  private final List<Wanted> wanted;
  private final Function<Solution, Look> looks;
  private final Spares spares = new Spares();

  private TrafficPass(TrafficModel model, List<Wanted> wanted, Function<Solution, Look> looks) {
    this.model = model;
    this.wanted = wanted;
    this.looks = looks;
  }

  /** What is done with the traffics of one year while they have their routes; by the thread that solved them. */
  @FunctionalInterface
  public interface Look {
    /**
     * Looks at a traffic. Its routes are gone afterwards, see {@link Solution#alone}.
     *
     * @param same      positions in what was wanted that have this traffic
     * @param solutions the traffic with the state of each
     */
    void at(List<Integer> same, List<Solution> solutions);
  }

  /**
   * Looks at the traffic of each, each different state of a year solved once.
   *
   * @param looks makes the look of a year from the traffic of the reference, which has its routes until the year ends;
   *     called by the thread that solves the year
   */
  public static void over(
      TrafficModel model, int threads, List<Wanted> wanted, Function<Solution, Look> looks) {
    TrafficPass pass = new TrafficPass(model, wanted, looks);
    List<List<Integer>> years = pass.years();
    model.reference(model.baseYear());
    InParallel.map(threads, years.size(), n -> {
      pass.year(years.get(n));
      return n;
    });
  }

  /** Positions in what is wanted by year, the fullest years first, of equals the latest. */
  private List<List<Integer>> years() {
    SortedMap<Integer, List<Integer>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (int i = 0; i < wanted.size(); i++) {
      byYear.computeIfAbsent(wanted.get(i).year(), year -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> years = new ArrayList<>(byYear.values());
    years.sort(Comparator.comparing(List::size, Collections.reverseOrder()));
    return years;
  }

  private void year(List<Integer> positions) {
    List<Wanted> here = positions.stream().map(wanted::get).toList();
    TrafficModel aside = model.aside(spares);
    int year = here.get(0).year();
    Look look = looks.apply(aside.reference(year));
    List<Solution> starts = aside.starts(here);
    List<YearState> states = aside.states(here);
    List<String> keys = aside.keys(states, starts);
    SortedMap<String, List<Integer>> same = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      same.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
    }
    for (List<Integer> group : same.values()) {
      int i = group.get(0);
      Solution known = aside.known(keys.get(i), starts.get(i));
      Solution solution =
          known != null ? known : aside.respond(states.get(i), keys.get(i), starts.get(i));
      look.at(
          group.stream().map(positions::get).toList(),
          group.stream().map(k -> solution.of(states.get(k))).toList());
      if (known == null) {
        spares.give(solution.result());
      }
    }
    aside.leave(year);
  }
}
