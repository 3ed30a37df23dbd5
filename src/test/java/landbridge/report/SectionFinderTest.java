package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import landbridge.report.Sections.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains become one section; the company's link and branch points stay visible. */
class SectionFinderTest {
  @TempDir
  Path folder;

  @Test
  void joinsChainsOfOneMode() {
    RunView view = new RunView(SampleRun.standard().storedIn(folder), Words.in("en"));
    Sections sections = new SectionFinder(view, new Bands(view, 2040).carrying(), 44).find();
    // w-n-e by road is one section of two links, flow 3.5 and 2.0 Mt; the company's link a-b stands
    // alone
    Section road = sections.sections().stream()
        .filter(section -> section.mode().equals("road"))
        .findFirst()
        .orElseThrow();
    assertThat(road.links()).isEqualTo(2);
    assertThat(road.without()).isCloseTo(3.5e6, within(1e-3));
    assertThat(road.with()).isCloseTo(2.0e6, within(1e-3));
    assertThat(sections.nodes()).contains("a", "b", "w", "e").doesNotContain("n");
  }
}
