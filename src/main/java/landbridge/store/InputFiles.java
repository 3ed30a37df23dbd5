package landbridge.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import landbridge.base.FileFault;
import landbridge.run.InputFile;

/**
 * The files that a study is read from, with size and SHA-256: what the fingerprint of a run covers.
 *
 * <p>All tables and settings count ({@code .csv}, {@code .yaml}), and the study's own text ({@code text/}, {@code .md}),
 * which a run keeps for its report; expected values ({@code tests/}) and hidden folders change nothing that is kept. Checked by: {@code InputFilesTest}.
 */
public final class InputFiles {
  private InputFiles() {}

  /** The input files of a study folder, sorted by path. */
  public static List<InputFile> of(Path study) {
    List<InputFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(study, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          boolean skipped =
              !folder.equals(study) && !isInput(folder.getFileName().toString());
          return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
          String path = study.relativize(file).toString().replace('\\', '/');
          boolean text = path.startsWith("text/");
          if (text ? path.endsWith(".md") : isTable(file.getFileName().toString())) {
            Seal seal = Seal.of(study, path);
            files.add(new InputFile(path, seal.size(), seal.sha256()));
          }
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.IO, "cannot read " + study + ": " + FileFault.named(e), e);
    }
    files.sort(Comparator.comparing(InputFile::path));
    return files;
  }

  private static boolean isInput(String folder) {
    return !folder.startsWith(".") && !folder.equals("tests");
  }

  private static boolean isTable(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && (name.endsWith(".csv") || name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
