package landbridge.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  /** The text of a file; a problem and nothing if it cannot be read. */
  static Optional<String> text(Path folder, String file, Problems problems) {
    Path path = folder.resolve(file);
    Place place = Place.of(file);
    try {
      if (Files.size(path) > LARGEST) {
        problems.add("E1005", place, "", "the file is larger than 64 MB");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(path), place, problems);
    } catch (IOException e) {
      problems.add("E1001", place, "", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, Place place, Problems problems) {
    try {
      String text = StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
      if (text.indexOf('\0') >= 0) {
        problems.add("E1002", place, "");
        return Optional.empty();
      }
      boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add("E1002", place, "");
      return Optional.empty();
    }
  }
}
