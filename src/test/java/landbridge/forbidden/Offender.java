package landbridge.forbidden;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Does once what the result path may never do. {@code ForbiddenApiTest} must catch each line. */
public final class Offender {
  public double call() {
    return Math.exp(1);
  }

  public DoubleUnaryOperator reference() {
    return Math::log;
  }

  public DoubleUnaryOperator lambda() {
    return x -> Math.pow(x, 2);
  }

  public Map<String, String> unordered() {
    return new HashMap<>();
  }

  public Set<String> immutable() {
    return Set.of("a", "b");
  }

  public Map<Integer, List<String>> grouped(List<String> words) {
    return words.stream().collect(Collectors.groupingBy(String::length));
  }

  public double parallel(List<Double> values) {
    return values.parallelStream().mapToDouble(Double::doubleValue).sum();
  }

  public double alsoParallel(List<Double> values) {
    return values.stream().parallel().mapToDouble(Double::doubleValue).sum();
  }

  public double random() {
    return new Random(1).nextDouble();
  }

  public String locale(double value) {
    return String.format("%.2f", value);
  }

  public String upper(String text) {
    return text.toUpperCase();
  }

  public byte[] charset(String text) {
    return text.getBytes();
  }

  public long clock() {
    return System.currentTimeMillis();
  }

  public String digits(double value) {
    return String.valueOf(value);
  }
}
