package landbridge.cli;

import java.util.concurrent.Callable;
import landbridge.base.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code landbridge version}: prints the version of the program. */
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge version
          landbridge version --json

        """,
    header = "Print the version of the program and of Java.")
final class VersionCommand implements Callable<Integer> {
  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    talk.print("landbridge " + Version.text());
    talk.say("Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name"));
    talk.result().put("version", Version.text()).put("java", System.getProperty("java.version"));
    return talk.end(ExitCode.OK);
  }
}
