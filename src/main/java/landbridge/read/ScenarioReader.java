package landbridge.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.model.Bilingual;
import landbridge.model.Intervention;
import landbridge.model.Scenario;
import landbridge.model.Table;

/**
 * Reads the scenarios of a study, one file each.
 *
 * <p>Checked by: {@code ScenarioTest}, {@code MistakeCorpusTest}.
 */
final class ScenarioReader {

  private static final String FOLDER = "scenarios/";
  private static final String SUFFIX = ".yaml";
  private static final Set<String> KEYS =
      new TreeSet<>(List.of("id", "title", "description", "extends", "requires", "excludes", "do"));

  private final Path folder;
  private final InterventionReader interventions;
  private final Map<String, Table> tables;
  private final Problems problems;

  ScenarioReader(
      Path folder,
      Map<String, Table> tables,
      Set<String> broken,
      CellReader cells,
      Problems problems) {
    this.folder = folder;
    this.tables = tables;
    this.problems = problems;
    this.interventions = new InterventionReader(tables, broken, cells, problems);
  }

  /** All scenarios by name of their file. */
  List<Scenario> read() {
    List<Scenario> scenarios = new ArrayList<>();
    Set<String> ids = new TreeSet<>(List.of(Scenario.BASE.id()));
    for (String name : StrayFiles.names(folder.resolve(FOLDER))) {
      if (name.endsWith(SUFFIX)) {
        ids.add(name.substring(0, name.length() - SUFFIX.length()));
      }
    }
    for (String id : ids) {
      if (!id.equals(Scenario.BASE.id())) {
        scenario(id, ids).ifPresent(scenarios::add);
      }
    }
    checkNamed(ids);
    return scenarios;
  }

  /** The scenarios that the title page names must exist. */
  private void checkNamed(Set<String> ids) {
    Table study = tables.getOrDefault("study", Table.empty("study"));
    for (String column : List.of("reference", "headline")) {
      study
          .find("study")
          .flatMap(row -> row.find(column))
          .filter(cell -> !ids.contains(cell.text()))
          .ifPresent(cell -> {
            Place place = cell.provenance().place();
            String subject = "study." + column + " = " + cell.text();
            problems.add(
                Problem.of("E5001", place, subject, cell.text()).suggesting(cell.text(), ids));
          });
    }
  }

  private Optional<Scenario> scenario(String name, Set<String> ids) {
    String file = FOLDER + name + SUFFIX;
    Optional<YamlNode> root = StudyFile.text(folder, file, problems)
        .flatMap(text -> YamlReader.read(text, file, problems));
    if (root.isPresent() && root.get() instanceof YamlNode.Mapping mapping) {
      return Optional.of(scenario(name, mapping, ids));
    }
    root.ifPresent(
        node -> problems.add("E1007", node.place(), "", "the file", "names with values"));
    return Optional.empty();
  }

  private Scenario scenario(String name, YamlNode.Mapping root, Set<String> ids) {
    Place place = root.place();
    for (String key : root.entries().keySet()) {
      if (!KEYS.contains(key)) {
        Place at = root.keys().get(key);
        Problem problem = Problem.of("E1008", at, "key \"" + key + "\"", key, "a scenario");
        problems.add(problem.suggesting(key, KEYS));
      }
    }
    Optional<String> id = text(root, "id");
    if (id.isEmpty() || !id.get().equals(name)) {
      Place at = id.isEmpty() ? place : root.entries().get("id").place();
      problems.add("E5002", at, "id = " + id.orElse(""), id.orElse(""), name);
    }
    Optional<String> parent = text(root, "extends");
    if (parent.isPresent() && !ids.contains(parent.get())) {
      Place at = root.entries().get("extends").place();
      String subject = "extends = " + parent.get();
      problems.add(Problem.of("E5001", at, subject, parent.get()).suggesting(parent.get(), ids));
    }
    return new Scenario(
        name,
        languages(root, "title"),
        languages(root, "description"),
        parent,
        names(root, "requires", ids),
        names(root, "excludes", ids),
        operations(root),
        place);
  }

  private static Optional<String> text(YamlNode.Mapping mapping, String key) {
    return mapping.entries().get(key) instanceof YamlNode.Scalar scalar && !scalar.isMissing()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private Bilingual languages(YamlNode.Mapping root, String key) {
    Optional<YamlNode.Mapping> both = root.entries().get(key) instanceof YamlNode.Mapping mapping
        ? Optional.of(mapping)
        : Optional.empty();
    Place place = both.map(YamlNode.Mapping::place).orElse(root.place());
    Optional<String> en = both.flatMap(mapping -> text(mapping, "en"));
    Optional<String> de = both.flatMap(mapping -> text(mapping, "de"));
    if (en.isEmpty()) {
      problems.add("E3001", place, key + ".en", key + ".en", "scenario");
    }
    if (de.isEmpty()) {
      problems.add("E3001", place, key + ".de", key + ".de", "scenario");
    }
    return new Bilingual(en.orElse(""), de.orElse(""));
  }

  private List<String> names(YamlNode.Mapping root, String key, Set<String> ids) {
    YamlNode node = root.entries().get(key);
    if (node == null) {
      return List.of();
    }
    Set<String> known = new TreeSet<>(ids);
    known.addAll(tables.getOrDefault("projects", Table.empty("projects")).ids());
    List<String> names = new ArrayList<>();
    for (YamlNode item : items(node, key)) {
      if (item instanceof YamlNode.Scalar scalar) {
        names.add(scalar.text());
        if (!known.contains(scalar.text())) {
          String subject = key + ": " + scalar.text();
          Problem problem = Problem.of("E5001", scalar.place(), subject, scalar.text());
          problems.add(problem.suggesting(scalar.text(), known));
        }
      }
    }
    return names;
  }

  private List<YamlNode> items(YamlNode node, String key) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    if (!(node instanceof YamlNode.Scalar scalar && scalar.isMissing())) {
      problems.add("E1007", node.place(), key, "\"" + key + "\"", "a list");
    }
    return List.of();
  }

  private List<Intervention> operations(YamlNode.Mapping root) {
    YamlNode node = root.entries().get("do");
    List<Intervention> operations = new ArrayList<>();
    if (node != null) {
      for (YamlNode item : items(node, "do")) {
        interventions.read(item).ifPresent(operations::add);
      }
    }
    return operations;
  }
}
