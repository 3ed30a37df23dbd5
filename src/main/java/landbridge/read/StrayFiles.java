package landbridge.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.base.Place;
import landbridge.base.Problem;

/**
 * Warns of tables that nobody reads because their file is misnamed or in the wrong folder.
 *
 * <p>Checked by: {@code MistakeCorpusTest}.
 */
final class StrayFiles {

  private StrayFiles() {}

  /** Looks at the folders in which the dictionary expects files. */
  static void check(Path folder, Dictionary dictionary, Problems problems) {
    List<String> files = dictionary.files();
    Set<String> folders = new TreeSet<>(List.of(""));
    files.forEach(file -> folders.add(file.substring(0, file.lastIndexOf('/') + 1)));
    for (String sub : folders) {
      for (String name : names(folder.resolve(sub))) {
        String file = sub + name;
        boolean table = name.endsWith(".csv") || name.endsWith(".yaml") || name.endsWith(".yml");
        if (table && !files.contains(file)) {
          problems.add(Problem.of("W1001", Place.of(file), "", file).suggesting(file, files));
        }
      }
    }
  }

  /** Names of all that stands in a folder, in alphabetical order. */
  static Set<String> names(Path folder) {
    Set<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> list = Files.list(folder)) {
        list.forEach(path -> names.add(path.getFileName().toString()));
      } catch (IOException e) {
        return names;
      }
    }
    return names;
  }
}
