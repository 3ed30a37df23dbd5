package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import landbridge.base.BoundNumber;
import landbridge.base.Problem;
import landbridge.model.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The study's own text: blocks, bound numbers, and what is wrong with them. */
class ProseReaderTest {
  @TempDir
  Path temp;

  private TemplateFolder both(String text) throws IOException {
    return new TemplateFolder(temp).put("text/en/summary.md", text).put("text/de/summary.md", text);
  }

  @Test
  void splitsIntoBlocksWithTheirLines() throws IOException {
    List<Prose> blocks =
        both("# Head\n\nOne\ntwo {{enpv}}.\n\n- a\n- b\n  more\n").study().prose();
    assertThat(blocks).hasSize(8);
    assertThat(blocks.subList(0, 4))
        .extracting(block -> block.place() + " " + block.kind() + " " + block.text())
        .containsExactly(
            "text/en/summary.md:1 HEADING Head",
            "text/en/summary.md:3 PARAGRAPH One two {{enpv}}.",
            "text/en/summary.md:6 ITEM a",
            "text/en/summary.md:7 ITEM b more");
  }

  @Test
  void goodNamesPass() throws IOException {
    assertThat(both("{{enpv}} {{ bcr scenario=pass-railway }} {{projects.pass-railway.cost}} "
                + "{{corridor_share.tonnes corridor=x year=2040}} { } ")
            .problems())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "{{enpw}}, E6011, enpv",
    "{{enpv year=2040}}, E6011, ''",
    "{{enpv scenario=pass-railwai}}, E6011, pass-railway",
    "{{corridor_share.tons year=2040}}, E6011, tonnes",
    "{{corridor_share.tonnes yer=2040}}, E6011, year",
    "{{projects.pass-railway.title}}, E6011, ''",
    "{{enpv, E6012, ''",
    "enpv}}, E6012, ''"
  })
  void badNamesAreLocated(String text, String code, String meant) throws IOException {
    List<Problem> problems = both("First.\n\nSecond " + text + " end.").problems();
    assertThat(problems).hasSize(2).allSatisfy(problem -> {
      assertThat(problem.code()).isEqualTo(code);
      assertThat(problem.place().line()).isEqualTo(3);
      assertThat(problem.suggestion()).isEqualTo(meant);
    });
  }

  @Test
  void aMisnamedFileAndAMissingTranslationAreSaid() throws IOException {
    TemplateFolder folder = new TemplateFolder(temp).put("text/en/sumary.md", "Text.");
    assertThat(folder.problems())
        .extracting(Problem::code, Problem::suggestion)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("E6013", "summary"),
            org.assertj.core.groups.Tuple.tuple("W6014", ""));
  }

  @Test
  void takesNumbersApart() {
    BoundNumber number = BoundNumber.in("a {{x.y  b=c d=e-f }} z").get(0);
    assertThat(number.name()).isEqualTo("x.y");
    assertThat(number.keys()).isEqualTo(Map.of("b", "c", "d", "e-f"));
    assertThat(BoundNumber.split("a {{x}} z"))
        .extracting(BoundNumber.Part::text)
        .containsExactly("a ", "", " z");
    assertThat(BoundNumber.isBroken("{{a}} and {{b")).isTrue();
    assertThat(BoundNumber.isBroken("{{a}} and {b}")).isFalse();
  }
}
