package landbridge.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** A Java process of its own that writes runs, or that is killed by the n-th operation on disk. */
final class WriterProcess {
  static final int KILLED = 137;

  private WriterProcess() {}

  /** Starts {@code many} (writes runs first, first+1, ... count of them) or {@code kill} (dies at operation count). */
  static Process start(Path folder, String task, int first, int count) throws IOException {
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-cp",
        classPath(),
        WriterProcess.class.getName(),
        folder.toString(),
        task,
        Integer.toString(first),
        Integer.toString(count));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Not the property java.class.path: test runners load their class path in their own ways. */
  private static String classPath() {
    TreeSet<String> places = new TreeSet<>();
    for (Class<?> type : List.of(
        WriterProcess.class,
        RunStore.class,
        CsvWriter.class,
        JsonMapper.class,
        JsonFactory.class,
        JsonProperty.class)) {
      places.add(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
    return String.join(File.pathSeparator, places);
  }

  public static void main(String[] args) {
    RunStore store = RunStore.in(Path.of(args[0]), Clock.systemUTC()).withoutParquet();
    int first = Integer.parseInt(args[2]);
    int count = Integer.parseInt(args[3]);
    if (args[1].equals("many")) {
      for (int i = 0; i < count; i++) {
        store.write(SampleRun.of(first + i));
        System.out.println(i);
      }
      return;
    }
    int[] seen = {0};
    Disk deadly = new Disk((operation, path) -> {
      if (++seen[0] == count) {
        Runtime.getRuntime().halt(KILLED); // like kill -9: no hooks, no flushing
      }
    });
    store.on(deadly).write(SampleRun.of(first));
  }
}
