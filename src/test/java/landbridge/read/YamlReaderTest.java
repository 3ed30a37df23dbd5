package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import landbridge.base.Place;
import landbridge.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML as text with places: nothing is guessed, slips have a line. */
class YamlReaderTest {

  private final Problems problems = new Problems();

  private Optional<YamlNode> read(String yaml) {
    return YamlReader.read(yaml, "a.yaml", problems);
  }

  @Test
  void scalarsStayTextAndKnowTheirPlace() {
    YamlNode.Mapping root =
        (YamlNode.Mapping) read("a: NO\nb:\n  - 010\n  - 12:30\n").orElseThrow();
    YamlNode.Scalar a = (YamlNode.Scalar) root.entries().get("a");
    YamlNode.Sequence b = (YamlNode.Sequence) root.entries().get("b");
    assertThat(a.text()).isEqualTo("NO");
    assertThat(a.place()).isEqualTo(new Place("a.yaml", 1, 4));
    assertThat(b.items())
        .extracting(n -> ((YamlNode.Scalar) n).text())
        .containsExactly("010", "12:30");
    assertThat(b.items().get(1).place()).isEqualTo(new Place("a.yaml", 4, 5));
  }

  @ParameterizedTest
  @CsvSource({"a:, true", "a: ~, true", "a: null, true", "a: \"null\", false"})
  void onlyAPlainNothingIsMissing(String yaml, boolean missing) {
    YamlNode.Mapping root = (YamlNode.Mapping) read(yaml).orElseThrow();
    assertThat(((YamlNode.Scalar) root.entries().get("a")).isMissing()).isEqualTo(missing);
  }

  @Test
  void anAliasRepeatsItsAnchor() {
    YamlNode.Mapping root = (YamlNode.Mapping) read("a: &x {k: v}\nb: *x\n").orElseThrow();
    assertThat(root.entries().get("b")).isSameAs(root.entries().get("a"));
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void theMergeKeyIsAKeyLikeAnyOther() {
    YamlNode.Mapping root =
        (YamlNode.Mapping) read("a: &x {k: v}\nb: {<<: *x}\n").orElseThrow();
    YamlNode.Mapping b = (YamlNode.Mapping) root.entries().get("b");
    assertThat(b.entries()).containsOnlyKeys("<<");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1/a: 2|E1006|2",
        "a: [1|E1003|0",
        "--- a/--- b|E1009|2",
        "{a: 1}: 2|E1007|1",
        "a: *x|E1003|1",
        "a: &x [*x]|E1003|1",
        "a: 'b|E1003|0",
        "a: b: c|E1003|1",
        "[1, 2]: 3|E1007|1"
      })
  void slipsHaveACodeAndALine(String yaml, String code, int line) {
    read(yaml.replace('/', '\n'));
    Problem first = problems.sorted().get(0);
    assertThat(first.code()).isEqualTo(code);
    if (line > 0) {
      assertThat(first.place().line()).isEqualTo(line);
    }
  }

  @Test
  void anEmptyFileIsNothing() {
    assertThat(read("")).isEmpty();
    assertThat(read("# only a comment\n")).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }
}
