package landbridge.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable.Row;

/**
 * How the goods share out over the corridors, year by year: the reference beside the headline scenario.
 *
 * <p>Two level bars a year, of equal unit; each part carries the number of its corridor, so that it reads without
 * colour; below the bar where the part is narrow. The outside option (goods that stay off the modelled routes) is left out of the bars and stands in the table.
 *
 * <p>Checked by: {@code ReportTest}.
 */
final class CorridorBars {
  private static final double WIDTH = 1000;
  private static final double LEFT = 190;
  private static final double RIGHT = 975;
  private static final double BAR = 18;
  private static final double STEP = BAR + Callouts.HEIGHT;
  private static final double BETWEEN_YEARS = 12;
  private static final double THINNEST = 0.3;

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final List<String> corridors = new ArrayList<>();
  private final TreeSet<Integer> years;

  CorridorBars(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    Set<String> seen = new LinkedHashSet<>();
    this.years = view.years(view.headline());
    years.retainAll(view.years(view.reference()));
    for (String scenario : scenarios()) {
      for (Row row : view.rows("corridor_share", scenario)) {
        boolean carries = row.findNumber("tonnes").orElse(0) > 0;
        if (carries
            && years.contains(row.year("year"))
            && !row.text("corridor").equals("outside")) {
          seen.add(row.text("corridor"));
        }
      }
    }
    corridors.addAll(seen);
    keepModelYears();
  }

  /** At most seven years, those of the study's list first. */
  private void keepModelYears() {
    while (years.size() > 7) {
      Integer odd = years.stream()
          .filter(year -> year % 5 != 0)
          .findFirst()
          .orElse(years.higher(years.first()));
      years.remove(odd);
    }
  }

  boolean possible() {
    return !years.isEmpty() && !corridors.isEmpty();
  }

  private List<String> scenarios() {
    return view.reference().equals(view.headline())
        ? List.of(view.headline())
        : List.of(view.reference(), view.headline());
  }

  Figure figure() {
    List<String> names = corridors.stream().map(this::name).toList();
    double head = Chart.keys(new Svg("corridors", WIDTH, 1, "", ""), 12, 20, names);
    double bottom = head + 10 + years.size() * (scenarios().size() * STEP + BETWEEN_YEARS);
    Svg svg = new Svg("corridors", WIDTH, bottom + 40, title(), description());
    Chart.keys(svg, 12, 20, names);
    Axis axis = Axis.linear(0, longest() / 1e6, LEFT, RIGHT, 8);
    Chart.level(svg, axis, bottom, head, numbers, words.of("axis.mt"));
    double y = head + 8;
    for (int year : years) {
      svg.text(12, y + 15, Integer.toString(year), "fill", Palette.INK, "font-weight", "700");
      for (String scenario : scenarios()) {
        String role = scenario.equals(view.reference()) ? "without" : "with";
        svg.text(
            LEFT - 8, y + 14, words.of("col." + role), "text-anchor", "end", "fill", Palette.QUIET);
        bar(svg, axis, y, scenario, year);
        y += STEP;
      }
      y += BETWEEN_YEARS;
    }
    return new Figure(
        "corridors", title(), description(), svg.finish(), twin(), words.of("corridors.source"));
  }

  private String name(String corridor) {
    return view.corridor(corridor);
  }

  private void bar(Svg svg, Axis axis, double y, String scenario, int year) {
    Callouts below = new Callouts();
    double at = 0;
    for (int c = 0; c < corridors.size(); c++) {
      double tonnes = view.corridorTonnes(scenario, year, corridors.get(c)) / 1e6;
      double width = axis.at(at + tonnes) - axis.at(at);
      boolean room = width >= (c + 1 < 10 ? 12 : 16);
      if (room) {
        Chart.box(svg, axis.at(at), y, width, BAR, c);
      } else if (width >= THINNEST) {
        Chart.plainBox(svg, axis.at(at), y, width, BAR, c);
        below.add(axis.at(at) + width / 2, c + 1);
      }
      at += tonnes;
    }
    below.draw(svg, y + BAR, LEFT - 60, WIDTH);
  }

  private double longest() {
    double longest = 0;
    for (String scenario : scenarios()) {
      for (int year : years) {
        longest = Math.max(longest, sum(scenario, year));
      }
    }
    return longest;
  }

  private double sum(String scenario, int year) {
    return corridors.stream()
        .mapToDouble(corridor -> view.corridorTonnes(scenario, year, corridor))
        .sum();
  }

  private String title() {
    return words.of(
        "corridors.title", view.scenario(view.reference()), view.scenario(view.headline()));
  }

  private String description() {
    int year = years.contains(view.mapYear()) ? view.mapYear() : years.last();
    Map<Double, String> byChange = new TreeMap<>();
    for (String corridor : corridors) {
      double with = view.corridorTonnes(view.headline(), year, corridor);
      byChange.put(with - view.corridorTonnes(view.reference(), year, corridor), corridor);
    }
    List<String> parts = new ArrayList<>();
    byChange.forEach((change, corridor) -> {
      if (Math.abs(change) >= 10_000) {
        parts.add(words.of("corridors.one", name(corridor), numbers.signed(change / 1e6, 2)));
      }
    });
    String changes = parts.isEmpty() ? words.of("corridors.none") : String.join("; ", parts);
    return words.of("corridors.description", Integer.toString(year), changes);
  }

  private Grid twin() {
    Grid grid = new Grid(title() + ", " + words.of("unit.mt")).text(words.of("col.corridor"));
    for (int year : years) {
      for (String scenario : scenarios()) {
        grid.number(
            year + " " + words.of(scenario.equals(view.reference()) ? "col.without" : "col.with"));
      }
    }
    List<String> rows = new ArrayList<>(corridors);
    rows.add("outside");
    for (String corridor : rows) {
      List<String> cells = new ArrayList<>(List.of(name(corridor)));
      for (int year : years) {
        for (String scenario : scenarios()) {
          cells.add(numbers.megatonnes(view.corridorTonnes(scenario, year, corridor)));
        }
      }
      grid.row(cells);
    }
    return grid;
  }
}
