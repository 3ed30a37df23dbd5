package landbridge.cli;

import java.util.Map;
import java.util.TreeMap;

/** Reads {@code K=V,...}, the value of an option. */
final class KeyValues {
  private KeyValues() {}

  /**
   * The values by key.
   *
   * @param option name of the option, for the message
   * @throws CommandFailure if a part has no equals sign
   */
  static Map<String, String> of(String option, String text) {
    Map<String, String> values = new TreeMap<>();
    for (String part : text.split(",")) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new CommandFailure(
            ExitCode.USAGE, option + " " + text + ": \"" + part + "\" is no K=V");
      }
      values.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
    }
    return values;
  }
}
