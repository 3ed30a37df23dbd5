package landbridge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import landbridge.base.FileFault;
import landbridge.run.Run;

/**
 * A folder of runs, normally {@code STUDY/.landbridge/runs}.
 *
 * <p>A run is written into a temporary folder beside its place, every file is forced to disk, the manifest comes last,
 * and one atomic move makes it exist. Whoever kills the process at any moment leaves either the whole run or a leftover
 * that nobody sees and that the next writer removes. A run never replaces another: the same run written twice is kept
 * once; other numbers under the same fingerprint (a changed program) get a name of their own. Which build of the program
 * made it is noted beside the fingerprint: what another build made is computed again before it is taken for an answer.
 *
 * <p>Threads: one writer per store, across processes (see {@link RunLock}); any number of readers. Checked by: {@code
 * RunStoreTest}, {@code RunStoreFaultTest}, {@code RunStoreKillTest}, {@code RunStoreCorruptionTest}.
 */
public final class RunStore {
  private static final String LEFTOVER = ".tmp-";
  private static final int PATIENT = 200; // attempts to lock: 10 s

  private static final int PREPARE_MS = 2000;

  private final Path folder;
  private final Disk disk;
  private final Clock clock;
  private final boolean parquet;
  private final int attempts;
  private final String build;

  private RunStore(
      Path folder, Disk disk, Clock clock, boolean parquet, int attempts, String build) {
    this.folder = folder;
    this.disk = disk;
    this.clock = clock;
    this.parquet = parquet;
    this.attempts = attempts;
    this.build = build;
  }

  /** The store in a folder, which need not exist yet. The clock only dates runs and locks. */
  public static RunStore in(Path folder, Clock clock) {
    return new RunStore(folder, Disk.plain(), clock, true, PATIENT, ProgramBuild.text());
  }

  /** Where the runs of a study are kept. */
  public static Path placeFor(Path study) {
    return study.resolve(".landbridge").resolve("runs");
  }

  /** Why Parquet files cannot be written on this machine; empty if they can. */
  public static Optional<String> parquetProblem() {
    try (ParquetFiles files = ParquetFiles.open()) {
      return files == null ? Optional.of("no connection") : Optional.empty();
    } catch (ParquetFiles.Unavailable | SQLException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * Begins loading the library for Parquet in the background, so that it is there when a run is kept. It is 60 MB to
   * unpack and costs a third of a second. A process that ends earlier waits for it, lest half a library stay behind in
   * the folder for temporary files.
   */
  public static void prepare() {
    Thread loading = new Thread(RunStore::parquetProblem, "parquet");
    loading.setDaemon(true);
    loading.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      try {
        loading.join(PREPARE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }));
  }

  /** The same store on a watched disk. */
  public RunStore on(Disk watched) {
    return new RunStore(folder, watched, clock, parquet, attempts, build);
  }

  /** The same store, writing CSV only. */
  public RunStore withoutParquet() {
    return new RunStore(folder, disk, clock, false, attempts, build);
  }

  /** The same store, reporting "busy" at once instead of waiting for another writer. */
  public RunStore impatient() {
    return new RunStore(folder, disk, clock, parquet, 1, build);
  }

  /** The same store, as another build of the program writes to it. */
  public RunStore builtBy(String other) {
    return new RunStore(folder, disk, clock, parquet, attempts, other);
  }

  public Path folder() {
    return folder;
  }

  /** Keeps a run under the name that its fingerprint gives it. */
  public StoredRun write(Run run) {
    return write(run, new TreeMap<>());
  }

  /**
   * Keeps a run under the name that its fingerprint gives it.
   *
   * @param circumstances what the manifest should note beside (threads, duration): informational
   * @throws StoreException of kind IO or BUSY; the store is then as it was before
   */
  public StoredRun write(Run run, SortedMap<String, String> circumstances) {
    return attempt(run, () -> {
      Files.createDirectories(folder);
      return locked(() -> {
        sweep();
        return place(run, circumstances);
      });
    });
  }

  /**
   * Keeps a run in a folder of the caller's choice, which must not exist, be empty, or hold the same run.
   *
   * @throws StoreException of kind IO if the folder holds something else
   */
  public static StoredRun writeTo(
      Path target, Run run, Clock clock, SortedMap<String, String> circumstances) {
    Path absolute = target.toAbsolutePath().normalize();
    RunStore store = in(absolute.getParent(), clock);
    return store.attempt(run, () -> {
      Files.createDirectories(store.folder);
      if (holdsRun(absolute)) {
        return SameRun.find(absolute, run, store.build)
            .orElseThrow(() -> SameRun.refusal(absolute, run.fingerprint(), store.build));
      }
      Files.deleteIfExists(absolute);
      store.sweepBeside(absolute);
      return store.commit(run, circumstances, absolute);
    });
  }

  /**
   * Says at once what {@link #writeTo} would say in the end of a folder that holds something else.
   *
   * @param fingerprint of the run that is going to be written
   * @throws StoreException of kind IO if the folder holds something else, or a run that does not open
   */
  public static void requireRoom(Path target, String fingerprint) {
    Path absolute = target.toAbsolutePath().normalize();
    try {
      if (holdsRun(absolute)
          && !StoredRun.open(absolute).manifest().fingerprint().equals(fingerprint)) {
        throw SameRun.refusal(absolute, fingerprint, ProgramBuild.text());
      }
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.IO, absolute + ": " + FileFault.named(e), e);
    }
  }

