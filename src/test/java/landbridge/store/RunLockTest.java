package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One writer at a time; the others learn who it is. */
class RunLockTest {
  @TempDir
  private Path folder;

  @Test
  void namesTheHolder() throws IOException {
    RunStore store = RunStore.in(folder, Clock.systemUTC()).withoutParquet().impatient();
    try (RunLock held = RunLock.take(folder, Clock.systemUTC(), 1)) {
      assertThat(held).isNotNull();
      StoreException busy =
          catchThrowableOfType(StoreException.class, () -> store.write(SampleRun.of(1)));
      assertThat(busy.kind()).isEqualTo(StoreException.Kind.BUSY);
      assertThat(busy)
          .hasMessageContaining("pid " + ProcessHandle.current().pid())
          .hasMessageContaining("since");
      assertThat(store.list()).isEmpty(); // readers are not kept out
    }
    assertThat(store.write(SampleRun.of(1)).verify()).isEmpty();
  }

  @Test
  void aForgottenOwnerFileLocksNobodyOut() throws IOException {
    Files.writeString(folder.resolve(".lock"), "");
    Files.writeString(
        folder.resolve(".lock-owner"), "pid 1 on elsewhere since 1970-01-01T00:00:00Z");
    RunStore store = RunStore.in(folder, Clock.systemUTC()).withoutParquet().impatient();
    assertThat(store.write(SampleRun.of(1)).verify()).isEmpty();
  }

  @Test
  void manyProcessesAndThreadsLoseNoRun() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int p = 0; p < 3; p++) {
      processes.add(WriterProcess.start(folder, "many", 100 * (p + 1), 5));
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    List<StoredRun> runs = RunStore.in(folder, Clock.systemUTC()).list();
    assertThat(runs).hasSize(15);
    assertThat(runs).allSatisfy(run -> assertThat(run.verify()).isEmpty());
  }
}
