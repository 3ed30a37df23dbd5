package landbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredTable.Row;

/**
 * What each state receives and pays in the headline scenario against the reference, as present values by item; carriers
 * on its territory stand beside the sum. From table {@code public_account}.
 *
 * <p>Checked by: {@code MoneyFiguresTest}.
 */
final class PublicTexts {
  private static final List<String> ORDER = List.of(
      "transport-taxes",
      "border-fees",
      "royalty",
      "lease",
      "profit-tax",
      "dividend-tax",
      "shareholding",
      "works-taxes",
      "guarantee",
      "grant",
      "works",
      "operation",
      "residual-value");

  private final RunView view;
  private final Words words;
  private final Numbers numbers;
  private final Map<String, Map<String, Double>> byCountry = new TreeMap<>(); // USD
  private final Map<String, Double> carriers = new TreeMap<>();
  private final TreeSet<String> found = new TreeSet<>();

  PublicTexts(RunView view) {
    this.view = view;
    this.words = view.words();
    this.numbers = view.numbers();
    for (Row row : view.rows("public_account", view.headline())) {
      String country = row.text("country");
      double usd = row.number("discounted");
      if (row.flag("memo")) {
        carriers.merge(country, usd, Double::sum);
      } else {
        found.add(row.text("item"));
        byCountry
            .computeIfAbsent(country, key -> new TreeMap<>())
            .merge(row.text("item"), usd, Double::sum);
      }
    }
  }

  /** One row for each state, the largest sum first, then all together. */
  Grid grid() {
    List<String> items = new ArrayList<>(ORDER.stream().filter(found::contains).toList());
    found.stream().filter(item -> !ORDER.contains(item)).forEach(items::add);
    Grid grid = new Grid(words.of("public.title", view.scenario(view.headline())))
        .text(words.of("public.state"));
    items.forEach(item -> grid.number(view.word("public", item)));
    grid.number(words.of("total")).number(words.of("public.carriers"));
    List<String> countries = new ArrayList<>(byCountry.keySet());
    countries.sort((a, b) -> Double.compare(sum(b), sum(a)));
    countries.forEach(country -> row(grid, items, country));
    total(grid, items);
    return grid;
  }

  private double sum(String country) {
    return byCountry.get(country).values().stream().mapToDouble(v -> v).sum();
  }

  private void row(Grid grid, List<String> items, String country) {
    List<String> cells = new ArrayList<>(List.of(view.name("country", country)));
    items.forEach(item -> {
      double usd = byCountry.get(country).getOrDefault(item, 0.0);
      cells.add(usd == 0 ? Numbers.MISSING : numbers.millions(usd));
    });
    cells.add(numbers.millions(sum(country)));
    cells.add(numbers.millions(carriers.getOrDefault(country, 0.0)));
    grid.row(cells);
  }

  private void total(Grid grid, List<String> items) {
    if (byCountry.isEmpty()) {
      return;
    }
    List<String> cells = new ArrayList<>(List.of(words.of("total")));
    double all = 0;
    for (String item : items) {
      double sum = byCountry.values().stream()
          .mapToDouble(amounts -> amounts.getOrDefault(item, 0.0))
          .sum();
      cells.add(numbers.millions(sum));
      all += sum;
    }
    cells.add(numbers.millions(all));
    cells.add(numbers.millions(carriers.values().stream().mapToDouble(v -> v).sum()));
    grid.row(cells).withTotal();
  }
}
