package landbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import landbridge.read.StudyTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** {@code landbridge new}: a small valid study to start from. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge new my-corridor
          landbridge validate my-corridor
          landbridge run my-corridor

        """,
    header = "Start a study: a small valid one to change into yours.",
    footer = {"", "Its figures are placeholders of grade D. Files that exist are never touched."})
final class NewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Folder to make; must not exist or be empty.")
  private Path folder;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() throws IOException {
    if (folder.toString().isEmpty()) {
      throw new CommandFailure(ExitCode.USAGE, "the name of the study is empty");
    }
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE, folder + " exists and is not empty; choose another name");
    }
    List<String> files = StudyTemplate.write(folder);
    ArrayNode list = talk.result().put("folder", folder.toString()).putArray("files");
    files.forEach(list::add);
    talk.print("made " + folder + " with " + files.size() + " files");
    talk.say("next: landbridge validate " + folder + "; landbridge run " + folder);
    return talk.end(ExitCode.OK);
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
