package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The writer dies, at an operation on disk or at a random moment: what was kept stays, what was not finished is not
 * seen, and the next writer gives the same bits as an undisturbed one.
 *
 * <p>{@code -Plong} raises the number of kills.
 */
class RunStoreKillTest {
  private static final int LOOPS = Integer.getInteger("landbridge.loops", 1);

  @TempDir
  private Path folder;

  @Test
  void deathAtAnOperationLeavesAllOrNothing() throws Exception {
    StoredRun kept = store().write(SampleRun.of(1));
    int step = LOOPS > 1 ? 1 : 4; // every fourth operation in the short form
    boolean finished = false;
    for (int n = 1; !finished; n += step) {
      int code = WriterProcess.start(folder, "kill", 2, n).waitFor();
      finished = code == 0;
      assertThat(code).isIn(0, WriterProcess.KILLED);
      assertIntact(kept);
    }
    assertSameAsUndisturbed();
  }

  @Test
  void deathAtARandomMomentLeavesAllOrNothing() throws Exception {
    StoredRun kept = store().write(SampleRun.of(1));
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 4 * LOOPS; i++) {
      Process writer = WriterProcess.start(folder, "many", 2, 10_000);
      assertThat(writer.getInputStream().read()).isEqualTo('0'); // the first run is written
      writer.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS);
      writer.destroyForcibly().waitFor();
      assertIntact(kept);
      for (StoredRun run : store().list()) {
        if (!run.id().equals(kept.id())) {
          store().remove(run.id());
        }
      }
    }
    assertSameAsUndisturbed();
  }

  private void assertIntact(StoredRun kept) {
    assertThat(kept.verify()).isEmpty();
    assertThat(store().damaged()).isEmpty();
    List<StoredRun> runs = store().list();
    assertThat(runs).isNotEmpty().allSatisfy(run -> assertThat(run.verify()).isEmpty());
  }

  private void assertSameAsUndisturbed() throws IOException {
    StoredRun after = store().write(SampleRun.of(2));
    StoredRun undisturbed = RunStore.in(folder.resolve("calm"), Clock.systemUTC())
        .withoutParquet()
        .write(SampleRun.of(2));
    assertThat(after.tableSeals()).isEqualTo(undisturbed.tableSeals());
    assertThat(store().collect()).isZero();
  }

  private RunStore store() {
    return RunStore.in(folder, Clock.systemUTC()).withoutParquet();
  }
}
