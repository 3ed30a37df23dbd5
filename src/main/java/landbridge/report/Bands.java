package landbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.store.StoredTable.Row;

/**
 * Flows of two scenarios as composite difference bands: what both carry, and what the second carries more or less.
 *
 * <p>A band is as wide as the larger of the two flows. Its middle, as wide as the smaller, is grey; the rim is gain
 * (solid) or loss (dashed), so that it reads without colour as well. Links between the same two nodes lie side by side.
 *
 * <p>Source of the form: composite maps of traffic assignment software. Threads: immutable. Checked by: {@code
 * ReportTest}.
 */
final class Bands {
  /** Flows below this are drawn as network only [t/yr]. */
  static final double LEAST_T = 20_000;

  /**
   * The two flows of a link, both directions together [t/yr].
   *
   * @param without flow in the reference
   * @param with    flow in the other scenario
   */
  record Band(String link, String from, String to, String mode, double without, double with) {
    double common() {
      return Math.min(without, with);
    }

    double difference() {
      return with - without;
    }

    double most() {
      return Math.max(without, with);
    }
  }

  /** Changes from here on have a rim that can be seen [t/yr]. */
  private static final double RIM_T = 100_000;

  private static final double RIM = 1.6;

  private final List<Band> bands = new ArrayList<>();

  Bands(RunView view, int year) {
    for (Row row : view.links().values()) {
      String link = row.text("link");
      double without = view.linkTonnes(view.reference(), year, link);
      double with = view.linkTonnes(view.headline(), year, link);
      bands.add(new Band(link, row.text("from"), row.text("to"), row.text("mode"), without, with));
    }
  }

  List<Band> all() {
    return bands;
  }

  /** The bands wide enough to draw, the widest first. */
  List<Band> carrying() {
    return bands.stream()
        .filter(band -> band.most() >= LEAST_T)
        .sorted(Comparator.comparingDouble(Band::most).reversed().thenComparing(Band::link))
        .toList();
  }

  /** Shift of each band to the side so that parallel links do not hide each other, in units of width. */
  static Map<String, Double> shifts(List<Band> bands, double perTonne) {
    Map<String, List<Band>> parallel = new TreeMap<>();
    for (Band band : bands) {
      boolean inOrder = band.from().compareTo(band.to()) <= 0;
      String pair = inOrder ? band.from() + '>' + band.to() : band.to() + '>' + band.from();
      parallel.computeIfAbsent(pair, key -> new ArrayList<>()).add(band);
    }
    Map<String, Double> shifts = new TreeMap<>();
    for (List<Band> group : parallel.values()) {
      group.sort(Comparator.comparing(Band::mode).thenComparing(Band::link));
      double total = group.stream().mapToDouble(band -> width(band, perTonne)).sum();
      double at = -total / 2;
      for (Band band : group) {
        double middle = at + width(band, perTonne) / 2;
        shifts.put(band.link(), band.from().compareTo(band.to()) <= 0 ? middle : -middle);
        at += width(band, perTonne);
      }
    }
    return shifts;
  }

  /** Width of the grey middle of a band: a rim of a change worth showing stays visible. */
  static double core(double width, Band band) {
    double core = width * band.common() / Math.max(1, band.most());
    double most = Math.max(width - RIM, width / 2);
    return Math.abs(band.difference()) >= RIM_T ? Math.min(core, most) : core;
  }

  private static double width(Band band, double perTonne) {
    return Math.max(1.5, band.most() * perTonne) + 0.6;
  }
}
