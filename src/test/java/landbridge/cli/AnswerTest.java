package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import landbridge.cli.Cli.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and schemas by command, and the wrapping of answers. */
class AnswerTest {
  @TempDir
  private Path folder;

  @Test
  void breaksLinesAtSpaces() {
    assertThat(Wrap.at(10, "one two three four")).isEqualTo("one two\nthree four");
    assertThat(Wrap.at(4, "unbreakable x")).isEqualTo("unbreakable\nx");
  }

  @Test
  void writesTheReportBesideTheRunAndFiguresAlone() throws IOException {
    Path study = Cli.study(folder);
    Path out = folder.resolve("out");
    assertThat(Cli.run("run", study.toString(), "--out", out.toString()).code()).isZero();
    Said report = Cli.run("report", out.toString(), "--lang", "de");
    assertThat(report.code()).isZero();
    assertThat(report.out().strip()).isEqualTo(out.resolve("report.html").toString());
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("<html lang=\"de\"")
        .contains("id=\"edition-en\"");
    assertThat(Cli.run("runs", "verify", out.toString()).code()).isZero();
    Path map = folder.resolve("map.svg");
    assertThat(Cli.run("report", out.toString(), "--figure", "map", "--out", map.toString())
            .code())
        .isZero();
    assertThat(map).content().startsWith("<svg").contains("</desc><rect width=\"100%\"");
    String base = folder.resolve("base").toString();
    Cli.run("run", study.toString(), "--scenario", "base", "--out", base);
    Said countries = Cli.run("report", base, "--figure", "countries");
    assertThat(countries.code()).isEqualTo(2);
    assertThat(countries.err()).contains("does not hold what the figure countries shows");
    Said none = Cli.run("report", out.toString(), "--figure", "mapp");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("did you mean \"map\"?");
  }

  /** A report was written as report.pdf, which no program opens. */
  @Test
  void aReportHasTheEndingOfWhatItIs() {
    for (String[] command : new String[][] {
      {"report.pdf", "html"}, {"report", "html"}, {"map.html", "svg", "--figure", "map"}
    }) {
      String[] options = Arrays.copyOfRange(command, 2, command.length);
      Path file = folder.resolve(command[0]);
      Said said = Cli.run(Stream.of(new String[] {"report", "--out", file.toString()}, options)
          .flatMap(Arrays::stream)
          .toArray(String[]::new));
      assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains("--out " + file + ": the name must end with ." + command[1]);
      assertThat(file).doesNotExist();
    }
  }

  /** A company is no part that a study must have; without one the run was an internal error. */
  @Test
  void aStudyWithoutACompanyIsAnswered() throws IOException {
    Path study = Cli.study(folder);
    Files.delete(study.resolve("company/company.yaml"));
    Files.delete(study.resolve("company"));
    edit(study.resolve("costs/capex.yaml"), "payer: company", "payer: XB");
    edit(study.resolve("network/links.csv"), ",rail,pass-railway,", ",,pass-railway,");
    String out = folder.resolve("out").toString();
    assertThat(Cli.run("run", study.toString(), "--out", out).code()).isZero();
    assertThat(Cli.run("explain", "enpv", out).out()).contains("Economic net present value");
    assertThat(Cli.run("report", out).code()).isZero();
    assertThat(Path.of(out, "report.html"))
        .content()
        .contains("what is built carries 3.0\u00a0Mt a year")
        .contains("Traffic on what is built 2040")
        .doesNotContain("company\u2019s route")
        .doesNotContain("Company IRR");
    Said workbook = Cli.run("export", out, "--xlsx", folder.resolve("w.xlsx").toString());
    assertThat(workbook.err()).contains("a workbook needs a study with a company");
  }

  private static void edit(Path file, String find, String replace) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(find);
    Files.writeString(file, text.replace(find, replace));
  }

  @Test
  void printsSchemas() {
    assertThat(Cli.run("schema").out()).contains("values.schema.json");
    assertThat(Cli.run("schema", "costs/values.yaml").out()).contains("discount_rate");
    assertThat(Cli.run("schema", "nothing").code()).isEqualTo(2);
  }
}