  /** Whether a folder holds a run; one that does not must not hold anything. */
  private static boolean holdsRun(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(ManifestFile.NAME))) {
      return true;
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new StoreException(
          StoreException.Kind.IO, folder + " exists and holds no run; choose another folder");
    }
    return false;
  }

  /** The runs that verify in size and seal, oldest first. Damaged and unfinished ones are not runs. */
  public List<StoredRun> list() {
    List<StoredRun> runs = new ArrayList<>();
    for (Path candidate : folders(name -> name.startsWith("r-"))) {
      try {
        runs.add(StoredRun.open(candidate));
      } catch (StoreException e) {
        if (e.kind() != StoreException.Kind.CORRUPT && e.kind() != StoreException.Kind.IO) {
          throw e;
        }
      }
    }
    runs.sort(Comparator.comparing((StoredRun run) -> run.manifest().madeAt())
        .thenComparing(run -> run.folder().getFileName().toString()));
    return runs;
  }

  /** Names of folders that look like runs and do not verify, with the reason. */
  public SortedMap<String, String> damaged() {
    SortedMap<String, String> damaged = new TreeMap<>();
    for (Path candidate : folders(name -> name.startsWith("r-"))) {
      try {
        StoredRun.open(candidate);
      } catch (StoreException e) {
        damaged.put(candidate.getFileName().toString(), e.getMessage());
      }
    }
    return damaged;
  }

  /** Removes a run: first from sight, then from disk. */
  public void remove(String name) {
    attempt(() -> {
      Path run = folder.resolve(name);
      if (!name.startsWith("r-")
          || !run.normalize().getParent().equals(folder.normalize())
          || !Files.isDirectory(run)) {
        throw new StoreException(StoreException.Kind.IO, folder + " has no run " + name);
      }
      Path aside = folder.resolve("." + name + LEFTOVER + pid());
      return locked(() -> {
        disk.move(run, aside);
        disk.deleteFolder(aside);
        return aside;
      });
    });
  }

  /** Removes what killed processes left behind. Returns how many leftovers there were. */
  public int collect() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    return attempt(() -> locked(this::sweep));
  }

  /** Under the lock no writer is alive, so every temporary folder is a leftover. */
  private int sweep() throws IOException {
    List<Path> leftovers = folders(name -> name.startsWith(".r-") && name.contains(LEFTOVER));
    for (Path leftover : leftovers) {
      disk.deleteFolder(leftover);
    }
    return leftovers.size();
  }

  /** In a folder that is not ours only leftovers of this target go, and only if their process is dead. */
  private void sweepBeside(Path target) throws IOException {
    String begin = ".r-" + target.getFileName() + LEFTOVER;
    for (Path leftover : folders(name -> name.startsWith(begin))) {
      if (WholeFile.isLeftover(leftover)) {
        disk.deleteFolder(leftover);
      }
    }
  }

  private StoredRun place(Run run, SortedMap<String, String> circumstances) throws IOException {
    Path target = folder.resolve(run.id());
    for (int copy = 2; Files.exists(target); copy++) {
      Optional<StoredRun> same = SameRun.find(target, run, build);
      if (same.isPresent()) {
        return same.get();
      }
      target = folder.resolve(run.id() + "." + copy);
    }
    settle(fill(run, circumstances, folder.resolve("." + run.id() + LEFTOVER + pid())), target);
    return StoredRun.justWritten(target, run);
  }

  private StoredRun commit(Run run, SortedMap<String, String> circumstances, Path target)
      throws IOException {
    settle(fill(run, circumstances, temporaryFor(target)), target);
    return StoredRun.justWritten(target, run);
  }

  private static Path temporaryFor(Path target) {
    return target.resolveSibling(".r-" + target.getFileName() + LEFTOVER + pid());
  }

  private Path fill(Run run, SortedMap<String, String> circumstances, Path temporary)
      throws IOException {
    if (Files.exists(temporary)) {
      disk.deleteFolder(temporary);
    }
    disk.createFolder(temporary);
    try {
      SortedMap<String, String> notes = new TreeMap<>(circumstances);
      notes.put(Manifest.BUILD, build);
      new RunWriter(disk, clock, parquet).write(run, notes, temporary);
      return temporary;
    } catch (IOException | RuntimeException e) {
      discard(temporary);
      throw e;
    }
  }

  /** Best effort after a failure; what stays is a leftover for the next writer. */
  private void discard(Path temporary) {
    try {
      Disk.plain().deleteFolder(temporary);
    } catch (IOException e) {
      // the first failure is the one to report
    }
  }

  private void settle(Path temporary, Path target) throws IOException {
    try {
      disk.move(temporary, target);
      disk.forceFolder(target.getParent());
    } catch (IOException e) {
      discard(temporary);
      throw e;
    }
  }

  private List<Path> folders(Predicate<String> wanted) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> wanted.test(child.getFileName().toString()) && Files.isDirectory(child))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.IO, "cannot list " + folder + ": " + FileFault.named(e), e);
    }
  }

  private static boolean isEmpty(Path target) throws IOException {
    try (Stream<Path> children = Files.list(target)) {
      return children.findAny().isEmpty();
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  private interface Action<T> {
    T run() throws IOException;
  }

  private <T> T locked(Action<T> action) throws IOException {
    RunLock lock = RunLock.take(folder, clock, attempts);
    try {
      return action.run();
    } finally {
      lock.close();
    }
  }

  private <T> T attempt(Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.IO, "cannot write to " + folder + ": " + FileFault.named(e), e);
    }
  }

  private <T> T attempt(Run run, Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      String need = "the run needs about " + RunWriter.bytesNeeded(run) / 1024 + " kB";
      throw new StoreException(
          StoreException.Kind.IO,
          "cannot write to " + folder + ": " + FileFault.named(e) + " (" + need + room()
              + "); nothing was kept",
          e);
    }
  }

  private String room() {
    try {
      return ", free are " + Files.getFileStore(folder).getUsableSpace() / 1024 + " kB";
    } catch (IOException e) {
      return "";
    }
  }
}
