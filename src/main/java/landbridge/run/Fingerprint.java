package landbridge.run;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import landbridge.base.Sha256;

/**
 * Names the numbers of a run: SHA-256 of inputs, engine version, seed and the settings that change numbers.
 *
 * <p>Threads, clock and machine are left out on purpose; they must not matter. Checked by: {@code RunTest}.
 */
public final class Fingerprint {
  private static final int ID_DIGITS = 12;

  private Fingerprint() {}

  /** The fingerprint as 64 hexadecimal digits. Inputs come sorted by path. */
  public static String of(
      String study,
      String engine,
      long seed,
      SortedMap<String, String> settings,
      List<InputFile> inputs) {
    StringBuilder text = new StringBuilder("landbridge-run 1\n");
    text.append("study ").append(study).append('\n');
    text.append("engine ").append(engine).append('\n');
    text.append("seed ").append(seed).append('\n');
    settings.forEach((name, value) ->
        text.append("setting ").append(name).append('=').append(value).append('\n'));
    for (InputFile input : inputs) {
      text.append("input ")
          .append(input.sha256())
          .append(' ')
          .append(input.path())
          .append('\n');
    }
    return HexFormat.of()
        .formatHex(Sha256.fresh().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The short name of a run with this fingerprint. */
  public static String id(String fingerprint) {
    return "r-" + fingerprint.substring(0, ID_DIGITS);
  }
}
