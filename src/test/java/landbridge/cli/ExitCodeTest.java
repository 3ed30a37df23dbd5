package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.cli.Cli.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Documented exit codes are the observed ones, with and without JSON. */
class ExitCodeTest {
  @TempDir
  private Path folder;

  @Test
  void usageIsTwo() {
    assertThat(Cli.run("rnus").code()).isEqualTo(2);
    assertThat(Cli.run("rnus").err()).contains("did you mean \"runs\"");
    assertThat(Cli.run("run", "--nothing").code()).isEqualTo(2);
    assertThat(Cli.run("run", folder.toString()).code()).isEqualTo(2);
    assertThat(Cli.run("run", folder.toString()).err()).contains("study.yaml");
    assertThat(Cli.run("run", folder.resolve("none").toString()).code()).isEqualTo(2);
  }

  @Test
  void anInvalidStudyIsThreeAndRunsNothing() throws IOException {
    Path study = Cli.study(folder);
    Path links = study.resolve("network/links.csv");
    Files.writeString(links, Files.readString(links).replace("length [km]", "lenght [km]"));
    Said said = Cli.run("run", study.toString());
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("network/links.csv:").contains("length");
    assertThat(study.resolve(".landbridge")).doesNotExist();
    JsonNode json = Cli.run("validate", study.toString(), "--json").json();
    assertThat(json.at("/exit").asInt()).isEqualTo(3);
    assertThat(json.at("/result/problems/0/file").asString()).isEqualTo("network/links.csv");
    JsonNode failed = Cli.run("run", study.toString(), "--json").json();
    assertThat(failed.at("/ok").asBoolean()).isFalse();
    assertThat(failed.at("/problems/0/code").asString()).startsWith("E");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSeven() throws IOException {
    Path study = Cli.study(folder);
    Files.writeString(folder.resolve("file"), "in the way");
    Said said =
        Cli.run("run", study.toString(), "--out", folder.resolve("file/run").toString());
    assertThat(said.code()).isEqualTo(7);
    assertThat(said.err()).contains("cannot write");
  }

  @Test
  void aStudyWithoutRunsIsSevenAndSaysWhatToDo() throws IOException {
    Said said = Cli.run("explain", "enpv", Cli.study(folder).toString());
    assertThat(said.code()).isEqualTo(7);
    assertThat(said.err()).contains("landbridge run");
  }

  @Test
  void aDamagedRunIsNine() throws IOException {
    Path study = Cli.study(folder);
    Path out = folder.resolve("out");
    Cli.run("run", study.toString(), "--out", out.toString());
    Path manifest = out.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"seed\" : 1", "\"seed\" : 2"));
    assertThat(Cli.run("runs", "show", out.toString()).code()).isEqualTo(9);
    assertThat(Cli.run("explain", "enpv", out.toString(), "--json")
            .json()
            .at("/exit")
            .asInt())
        .isEqualTo(9);
  }

  @Test
  void aFaultOfTheProgramIsOneAndLeavesAReport() {
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine().setErr(new PrintWriter(err));
    int code = new Failures().report(new IllegalArgumentException("our bug"), command, false);
    assertThat(code).isEqualTo(1);
    String file = err.toString().replaceAll("(?s).*please send us (\\S+).*", "$1");
    assertThat(Path.of(file)).content().contains("our bug").contains("ExitCodeTest");
    assertThat(Path.of(file).toFile().delete()).isTrue();
  }

  @Test
  void everyCodeHasItsOwnNumberAndMeaning() {
    assertThat(ExitCode.values()).extracting(ExitCode::number).doesNotHaveDuplicates();
    assertThat(ExitCode.values()).extracting(ExitCode::meaning).doesNotHaveDuplicates();
  }
}
