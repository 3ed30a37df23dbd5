package landbridge.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import landbridge.run.ResultTable;

/**
 * The same work on every table of a run, side by side, the largest first.
 *
 * <p>A table is one worker's work from its first byte to its last, so nothing depends on who did it. After a failure no
 * worker begins another table, and the failure is thrown when all have stopped, so that the folder can be removed.
 *
 * <p>Checked by: {@code RunStoreTest}, {@code RunStoreFaultTest}.
 *
 * @param <T> what a table gives
 */
final class TableCrew<T> {
  private static final int MOST_WORKERS = 4;

  /** One worker's hands: made and closed in its thread. */
  interface Hands<T> extends AutoCloseable {
    T work(ResultTable table) throws IOException, SQLException;

    @Override
    default void close() throws SQLException {}
  }

  private final List<ResultTable> tables;
  private final Supplier<Hands<T>> hands;
  private final Object[] done; // by table; each place belongs to the worker that fills it
  private final int[] order;
  private final AtomicInteger next = new AtomicInteger();

  TableCrew(List<ResultTable> tables, Supplier<Hands<T>> hands) {
    this.tables = tables;
    this.hands = hands;
    this.done = new Object[tables.size()];
    this.order = largestFirst(tables);
  }

  private static int[] largestFirst(List<ResultTable> tables) {
    List<Integer> places = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      places.add(t);
    }
    places.sort(Comparator.comparingLong(
        t -> -(long) tables.get(t).size() * tables.get(t).columns().size()));
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Does the work and gives what came of it, in the order of the tables. */
  @SuppressWarnings("unchecked")
  List<T> work() throws IOException {
    int workers = Math.max(1, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = Executors.newFixedThreadPool(workers, TableCrew::daemon);
    List<Future<Void>> pending = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      pending.add(pool.submit(this::one));
    }
    pool.shutdown();
    List<Throwable> failures = new ArrayList<>();
    for (Future<Void> worker : pending) {
      failure(worker).ifPresent(failures::add);
    }
    if (!failures.isEmpty()) {
      raise(failures.get(0));
    }
    return (List<T>) Arrays.asList(done);
  }

  /** Waits for a worker; an interrupt does not leave it writing behind our back. */
  private static Optional<Throwable> failure(Future<Void> worker) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          worker.get();
          return Optional.empty();
        } catch (ExecutionException e) {
          return Optional.of(e.getCause());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void raise(Throwable failure) throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof SQLException sql) {
      throw new IOException("Parquet: " + sql.getMessage(), sql);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "tables");
    thread.setDaemon(true);
    return thread;
  }

  private Void one() throws IOException, SQLException {
    boolean finished = false;
    try (Hands<T> mine = hands.get()) {
      for (int i = next.getAndIncrement(); i < order.length; i = next.getAndIncrement()) {
        done[order[i]] = mine.work(tables.get(order[i]));
      }
      finished = true;
    } finally {
      if (!finished) {
        next.set(order.length);
      }
    }
    return null;
  }
}
