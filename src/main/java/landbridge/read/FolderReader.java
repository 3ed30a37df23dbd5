package landbridge.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.model.Cell;
import landbridge.model.Prose;
import landbridge.model.Row;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.model.StudySettings;
import landbridge.model.Table;

/**
 * One pass over a study folder. One instance per pass; not thread-safe.
 *
 * <p>Order: title page (it names the money of the study), prices (they turn other money into it),
 * then all other tables, references, scenarios, network. Checked by: {@code StudyReaderTest}.
 */
final class FolderReader {

  private static final String TITLE_PAGE = "study.yaml";
  private static final String STUDY = "study";
  private static final String PRICES = "prices";
  private static final Set<String> NETWORK = new TreeSet<>(
      List.of("countries", "zones", "nodes", "links", "crossings", "terminals", "services"));
  private static final int SOME_YEAR = 2000;

  private final Dictionary dictionary = Dictionary.standard();
  private final Problems problems = new Problems();
  private final Path folder;
  private final SortedMap<String, Table> tables = new TreeMap<>();
  private final Set<String> broken = new TreeSet<>();
  private final Set<String> absent = new TreeSet<>();
  private final SortedMap<String, Optional<YamlNode>> roots = new TreeMap<>();

  private final boolean written;
  private final SortedMap<String, String> asked;

  /**
   * A pass over a folder.
   *
   * @param written true to leave the written values in place of fitted ones
   * @param asked   values by address that stand in for written ones
   */
  FolderReader(Path folder, boolean written, SortedMap<String, String> asked) {
    this.folder = folder;
    this.written = written;
    this.asked = asked;
  }

  StudyReader.Outcome read() {
    if (!Files.isRegularFile(folder.resolve(TITLE_PAGE))) {
      problems.add("E1018", Place.of(TITLE_PAGE), "", folder.getFileName());
      return new StudyReader.Outcome(Optional.empty(), problems.sorted());
    }
    if (yaml(TITLE_PAGE).filter(FolderReader::holdsNothing).isPresent()) {
      problems.add("E1023", Place.of(TITLE_PAGE), "");
      return new StudyReader.Outcome(Optional.empty(), problems.sorted());
    }
    Units units = readTables();
    new AskedValues(tables, operations(cells(units)), problems).put(asked);
    References references = new References(tables, uncertain(), absent, problems);
    references.check();
    StrayFiles.check(folder, dictionary, problems);
    FittedReader.checkParameters(tables, problems);
    List<Scenario> scenarios =
        new ScenarioReader(folder, tables, broken, cells(units), problems).read();
    List<Prose> prose = new ProseReader(folder, problems).read();
    if (problems.hasErrors()) {
      checkNetworkAlone(references);
      return new StudyReader.Outcome(Optional.empty(), problems.sorted());
    }
    Study study = fitted(new Study(tables, scenarios, prose), cells(units));
    new StudyChecks(study, problems).check();
    new ProseChecks(study, problems).check();
    boolean good = !problems.hasErrors();
    return new StudyReader.Outcome(good ? Optional.of(study) : Optional.empty(), problems.sorted());
  }

  /** Broken tables, and those in whose file rows or their names could not be read: rows may be lacking in them. */
  private Set<String> uncertain() {
    Set<String> uncertain = new TreeSet<>(broken);
    for (String name : dictionary.names()) {
      if (problems.hideRowsOf(dictionary.get(name).file())) {
        uncertain.add(name);
      }
    }
    return uncertain;
  }

  private Study fitted(Study study, CellReader cells) {
    boolean wanted = study.settings().roles().calibration() == StudySettings.Calibration.FITTED;
    if (written || !wanted) {
      return study;
    }
    Optional<YamlNode> file = roots.getOrDefault(FittedReader.FILE, Optional.empty());
    return new FittedReader(operations(cells), problems).apply(study, file);
  }

  private InterventionReader operations(CellReader cells) {
    return new InterventionReader(tables, broken, cells, problems);
  }

  /** Where only other parts of the study are wrong, the network is checked nevertheless. */
  private void checkNetworkAlone(References references) {
    boolean sound = NETWORK.stream()
        .allMatch(name -> tables.containsKey(name)
            && !problems.hasErrorsIn(dictionary.get(name).file()));
    if (sound && references.join(NETWORK)) {
      SortedMap<String, Table> network = new TreeMap<>(tables);
      network.keySet().retainAll(NETWORK);
      StudyChecks.network(new Findings(new Study(network, List.of()), problems));
    }
  }

