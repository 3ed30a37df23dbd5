package landbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the repository: links lead somewhere, commands exist, the first page stays short. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final int MOST_LINES = 100;

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        boolean outside = link.group(1).startsWith("http") || link.group(1).startsWith("mailto:");
        Path target = page.toAbsolutePath().getParent().resolve(link.group(1));
        if (!outside && !Files.exists(target)) {
          broken.add(page + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theFirstPageIsShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void theChangelogTellsWhichNumbersChanged() throws IOException {
    assertThat(Files.readString(Path.of("CHANGELOG.md"))).contains("### Numbers that changed");
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> root = Files.list(Path.of("."));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      Stream.concat(root, docs).filter(path -> path.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }
}
