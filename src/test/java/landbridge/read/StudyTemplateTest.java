package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.base.StudyException;
import landbridge.model.Row;
import landbridge.model.Study;
import landbridge.model.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code new} writes is small, valid, and says of every value that it is a placeholder. */
class StudyTemplateTest {

  @TempDir
  Path temp;

  @Test
  void isValidAndTakesTheNameOfItsFolder() throws IOException {
    Path folder = temp.resolve("my-corridor");
    assertThat(StudyTemplate.write(folder)).contains("study.yaml", "README.md");
    StudyReader.Outcome outcome = StudyReader.check(folder);
    assertThat(outcome.problems()).isEmpty();
    Study study = outcome.study().orElseThrow();
    assertThat(study.settings().id()).isEqualTo("my-corridor");
    assertThat(study.zones()).hasSize(4);
    assertThat(study.nodes()).hasSize(8);
    assertThat(study.links()).hasSize(10);
    assertThat(study.commodities()).hasSize(2);
    assertThat(study.scenarios()).hasSize(2);
  }

  @Test
  void everyValueIsAPlaceholder() throws IOException {
    Study study = new TemplateFolder(temp).study();
    for (Table table : study.tables().values()) {
      for (Row row : table.rows()) {
        row.cells().values().forEach(c -> assertThat(c.provenance().grade()).isEqualTo("D"));
      }
    }
  }

  @Test
  void overwritesNothing() throws IOException {
    Path folder = temp.resolve("taken");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("precious.txt"), "mine");
    assertThatThrownBy(() -> StudyTemplate.write(folder))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("E1021");
    assertThat(folder).isDirectoryContaining("glob:**precious.txt");
    assertThat(folder.resolve("study.yaml")).doesNotExist();
  }

  @Test
  void aBadNameIsRefused() {
    assertThatThrownBy(() -> StudyTemplate.write(temp.resolve("my corridor")))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("E3010");
  }
}
