package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus of mistakes: each is one small edit of a study without problems, and must be found
 * with its code at its file and line. The codes and lines are decided by hand from what the edit
 * breaks.
 */
class MistakeCorpusTest {

  private static final int FEW = 12;

  @TempDir
  Path temp;

  static Stream<Mistake> mistakes() {
    return Mistakes.all().stream();
  }

  @Test
  void theCorpusIsLargeAndDistinct() {
    assertThat(new TreeSet<>(Mistakes.all().stream().map(Mistake::toString).toList()))
        .hasSameSizeAs(Mistakes.all())
        .hasSizeGreaterThan(60);
  }

  @Test
  void theStudyWithoutMistakesHasNoProblems() throws IOException {
    assertThat(new TemplateFolder(temp).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isFound(Mistake mistake) throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    int line = line(study, mistake);
    study.edit(mistake.file(), mistake.find(), mistake.replace());
    String file = mistake.file();
    if (!mistake.where().isEmpty()) {
      file = mistake.where().substring(0, mistake.where().indexOf('|'));
      line = study.line(file, mistake.where().substring(mistake.where().indexOf('|') + 1));
    }
    List<Problem> problems = study.problems();
    String expected = mistake.code() + " " + file + ":" + line;
    assertThat(problems).extracting(p -> p.code() + " " + p.place()).contains(expected);
    assertThat(problems).as("one mistake, few messages").hasSizeLessThanOrEqualTo(FEW);
    Problem found = problems.stream()
        .filter(p -> (p.code() + " " + p.place()).equals(expected))
        .findFirst()
        .orElseThrow();
    assertThat(found.cause()).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
    assertThat(found.fix()).isNotBlank().doesNotContain("{0}", "{1}", "{2}");
    if (!mistake.meant().isEmpty()) {
      assertThat(found.suggestion()).isEqualTo(mistake.meant());
    }
  }

  /** The line of the first character that the edit changes. */
  private static int line(TemplateFolder study, Mistake mistake) {
    int same = 0;
    int most = Math.min(mistake.find().length(), mistake.replace().length());
    while (same < most && mistake.find().charAt(same) == mistake.replace().charAt(same)) {
      same++;
    }
    int inside =
        (int) mistake.find().substring(0, same).chars().filter(c -> c == '\n').count();
    return study.line(mistake.file(), mistake.find()) + inside;
  }
}
