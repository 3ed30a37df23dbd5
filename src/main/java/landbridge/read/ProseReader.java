package landbridge.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.model.Prose;

/**
 * Reads the study's own text, {@code text/en/SECTION.md} and {@code text/de/SECTION.md}: paragraphs between blank lines,
 * items that begin with {@code - }, headings that begin with {@code #}.
 *
 * <p>No other Markdown: what looks like markup is shown as written, so no text can become markup in the report. Checked
 * by: {@code ProseReaderTest}.
 */
final class ProseReader {
  private static final List<String> LANGUAGES = List.of("en", "de");
  private static final String SUFFIX = ".md";

  private final Path folder;
  private final Problems problems;
  private final List<Prose> blocks = new ArrayList<>();

  ProseReader(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** All blocks; what is wrong with the files themselves goes to the problems. */
  List<Prose> read() {
    for (String lang : LANGUAGES) {
      Set<String> others = files(lang.equals("en") ? "de" : "en");
      for (String name : files(lang)) {
        String file = "text/" + lang + "/" + name;
        String section = name.substring(0, name.length() - SUFFIX.length());
        checkSection(section, file);
        if (!others.contains(name)) {
          String other = "text/" + (lang.equals("en") ? "de" : "en") + "/" + name;
          problems.add("W6014", Place.of(file), "", other);
        }
        StudyFile.text(folder, file, problems).ifPresent(text -> split(lang, section, file, text));
      }
    }
    return blocks;
  }

  private Set<String> files(String lang) {
    Set<String> names = new TreeSet<>(StrayFiles.names(folder.resolve("text").resolve(lang)));
    names.removeIf(name -> !name.endsWith(SUFFIX));
    return names;
  }

  private void checkSection(String section, String file) {
    Set<String> sections = BoundNames.sections();
    if (!sections.contains(section)) {
      problems.add(Problem.of("E6013", Place.of(file), "", section, String.join(", ", sections))
          .suggesting(section, sections));
    }
  }

  private void split(String lang, String section, String file, String text) {
    Optional<Prose> current = Optional.empty();
    int line = 0;
    for (String raw : text.split("\\R", -1)) {
      line++;
      String content = raw.strip();
      boolean begins = content.startsWith("- ") || content.startsWith("#");
      if (content.isEmpty() || begins) {
        current.ifPresent(blocks::add);
        current = Optional.empty();
      }
      if (!content.isEmpty()) {
        Place place = new Place(file, line, 0);
        current = Optional.of(current
            .map(block -> joined(block, content))
            .orElseGet(() -> begun(lang, section, content, place)));
      }
    }
    current.ifPresent(blocks::add);
  }

  private static Prose begun(String lang, String section, String content, Place place) {
    if (content.startsWith("- ")) {
      return new Prose(lang, section, Prose.Kind.ITEM, content.substring(2).strip(), place);
    }
    if (content.startsWith("#")) {
      String heading = content.replaceFirst("^#+", "").strip();
      return new Prose(lang, section, Prose.Kind.HEADING, heading, place);
    }
    return new Prose(lang, section, Prose.Kind.PARAGRAPH, content, place);
  }

  private static Prose joined(Prose block, String content) {
    String text = block.text() + " " + content;
    return new Prose(block.lang(), block.section(), block.kind(), text, block.place());
  }
}
