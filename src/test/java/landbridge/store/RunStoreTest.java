package landbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import landbridge.run.InputFile;
import landbridge.run.ResultTable;
import landbridge.run.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written comes back, once, under the name of its fingerprint. */
class RunStoreTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir
  private Path folder;

  @Test
  void readsBackEveryCellAsItWas() {
    Run run = SampleRun.of(1);
    StoredRun stored = store().write(run);
    assertThat(stored.id()).isEqualTo(run.id());
    assertThat(stored.folder()).isEqualTo(folder.resolve(run.id()));
    assertThat(stored.verify()).isEmpty();
    for (ResultTable table : run.tables().values()) {
      StoredTable back = StoredRun.open(stored.folder()).table(table.name());
      assertThat(back.size()).isEqualTo(table.size());
      for (int row = 0; row < table.size(); row++) {
        assertThat(back.row(row).texts()).isEqualTo(table.row(row));
      }
    }
  }

  @Test
  void manifestSaysWhereTheRunCameFrom() {
    TreeMap<String, String> notes = new TreeMap<>();
    notes.put("threads", "2");
    Manifest manifest = store().write(SampleRun.of(1), notes).manifest();
    assertThat(manifest.madeAt()).isEqualTo("2026-01-01T12:00:00Z");
    assertThat(manifest.circumstances()).containsEntry("threads", "2");
    assertThat(manifest.inputs()).extracting("path").containsExactly("study.yaml");
    assertThat(manifest.outcome().converged()).isTrue();
    assertThat(manifest.outcome().checksHold()).isTrue();
    assertThat(manifest.outcome().warnings()).containsExactly("a warning");
    assertThat(manifest.origin().seed()).isEqualTo(1);
  }

  @Test
  void keepsTheSameRunOnce() {
    StoredRun first = store().write(SampleRun.of(1));
    StoredRun second = store().write(SampleRun.of(1));
    assertThat(second.folder()).isEqualTo(first.folder());
    assertThat(store().list()).hasSize(1);
  }

  @Test
  void writesNothingForARunThatIsThere() {
    StoredRun first = store().write(SampleRun.of(1));
    Disk readOnly = new Disk((operation, path) -> {
      throw new IOException(operation + " " + path);
    });
    StoredRun second = store().on(readOnly).write(SampleRun.of(1));
    assertThat(second.folder()).isEqualTo(first.folder());
    assertThat(second.table("appraisal").row(0).number("value")).isEqualTo(0.1 + 0.2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"corridor_share.csv", "bottleneck.csv", "appraisal.parquet"})
  void aDamagedRunIsNotTheSame(String file) throws IOException {
    RunStore store = RunStore.in(folder, NOON);
    StoredRun first = store.write(SampleRun.of(1));
    Path damaged = first.folder().resolve("tables").resolve(file);
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    StoredRun second = store.write(SampleRun.of(1));
    assertThat(second.folder()).hasFileName(first.id() + ".2");
    assertThat(second.verify()).isEmpty();
    assertThat(first.verify()).hasSize(1);
  }

  private static Run withOtherNumbers(Run run) {
    return new Run(
        run.study(),
        run.engine(),
        run.seed(),
        run.settings(),
        run.inputs(),
        run.warnings(),
        SampleRun.of(2).tables());
  }

  @Test
  void neverReplacesARunByOtherNumbers() {
    Run run = SampleRun.of(1);
    StoredRun first = store().write(run);
    Run changed = withOtherNumbers(run);
    StoredRun second = store().write(changed);
    assertThat(second.folder().getFileName().toString()).isEqualTo(run.id() + ".2");
    assertThat(StoredRun.open(first.folder()).verify()).isEmpty();
    assertThat(store().list()).hasSize(2);
  }

  /** The numbers are the same, so there is one run; what another build says beside them is that build's. */
  @Test
  void aRunComputedByAnotherBuildIsKeptOnceAndToldByTheLast() throws IOException {
    Run run = SampleRun.of(1);
    StoredRun first = store().builtBy("1-older").write(run);
    assertThat(first.ofThisBuild()).isFalse();
    byte[] tables = Files.readAllBytes(first.folder().resolve("tables/appraisal.csv"));
    Run warned = run.withWarnings(List.of("another warning"));
    for (String build : List.of("2-newer", ProgramBuild.text())) {
      StoredRun again = store().builtBy(build).write(warned);
      assertThat(again.folder()).isEqualTo(first.folder());
      assertThat(again.manifest().build()).isEqualTo(build);
      assertThat(again.manifest().outcome().warnings()).containsExactly("another warning");
      assertThat(again.manifest().madeAt()).isEqualTo(first.manifest().madeAt());
      assertThat(again.verify()).isEmpty();
    }
    assertThat(store().list()).singleElement().matches(StoredRun::ofThisBuild);
    assertThat(first.folder().resolve("tables/appraisal.csv")).hasBinaryContent(tables);
    try (var files = Files.list(first.folder())) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("manifest.json", "tables");
    }
  }

  @Test
  void aManifestWithoutABuildIsReadAndIsOfNone() throws IOException {
    StoredRun run = store().builtBy("1-older").write(SampleRun.of(1));
    TreeMap<String, String> notes = new TreeMap<>(run.manifest().circumstances());
    notes.remove(Manifest.BUILD);
    Manifest m = run.manifest();
    Manifest old = new Manifest(
        m.id(), m.fingerprint(), m.origin(), m.inputs(), m.outcome(), m.tables(), notes);
    Files.write(run.folder().resolve(ManifestFile.NAME), ManifestFile.write(old));
    assertThat(StoredRun.open(run.folder()).manifest().build()).isEqualTo(ProgramBuild.UNKNOWN);
    assertThat(store().builtBy("2-newer").write(SampleRun.of(1)).manifest().build())
        .isEqualTo("2-newer");
  }

  @Test
  void aFolderWithOtherNumbersOfAnotherBuildIsLeftAndTold() {
    Run run = SampleRun.of(1);
    StoredRun older = store().builtBy("1-older").write(run);
    Run other = withOtherNumbers(run);
    assertThatThrownBy(() -> RunStore.writeTo(older.folder(), other, NOON, new TreeMap<>()))
        .hasMessageContaining("same inputs with other numbers, made by another build")
        .hasMessageContaining("choose another folder");
    assertThat(StoredRun.open(older.folder()).manifest()).isEqualTo(older.manifest());
  }

  @Test
  void listsRunsAndRemovesThem() throws IOException {
    store().write(SampleRun.of(1));
    StoredRun second = store().write(SampleRun.of(2));
    Files.createDirectories(folder.resolve(".r-000000000000.tmp-1").resolve("tables"));
    Files.createDirectories(folder.resolve("r-broken"));
    assertThat(store().list()).hasSize(2);
    assertThat(store().damaged()).containsOnlyKeys("r-broken");
    store().remove(second.folder().getFileName().toString());
    assertThat(store().list())
        .extracting(StoredRun::id)
        .containsExactly(SampleRun.of(1).id());
    assertThat(store().collect()).isEqualTo(1);
    assertThat(store().collect()).isZero();
    assertThatThrownBy(() -> store().remove("../other")).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> store().remove("r-/../../x")).isInstanceOf(StoreException.class);
  }

  @Test
  void writesToAFolderOfTheUsersChoice() throws IOException {
    Path target = folder.resolve("mine");
    StoredRun run = RunStore.writeTo(target, SampleRun.of(1), NOON, new TreeMap<>());
    assertThat(run.folder()).isEqualTo(target);
    assertThat(RunStore.writeTo(target, SampleRun.of(1), NOON, new TreeMap<>()).verify())
        .isEmpty();
    assertThatThrownBy(() -> RunStore.writeTo(target, SampleRun.of(2), NOON, new TreeMap<>()))
        .hasMessageContaining("another run");
    Run otherInputs = SampleRun.of(1).withInputs(List.of(new InputFile("study.yaml", 13, "00ee")));
    assertThatThrownBy(() -> RunStore.writeTo(target, otherInputs, NOON, new TreeMap<>()))
        .hasMessageContaining("another run");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> RunStore.writeTo(other, SampleRun.of(1), NOON, new TreeMap<>()))
        .hasMessageContaining("holds no run");
    assertThat(other.resolve("letter.txt")).hasContent("mine");
  }

  @Test
  void saysBeforeARunThatItsFolderIsTaken() throws IOException {
    Path target = folder.resolve("mine");
    RunStore.requireRoom(target, "any"); // not there
    RunStore.requireRoom(Files.createDirectories(folder.resolve("empty")), "any");
    StoredRun run = RunStore.writeTo(target, SampleRun.of(1), NOON, new TreeMap<>());
    RunStore.requireRoom(target, run.manifest().fingerprint());
    assertThatThrownBy(() -> RunStore.requireRoom(target, "other"))
        .hasMessageContaining("another run");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> RunStore.requireRoom(other, "any"))
        .hasMessageContaining("holds no run");
  }

  @Test
  void removesWhatAKilledWriterLeftBesideTheFolderOfTheUsersChoice() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    long living = ProcessHandle.current().parent().orElseThrow().pid();
    for (String name : List.of("mine.tmp-" + dead.pid(), "other.tmp-" + dead.pid())) {
      Files.createDirectories(folder.resolve(".r-" + name).resolve("tables"));
    }
    Files.createDirectories(folder.resolve(".r-mine.tmp-" + living));
    RunStore.writeTo(folder.resolve("mine"), SampleRun.of(1), NOON, new TreeMap<>());
    assertThat(folder.resolve(".r-mine.tmp-" + dead.pid())).doesNotExist();
    assertThat(folder.resolve(".r-other.tmp-" + dead.pid())).exists();
    assertThat(folder.resolve(".r-mine.tmp-" + living)).exists();
  }

  @Test
  void selectsRows() {
    StoredTable shares = store().write(SampleRun.of(3)).table("corridor_share");
    assertThat(shares.where("corridor", "c7").row(0).number("tonnes")).isEqualTo(10.0 / 3);
    assertThat(shares.where("year", 2025).size()).isEqualTo(400);
    assertThat(shares.where("year", 2026).isEmpty()).isTrue();
    assertThat(shares.distinct("scenario")).containsExactly("base");
    assertThat(shares.unit("tonnes")).isEqualTo("t/yr");
  }

  private RunStore store() {
    return RunStore.in(folder, NOON).withoutParquet();
  }
}
