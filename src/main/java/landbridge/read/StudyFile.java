package landbridge.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import landbridge.base.FileFault;
import landbridge.base.Place;

/**
 * A file of a study as text: UTF-8 only, with or without a byte-order mark, of limited size.
 *
 * <p>Malformed bytes are refused instead of replaced: a name with a lost letter would be a dangling
 * id later. Checked by: {@code HostileInputTest}.
 */
final class StudyFile {

  private static final long LARGEST = 64L * 1024 * 1024;
  private static final int MARK = 0xFEFF;

  private StudyFile() {}

  /** Whether there is an ordinary file; what stands in its place (a folder, a link to nowhere) is a problem. */
  static boolean isThere(Path folder, String file, Problems problems) {
    Path path = folder.resolve(file);
    if (Files.isRegularFile(path)) {
      return true;
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      String what = Files.isSymbolicLink(path) && !Files.exists(path)
          ? "a link that leads to nothing or back to itself"
          : Files.isDirectory(path) ? "a folder" : "a device or a pipe";
      problems.add("E1022", Place.of(file), "", file, what);
    }
    return false;
  }

  /** The text of a file; a problem and nothing if it cannot be read. */
  static Optional<String> text(Path folder, String file, Problems problems) {
    Path path = folder.resolve(file);
    Place place = Place.of(file);
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isThere(folder, file, problems)) {
      return Optional.empty();
    }
    try {
      if (Files.size(path) > LARGEST) {
        problems.add("E1005", place, "", "the file is larger than 64 MB");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(path), place, problems);
    } catch (IOException e) {
      problems.add("E1001", place, "", FileFault.words(e));
      return Optional.empty();
    }
  }

  /** Names the first byte that is no UTF-8, and what the file may be instead. */
  private static void refuse(byte[] bytes, Place place, Problems problems) {
    int good = firstMalformed(bytes);
    String before = new String(bytes, 0, good, StandardCharsets.UTF_8);
    int wrong = bytes[good] & 0xFF;
    boolean wide = good == 0 && (wrong == 0xFE || wrong == 0xFF);
    String cause = wide
        ? "It begins like UTF-16 text (\"Unicode\" in some programs)."
        : String.format(
            Locale.ROOT,
            "The line holds the byte 0x%02X, which no UTF-8 text has there; in a file saved as Latin-1 it would be \"%s\".",
            wrong,
            new String(bytes, good, 1, StandardCharsets.ISO_8859_1));
    refuse(place, before, cause, problems);
  }

  private static int firstMalformed(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length); // no byte makes more than one char
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    return Math.min(in.position(), bytes.length - 1);
  }

  private static void refuse(Place place, String before, String cause, Problems problems) {
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    problems.add("E1002", new Place(place.file(), line, 0), "", cause);
  }

  private static Optional<String> decode(byte[] bytes, Place place, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
      int zero = text.indexOf('\0');
      if (zero >= 0) {
        String before = text.substring(0, zero);
        refuse(place, before, "The line holds a null character.", problems);
        return Optional.empty();
      }
      boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      refuse(bytes, place, problems);
      return Optional.empty();
    }
  }
}
