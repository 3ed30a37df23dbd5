package landbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens a file with the program that the desktop uses for it. Not tested: it needs a desktop. */
final class Browser {
  private Browser() {}

  static void open(Path file, Talk talk) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String place = file.toAbsolutePath().toUri().toString();
    List<String> command = system.contains("win")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", place)
        : List.of(system.contains("mac") ? "open" : "xdg-open", place);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      talk.say("no browser could be started; open " + place + " by hand");
    }
  }
}
