package landbridge.read;

import java.util.List;
import java.util.Map;
import landbridge.base.Place;

/**
 * A node of a YAML file with its place; scalars stay text.
 *
 * <p>Text, because only the data dictionary knows what a value means: {@code NO} is Norway, {@code
 * 010} a code and {@code 12:30} a time where the column says so. Checked by: {@code
 * YamlReaderTest}.
 */
sealed interface YamlNode {

  /** Where it starts. */
  Place place();

  /**
   * A single value.
   *
   * @param text as written, without quotes
   * @param plain true if it stands without quotes
   * @param place where it starts
   */
  record Scalar(String text, boolean plain, Place place) implements YamlNode {

    /** True for an empty value, {@code ~} and {@code null} without quotes. */
    boolean isMissing() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /**
   * A list.
   *
   * @param items in order
   * @param place where it starts
   */
  record Sequence(List<YamlNode> items, Place place) implements YamlNode {}

  /**
   * A mapping.
   *
   * @param entries by key, in order
   * @param keys place of each key
   * @param place where it starts
   */
  record Mapping(Map<String, YamlNode> entries, Map<String, Place> keys, Place place)
      implements YamlNode {}
}
