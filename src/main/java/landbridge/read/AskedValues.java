package landbridge.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import landbridge.base.Place;
import landbridge.model.Address;
import landbridge.model.Intervention;
import landbridge.model.Table;

/**
 * Values that stand in a study for one run only, as if they were written in its files: read like the value of an
 * operation {@code set}, with its unit, and held against everything else that the study says.
 *
 * <p>Checked by: {@code AskedValuesTest}.
 */
final class AskedValues {
  private final SortedMap<String, Table> tables;
  private final InterventionReader operations;
  private final Problems problems;

  AskedValues(SortedMap<String, Table> tables, InterventionReader operations, Problems problems) {
    this.tables = tables;
    this.operations = operations;
    this.problems = problems;
  }

  /** Puts values in their place. */
  void put(SortedMap<String, String> byAddress) {
    byAddress.forEach((path, text) -> operations.read(operation(path, text)).ifPresent(this::put));
  }

  private void put(Intervention operation) {
    Intervention.SetValue set = (Intervention.SetValue) operation;
    if (used(set.path())) {
      problems.add("E5021", Place.of("--set " + set.path()), set.path().toString());
      return;
    }
    Table table = tables.get(set.path().table());
    tables.put(
        table.name(),
        table.with(table.find(set.path().row()).orElseThrow().with(set.path().column(), set.to())));
  }

  /** Whether files have been read by the value already: it turns their money into that of the study. */
  private static boolean used(Address path) {
    return path.table().equals("prices")
        || path.table().equals("study")
            && List.of("currency", "price_year").contains(path.column());
  }

  private static YamlNode operation(String path, String text) {
    Place place = Place.of("--set " + path);
    Map<String, YamlNode> inner = new LinkedHashMap<>();
    inner.put("path", new YamlNode.Scalar(path, true, place));
    inner.put("to", new YamlNode.Scalar(text, true, place));
    YamlNode set = new YamlNode.Mapping(inner, Collections.emptySortedMap(), place);
    return new YamlNode.Mapping(
        Collections.singletonMap("set", set), Collections.emptySortedMap(), place);
  }
}
