package landbridge.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import landbridge.run.ResultTable;
import landbridge.store.Manifest.TableFiles;

/**
 * Writes the tables of a run side by side, the largest first: each as CSV, then as Parquet, forced to disk and sealed.
 *
 * <p>A table is one worker's work from its first byte to its seals, so the files do not depend on who wrote them. After a
 * failure no worker begins another table, and the failure is thrown when all have stopped, so that the folder can be
 * removed. Side by side with the CSV and not after it, Parquet costs half the wall time on two cores.
 *
 * <p>Checked by: {@code RunStoreTest}, {@code RunStoreFaultTest}.
 */
final class TableWriter {
  private static final int MOST_WORKERS = 4;

  private final Disk disk;
  private final Path folder;
  private final boolean parquet;
  private final List<ResultTable> tables;
  private final TableFiles[] written; // by table; each place belongs to the worker that writes it
  private final int[] order;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<String> problem = new AtomicReference<>();

  /** A writer of tables into {@code folder/tables}, which exists. */
  TableWriter(Disk disk, Path folder, boolean parquet, List<ResultTable> tables) {
    this.disk = disk;
    this.folder = folder;
    this.parquet = parquet;
    this.tables = tables;
    this.written = new TableFiles[tables.size()];
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

  /** Writes all tables and gives their files, in the order of the tables. */
  List<TableFiles> write() throws IOException {
    int workers = Math.max(1, Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    ExecutorService pool = Executors.newFixedThreadPool(workers, TableWriter::daemon);
    List<Future<Void>> pending = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      pending.add(pool.submit(this::work));
    }
    pool.shutdown();
    List<Throwable> failures = new ArrayList<>();
    for (Future<Void> one : pending) {
      failure(one).ifPresent(failures::add);
    }
    if (!failures.isEmpty()) {
      raise(failures.get(0));
    }
    return List.of(written);
  }

  /** Why Parquet was not written, if it was asked for and this machine cannot. */
  Optional<String> parquetProblem() {
    return Optional.ofNullable(problem.get());
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

  private Void work() throws IOException, SQLException {
    boolean done = false;
    Optional<ParquetFiles> files = parquet ? open() : Optional.empty();
    try {
      for (int i = next.getAndIncrement(); i < order.length; i = next.getAndIncrement()) {
        written[order[i]] = write(tables.get(order[i]), files);
      }
      done = true;
    } finally {
      if (!done) {
        next.set(order.length);
      }
      if (files.isPresent()) {
        files.get().close();
      }
    }
    return null;
  }

  private Optional<ParquetFiles> open() {
    try {
      return Optional.of(ParquetFiles.open());
    } catch (ParquetFiles.Unavailable e) {
      problem.set(e.getMessage());
      return Optional.empty();
    }
  }

  private TableFiles write(ResultTable table, Optional<ParquetFiles> files)
      throws IOException, SQLException {
    String name = RunWriter.TABLES + "/" + table.name();
    Seal csv = writeCsv(table, name + ".csv");
    Optional<Seal> typed = Optional.empty();
    if (files.isPresent()) {
      Path file = folder.resolve(name + ".parquet");
      disk.announce("create", file);
      files.get().write(folder.resolve(name + ".csv"), file, table.columns());
      disk.force(file);
      typed = Optional.of(Seal.of(folder, name + ".parquet"));
    }
    return new TableFiles(table.name(), table.size(), csv, typed);
  }

  private Seal writeCsv(ResultTable table, String name) throws IOException {
    Path file = folder.resolve(name);
    Seal seal;
    try (OutputStream out = disk.create(file)) {
      seal = CsvFile.write(table, name, out);
    }
    disk.force(file);
    return seal;
  }
}
