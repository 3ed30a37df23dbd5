package landbridge.read.network;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landbridge.base.NumberText;
import landbridge.model.network.TripTable;

/**
 * Trips as a list: one row per pair, with the columns o_zone_id, d_zone_id, volume.
 *
 * <p>The zones are those named in the list, numbers before words. Checked by: {@code CsvTripsTest}.
 */
public final class CsvTrips {
  private CsvTrips() {}

  private record Entry(String origin, String destination, double volume) {}

  /** Reads a list; a pair written twice adds up. */
  public static Reading<TripTable> read(Path path) {
    List<Entry> entries = new ArrayList<>();
    FileText file = CsvRows.each(path, row -> {
      row.required("volume");
      entries.add(
          new Entry(row.required("o_zone_id"), row.required("d_zone_id"), row.amount("volume", 0)));
    });
    Map<String, Integer> position = new TreeMap<>(CsvTrips::compare);
    for (Entry entry : entries) {
      position.put(entry.origin(), 0);
      position.put(entry.destination(), 0);
    }
    int next = 0;
    for (Map.Entry<String, Integer> zone : position.entrySet()) {
      zone.setValue(next++);
    }
    double[][] trips = new double[next][next];
    for (Entry entry : entries) {
      trips[position.get(entry.origin())][position.get(entry.destination())] += entry.volume();
    }
    String name = String.valueOf(path.getFileName());
    TripTable table = TripTable.of(name, List.copyOf(position.keySet()), trips);
    return new Reading<>(table, file.endOf(entries, "trips"));
  }

  /** Numbers by size, before words by spelling. */
  private static int compare(String a, String b) {
    boolean wholeA = isWhole(a);
    boolean wholeB = isWhole(b);
    if (wholeA && wholeB) {
      int bySize = Long.compare(Long.parseLong(a), Long.parseLong(b));
      return bySize != 0 ? bySize : a.compareTo(b);
    }
    return wholeA != wholeB ? (wholeA ? -1 : 1) : a.compareTo(b);
  }

  private static boolean isWhole(String text) {
    return text.length() <= 18
        && !text.isEmpty()
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Writes the pairs that have trips. */
  public static void write(TripTable table, Path path) throws IOException {
    try (CsvWriter out = GmnsWriter.writer(path)) {
      out.writeRecord("o_zone_id", "d_zone_id", "volume");
      for (int o = 0; o < table.zones().size(); o++) {
        for (int d = 0; d < table.zones().size(); d++) {
          if (table.trips(o, d) != 0) {
            out.writeRecord(
                table.zones().get(o), table.zones().get(d), NumberText.of(table.trips(o, d)));
          }
        }
      }
    }
  }
}
