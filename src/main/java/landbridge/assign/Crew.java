package landbridge.assign;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A few threads that do numbered tasks together and wait for each other.
 *
 * <p>Which thread does which task is left to chance, so tasks must not depend on it: they write to
 * places of their own, and what they found is combined by the caller in the order of task numbers.
 * Rounds are short (tens of microseconds), so a thread spins for a while before it sleeps; a
 * fork-join pool costs about ten times as much per round. The caller waits for tasks, never for threads: where a
 * processor is busy with other work, it does what the other threads do not come to. Checked by: {@code CrewTest}.
 */
final class Crew implements AutoCloseable {
  private static final int SPINS = 20_000;

  /** One numbered task; the worker number says whose workspace to use. */
  interface Task {
    void run(int task, int worker);
  }

  /** Tasks handed out one by one. A thread that comes late finds none left, and nobody waits for it. */
  private static final class Round {
    private final Task task;
    private final int tasks;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile Throwable failure; // a RuntimeException or an Error

    Round(Task task, int tasks) {
      this.task = task;
      this.tasks = tasks;
    }

    void work(int worker) {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        try {
          task.run(i, worker);
        } catch (RuntimeException
            | Error e) { // memory may run out: without a report the caller would wait for ever
          failure = e;
        }
        done.incrementAndGet();
      }
    }
  }

  private final Thread[] threads;
  private volatile Round round = new Round(null, 0);
  private volatile boolean closed;

  /** A crew of this many workers, the calling thread among them. */
  Crew(int workers) {
    threads = new Thread[workers - 1];
    for (int i = 0; i < threads.length; i++) {
      int worker = i + 1;
      threads[i] = new Thread(() -> serve(worker), "crew-" + worker);
      threads[i].setDaemon(true);
      threads[i].start();
    }
  }

  int workers() {
    return threads.length + 1;
  }

  /** Does tasks 0 to tasks - 1 and returns when all are done. */
  void run(int tasks, Task task) {
    if (threads.length == 0 || tasks <= 1) {
      for (int i = 0; i < tasks; i++) {
        task.run(i, 0);
      }
      return;
    }
    Round mine = new Round(task, tasks);
    round = mine;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
    mine.work(0);
    for (int spins = 0; mine.done.get() < tasks; spins++) {
      rest(spins);
    }
    Throwable failed = mine.failure;
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed != null) {
      throw (RuntimeException) failed;
    }
  }

  private void serve(int worker) {
    Round done = null;
    while (true) {
      for (int spins = 0; round == done && !closed; spins++) {
        if (spins < SPINS) {
          Thread.onSpinWait();
        } else {
          LockSupport.park(this);
        }
      }
      if (closed) {
        return;
      }
      done = round;
      done.work(worker);
    }
  }

  private static void rest(int spins) {
    if (spins < SPINS) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }
}
