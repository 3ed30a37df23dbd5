package landbridge.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import landbridge.run.ResultDictionary;
import landbridge.run.ResultDictionary.Type;
import landbridge.run.ResultTable;
import landbridge.run.Run;
import landbridge.store.RunStore;
import landbridge.store.StoredRun;

/**
 * A synthetic run with round numbers, so that a test can say what the report must show. No number in it is a fact.
 *
 * <p>Four places in a row, W - A - B - E: the link A-B is the company's; a bypass W-N-E loses what A-B gains.
 */
final class SampleRun {
  private final Map<String, List<String>> tables = new LinkedHashMap<>();

  private SampleRun() {
    study();
    network();
    flows();
    money();
    quality();
  }

  static SampleRun standard() {
    return new SampleRun();
  }

  /** Replaces the rows of a table; cells are separated by a bar. */
  SampleRun with(String table, String... rows) {
    tables.put(table, List.of(rows));
    return this;
  }

  SampleRun without(String table) {
    tables.remove(table);
    return this;
  }

  StoredRun storedIn(Path folder) {
    return storedIn(folder, cell -> cell);
  }

  /** The stored run, each text cell passed through {@code change}. */
  StoredRun storedIn(Path folder, UnaryOperator<String> change) {
    List<ResultTable> built = new ArrayList<>();
    tables.forEach((name, rows) -> built.add(table(name, rows, change)));
    Run run = Run.of("sample", 7, new TreeMap<>(), built);
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return RunStore.in(folder, clock).withoutParquet().write(run);
  }

