package landbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import landbridge.base.Spelling;
import landbridge.model.Source;
import landbridge.model.Study;
import landbridge.model.TradeRecord;
import landbridge.read.StudyReader;
import landbridge.read.data.Baci;
import landbridge.run.TradeImport;
import landbridge.store.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge import trade}: trade statistics into the layout of a study, beside its own files. */
@Command(
    name = "trade",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge import trade BACI_2023.csv --study my-corridor --year 2023 --source baci-2023
          landbridge import trade exports.csv --mirror imports.csv --cif 0.06 --study my-corridor \\
              --year 2023 --source comtrade-2023

        """,
    header = "Bring trade statistics (columns t,i,j,k,v,q) into the layout of a study.",
    footer = {
      "",
      "Needs demand/reporters.csv and demand/concordance.csv in the study. Writes bilateral.csv, mix.csv and",
      "unit-values.csv into a folder of their own (default STUDY/demand/imported); files written by hand stay."
    })
final class ImportTradeCommand implements Callable<Integer> {
  private static final String IMPORTED = "# Imported by: landbridge import trade";
  private static final int SHOWN = 5;

  @Parameters(paramLabel = "FILE", description = "Statistics: exporters' reports, or reconciled.")
  private Path file;

  @Option(names = "--study", required = true, paramLabel = "STUDY", description = "Study folder.")
  private Path folder;

  @Option(names = "--year", required = true, paramLabel = "Y", description = "Year to import.")
  private int year;

  @Option(
      names = "--source",
      required = true,
      paramLabel = "KEY",
      description = "Key in sources.yaml for the rows.")
  private String source = "";

  @Option(
      names = "--grade",
      paramLabel = "G",
      defaultValue = "B",
      description = "Grade of the rows. Default: B.")
  private String grade = "B";

  @Option(names = "--mirror", paramLabel = "FILE", description = "Importers' reports of the same.")
  private Path mirror;

  @Option(
      names = "--cif",
      paramLabel = "X",
      defaultValue = "0.06",
      description = "Insurance and freight in importers' values. Default: 0.06.")
  private double cif;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write.")
  private Path out;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() throws IOException {
    ValidateCommand.requireStudy(folder);
    Study study = StudyReader.read(folder);
    check(study);
    SortedSet<String> codes = new TreeSet<>(TradeImport.countries(study).keySet());
    List<TradeRecord> exports = records(file, codes);
    List<TradeRecord> imports = mirror == null ? List.of() : records(mirror, codes);
    TradeImport.Imported made =
        TradeImport.of(study, exports, imports, new TradeImport.Origin(year, source, grade, cif));
    Path target = out == null ? folder.resolve("demand/imported") : out;
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("bilateral.csv", made.bilateral());
    files.put("mix.csv", made.mix());
    files.put("unit-values.csv", made.unitValue());
    write(target, files);
    report(made, target);
    return talk.end(ExitCode.OK);
  }

  private void check(Study study) {
    if (study.reporters().isEmpty() || study.concordance().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          folder
              + " needs demand/reporters.csv (country codes of the statistics) and demand/concordance.csv"
              + " (products to commodity groups)\n  see docs/guide/trade.md");
    }
    List<String> keys = study.sources().stream().map(Source::id).toList();
    if (!keys.contains(source)) {
      String meant = Spelling.nearest(source, keys)
          .map(near -> "\n  did you mean \"" + near + "\"?")
          .orElse("");
      throw new CommandFailure(
          ExitCode.USAGE, "--source " + source + " is no key of sources.yaml" + meant);
    }
    if (!List.of("A", "B", "C", "D").contains(grade) || !(cif >= 0 && cif < 1)) {
      throw new CommandFailure(ExitCode.USAGE, "--grade is A to D, --cif from 0 to below 1");
    }
  }

  private List<TradeRecord> records(Path path, SortedSet<String> codes) {
    Baci.Statistics read = Baci.read(path, codes, year);
    talk.say(
        path + ": " + read.rows() + " rows, " + read.records().size() + " of the study in " + year);
    if (read.records().isEmpty()) {
      throw new CommandFailure(
          ExitCode.STUDY_INVALID,
          path + " has no row between countries of the study in " + year + "; it has the years "
              + read.years() + "\n  fix: check --year and the codes in demand/reporters.csv");
    }
    return read.records();
  }

  /** All files or none: a file that a hand has written stops everything before the first is touched. */
  private void write(Path target, Map<String, List<String>> files) throws IOException {
    for (String name : files.keySet()) {
      Path there = target.resolve(name);
      if (Files.exists(there) && !Files.readString(there).startsWith(IMPORTED)) {
        throw new CommandFailure(
            ExitCode.USAGE,
            there
                + " was not written by this command and stays as it is\n  fix: give another --out");
      }
    }
    for (Map.Entry<String, List<String>> entry : files.entrySet()) {
      String head = IMPORTED + ", from " + file.getFileName()
          + (mirror == null ? "" : " and " + mirror.getFileName()) + ", year " + year + "\n";
      WholeFile.write(
          target.resolve(entry.getKey()), head + String.join("\n", entry.getValue()) + "\n");
    }
  }

  private void report(TradeImport.Imported made, Path target) {
    ObjectNode result = talk.result();
    result.put("pairs", made.bilateral().size() - 1).put("folder", target.toString());
    result
        .put("filled_by_product", made.filled().byProduct())
        .put("filled_by_heading", made.filled().byHeading())
        .put("filled_by_chapter", made.filled().byChapter())
        .put("without_quantity", made.filled().without())
        .put("filled_share_of_value", made.filled().filledShare());
    ObjectNode uncovered = result.putObject("uncovered_usd");
    made.uncovered().forEach(uncovered::put);
    talk.print((made.bilateral().size() - 1) + " pairs of countries in " + target);
    result
        .put("reported_twice", made.mirror().twice())
        .put("exporter_only", made.mirror().exporterOnly())
        .put("importer_only", made.mirror().importerOnly())
        .put("extended_quantities", made.mirror().extended());
    if (mirror != null) {
      talk.print("  flows reported by both " + made.mirror().twice() + ", by the exporter only "
          + made.mirror().exporterOnly() + ", by the importer only "
          + made.mirror().importerOnly());
    }
    talk.print(String.format(
        Locale.ROOT,
        "  quantities filled: %d by product, %d by heading, %d by chapter; %d without; %.1f %% of the value",
        made.filled().byProduct(),
        made.filled().byHeading(),
        made.filled().byChapter(),
        made.filled().without(),
        100 * made.filled().filledShare()));
    List<Map.Entry<String, Double>> largest = new ArrayList<>(made.uncovered().entrySet());
    largest.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()));
    if (!largest.isEmpty()) {
      List<String> names = largest.stream().limit(SHOWN).map(Map.Entry::getKey).toList();
      talk.say(largest.size()
          + " products are in no row of demand/concordance.csv and count as removed: "
          + String.join(", ", names) + (largest.size() > SHOWN ? ", ..." : ""));
    }
  }
}
