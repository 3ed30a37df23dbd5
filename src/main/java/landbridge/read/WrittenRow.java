package landbridge.read;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import landbridge.base.Place;

/**
 * A row as it stands in a file.
 *
 * @param name key of the mapping in YAML; empty in CSV
 * @param cells by column
 * @param missing columns whose lack has been reported at the header
 * @param place where the row starts
 */
record WrittenRow(String name, Map<String, Written> cells, Set<String> missing, Place place) {

  WrittenRow(String name, Map<String, Written> cells, Place place) {
    this(name, cells, Collections.emptySet(), place);
  }
}
