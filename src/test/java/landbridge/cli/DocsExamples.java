package landbridge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The examples in the documents that are executed: what stands in them, and what the program says today.
 *
 * <p>How a block is marked: see CONTRIBUTING.md. Words that begin with {@code my-} are made in a folder of
 * the test; {@code my-corridor} is the study that {@code landbridge new} writes.
 */
final class DocsExamples {
  private static final Pattern MARK =
      Pattern.compile("<!-- executed(?:, exit (\\d+))?(?:, [^>]*)? -->");
  private static final Pattern OWN = Pattern.compile("(?<=[ =]|^)my-[a-z]");
  private static final String PROMPT = "$ landbridge ";
  private static final String GAP = "...";

  /**
   * One command of one block.
   *
   * @param page  document
   * @param line  line of the command, from 1
   * @param exit  exit code that is expected
   * @param words command line after {@code landbridge}
   * @param shown output as shown, a line {@code ...} standing for any number of lines
   */
  record Example(Path page, int line, int exit, String words, List<String> shown) {
    @Override
    public String toString() {
      return page + ":" + line + " landbridge " + words;
    }
  }

  private DocsExamples() {}

  /** All examples, page by page in alphabetical order. */
  static List<Example> all() {
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      List<Example> all = new ArrayList<>();
      for (Path page : pages) {
        all.addAll(of(page, Files.readAllLines(page)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The examples of one page. */
  static List<Example> of(Path page, List<String> lines) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i).strip());
      if (mark.matches()) {
        int exit = mark.group(1) == null ? 0 : Integer.parseInt(mark.group(1));
        i = block(page, lines, i + 1, exit, examples);
      }
    }
    return examples;
  }

  private static int block(
      Path page, List<String> lines, int fence, int exit, List<Example> examples) {
    if (fence >= lines.size() || !lines.get(fence).startsWith("```")) {
      throw new IllegalArgumentException(page + ":" + (fence + 1) + " should open a code block");
    }
    int i = fence + 1;
    while (!lines.get(i).startsWith("```")) {
      if (!lines.get(i).startsWith(PROMPT)) {
        throw new IllegalArgumentException(
            page + ":" + (i + 1) + " should begin with \"" + PROMPT + "\"");
      }
      int command = i++;
      List<String> shown = new ArrayList<>();
      while (!lines.get(i).startsWith("```") && !lines.get(i).startsWith(PROMPT)) {
        shown.add(lines.get(i++));
      }
      String words = lines.get(command).substring(PROMPT.length()).strip();
      examples.add(new Example(page, command + 1, exit, words, shown));
    }
    return i;
  }

  /** What the program says: standard output, and standard error too where a failure is expected. */
  static List<String> output(Example example, Path folder) {
    String own = folder.toString() + "/";
    String placed =
        OWN.matcher(example.words()).replaceAll(m -> Matcher.quoteReplacement(own + m.group()));
    List<String> arguments = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(placed);
    while (word.find()) {
      arguments.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    if (arguments.stream().anyMatch(a -> a.startsWith(own + "my-corridor"))) {
      makeStudy(folder.resolve("my-corridor"), arguments.get(0));
    }
    Cli.Said said = Cli.run(arguments.toArray(String[]::new));
    if (said.code() != example.exit()) {
      throw new AssertionError(
          example + " ended with " + said.code() + "\n" + said.out() + said.err());
    }
    String text = said.out() + (example.exit() == 0 ? "" : said.err());
    return text.replace(own, "").lines().map(String::stripTrailing).toList();
  }

  private static void makeStudy(Path study, String command) {
    try {
      if (!Files.exists(study) && !command.equals("new")) {
        landbridge.read.StudyTemplate.write(study);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first shown line that does not fit the output; empty if all do. */
  static String misfit(List<String> shown, List<String> said) {
    int gap = shown.indexOf(GAP);
    if (gap < 0) {
      return shown.size() == said.size()
          ? misfitOfLines(shown, said)
          : said.size() + " lines, not " + shown.size();
    }
    List<String> end = shown.subList(gap + 1, shown.size());
    if (said.size() < gap + end.size()) {
      return said.size() + " lines, fewer than shown";
    }
    String first = misfitOfLines(shown.subList(0, gap), said.subList(0, gap));
    return first.isEmpty()
        ? misfitOfLines(end, said.subList(said.size() - end.size(), said.size()))
        : first;
  }

  private static String misfitOfLines(List<String> shown, List<String> said) {
    for (int i = 0; i < shown.size(); i++) {
      if (!LineMatch.same(shown.get(i), said.get(i))) {
        return "shown: " + shown.get(i) + "\n  said: " + said.get(i);
      }
    }
    return "";
  }

  /** The output cut where the example is cut. */
  static List<String> cut(List<String> shown, List<String> said) {
    int gap = shown.indexOf(GAP);
    int after = shown.size() - gap - 1;
    if (gap < 0 || said.size() <= gap + after) {
      return said;
    }
    List<String> cut = new ArrayList<>(said.subList(0, gap));
    cut.add(GAP);
    cut.addAll(said.subList(said.size() - after, said.size()));
    return cut;
  }
}
