package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The generated pages of the manual are those of this dictionary and this catalogue. To renew them:
 * run {@link #main} in the root of the project.
 */
class ReferencePagesTest {

  private static final Path FORMAT = Path.of("docs/reference/study-format.md");
  private static final Path MESSAGES = Path.of("docs/reference/messages.md");

  public static void main(String[] arguments) throws IOException {
    Files.writeString(FORMAT, ReferencePages.studyFormat());
    Files.writeString(MESSAGES, ReferencePages.messages());
  }

  @Test
  void studyFormatIsFresh() throws IOException {
    assertThat(Files.readString(FORMAT)).isEqualTo(ReferencePages.studyFormat());
  }

  @Test
  void messagesAreFresh() throws IOException {
    assertThat(Files.readString(MESSAGES)).isEqualTo(ReferencePages.messages());
  }
}
