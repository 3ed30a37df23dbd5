package landbridge.run.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import landbridge.base.WorkerFailure;

/**
 * Independent pieces of work on several threads, their results in the order of their numbers.
 *
 * <p>A piece must not depend on another; then the number of threads changes no bit. Checked by: {@code
 * RunnerTest} on 1, 2, 3 and 8 threads.
 */
public final class InParallel {
  private InParallel() {}

  /**
   * Does the pieces 0 to count - 1.
   *
   * @return results in the order of the pieces
   */
  public static <T> List<T> map(int threads, int count, IntFunction<T> piece) {
    List<T> results = new ArrayList<>();
    if (threads == 1 || count < 2) {
      for (int i = 0; i < count; i++) {
        results.add(piece.apply(i));
      }
      return results;
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(threads, count), InParallel::daemon);
    try {
      List<Future<T>> pending = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        pending.add(pool.submit(() -> piece.apply(number)));
      }
      for (Future<T> one : pending) {
        results.add(one.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw WorkerFailure.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for traffic", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Two different pieces, and what comes of both. */
  @SuppressWarnings("unchecked")
  public static <A, B, T> T both(
      int threads, Supplier<A> one, Supplier<B> other, BiFunction<A, B, T> join) {
    List<Object> done = map(threads, 2, piece -> piece == 0 ? one.get() : other.get());
    return join.apply((A) done.get(0), (B) done.get(1));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "traffic");
    thread.setDaemon(true);
    return thread;
  }
}