  private Units readTables() {
    Units units = new Units("USD2025", Collections.emptyMap());
    readTable(STUDY, units);
    units = new Units(studyMoney(), Collections.emptyMap());
    readTable(PRICES, units);
    units = new Units(studyMoney(), prices());
    for (String name : dictionary.names()) {
      if (!name.equals(STUDY) && !name.equals(PRICES)) {
        readTable(name, units);
      }
    }
    for (String file : dictionary.files()) {
      Optional<YamlNode> root = roots.getOrDefault(file, Optional.empty());
      root.ifPresent(node -> new YamlTables(problems).checkSections(node, dictionary.inFile(file)));
    }
    return units;
  }

  private String studyMoney() {
    Optional<Row> row = Optional.ofNullable(tables.get(STUDY)).flatMap(t -> t.find(STUDY));
    Optional<Cell> currency = row.flatMap(r -> r.find("currency"));
    Optional<Cell> year = row.flatMap(r -> r.find("price_year"));
    return currency.map(Cell::text).orElse("USD")
        + year.map(c -> (int) c.number()).orElse(2025);
  }

  private SortedMap<String, Double> prices() {
    SortedMap<String, Double> prices = new TreeMap<>();
    for (Row row : tables.getOrDefault(PRICES, Table.empty(PRICES)).rows()) {
      prices.put(row.id(), row.find("factor").map(Cell::number).orElse(1.0));
    }
    return prices;
  }

  private CellReader cells(Units units) {
    Optional<Row> row = Optional.ofNullable(tables.get(STUDY)).flatMap(t -> t.find(STUDY));
    int year = row.flatMap(r -> r.find("base_year")).map(c -> (int) c.number()).orElse(SOME_YEAR);
    return new CellReader(units, year, problems);
  }

  private void readTable(String name, Units units) {
    TableSpec spec = dictionary.get(name);
    int before = problems.size();
    if (!StudyFile.isThere(folder, spec.file(), problems)) {
      if (problems.size() > before) {
        broken.add(name);
      } else if (spec.terms().required()) {
        problems.add("E1019", Place.of(spec.file()), "", spec.file(), spec.description());
        broken.add(name);
      } else {
        tables.put(name, Table.empty(name));
        absent.add(name);
      }
      return;
    }
    Optional<List<WrittenRow>> rows =
        spec.form() == TableSpec.Form.CSV ? csvRows(spec, units) : yamlRows(spec);
    if (rows.isEmpty()) {
      broken.add(name);
    } else {
      tables.put(name, new TableReader(spec, cells(units), problems).read(rows.get()));
    }
  }

  private Optional<List<WrittenRow>> csvRows(TableSpec spec, Units units) {
    return StudyFile.text(folder, spec.file(), problems)
        .flatMap(text -> CsvTables.read(text, spec, units, problems));
  }

  private Optional<List<WrittenRow>> yamlRows(TableSpec spec) {
    return yaml(spec.file())
        .flatMap(node -> new YamlTables(problems).rows(node, spec, dictionary.inFile(spec.file())));
  }

  /** The root of a file, which is read once. */
  private Optional<YamlNode> yaml(String file) {
    Optional<YamlNode> root = roots.get(file);
    if (root == null) {
      root = root(file);
      roots.put(file, root);
    }
    return root;
  }

  /** An empty title page would be missed value by value, and then each file that it stands for. */
  private static boolean holdsNothing(YamlNode root) {
    return root instanceof YamlNode.Mapping mapping
        ? mapping.entries().isEmpty()
        : root instanceof YamlNode.Scalar scalar && scalar.isMissing();
  }

  private Optional<YamlNode> root(String file) {
    int before = problems.size();
    Optional<YamlNode> root = StudyFile.text(folder, file, problems)
        .flatMap(text -> YamlReader.read(text, file, problems));
    if (root.isEmpty() && problems.size() == before) {
      Map<String, YamlNode> none = Collections.emptyMap();
      return Optional.of(new YamlNode.Mapping(none, Collections.emptySortedMap(), Place.of(file)));
    }
    return root;
  }
}
