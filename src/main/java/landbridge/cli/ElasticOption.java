package landbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import landbridge.assign.DemandFunction;
import landbridge.assign.ElasticDemand;
import landbridge.assign.UserClass;
import landbridge.base.NumberText;
import landbridge.model.network.TripTable;
import landbridge.run.assign.NetworkProblem;

/**
 * The demand function of {@code --elastic}: its form, how strongly demand falls, and the cost at which it is the trips given.
 *
 * <p>Each parameter is a number for all pairs of zones or a matrix in any format trips come in; {@code KEY:CLASS} holds for
 * one class in place of {@code KEY}. Checked by: {@code
 * ElasticAssignTest}.
 */
final class ElasticOption {
  private static final List<String> FALLS = List.of("theta", "fall", "elasticity");

  private final String text;
  private final boolean linear;
  private final String fallKey;
  private final Map<String, Parameter> parameters = new TreeMap<>(); // by key, or key:class

  private ElasticOption(String text, Map<String, String> values, Talk talk) {
    this.text = text;
    String form = values.getOrDefault("form", "exponential");
    if (!List.of("exponential", "linear").contains(form)) {
      throw failure("form=" + form + ": exponential or linear");
    }
    linear = form.equals("linear");
    List<String> falls = new ArrayList<>(FALLS);
    falls.retainAll(values.keySet());
    if (falls.size() != 1 || falls.get(0).equals(linear ? "theta" : "fall")) {
      throw failure(form + " demand needs one of elasticity and " + (linear ? "fall" : "theta"));
    }
    fallKey = falls.get(0);
    values.remove("form");
    values.putIfAbsent("cost", "0");
    List<String> unknown = new ArrayList<>();
    values.forEach((key, value) -> {
      String general = key.split(":", 2)[0];
      if (general.equals(fallKey) || general.equals("cost")) {
        parameters.put(key, parameter(key, value, talk));
      } else {
        unknown.add(key);
      }
    });
    if (!unknown.isEmpty()) {
      throw failure("unknown " + unknown);
    }
  }

  /** Reads {@code K=V,...}; matrices are read at once. */
  static ElasticOption of(String text, Talk talk) {
    return new ElasticOption(text, KeyValues.of("--elastic", text), talk);
  }

  /** A number for all pairs, or a matrix. */
  private record Parameter(String key, String from, double number, TripTable matrix) {
    /** [zones][zones] in the order of a network; NaN where the matrix has no such zone. */
    double[][] values(List<String> zones) {
      double[][] values = new double[zones.size()][zones.size()];
      int[] at = zones.stream()
          .mapToInt(z -> matrix == null ? 0 : matrix.zones().indexOf(z))
          .toArray();
      for (int o = 0; o < at.length; o++) {
        for (int d = 0; d < at.length; d++) {
          boolean known = at[o] >= 0 && at[d] >= 0;
          values[o][d] = matrix == null ? number : known ? matrix.trips(at[o], at[d]) : Double.NaN;
        }
      }
      return values;
    }
  }

  private Parameter parameter(String key, String value, Talk talk) {
    Optional<Double> number = PlainNumber.find(value);
    if (number.isPresent()) {
      return new Parameter(key, value, number.get(), null);
    }
    int colon = value.lastIndexOf(".omx:");
    if (!Files.isRegularFile(Path.of(colon < 0 ? value : value.substring(0, colon + 4)))) {
      throw failure(
          key + "=" + value + " is neither a number from -1e20 to 1e20 nor a matrix that exists");
    }
    return new Parameter(key, value, Double.NaN, NetworkInput.trips(value, talk));
  }

  private CommandFailure failure(String what) {
    return new CommandFailure(ExitCode.USAGE, "--elastic " + text + ": " + what);
  }

  /** The enlarged problem. */
  ElasticDemand on(NetworkProblem net) {
    List<String> names = net.problem().classes().stream().map(UserClass::name).toList();
    for (String key : parameters.keySet()) {
      int colon = key.indexOf(':');
      if (colon >= 0 && !names.contains(key.substring(colon + 1))) {
        throw failure(key + ": there is no such class; the classes are " + names);
      }
    }
    List<OfClass> classes = new ArrayList<>();
    for (String name : names) {
      Parameter fall = of(fallKey, name);
      Parameter cost = of("cost", name);
      classes.add(new OfClass(fall, fall.values(net.zones()), cost, cost.values(net.zones())));
    }
    return new ElasticDemand(net.problem(), (k, origin, destination, demand) -> {
      String pair = net.zones().get(origin) + " to " + net.zones().get(destination);
      return function(pair, demand, classes.get(k), origin, destination);
    });
  }

  private Parameter of(String key, String userClass) {
    return parameters.getOrDefault(key + ":" + userClass, parameters.get(key));
  }

  /** The parameters of one class and their values, [zones][zones]. */
  private record OfClass(Parameter fall, double[][] falls, Parameter cost, double[][] costs) {}

  private DemandFunction function(
      String pair, double demand, OfClass its, int origin, int destination) {
    boolean relative = fallKey.equals("elasticity");
    double f = its.falls[origin][destination];
    double c = its.costs[origin][destination];
    require(its.fall, f, f > 0, pair, "above 0");
    require(its.cost, c, relative ? c > 0 : c >= 0, pair, relative ? "above 0" : "at least 0");
    if (linear) {
      double slope = relative ? f * demand / c : f;
      return slope > 0
          ? new DemandFunction.Linear(demand + slope * c, slope)
          : new DemandFunction.Linear(0, 1); // no demand at any cost
    }
    return new DemandFunction.Exponential(demand, c, relative ? f / c : f);
  }

  private void require(
      Parameter parameter, double value, boolean holds, String pair, String range) {
    if (!holds || value == Double.POSITIVE_INFINITY) {
      String there = Double.isNaN(value) ? "missing" : NumberText.of(value);
      throw failure(
          parameter.key() + " is " + there + " from zone " + pair + "; it must be " + range
              + " for every pair with trips (" + parameter.key() + "=" + parameter.from() + ")");
    }
  }

  /** Form as in the documents. */
  String form() {
    return linear ? "linear" : "exponential";
  }
}
