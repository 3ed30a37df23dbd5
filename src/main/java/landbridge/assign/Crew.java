package landbridge.assign;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A few threads that do numbered tasks together and wait for each other.
 *
 * <p>Which thread does which task is left to chance, so tasks must not depend on it: they write to
 * places of their own, and what they found is combined by the caller in the order of task numbers.
 * Rounds are short (tens of microseconds), so a thread spins for a while before it sleeps; a
 * fork-join pool costs about ten times as much per round.
 */
final class Crew implements AutoCloseable {
  private static final int SPINS = 20_000;

  /** One numbered task; the worker number says whose workspace to use. */
  interface Task {
    void run(int task, int worker);
  }

  private final Thread[] threads;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger working = new AtomicInteger();
  private volatile int round;
  private volatile boolean closed;
  private volatile Throwable failure; // a RuntimeException or an Error
  private Task task;
  private int tasks;

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
    this.task = task;
    this.tasks = tasks;
    next.set(0);
    working.set(threads.length);
    round++;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
    work(0);
    for (int spins = 0; working.get() > 0; spins++) {
      rest(spins);
    }
    Throwable failed = failure;
    failure = null;
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed != null) {
      throw (RuntimeException) failed;
    }
  }

  private void serve(int worker) {
    int done = 0;
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
      work(worker);
      working.decrementAndGet();
    }
  }

  private void work(int worker) {
    try {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        task.run(i, worker);
      }
    } catch (RuntimeException
        | Error e) { // memory may run out: without a report the caller would wait for ever
      failure = e;
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
