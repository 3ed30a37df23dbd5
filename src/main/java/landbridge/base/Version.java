package landbridge.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The version of the program. It is part of every run's fingerprint: across versions numbers may change.
 *
 * <p>Kept as a plain resource so that it reads the same from a jar and from a folder of classes. Checked by: {@code
 * VersionTest}, which compares it with the build file.
 */
public final class Version {
  private static final class Shipped {
    static final String TEXT = read();
  }

  private Version() {}

  /** The version, such as {@code 0.1.0}. */
  public static String text() {
    return Shipped.TEXT;
  }

  private static String read() {
    try (InputStream in = Version.class.getResourceAsStream("/landbridge/version.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource version.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
