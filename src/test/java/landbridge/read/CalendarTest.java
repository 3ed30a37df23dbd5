package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import landbridge.model.Scenario;
import landbridge.model.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is open, built and in force in which year. */
class CalendarTest {

  @TempDir
  Path temp;

  /** "past" begins in 2020 and has ended in 2027: two years of change besides those of the tests. */
  private static final String RESTRICTIONS = """
      restriction_id,name_en,name_de,territory,goods_of,layer,active,from,to
      always,Always,Immer,XC,XA;XB,any,1,,
      past,Past,Früher,XC,,road,1,2020,2026
      asleep,Asleep,Ruht,XC,,any,0,,
      """;

  private Study with(String operations) throws IOException {
    TemplateFolder folder = new TemplateFolder(temp);
    String text = folder.text("scenarios/do-minimum.yaml").replace("do-minimum", "trial");
    folder.put("scenarios/trial.yaml", text + "do:\n" + operations);
    folder.put("network/restrictions.csv", RESTRICTIONS);
    Study study = folder.study();
    return study.scenario("trial").applyTo(study);
  }

  @Test
  void nothingIsBuiltInTheBase() throws IOException {
    Study study = new TemplateFolder(temp).study();
    Study base = Scenario.BASE.applyTo(study);
    assertThat(base.opens("pass-railway")).isEmpty();
    assertThat(base.linkOpen("rail-pass", 2099)).isFalse();
    assertThat(base.linkOpen("rail-north", 2025)).isTrue();
    assertThat(base.changeYears()).isEmpty();
  }

  @Test
  void aLinkExistsFromTheOpeningOfItsProject() throws IOException {
    Study study = with("  - build: {project: pass-railway, opens: 2033}\n");
    assertThat(study.linkOpen("rail-pass", 2032)).isFalse();
    assertThat(study.linkOpen("rail-pass", 2033)).isTrue();
    assertThat(study.changeYears()).containsExactly(2020, 2027, 2033);
    assertThat(with("  - build: {project: pass-railway}\n").opens("pass-railway"))
        .hasValue(2031);
  }

  @Test
  void nothingOpensALinkThatIsNotBuilt() throws IOException {
    assertThat(with("  - open: {link: rail-pass}\n").linkOpen("rail-pass", 2050))
        .isFalse();
  }

  @Test
  void aClosedCrossingClosesItsLink() throws IOException {
    Study study = with("  - close: {crossing: pass-road, from: 2028, to: 2029}\n");
    assertThat(study.linkOpen("road-pass", 2027)).isTrue();
    assertThat(study.linkOpen("road-pass", 2028)).isFalse();
    assertThat(study.crossingOpen("pass-road", 2029)).isFalse();
    assertThat(study.linkOpen("road-pass", 2030)).isTrue();
    assertThat(study.changeYears()).containsExactly(2020, 2027, 2028, 2030);
  }

  @Test
  void theLastWordCounts() throws IOException {
    String close = "  - close: {crossing: pass-road}\n";
    String open = "  - open: {crossing: pass-road, from: 2030}\n";
    assertThat(with(close + open).crossingOpen("pass-road", 2029)).isFalse();
    assertThat(with(close + open).crossingOpen("pass-road", 2030)).isTrue();
    assertThat(with(open + close).crossingOpen("pass-road", 2030)).isFalse();
    assertThat(with(close + "  - open: {link: road-pass}\n").linkOpen("road-pass", 2030))
        .isFalse();
  }

  @Test
  void terminalsCloseToo() throws IOException {
    Study study = with("  - close: {terminal: south-yard, from: 2030}\n");
    assertThat(study.terminalOpen("south-yard", 2029)).isTrue();
    assertThat(study.terminalOpen("south-yard", 2030)).isFalse();
    assertThat(study.terminalOpen("north-yard", 2030)).isTrue();
  }

  @Test
  void restrictionsComeAndGo() throws IOException {
    Study study = with(
        "  - ban: {restriction: asleep, from: 2030, to: 2031}\n  - lift: {restriction: always, from: 2040}\n");
    assertThat(study.restrictionActive("always", 2039)).isTrue();
    assertThat(study.restrictionActive("always", 2040)).isFalse();
    assertThat(study.restrictionActive("past", 2026)).isTrue();
    assertThat(study.restrictionActive("past", 2027)).isFalse();
    assertThat(study.restrictionActive("asleep", 2029)).isFalse();
    assertThat(study.restrictionActive("asleep", 2031)).isTrue();
    assertThat(study.restrictionActive("asleep", 2032)).isFalse();
  }

  @Test
  void unknownNamesAreOurMistake() throws IOException {
    Study study = new TemplateFolder(temp).study();
    assertThatThrownBy(() -> study.linkOpen("nowhere", 2025))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
