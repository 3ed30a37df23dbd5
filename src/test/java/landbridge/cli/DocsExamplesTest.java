package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.cli.DocsExamples.Example;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example that a document marks as executed says what the program says. To renew them after a change
 * of numbers: run {@link #main} in the root of the project, with the names of pages or without, and read
 * the difference.
 */
class DocsExamplesTest {
  @TempDir
  private Path folder;

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("landbridge-docs");
    TreeMap<Path, List<Example>> byPage = new TreeMap<>();
    for (Example example : DocsExamples.all()) {
      boolean wanted = arguments.length == 0
          || List.of(arguments).contains(example.page().getFileName().toString());
      if (wanted) {
        byPage.computeIfAbsent(example.page(), page -> new ArrayList<>()).add(example);
      }
    }
    for (var entry : byPage.entrySet()) {
      renew(entry.getKey(), entry.getValue(), Files.createTempDirectory(folder, "page"));
    }
  }

  private static void renew(Path page, List<Example> examples, Path folder) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(page));
    int moved = 0;
    for (Example example : examples) {
      List<String> now = DocsExamples.cut(example.shown(), DocsExamples.output(example, folder));
      int from = example.line() + moved;
      lines.subList(from, from + example.shown().size()).clear();
      lines.addAll(from, now);
      moved += now.size() - example.shown().size();
    }
    Files.writeString(page, String.join("\n", lines) + "\n");
  }

  /** The examples of a page run in order in one folder, as a reader would type them. */
  @TestFactory
  Stream<DynamicTest> examplesSayWhatTheProgramSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    TreeMap<Path, Path> folders = new TreeMap<>();
    for (Example example : DocsExamples.all()) {
      if (!folders.containsKey(example.page())) {
        folders.put(example.page(), Files.createTempDirectory(folder, "page"));
      }
      tests.add(DynamicTest.dynamicTest(example.toString(), () -> {
        List<String> said = DocsExamples.output(example, folders.get(example.page()));
        assertThat(DocsExamples.misfit(example.shown(), said)).as("%s", example).isEmpty();
      }));
    }
    return tests.stream();
  }

  @Test
  void aWrongExampleIsFound() {
    List<String> said = List.of("a 1.23", "b", "c", "d 10");
    assertThat(DocsExamples.misfit(List.of("a 1.23", "b", "c", "d 10"), said)).isEmpty();
    assertThat(DocsExamples.misfit(List.of("a 1.24", "...", "d 10"), said)).isEmpty();
    assertThat(DocsExamples.misfit(List.of("a 1.25", "...", "d 10"), said)).contains("1.23");
    assertThat(DocsExamples.misfit(List.of("a 1.23", "...", "d 11"), said)).contains("d 10");
    assertThat(DocsExamples.misfit(List.of("a 1.23", "b", "c"), said)).contains("4 lines");
    assertThat(DocsExamples.misfit(List.of("...", "x", "d 10"), said)).contains("shown: x");
    assertThat(DocsExamples.misfit(List.of("a", "b", "c", "d", "e", "..."), said))
        .contains("fewer");
  }

  @Test
  void aBlockHoldsOnlyCommandsAndTheirOutput() {
    Path page = Path.of("page.md");
    List<Example> read = DocsExamples.of(
        page,
        List.of("<!-- executed, exit 2 -->", "```console", "$ landbridge run nowhere", "x", "```"));
    assertThat(read).containsExactly(new Example(page, 3, 2, "run nowhere", List.of("x")));
    assertThatThrownBy(
            () -> DocsExamples.of(page, List.of("<!-- executed -->", "```", "no command", "```")))
        .hasMessageContaining("page.md:3");
    assertThatThrownBy(() -> DocsExamples.of(page, List.of("<!-- executed -->", "text")))
        .hasMessageContaining("code block");
  }
}