  private static ResultTable table(String name, List<String> rows, UnaryOperator<String> change) {
    List<ResultDictionary.Column> columns =
        ResultDictionary.standard().table(name).columns();
    ResultTable.Rows table = ResultTable.of(name);
    for (String row : rows) {
      List<String> cells = new ArrayList<>(List.of(row.split("\\|", -1)));
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(name + " has " + columns.size() + " columns: " + row);
      }
      for (int c = 0; c < columns.size(); c++) {
        boolean free =
            columns.get(c).type() == Type.TEXT && !fixed(name, columns.get(c).name());
        cells.set(c, free ? change.apply(cells.get(c)) : cells.get(c));
      }
      table.addTexts(cells);
    }
    return table.build();
  }

  /** Cells that the program itself writes, never a person. */
  private static boolean fixed(String table, String column) {
    boolean prose = table.equals("prose") && !column.equals("text");
    return table.equals("study") && column.equals("key") || column.equals("role") || prose;
  }

  private void study() {
    with(
        "study",
        "title_en|Sample",
        "title_de|Beispiel",
        "country.AA.en|Aland",
        "country.AA.de|Aland",
        "country.BB.en|Beland",
        "country.BB.de|Beland",
        "asset.line.en|Line",
        "asset.line.de|Bahn",
        "shareholder.one.en|One",
        "shareholder.one.de|Eins",
        "shareholder.two.en|Two",
        "shareholder.two.de|Zwei",
        "corridor.pass.en|Pass",
        "corridor.pass.de|Pass",
        "corridor.round.en|Round",
        "corridor.round.de|Umweg");
    with(
        "scenario",
        "base|Nothing|Nichts|Nothing is built.|Nichts wird gebaut.|reference|0",
        "build|The line|Die Bahn|The line is built.|Die Bahn wird gebaut.|headline|1");
  }

  private void network() {
    with(
        "map_node",
        "w|West|West|AA|44.0|40.0|city|w",
        "a|Astation|Astation|AA|45.0|39.5|border|",
        "b|Bstation|Bstation|BB|46.0|39.2|border|",
        "e|East|Ost|BB|48.0|39.8|port|e",
        "n|North|Nord|BB|46.0|41.5|city|",
        "far|Far|Fern|CC|120.0|31.0|port|");
    with(
        "map_link",
        "wa|w|a|rail|1520|100||||||",
        "ab|a|b|rail|1520|50|p|line|gate|Gate|Tor|pass",
        "be|b|e|rail|1520|150||||||",
        "wn|w|n|road||200||||||round",
        "ne|n|e|road||200|||bar|Bar|Schranke|",
        "ef|e|far|sea||9000||||||");
  }

  private void flows() {
    List<String> links = new ArrayList<>();
    List<String> corridors = new ArrayList<>();
    for (int year : new int[] {2025, 2040}) {
      for (String scenario : List.of("base", "build")) {
        boolean built = scenario.equals("build") && year == 2040;
        String head = scenario + "|" + year + "|";
        for (String link : List.of("wa", "ab", "be")) {
          links.add(head + link + "|ab|" + (built ? 1_000_000 : 0) + "|0|||10|10");
          links.add(head + link + "|ba|" + (built ? 500_000 : 0) + "|0|||10|10");
        }
        for (String link : List.of("wn", "ne", "ef")) {
          links.add(head + link + "|ab|" + (built ? 2_000_000 : 3_500_000) + "|0|||10|10");
        }
        corridors.add(head + "pass|" + (built ? 1_500_000 : 0) + "|0");
        corridors.add(head + "round|" + (built ? 2_000_000 : 3_500_000) + "|0");
        corridors.add(head + "outside|0|0");
      }
    }
    with("link_flow", links.toArray(String[]::new));
    with("corridor_share", corridors.toArray(String[]::new));
    with(
        "crossing_flow",
        "base|2040|gate|ab|closed|0|",
        "build|2040|gate|ab|open|1000000|12",
        "build|2040|gate|ba|open|500000|12",
        "build|2040|bar|ab|open|2000000|30");
    with(
        "project_opening",
        "build|p|2030|2034|treaty|2030|4|1|Treaty|Vertrag|AA and BB|signed|2025-06-30|D|s");
    with(
        "prose",
        "en|summary|paragraph|It is worth {{enpv}}.|text/en/summary.md|1",
        "de|summary|paragraph|Es ist {{enpv}} wert.|text/de/summary.md|1");
    with("bottleneck", "build|2040|crossing|bar|ab|2000000|2100000|0.952|3|0");
    tables.put(
        "route_step",
        Stream.of("pass;0.5;10", "round;0.3;20", "third;0.2;40")
            .flatMap(text -> steps(text.split(";")).stream())
            .toList());
  }

  private static List<String> steps(String[] route) {
    String head = "build|2040|zw|ze|goods|" + route[0] + "|" + route[1] + "|";
    double h = Double.parseDouble(route[2]);
    return List.of(
        head + "0|start|w|West|West||0|0|0|0",
        head + "1|link|wa|Astation|Astation|rail|100|" + h + "|1|5",
        head + "2|crossing|gate|Gate|Tor|rail|100|" + 2 * h + "|4|8",
        head + "3|terminal|t|Yard|Hof|rail|150|" + 3 * h + "|5|12",
        head + "4|access|e|East|Ost|road|300|" + 4 * h + "|6|20");
  }

  private void money() {
    with(
        "present_value",
        "build|user-benefit|AA|shippers|300000000",
        "build|user-benefit|BB|shippers|100000000",
        "build|project-cost|AA|company|-150000000",
        "build|tax|BB|state|-20000000",
        "build|tax|AA|state|20000000");
    with(
        "appraisal",
        "base|enpv|0|USD|",
        "base|eirr||1/yr|no flows",
        "build|enpv|250000000|USD|",
        "build|eirr|0.123|1/yr|",
        "build|bcr|2.5|1|");
    List<String> years = new ArrayList<>();
    List<String> holders = new ArrayList<>();
    double sum = 0;
    for (int year = 2027; year <= 2032; year++) {
      boolean works = year < 2030;
      double amount = works ? -100e6 : 150e6;
      sum += amount;
      years.add("build|" + year + "|" + (works ? "capex-line" : "revenue-line") + "|" + amount);
      years.add("build|" + year + "|cumulative|" + sum);
      holders.add("build|one|" + year + "|0.74|" + (works ? -74e6 : 0) + "|" + (works ? 0 : 111e6)
          + "|0|0|0");
      holders.add("build|two|" + year + "|0.26|" + (works ? -26e6 : 0) + "|" + (works ? 0 : 39e6)
          + "|0|0|0");
    }
    with("company_year", years.toArray(String[]::new));
    with("shareholder_year", holders.toArray(String[]::new));
    with(
        "company_kpi",
        "build|project_irr|0.111|1/yr|",
        "build|project_npv|42000000|USD|",
        "build|total_dividends|450000000|USD|",
        "build|total_dividends-one|333000000|USD|",
        "build|payback|5|yr|");
  }

  private void quality() {
    with(
        "observed_fit",
        "o1|Count one|Zählung eins|corridor|rail|fit|2000000|2100000|1.05|2200000|1|src|A|",
        "o2|Count two|Zählung zwei|corridor|road|check|1000000|300000|0.3||0|src|B|Other scope.");
    with("chainage_fit", "c1|West to East|West bis Ost|300|301|0.0033|0.02|src|");
    with(
        "convergence",
        "base|2025|converged|3|1e-9|3500000|3500000|0|0",
        "build|2040|converged|4|2e-9|3500000|3500000|0|0");
    with("check", "build|sum|1|0|USD");
    with(
        "input",
        "links.ab.length|50 km|50|km|40|60|src|A|network/links.csv|3||0",
        "links.wa.length|100|100|km|||src|B|f|4||0",
        "values.discount_rate|9 %|0.09|1/yr|||src|C|costs/values.yaml|2||0",
        "values.guess|1|1|1||||D|costs/values.yaml|9|A guess.|0",
        "trade.a-b.tonnes|5|5|t/yr||||D|demand/trade.csv|2||1");
    with("source", "src|A title|A publisher|2026|https://example.org/a?b=1&c=2|A remark");
  }
}
