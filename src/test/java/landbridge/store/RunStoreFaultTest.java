package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each operation on disk fails once: the store says so and stays as it was. */
class RunStoreFaultTest {
  @TempDir
  private Path folder;

  @Test
  void everySingleFailureLeavesTheStoreAsItWas() {
    StoredRun old = store(Disk.plain()).write(SampleRun.of(1));
    int operations = countOperations();
    assertThat(operations).isGreaterThan(15);
    for (int n = 1; n <= operations; n++) {
      Disk failing = failingAt(n, "No space left on device");
      StoreException failure =
          catchThrowableOfType(StoreException.class, () -> store(failing).write(SampleRun.of(2)));
      if (failure != null) {
        assertThat(failure.kind()).isEqualTo(StoreException.Kind.IO);
        assertThat(failure)
            .hasMessageContaining("No space left on device")
            .hasMessageContaining("kB");
      }
      // the move is the moment of truth: a failure after it leaves the whole new run, any other
      // leaves none
      List<StoredRun> runs = store(Disk.plain()).list();
      assertThat(runs.get(0).verify()).isEmpty();
      assertThat(runs).allSatisfy(run -> assertThat(run.verify()).isEmpty());
      assertThat(store(Disk.plain()).damaged()).isEmpty();
      assertThat(old.verify()).isEmpty();
      runs.stream().skip(1).forEach(run -> store(Disk.plain()).remove(run.id()));
    }
    StoredRun fresh = store(Disk.plain()).write(SampleRun.of(2));
    assertThat(fresh.verify()).isEmpty();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aFailureDuringTheFirstWriteNamesTheBytesNeeded() {
    StoreException failure = catchThrowableOfType(
        StoreException.class,
        () -> store(failingAt(4, "No space left on device")).write(SampleRun.of(2)));
    assertThat(failure)
        .hasMessageContaining("needs about")
        .hasMessageContaining("free are")
        .hasMessageContaining("nothing was kept");
    assertThat(store(Disk.plain()).list()).isEmpty();
  }

  @Test
  void aFailedRemovalLeavesTheRunOrNothing() {
    for (int n = 1; n <= 8; n++) {
      store(Disk.plain()).write(SampleRun.of(1));
      Disk failing = failingAt(n, "broken");
      catchThrowableOfType(
          StoreException.class, () -> store(failing).remove(SampleRun.of(1).id()));
      assertThat(store(Disk.plain()).damaged()).isEmpty();
      assertThat(store(Disk.plain()).list())
          .allSatisfy(run -> assertThat(run.verify()).isEmpty());
    }
  }

  private int countOperations() {
    List<String> seen = new ArrayList<>();
    RunStore elsewhere = RunStore.in(folder.resolve("count"), Clock.systemUTC())
        .withoutParquet()
        .on(new Disk((operation, path) -> seen.add(operation)));
    elsewhere.write(SampleRun.of(2));
    return seen.size();
  }

  private RunStore store(Disk disk) {
    return RunStore.in(folder.resolve("runs"), Clock.systemUTC())
        .withoutParquet()
        .on(disk);
  }

  private static Disk failingAt(int n, String message) {
    int[] count = {0};
    return new Disk((operation, path) -> {
      if (++count[0] == n) {
        throw new IOException(message);
      }
    });
  }

  private List<String> leftovers() {
    try (Stream<Path> children = Files.list(folder.resolve("runs"))) {
      return children
          .map(child -> child.getFileName().toString())
          .filter(name -> name.contains(".tmp-"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
