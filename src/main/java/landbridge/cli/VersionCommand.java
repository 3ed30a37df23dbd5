package landbridge.cli;

import landbridge.base.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code landbridge version}: prints the version of the program. */
@Command(name = "version", description = "Print the version.")
final class VersionCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println("landbridge " + Version.text());
  }
}
