package landbridge.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances counted by hand: insert, delete, replace and swap are one edit each. */
class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "meghri,meghri,0",
    "meghri,megri,1",
    "meghri,meghrii,1",
    "meghri,mehgri,1",
    "kitten,sitting,3",
    "ca,abc,3"
  })
  void countsEdits(String a, String b, int edits) {
    assertThat(Spelling.distance(a, b, 9)).isEqualTo(edits);
    assertThat(Spelling.distance(b, a, 9)).isEqualTo(edits);
  }

  @Test
  void suggestsTheNearestAndTheFirstOfEqualOnes() {
    assertThat(Spelling.nearest("pot", List.of("poti", "port", "batumi"))).contains("port");
    assertThat(Spelling.nearest("Capacity", List.of("capacity"))).contains("capacity");
  }

  @Test
  void suggestsNothingFarAway() {
    assertThat(Spelling.nearest("xyz", List.of("poti", "batumi"))).isEmpty();
    assertThat(Spelling.nearest("poti", List.of())).isEmpty();
  }
}
