package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No changed byte goes unseen, in no file of a run. */
class RunStoreCorruptionTest {
  @TempDir
  private Path folder;

  @Test
  void seesEveryFlippedByteOfTheManifest() throws IOException {
    StoredRun run = RunStore.in(folder, Clock.systemUTC()).withoutParquet().write(SampleRun.of(1));
    Path file = run.folder().resolve("manifest.json");
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length; at++) {
      for (int flip : new int[] {1, 0x20, 0x80}) {
        bytes[at] ^= (byte) flip;
        assertThat(isRead(bytes)).as("byte %d flipped by %d", at, flip).isFalse();
        bytes[at] ^= (byte) flip;
      }
    }
    assertThat(isRead(bytes)).isTrue();
  }

  @Test
  void seesATruncatedOrExtendedManifest() throws IOException {
    StoredRun run = RunStore.in(folder, Clock.systemUTC()).withoutParquet().write(SampleRun.of(1));
    byte[] bytes = Files.readAllBytes(run.folder().resolve("manifest.json"));
    for (int length = 0; length < bytes.length; length++) {
      assertThat(isRead(java.util.Arrays.copyOf(bytes, length))).isFalse();
    }
    assertThat(isRead(java.util.Arrays.copyOf(bytes, bytes.length + 1))).isFalse();
  }

  @Test
  void seesAFlippedByteOfEveryTableAndNamesIt() throws IOException {
    StoredRun run = RunStore.in(folder, Clock.systemUTC()).write(SampleRun.of(1));
    SplittableRandom random = new SplittableRandom(5);
    for (Manifest.TableFiles table : run.manifest().tables()) {
      for (String name :
          new String[] {table.csv().file(), table.parquet().orElseThrow().file()}) {
        Path file = run.folder().resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, changed);
        assertThat(StoredRun.open(run.folder()).verify())
            .singleElement()
            .asString()
            .contains(name);
        Files.write(file, bytes);
      }
    }
    assertThat(run.verify()).isEmpty();
  }

  @Test
  void refusesToReadADamagedTableAndAMissingFile() throws IOException {
    StoredRun run = RunStore.in(folder, Clock.systemUTC()).withoutParquet().write(SampleRun.of(1));
    Path file = run.folder().resolve("tables/appraisal.csv");
    byte[] bytes = Files.readAllBytes(file);
    bytes[60] ^= 1;
    Files.write(file, bytes);
    assertThat(kind(() -> StoredRun.open(run.folder()).table("appraisal")))
        .isEqualTo(StoreException.Kind.CORRUPT);
    Files.delete(file);
    assertThat(kind(() -> StoredRun.open(run.folder()))).isEqualTo(StoreException.Kind.CORRUPT);
  }

  private static boolean isRead(byte[] manifest) {
    try {
      ManifestFile.read(manifest, "manifest.json");
      return true;
    } catch (StoreException e) {
      assertThat(e.kind()).isEqualTo(StoreException.Kind.CORRUPT);
      return false;
    }
  }

  private static StoreException.Kind kind(Runnable action) {
    try {
      action.run();
      throw new AssertionError("should have been refused");
    } catch (StoreException e) {
      return e.kind();
    }
  }
}
