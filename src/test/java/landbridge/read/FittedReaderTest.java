package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import landbridge.base.Problem;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in what may be fitted and in what was fitted. */
class FittedReaderTest {
  @TempDir
  Path folder;

  private List<Problem> problems(String code) {
    return StudyReader.check(folder).problems().stream()
        .filter(problem -> problem.code().equals(code))
        .toList();
  }

  @Test
  void aColumnWithoutNumbersCannotBeFitted() {
    TinyStudy.in(folder)
        .replace("calibration/parameters.csv", "crossings,dwell", "crossings,status");
    assertThat(problems("E5017")).hasSize(1);
    assertThat(problems("E5017").get(0).place().file()).isEqualTo("calibration/parameters.csv");
    assertThat(problems("E5017").get(0).place().line()).isEqualTo(4);
  }

  @Test
  void fittedValuesAreGuardedAndNothingElse() {
    TinyStudy study = TinyStudy.in(folder);
    study.replace("study.yaml", "id: tiny", "id: tiny\ncalibration: fitted");
    study.write("calibration/fitted.yaml", "do:\n  - close: {crossing: pass-road, from: 2026}\n");
    assertThat(problems("E5015")).hasSize(1);
    assertThat(problems("E5015").get(0).place().line()).isEqualTo(2);
  }
}
