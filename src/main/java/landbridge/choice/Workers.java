package landbridge.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import landbridge.base.WorkerFailure;

/**
 * Threads that take numbered blocks of work, each block whole and by one thread.
 *
 * <p>What a block computes must not depend on which thread takes it or when; the caller adds up the
 * blocks in their order. Then the number of threads changes no bit. The caller's thread is worker 0;
 * with one worker nothing is started.
 *
 * <p>Checked by: {@code RouteChoiceTest} on 1, 2 and 8 threads.
 */
final class Workers implements AutoCloseable {
  private final int count;
  private final ExecutorService pool;

  /** Work on one block. */
  interface Work {
    /**
     * Does one block.
     *
     * @param worker number of the worker, for its workspace
     * @param block number of the block
     */
    void block(int worker, int block);
  }

  Workers(int count) {
    this.count = count;
    this.pool = count > 1 ? Executors.newFixedThreadPool(count - 1, Workers::daemon) : null;
  }

  /** Does all blocks and returns when the last is done. */
  void run(int blocks, Work work) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> others = new ArrayList<>();
    for (int w = 1; w < Math.min(count, blocks); w++) {
      int worker = w;
      others.add(pool.submit(() -> take(worker, blocks, next, work)));
    }
    take(0, blocks, next, work);
    for (Future<?> other : others) {
      join(other);
    }
  }

  private static void take(int worker, int blocks, AtomicInteger next, Work work) {
    for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
      work.block(worker, block);
    }
  }

  private static void join(Future<?> other) {
    try {
      other.get();
    } catch (ExecutionException e) {
      throw WorkerFailure.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a worker", e);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "choice");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
