package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.base.Spelling;
import landbridge.choice.estimate.Observations;
import landbridge.read.data.ColumnTable;

/**
 * A table of choices: one row per observation and alternative that was available, in any order.
 *
 * <p>Checked by: {@code EstimateCommandTest}.
 */
final class ChoiceTable {
  final List<String> alternatives; // by name
  final Observations observations;

  private ChoiceTable(List<String> alternatives, Observations observations) {
    this.alternatives = alternatives;
    this.observations = observations;
  }

  /**
   * Columns of the table.
   *
   * @param observation that belongs together
   * @param alternative name of the alternative
   * @param chosen      1 or 0, a share, or a number of choices
   * @param attributes  columns of the utility, or log(column)
   * @param constants   alternatives that get a constant
   */
  record Form(
      String observation,
      String alternative,
      String chosen,
      List<String> attributes,
      List<String> constants) {}

  static ChoiceTable read(Path file, Form form) {
    ColumnTable table = ColumnTable.read(file);
    List<String> key = table.texts(form.observation());
    List<String> name = table.texts(form.alternative());
    double[] chosen = table.amounts(form.chosen());
    double[][] x = form.attributes().stream().map(table::numbers).toArray(double[][]::new);
    table.end();
    List<String> alternatives = List.copyOf(new TreeSet<>(name));
    form.constants().forEach(constant -> requireKnown(constant, alternatives, "--constants"));
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < key.size(); row++) {
      rows.computeIfAbsent(key.get(row), k -> new ArrayList<>()).add(row);
    }
    List<String> names = new ArrayList<>();
    form.constants().forEach(constant -> names.add("constant " + constant));
    names.addAll(form.attributes());
    int[] start = new int[rows.size() + 1];
    int[] alternative = new int[key.size()];
    double[] share = new double[key.size()];
    double[] weight = new double[rows.size()];
    double[][] attribute = new double[key.size()][];
    int n = 0;
    int next = 0;
    for (Map.Entry<String, List<Integer>> entry : rows.entrySet()) {
      int line = table.line(entry.getValue().get(0));
      double sum = entry.getValue().stream().mapToDouble(row -> chosen[row]).sum();
      requireChoice(sum, file + ":" + line, entry.getKey(), form.chosen());
      for (int row : entry.getValue()) {
        alternative[next] = alternatives.indexOf(name.get(row));
        share[next] = chosen[row] / sum;
        attribute[next] = attributes(form, name.get(row), x, row);
        next++;
      }
      weight[n] = sum;
      start[++n] = next;
    }
    return new ChoiceTable(
        alternatives, new Observations(names, start, alternative, share, weight, attribute));
  }

  private static void requireChoice(double sum, String place, String observation, String column) {
    if (!(sum > 0)) {
      throw new CommandFailure(
          ExitCode.STUDY_INVALID,
          place + ": nothing is chosen in observation " + observation
              + "\n  fix: write 1, a share or a number in \"" + column + "\", or remove its rows");
    }
  }

  private static double[] attributes(Form form, String alternative, double[][] x, int row) {
    double[] values = new double[form.constants().size() + x.length];
    for (int k = 0; k < form.constants().size(); k++) {
      values[k] = form.constants().get(k).equals(alternative) ? 1 : 0;
    }
    for (int k = 0; k < x.length; k++) {
      values[form.constants().size() + k] = x[k][row];
    }
    return values;
  }

  /** The nest of each alternative, -1 where it stands alone; nests written as NAME=a+b. */
  int[] nests(List<String> written) {
    int[] nest = new int[alternatives.size()];
    Arrays.fill(nest, -1);
    for (int m = 0; m < written.size(); m++) {
      String members = written.get(m).substring(written.get(m).indexOf('=') + 1);
      for (String member : members.split("\\+")) {
        requireKnown(member, alternatives, "--nest");
        nest[alternatives.indexOf(member)] = m;
      }
    }
    return nest;
  }

  private static void requireKnown(String name, List<String> alternatives, String option) {
    if (!alternatives.contains(name)) {
      String meant = Spelling.nearest(name, alternatives)
          .map(near -> "\n  did you mean \"" + near + "\"?")
          .orElse("");
      throw new CommandFailure(
          ExitCode.USAGE,
          option + ": \"" + name + "\" is no alternative; there are "
              + String.join(", ", alternatives) + meant);
    }
  }
}
