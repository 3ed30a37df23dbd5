package landbridge.forbidden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Does the same things in the allowed way. {@code ForbiddenApiTest} must pass it. */
public final class Innocent {
  public double exact(double x) {
    return StrictMath.exp(x) + Math.sqrt(x) + Math.abs(x) + Math.floor(x) + Math.fma(x, x, x);
  }

  public Map<String, String> ordered() {
    return new LinkedHashMap<>();
  }

  public Map<Integer, List<String>> grouped(List<String> words) {
    return words.stream()
        .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
  }

  public String locale(double value) {
    return String.format(Locale.ROOT, "%.2f", value).toUpperCase(Locale.ROOT);
  }
}
