package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.cli.Cli.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code landbridge bench what-if}: what it times, and what it refuses to time. */
class WhatIfBenchTest {
  @TempDir
  private Path folder;

  @Test
  void aWarmAnswerHasTheBitsOfAColdOne() throws IOException {
    Said said = Cli.run("bench", "what-if", Cli.study(folder).toString(), "--count", "1", "--json");
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.json().at("/result/same_bits_as_cold").asBoolean()).isTrue();
  }

  /** They were faults of the program. */
  @Test
  void noChangesAndAScenarioThatIsNoneAreTwo() throws IOException {
    String study = Cli.study(folder).toString();
    String[][] asked = {
      {"--count", "0", "--count 0: 1 change or more is timed"},
      {"--count", "-3", "--count -3: 1 change or more is timed"},
      {"--scenario", "nix", "the study has no scenario nix"},
    };
    for (String[] one : asked) {
      Said said = Cli.run("bench", "what-if", study, one[0], one[1]);
      assertThat(said.code()).as(one[1]).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(one[2]);
    }
  }

  private static void replace(Path file, String old, String with) throws IOException {
    Files.writeString(file, Files.readString(file).replaceAll(old, with));
  }

  /** One country, so no crossing: the changes were divided by none. */
  @Test
  void aStudyWithNothingToChangeIsTwo() throws IOException {
    Path study = Cli.study(folder);
    replace(study.resolve("network/crossings.csv"), "\n(?s:.*)", "\n");
    replace(study.resolve("network/nodes.csv"), ",X[ABC],", ",XA,");
    replace(study.resolve("scenarios/pass-railway.yaml"), ".*dwell.*\n", "");
    Said said = Cli.run("bench", "what-if", study.toString(), "--count", "1");
    assertThat(said.err()).contains("no change to time");
    assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
  }

  /** Tariffs are changed in turn, where there are any. */
  @Test
  void aStudyWithoutACompanyIsTimed() throws IOException {
    Path study = Cli.study(folder);
    Files.delete(study.resolve("company/company.yaml"));
    replace(study.resolve("network/links.csv"), ",rail,pass-railway", ",,pass-railway");
    replace(study.resolve("costs/capex.yaml"), "payer: company", "payer: XB");
    Said said = Cli.run("bench", "what-if", study.toString(), "--count", "1");
    assertThat(said.code()).as(said.err()).isZero();
  }
}
