package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import landbridge.explain.Metrics;
import landbridge.run.ResultDictionary;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The pages of docs/reference on commands, exit codes, result tables and metrics are those of the program. To renew
 * them: run {@link #main} in the root of the project.
 */
class CliReferenceTest {
  private static final Path FOLDER = Path.of("docs/reference");
  private static final String GENERATED =
      "<!-- Generated; CliReferenceTest renews and checks this page. -->\n\n";

  public static void main(String[] arguments) throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  @Test
  void pagesAreFresh() throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      assertThat(FOLDER.resolve(page.getKey()))
          .content()
          .as(page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  @Test
  void everyCommandLeadsWithExamplesAndSpeaksJson() {
    commands(Main.commandLine(), "landbridge").forEach((name, command) -> {
      boolean group = !command.getSubcommands().isEmpty();
      boolean part = name.split(" ").length > 2; // examples stand with the group
      if (!part && !group) {
        assertThat(command.getCommandSpec().usageMessage().headerHeading())
            .as(name)
            .contains("landbridge ");
        assertThat(command.getCommandSpec().findOption("--json")).as(name).isNotNull();
      }
    });
  }

  /** Commands and options that the examples of a help name exist. */
  @Test
  void everyExampleOfAHelpIsACommandLine() {
    List<String> examples = commands(Main.commandLine(), "landbridge").values().stream()
        .map(command -> String.join("", command.getCommandSpec().usageMessage().headerHeading()))
        .flatMap(heading -> heading.replaceAll("\\\\\\R *", "").lines())
        .map(String::strip)
        .filter(line -> line.startsWith("landbridge "))
        .toList();
    assertThat(examples).hasSizeGreaterThan(50);
    for (String example : examples) { // a remark stands apart; "> FILE" is the shell's
      String[] words = example
          .split("  | > ")[0]
          .substring("landbridge ".length())
          .split(" (?=([^\"]*\"[^\"]*\")*[^\"]*$)");
      assertThatCode(() -> Main.commandLine().parseArgs(words))
          .as(example)
          .doesNotThrowAnyException();
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("cli.md", cli());
    pages.put("exit-codes.md", exitCodes());
    pages.put("result-tables.md", resultTables());
    pages.put("metrics.md", metrics());
    return pages;
  }

  private static String cli() {
    StringBuilder text = new StringBuilder("# Commands\n\n").append(GENERATED);
    text.append("Data go to standard output, talk to standard error. `--json` gives one document ")
        .append("with the members `schema`, `command`, `exit`, `ok` and `result`.\n");
    commands(Main.commandLine(), "landbridge")
        .forEach((name, command) -> text.append("\n## ")
            .append(name)
            .append("\n\n```\n")
            .append(command
                .getUsageMessage(Ansi.OFF)
                .lines()
                .map(String::stripTrailing)
                .reduce("", (a, b) -> a + b + "\n")
                .stripTrailing())
            .append("\n```\n"));
    return text.toString();
  }

  private static Map<String, CommandLine> commands(CommandLine command, String name) {
    Map<String, CommandLine> all = new LinkedHashMap<>();
    all.put(name, command);
    command.getSubcommands().forEach((sub, line) -> all.putAll(commands(line, name + " " + sub)));
    return all;
  }

  private static String exitCodes() {
    StringBuilder text = new StringBuilder("# Exit codes\n\n").append(GENERATED);
    text.append(
        "Stable: scripts may rely on them.\n\n| Code | Name | Meaning |\n| ---: | --- | --- |\n");
    for (ExitCode code : ExitCode.values()) {
      String name = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      text.append("| ")
          .append(code.number())
          .append(" | ")
          .append(name)
          .append(" | ")
          .append(code.meaning())
          .append(" |\n");
    }
    return text.toString();
  }

  private static String resultTables() {
    StringBuilder text = new StringBuilder("# Result tables\n\n").append(GENERATED);
    text.append(
            "A run folder holds `manifest.json` and, under `tables/`, each of these as CSV and Parquet.\n")
        .append(
            "CSV: UTF-8, header row, RFC 4180 quoting, LF; numbers as the shortest text that reads back to the\n")
        .append("same bits; empty means that there is no value..\n");
    for (ResultDictionary.TableSpec table : ResultDictionary.standard().tables()) {
      text.append("\n## ").append(table.name()).append("\n\n").append(table.description());
      text.append(".\n\n| Column | Type | Unit | Meaning |\n| --- | --- | --- | --- |\n");
      for (ResultDictionary.Column column : table.columns()) {
        text.append("| `")
            .append(column.name())
            .append("` | ")
            .append(column.type().name().toLowerCase(Locale.ROOT));
        text.append(" | ")
            .append(column.unit())
            .append(" | ")
            .append(column.description().replace("|", "\\|"))
            .append(" |\n");
      }
    }
    return text.toString();
  }

  private static String metrics() {
    StringBuilder text =
        new StringBuilder("# Metrics that `explain` knows by name\n\n").append(GENERATED);
    text.append(
            "Beside these: `TABLE.ID` for the rows of any result table, and the address of any input.\n\n")
        .append("| Metric | Deutsch | How it follows |\n| --- | --- | --- |\n");
    for (Metrics.Metric metric : Metrics.all()) {
      text.append("| `")
          .append(metric.name())
          .append("` ")
          .append(metric.titles().titleEn());
      text.append(" | ")
          .append(metric.titles().titleDe())
          .append(" | ")
          .append(metric.titles().formulaEn())
          .append(" |\n");
    }
    return text.toString();
  }
}
