package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names do not cover each other; who finds no room is counted. */
class LabelsTest {
  @Test
  void secondNameMovesAwayAndTheLastIsHidden() {
    Svg svg = new Svg("x", 100, 40, "t", "d");
    Labels labels = new Labels(svg, 100, 40);
    assertThat(labels.place(50, 20, "abcd", 10, 4)).isTrue();
    assertThat(labels.place(50, 20, "efgh", 10, 4)).isTrue();
    labels.keepFree(0, 0, 100, 40);
    assertThat(labels.place(50, 20, "ijkl", 10, 4)).isFalse();
    assertThat(labels.hidden()).isEqualTo(1);
    assertThat(svg.finish().toString()).contains("abcd").contains("efgh").doesNotContain("ijkl");
  }
}
