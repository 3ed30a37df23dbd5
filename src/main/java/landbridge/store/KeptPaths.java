package landbridge.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import landbridge.base.Sha256;
import landbridge.run.traffic.PathMemory;

/**
 * Routes kept in {@code STUDY/.landbridge/paths}, so that the next command on an unchanged network need not look for
 * them. The folder may be deleted at any time.
 *
 * <p>A file is named by the digest of what was searched and of the program that searched ({@link ProgramBuild}:
 * another build may find other routes), and ends with length and CRC-32C of all before it (against accidents, not against
 * people: who may write here may as well change the study; and a digest would take longer than all else of reading). It is
 * written beside its place, forced to disk and moved there; what is cut off or changed counts as not there. The newest few stay. A place that cannot be
 * written is no error: then routes are looked for. Checked by: {@code KeptPathsTest}.
 */
public final class KeptPaths implements PathMemory {
  private static final int FILES = 4;
  private static final int SEAL = 2 * Integer.BYTES; // length and checksum
  private static final int NAME = 32; // digits of a file's name
  private static final String ENDING = ".paths";

  private final Path folder;
  private final String program;

  KeptPaths(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  /** The routes kept for a study; none where the program runs from a folder of classes. */
  public static PathMemory of(Path study) {
    String program = ProgramBuild.text();
    return program.equals(ProgramBuild.UNKNOWN)
        ? NONE
        : new KeptPaths(study.resolve(".landbridge").resolve("paths"), program);
  }

  private Path file(String digest) {
    MessageDigest name = Sha256.fresh();
    name.update((digest + " " + program).getBytes(StandardCharsets.UTF_8));
    return folder.resolve(HexFormat.of().formatHex(name.digest()).substring(0, NAME) + ENDING);
  }

  @Override
  public Optional<byte[]> find(String digest) {
    try {
      byte[] all = Files.readAllBytes(file(digest));
      byte[] content = Arrays.copyOf(all, Math.max(all.length - SEAL, 0));
      boolean whole = Arrays.equals(seal(content), 0, SEAL, all, content.length, all.length);
      return whole && content.length > 0 ? Optional.of(content) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] seal(byte[] content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content, 0, content.length);
    return ByteBuffer.allocate(SEAL)
        .putInt(content.length)
        .putInt((int) checksum.getValue())
        .array();
  }

  @Override
  public void keep(String digest, byte[] paths) {
    try {
      WholeFile.write(file(digest), aside -> {
        try (OutputStream out = Files.newOutputStream(aside)) {
          out.write(paths);
          out.write(seal(paths));
        }
      });
      forgetOld();
    } catch (IOException e) {
      return; // no room, no right, a name in use: the routes are found again next time
    }
  }

  /** Deletes all but the newest files, and what killed processes left behind. */
  private void forgetOld() throws IOException {
    WholeFile.sweep(folder);
    List<Path> newest;
    try (Stream<Path> files = Files.list(folder)) {
      newest = files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted(Comparator.comparing(KeptPaths::age).thenComparing(Comparator.naturalOrder()))
          .toList();
    }
    for (Path file : newest.subList(Math.min(FILES, newest.size()), newest.size())) {
      Files.deleteIfExists(file);
    }
  }

  /** Less for newer files; most for one that is gone meanwhile. */
  private static long age(Path file) {
    try {
      return -Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }
}
