package landbridge.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;

/**
 * Writes a small valid study to start from: four zones, eight nodes, ten links, one railway.
 *
 * <p>All names are invented and all values are placeholders of grade D, so that nobody takes them
 * for facts. Checked by: {@code StudyTemplateTest}.
 */
public final class StudyTemplate {

  private static final String RESOURCES = "/landbridge/template/";

  private StudyTemplate() {}

  /**
   * Writes the template study into a new or empty folder; the study takes the folder's name.
   *
   * @return files written, by path inside the folder
   * @throws StudyException if the name is no name or the folder holds something already
   */
  public static List<String> write(Path folder) throws IOException {
    Path named = folder.toAbsolutePath().normalize().getFileName();
    String name = named == null ? "" : named.toString();
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
      throw new StudyException(Problem.of("E3010", Place.of(name), "", name, "", "id"));
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new StudyException(Problem.of("E1021", Place.of(name), "", name));
    }
    SortedMap<String, String> files = files(name);
    for (SortedMap.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
    }
    return List.copyOf(files.keySet());
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isEmpty();
    }
  }

  /** The files of the template study, by path, for a study of this name. */
  static SortedMap<String, String> files(String name) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (String file : text("files.txt").lines().toList()) {
      files.put(file, text(file).replace("id: NAME", "id: " + name));
    }
    return files;
  }

  private static String text(String file) throws IOException {
    try (InputStream in = StudyTemplate.class.getResourceAsStream(RESOURCES + file)) {
      if (in == null) {
        throw new IllegalArgumentException("template file missing: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
