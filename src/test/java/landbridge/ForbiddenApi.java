package landbridge;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What the result path may not call, because its answer depends on the machine, the JDK, the thread or the moment.
 *
 * <p>Looks at the bytecode: calls, constructor calls and method references, lambdas included.
 */
final class ForbiddenApi {
  private static final TreeSet<String> MATH = new TreeSet<>(List.of(
      "exp", "log", "log10", "log1p", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan",
      "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot", "random"));

  /** Owner and member; a trailing parameter list narrows it to one overload. */
  private static final List<String> CALLS = List.of(
      // unordered collections
      "java.util.HashMap.<init>",
      "java.util.HashSet.<init>",
      "java.util.IdentityHashMap.<init>",
      "java.util.WeakHashMap.<init>",
      "java.util.Hashtable.<init>",
      "java.util.concurrent.ConcurrentHashMap.<init>",
      "java.util.concurrent.ConcurrentHashMap.newKeySet",
      "java.util.Set.copyOf",
      "java.util.Map.of",
      "java.util.Map.ofEntries",
      "java.util.Map.copyOf",
      "java.util.stream.Collectors.toSet",
      "java.util.stream.Collectors.toUnmodifiableSet",
      "java.util.stream.Collectors.toUnmodifiableMap",
      "java.util.stream.Collectors.toConcurrentMap",
      "java.util.stream.Collectors.groupingByConcurrent",
      "java.util.stream.Collectors.toMap(java.util.function.Function,java.util.function.Function)",
      "java.util.stream.Collectors.toMap"
          + "(java.util.function.Function,java.util.function.Function,java.util.function.BinaryOperator)",
      "java.util.stream.Collectors.groupingBy(java.util.function.Function)",
      "java.util.stream.Collectors.groupingBy(java.util.function.Function,java.util.stream.Collector)",
      "java.lang.System.identityHashCode",
      // parallel reductions
      "java.util.Collection.parallelStream",
      "java.util.List.parallelStream",
      "java.util.Arrays.parallelPrefix",
      "java.util.concurrent.atomic.DoubleAdder.<init>",
      "java.util.concurrent.atomic.DoubleAccumulator.<init>",
      // randomness without a key
      "java.util.Random.<init>",
      "java.util.concurrent.ThreadLocalRandom.current",
      "java.security.SecureRandom.<init>",
      "java.util.UUID.randomUUID",
      "java.util.random.RandomGenerator.of",
      "java.util.random.RandomGenerator.getDefault",
      "java.util.random.RandomGeneratorFactory.of",
      "java.util.Collections.shuffle(java.util.List)",
      // default locale, charset, zone, clock
      "java.lang.String.format(java.lang.String,[Ljava.lang.Object;)",
      "java.lang.String.formatted",
      "java.lang.String.toUpperCase()",
      "java.lang.String.toLowerCase()",
      "java.lang.String.getBytes()",
      "java.lang.String.<init>([B)",
      "java.lang.String.<init>([B,int,int)",
      "java.io.PrintStream.printf(java.lang.String,[Ljava.lang.Object;)",
      "java.io.PrintStream.format(java.lang.String,[Ljava.lang.Object;)",
      "java.io.PrintWriter.printf(java.lang.String,[Ljava.lang.Object;)",
      "java.io.PrintWriter.format(java.lang.String,[Ljava.lang.Object;)",
      "java.io.InputStreamReader.<init>(java.io.InputStream)",
      "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
      "java.io.FileReader.<init>(java.lang.String)",
      "java.io.FileReader.<init>(java.io.File)",
      "java.io.FileWriter.<init>(java.lang.String)",
      "java.io.FileWriter.<init>(java.io.File)",
      "java.nio.charset.Charset.defaultCharset",
      "java.util.Locale.getDefault",
      "java.text.NumberFormat.getInstance()",
      "java.text.DecimalFormat.<init>(java.lang.String)",
      "java.util.Scanner.<init>(java.io.InputStream)",
      "java.time.LocalDate.now",
      "java.time.LocalDateTime.now",
      "java.time.ZonedDateTime.now",
      "java.time.OffsetDateTime.now",
      "java.time.Year.now",
      "java.time.Instant.now()",
      "java.time.Clock.systemUTC",
      "java.time.Clock.systemDefaultZone",
      "java.time.ZoneId.systemDefault",
      "java.util.Date.<init>()",
      "java.util.Calendar.getInstance",
      "java.lang.System.currentTimeMillis",
      "java.lang.System.nanoTime",
      // texts of doubles that changed in JDK 19
      "java.lang.Double.toString",
      "java.lang.Float.toString",
      "java.lang.String.valueOf(double)",
      "java.lang.StringBuilder.append(double)");

  private ForbiddenApi() {}

  /** The forbidden calls in a class, as {@code Class.method calls Owner.member (File.java:12)}. */
  static List<String> in(JavaClass type) {
    List<String> found = new ArrayList<>();
    for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
      if (isForbidden(access)) {
        found.add(access.getDescription());
      }
    }
    return found;
  }

  private static boolean isForbidden(JavaCodeUnitAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    if (owner.equals("java.lang.Math")) {
      return MATH.contains(name);
    }
    if (name.equals("parallel") && owner.startsWith("java.util.stream.")) {
      return true;
    }
    if (owner.equals("java.util.Set") && name.equals("of")) {
      return !access.getTarget().getRawParameterTypes().isEmpty(); // an empty set has no order
    }
    String call = owner + "." + name;
    return CALLS.contains(call) || CALLS.contains(call + parameters(access));
  }

  private static String parameters(JavaCodeUnitAccess<?> access) {
    List<String> names = new ArrayList<>();
    access.getTarget().getRawParameterTypes().forEach(type -> names.add(type.getName()));
    return "(" + String.join(",", names) + ")";
  }
}
