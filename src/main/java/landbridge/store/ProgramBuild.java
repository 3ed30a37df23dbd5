package landbridge.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * Which build of the program this is: size and CRC-32C of its jar, which has the same bytes where it was built anew from
 * the same sources.
 *
 * <p>The version does not tell it: between two releases every change of the sources is another program, which may give
 * other numbers. Not part of the fingerprint, which names a run by what went in, on every machine alike. Checked by:
 * {@code RunStoreTest}, {@code ProgramBuildTest}.
 */
final class ProgramBuild {
  /** What a program is called that runs from a folder of classes, which has no one content; and one that noted nothing. */
  static final String UNKNOWN = "";

  private static final class This {
    static final String TEXT = read();
  }

  private ProgramBuild() {}

  /** This build, such as {@code 2583113-0a1b2c3d}; {@link #UNKNOWN} where there is no jar. */
  static String text() {
    return This.TEXT;
  }

  private static String read() {
    try {
      Path code = Path.of(
          ProgramBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(code) ? of(code) : UNKNOWN;
    } catch (URISyntaxException | IOException | RuntimeException e) {
      return UNKNOWN;
    }
  }

  /** The build that a jar is. */
  static String of(Path jar) throws IOException {
    byte[] bytes = Files.readAllBytes(jar);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length);
    return bytes.length + "-" + HexFormat.of().toHexDigits((int) checksum.getValue());
  }
}
