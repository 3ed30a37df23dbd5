package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import org.junit.jupiter.api.Test;

/**
 * The routes of the flagship study on several threads: a network large enough that each thread takes many
 * origins in an order that changes from run to run.
 */
class RoutesTest {
  @Test
  void routesOfTheFlagshipAreTheSameOnAnyNumberOfThreads() {
    Study study = StudyReader.read(Path.of("studies/tripp"));
    Routes one = Routes.of(study, study.settings().models(), 1);
    for (int threads : new int[] {2, 8}) {
      Routes other = Routes.of(study, study.settings().models(), threads);
      assertThat(other.paths.pathStart).isEqualTo(one.paths.pathStart);
      assertThat(other.paths.linkStart).isEqualTo(one.paths.linkStart);
      assertThat(other.paths.link).isEqualTo(one.paths.link);
    }
  }
}
