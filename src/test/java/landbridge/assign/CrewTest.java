package landbridge.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each task is done once, by a worker that is there, and a failure reaches the caller. */
class CrewTest {
  @Test
  void eachTaskIsDoneOnceInEveryRound() {
    for (int workers : new int[] {1, 2, 3, 8}) {
      try (Crew crew = new Crew(workers)) {
        for (int round = 0; round < 300; round++) {
          int tasks = round % 17;
          AtomicIntegerArray done = new AtomicIntegerArray(Math.max(1, tasks));
          AtomicIntegerArray strangers = new AtomicIntegerArray(1);
          crew.run(tasks, (task, worker) -> {
            done.incrementAndGet(task);
            if (worker < 0 || worker >= workers) {
              strangers.incrementAndGet(0);
            }
          });
          for (int task = 0; task < tasks; task++) {
            assertThat(done.get(task)).isEqualTo(1);
          }
          assertThat(strangers.get(0)).isZero();
        }
      }
    }
  }

  @Test
  void whatWorkersWroteIsSeenByTheCaller() {
    try (Crew crew = new Crew(3)) {
      long[] cells = new long[1000];
      for (int round = 1; round <= 200; round++) {
        int add = round;
        crew.run(cells.length, (task, worker) -> cells[task] += add);
      }
      assertThat(cells).containsOnly(200L * 201 / 2);
    }
  }

  @Test
  void aFailureReachesTheCallerAndTheCrewWorksOn() {
    try (Crew crew = new Crew(4)) {
      assertThatThrownBy(() -> crew.run(64, (task, worker) -> {
            if (task == 40) {
              throw new IllegalStateException("task 40");
            }
          }))
          .hasMessage("task 40");
      int[] done = new int[8];
      crew.run(8, (task, worker) -> done[task]++);
      assertThat(done).containsOnly(1);
    }
  }

  @Test
  @Timeout(60) // a crew that waits would wait for ever
  void nobodyWaitsForAThreadThatHasNoTask() throws InterruptedException {
    // threads of the crew are held in the tasks of a round that does not end; the next round is
    // done without them
    try (Crew crew = new Crew(3)) {
      CountDownLatch release = new CountDownLatch(1);
      CountDownLatch entered = new CountDownLatch(1);
      Thread other = new Thread(() -> crew.run(2, (task, worker) -> {
        entered.countDown();
        try {
          release.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }));
      other.start();
      entered.await();
      int[] done = new int[8];
      crew.run(8, (task, worker) -> done[task]++);
      assertThat(done).containsOnly(1);
      release.countDown();
      other.join();
    }
  }
}
