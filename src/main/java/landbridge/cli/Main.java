package landbridge.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import landbridge.base.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program: {@code landbridge COMMAND}.
 *
 * <p>Checked by: {@code MainTest}, {@code ExitCodeTest}.
 */
@Command(
    name = "landbridge",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Versions.class,
    headerHeading = """
          landbridge demo                               the flagship study, answered in a screenful
          landbridge new my-corridor                    start a study of your own
          landbridge validate my-corridor               find every mistake, run nothing
          landbridge run my-corridor                    compute all scenarios and keep the result
          landbridge explain enpv my-corridor           where does this number come from?

        """,
    header = "Feasibility studies of international transport corridors, from trade to cash.",
    synopsisHeading = "Usage: ",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 done, 2 usage, 3 study invalid, others: docs/reference/exit-codes.md"
    },
    subcommands = {
      DemoCommand.class,
      NewCommand.class,
      DeriveCommand.class,
      CalibrateCommand.class,
      ValidateCommand.class,
      PlanCommand.class,
      RunCommand.class,
      TestCommand.class,
      CompareCommand.class,
      ExplainCommand.class,
      CapacityCommand.class,
      ReportCommand.class,
      SkimCommand.class,
      SelectLinkCommand.class,
      TcdCommand.class,
      CriticalCommand.class,
      RespondCommand.class,
      WhatWouldItTakeCommand.class,
      DecideCommand.class,
      AssignCommand.class,
      GravityCommand.class,
      EstimateCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      BenchCommand.class,
      RunsCommand.class,
      SchemaCommand.class,
      DoctorCommand.class,
      VersionCommand.class
    })
public final class Main implements Runnable {
  private static final int WIDTH = 100;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec;

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter err = // UTF-8 whatever the locale says: names and units are not ASCII
        new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    CommandLine commands = commandLine().setOut(new StandardOutput()).setErr(err);
    int code;
    try {
      code = commands.execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      code = new Failures().report(e, commands, false);
    }
    System.exit(code);
  }

  static CommandLine commandLine() {
    Failures failures = new Failures();
    CommandLine commands = new CommandLine(new Main())
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(WIDTH)
        .registerConverter(Path.class, Main::path)
        .registerConverter(Integer.class, new AnyWholeNumber())
        .registerConverter(int.class, new AnyWholeNumber())
        .registerConverter(Double.class, new PlainNumber())
        .registerConverter(double.class, new PlainNumber());
    return commands;
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CommandLine.TypeConversionException(Failures.noPath(e));
    }
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The version line for {@code --version}. */
  static final class Versions implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"landbridge " + Version.text()};
    }
  }
}
