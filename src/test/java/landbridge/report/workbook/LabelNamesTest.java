package landbridge.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ids in labels give way to names, and nothing else does. */
class LabelNamesTest {
  private static final LabelNames NAMES =
      new LabelNames(Map.of("rail", "Railway", "rail-2", "Second railway", "one", "Bank: One $1"));

  @Test
  void anIdBeforeAColonIsNamed() {
    assertThat(NAMES.in("rail: tariff, real")).isEqualTo("Railway: tariff, real");
    assertThat(NAMES.in("rail-2: tariff, real")).isEqualTo("Second railway: tariff, real");
    assertThat(NAMES.in("Sum of rail: tonnes")).isEqualTo("Sum of Railway: tonnes");
    assertThat(NAMES.in("one: share")).isEqualTo("Bank: One $1: share");
  }

  @Test
  void otherWordsStay() {
    assertThat(NAMES.in("monorail: tonnes")).isEqualTo("monorail: tonnes");
    assertThat(NAMES.in("mono-rail: tonnes")).isEqualTo("mono-rail: tonnes");
    assertThat(NAMES.in("By rail")).isEqualTo("By rail");
    assertThat(NAMES.in("rail")).isEqualTo("rail");
    assertThat(LabelNames.NONE.in("rail: tonnes")).isEqualTo("rail: tonnes");
  }

  @Test
  void aHeadingMayBeAnIdAlone() {
    assertThat(NAMES.inHeading("rail")).isEqualTo("Railway");
    assertThat(NAMES.inHeading("rail: size")).isEqualTo("Railway: size");
    assertThat(NAMES.inHeading("Rails")).isEqualTo("Rails");
  }
}
