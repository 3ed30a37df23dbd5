package landbridge.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import landbridge.base.Sha256;

/**
 * What a file of a run must be: its name in the run folder, its size and its SHA-256.
 *
 * <p>Checked by: {@code RunStoreCorruptionTest}.
 *
 * @param file   name inside the run folder, with forward slashes
 * @param size   bytes
 * @param sha256 64 hexadecimal digits
 */
public record Seal(String file, long size, String sha256) {
  private static final int CHUNK = 1 << 16;

  /** Seals a file as it stands. */
  static Seal of(Path folder, String file) throws IOException {
    MessageDigest digest = Sha256.fresh();
    long size = 0;
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
        size += n;
      }
    }
    return new Seal(file, size, HexFormat.of().formatHex(digest.digest()));
  }
}
