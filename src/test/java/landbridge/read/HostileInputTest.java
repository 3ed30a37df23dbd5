package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import landbridge.base.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made to hurt: bombs, depth, broken bytes, random damage. The reader answers with problems,
 * never with another exception, never without end.
 */
class HostileInputTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir
  Path temp;

  private List<String> codes(String file, String text) throws IOException {
    return codes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> codes(String file, byte[] bytes) throws IOException {
    TemplateFolder study = new TemplateFolder(temp).put(file, bytes).write();
    return Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () -> StudyReader.check(study.folder()).problems().stream()
            .map(Problem::code)
            .toList());
  }

  @Test
  void aBillionLaughs() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(codes("sources.yaml", bomb.toString())).contains("E1005");
  }

  @Test
  void deepFlow() throws IOException {
    assertThat(codes("sources.yaml", "sources: " + "[".repeat(100_000))).contains("E1004");
    assertThat(codes("sources.yaml", "{a: ".repeat(100_000))).contains("E1004");
  }

  @Test
  void deepBlocks() throws IOException {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      deep.append(" ".repeat(i)).append("a:\n");
    }
    assertThat(codes("sources.yaml", deep.toString())).contains("E1004");
    assertThat(codes("sources.yaml", "- ".repeat(50_000))).contains("E1004");
  }

  @Test
  void fiftyLevelsAreStillRead() throws IOException {
    String nested = "sources: " + "[".repeat(49) + "]".repeat(49) + "\n";
    assertThat(codes("sources.yaml", nested)).contains("E1007").doesNotContain("E1004");
  }

  @Test
  void brokenBytes() throws IOException {
    byte[] latin = "sources: {a: {title: Z\u00fcrich}}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(codes("sources.yaml", latin)).contains("E1002");
    assertThat(codes("network/nodes.csv", "a\0b".getBytes(StandardCharsets.UTF_8)))
        .contains("E1002");
    byte[] wide = "node_id,name_en".getBytes(StandardCharsets.UTF_16);
    assertThat(codes("network/nodes.csv", wide)).contains("E1002");
  }

  @Test
  void brokenBytesAreNamedWithTheirLine() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    String text = study.text("network/nodes.csv");
    study.put("network/nodes.csv", text.getBytes(StandardCharsets.ISO_8859_1));
    Problem latin = study.problems().get(0);
    assertThat(latin.place().line()).isEqualTo(study.line("network/nodes.csv", "South Border"));
    assertThat(latin.cause()).contains("0xFC").contains("\"\u00FC\"");
    study.put("network/nodes.csv", text.getBytes(StandardCharsets.UTF_16));
    assertThat(study.problems()).hasSize(1);
    assertThat(study.problems().get(0).cause()).contains("UTF-16");
    study.put("network/nodes.csv", new byte[] {'a', '\n', (byte) 0xC3}); // ends within a letter
    assertThat(study.problems().get(0).place().line()).isEqualTo(2);
  }

  @Test
  void whatIsNoFileIsNamedAsWhatItIs() throws IOException {
    for (String file :
        List.of("network/nodes.csv", "demand/observed.csv", "company/company.yaml")) {
      Path place = new TemplateFolder(temp).write().folder().resolve(file);
      Files.delete(place);
      Files.createDirectory(place);
      assertOnly(file, "a folder");
      Files.delete(place);
      Files.createSymbolicLink(place, place.getFileName());
      assertOnly(file, "back to itself");
      Files.delete(place);
    }
    Path folder = new TemplateFolder(temp).write().folder();
    Files.createDirectory(folder.resolve("scenarios/opened.yaml"));
    assertOnly("scenarios/opened.yaml", "a folder");
  }

  private void assertOnly(String file, String what) {
    List<Problem> problems = StudyReader.check(temp.resolve("two-valleys")).problems();
    assertThat(problems)
        .extracting(p -> p.code() + " " + p.place())
        .containsExactly("E1022 " + file);
    assertThat(problems.get(0).cause()).contains(what);
  }

  @Test
  void oneBadRowDoesNotBuryItselfUnderNamesThatNowPointNowhere() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.edit("network/nodes.csv", "XA,10.0,46.0,city,placeholder,D", "XA,10.0");
    assertThat(study.problems()).extracting(Problem::code).containsExactly("E1011");
  }

  @Test
  void aByteOrderMarkIsNoHarm() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.put("network/nodes.csv", "\uFEFF" + study.text("network/nodes.csv"));
    study.put("sources.yaml", "\uFEFF" + study.text("sources.yaml"));
    assertThat(study.problems()).isEmpty();
  }

  @Test
  void windowsLinesAreNoHarm() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    for (String file : StudyTemplate.files("x").keySet()) {
      study.put(file, study.text(file).replace("\n", "\r\n"));
    }
    assertThat(study.problems()).isEmpty();
  }

  @Test
  void emptyFiles() throws IOException {
    for (String file : Dictionary.standard().files()) {
      assertThat(codes(file, "")).as(file).isNotNull();
    }
    assertThat(codes("network/links.csv", "")).contains("E1017");
    assertThat(codes("costs/values.yaml", "")).contains("E1020");
  }

  @Test
  void anEmptyTitlePageIsOneProblemWhateverElseIsThere() throws IOException {
    for (String nothing : List.of("", "\n", "# my study\n", "---\n", "{}\n", "~\n")) {
      assertThat(codes("study.yaml", nothing)).as(nothing).containsExactly("E1023");
    }
    Path alone = Files.createDirectory(temp.resolve("alone"));
    Files.createFile(alone.resolve("study.yaml"));
    assertThat(StudyReader.check(alone).problems()).singleElement().satisfies(p -> {
      assertThat(p.place().file()).isEqualTo("study.yaml");
      assertThat(p.fix()).contains("landbridge new");
    });
  }

  @Test
  void aFolderWithoutAStudy() {
    assertThat(StudyReader.check(temp).problems())
        .extracting(Problem::code)
        .containsExactly("E1018");
    assertThat(StudyReader.check(temp.resolve("none")).problems())
        .extracting(Problem::code)
        .containsExactly("E1018");
  }

  @Test
  void oneBrokenFileDoesNotHideTheOthers() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.edit("demand/commodities.yaml", "  goods:", "  goods: [");
    study.edit("costs/capex.yaml", "years: 4", "years: many");
    study.edit("network/links.csv", "road,,125,8", "road,,12.5,8");
    study.edit("scenarios/pass-railway.yaml", "- build:", "- built:");
    assertThat(study.problems())
        .extracting(p -> p.code() + " " + p.place().file())
        .containsExactly(
            "E3002 costs/capex.yaml",
            "E1003 demand/commodities.yaml",
            "E4003 network/links.csv",
            "E5007 scenarios/pass-railway.yaml");
  }

  /** Random damage to random files; the seed is fixed so that a failure comes back. */
  @Test
  void randomDamage() throws IOException {
    SplittableRandom random = new SplittableRandom(20261124);
    List<String> files = StudyTemplate.files("x").keySet().stream()
        .filter(f -> !f.endsWith(".md"))
        .toList();
    String pieces = ",;:[]{}\"'#&*!|>%@`-\n\t =.~0A\u00e4\u2028";
    int rounds = 150 * Integer.getInteger("landbridge.loops", 1);
    for (int round = 0; round < rounds; round++) {
      TemplateFolder study = new TemplateFolder(temp);
      String file = files.get(random.nextInt(files.size()));
      StringBuilder text = new StringBuilder(study.text(file));
      for (int edit = 0; edit < 1 + random.nextInt(4); edit++) {
        int at = random.nextInt(text.length());
        char piece = pieces.charAt(random.nextInt(pieces.length()));
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, piece);
          case 1 -> text.setCharAt(at, piece);
          default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
        }
      }
      study.put(file, text.toString()).write();
      assertThat(StudyReader.check(study.folder()))
          .as("round %d, %s", round, file)
          .isNotNull();
    }
  }
}
