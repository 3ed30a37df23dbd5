package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import landbridge.model.Scenario;
import landbridge.model.Study;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The studies that come with the program have no problem, not even a warning. */
class StudiesTest {

  static List<Path> studies() throws IOException {
    try (Stream<Path> list = Files.list(Path.of("studies"))) {
      return list.filter(folder -> Files.isRegularFile(folder.resolve("study.yaml")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void hasNoProblems(Path folder) {
    assertThat(StudyReader.check(folder).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("studies")
  void theEmptyScenarioIsTheBase(Path folder) {
    Study study = StudyReader.read(folder);
    assertThat(Scenario.BASE.applyTo(study).in(2040).tables()).isEqualTo(study.tables());
  }
}
