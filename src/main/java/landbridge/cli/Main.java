package landbridge.cli;

import landbridge.base.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program: {@code landbridge COMMAND}.
 *
 * <p>Checked by: {@code MainTest}.
 */
@Command(
    name = "landbridge",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    description = "Feasibility studies of international transport corridors, from trade to cash.",
    subcommands = {VersionCommand.class})
public final class Main {
  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  /** The version line for {@code --version}. */
  static final class Versions implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"landbridge " + Version.text()};
    }
  }
}
