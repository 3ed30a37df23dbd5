package landbridge.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.base.Problem;
import landbridge.model.Study;

/** The template study in a temporary folder, to be changed by tests. */
final class TemplateFolder {

  private final Path folder;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  TemplateFolder(Path temp) throws IOException {
    folder = temp.resolve("two-valleys");
    for (Map.Entry<String, String> file : StudyTemplate.files("two-valleys").entrySet()) {
      files.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  Path folder() {
    return folder;
  }

  String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  TemplateFolder put(String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  TemplateFolder put(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  TemplateFolder remove(String file) {
    files.remove(file);
    return this;
  }

  /** Replaces a text that stands exactly once; a test with a stale search text must fail. */
  TemplateFolder edit(String file, String find, String replace) {
    String text = text(file);
    int at = text.indexOf(find);
    if (at < 0 || text.indexOf(find, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once in " + file + ": " + find);
    }
    return put(file, text.replace(find, replace));
  }

  /** Line of the first place where a text stands. */
  int line(String file, String find) {
    String text = text(file);
    int at = text.indexOf(find);
    return at < 0
        ? -1
        : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }

  TemplateFolder write() throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return this;
  }

  List<Problem> problems() throws IOException {
    write();
    return StudyReader.check(folder).problems();
  }

  Study study() throws IOException {
    write();
    return StudyReader.read(folder);
  }
}
