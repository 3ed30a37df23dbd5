package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import landbridge.base.Version;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command line as a user meets it first. */
class MainTest {
  @Test
  void printsItsVersion() {
    StringWriter out = new StringWriter();
    int code = Main.commandLine().setOut(new PrintWriter(out)).execute("version");
    assertThat(code).isZero();
    assertThat(out.toString().strip()).isEqualTo("landbridge " + Version.text());
  }

  @Test
  void refusesAnUnknownCommandWithUsageCode() {
    StringWriter err = new StringWriter();
    int code = Main.commandLine().setErr(new PrintWriter(err)).execute("rum");
    assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
  }
}
