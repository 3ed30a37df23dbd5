package landbridge.read.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import landbridge.base.StudyException;
import landbridge.model.network.TripTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open matrices: there and back, with and without lookup, and files that are none. */
class OmxTest {
  @TempDir
  private Path folder;

  @Test
  void thereAndBackWithNumbersAndNames() {
    for (List<String> zones : List.of(List.of("10", "20"), List.of("Baku", "Kars"))) {
      Path file = folder.resolve(zones.get(0) + ".omx");
      TripTable table = TripTable.of("trips", zones, new double[][] {{0, 1.0 / 3}, {7, 0}});
      Omx.write(table, file);
      TripTable back = Omx.trips(file, "");
      assertThat(back.zones()).isEqualTo(zones);
      assertThat(back.trips(0, 1)).isEqualTo(1.0 / 3);
      assertThat(back.trips(1, 0)).isEqualTo(7);
      assertThat(Omx.version(file)).isEqualTo("0.2");
    }
  }

  @Test
  void otherTypesNoLookupAndSeveralMatrices() {
    Path file = folder.resolve("other.omx");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putAttribute("OMX_VERSION", "0.2");
      var data = hdf.putGroup("data");
      data.putDataset("cars", new int[][] {{1, 2}, {3, 4}});
      data.putDataset("lorries", new float[][] {{0.5f, 2}, {3, 4}});
    }
    assertThat(Omx.names(file)).containsExactly("cars", "lorries");
    assertThat(Omx.trips(file, "cars").trips(1, 0)).isEqualTo(3);
    assertThat(Omx.trips(file, "lorries").zones()).containsExactly("1", "2");
    assertThatThrownBy(() -> Omx.trips(file, "")).hasMessageContaining("say which");
    assertThatThrownBy(() -> Omx.trips(file, "bikes")).hasMessageContaining("bikes");
  }

  @Test
  void whatIsNoSquareOfNumbersIsSaidSo() {
    Path file = folder.resolve("shapes.omx");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      var data = hdf.putGroup("data");
      data.putDataset("wide", new double[][] {{1, 2, 3}, {4, 5, 6}});
      data.putDataset("list", new int[] {1, 2});
      data.putDataset("words", new String[] {"a", "b"});
      data.putDataset("one", 3);
      data.putDataset("large", new double[][] {{1e21}});
    }
    for (String name : List.of("wide", "list", "words", "one", "large")) {
      assertThatThrownBy(() -> Omx.trips(file, name))
          .as(name)
          .isInstanceOf(StudyException.class)
          .hasMessageContaining("E7017");
    }
  }

  /** As a copy that was cut off; whatever the library makes of it, a user reads that the file cannot be used. */
  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    byte[] bytes = whole();
    Path file = folder.resolve("cut.omx");
    for (int length = 0; length < bytes.length; length += 8) {
      refusedOrRead(Files.write(file, Arrays.copyOf(bytes, length)));
    }
  }

  /** As on a failing disk: each byte in turn with its lowest bit turned round. */
  @Test
  void aFileWithADamagedByteIsRefusedOrReadAsOtherNumbers() throws IOException {
    byte[] bytes = whole();
    Path file = folder.resolve("damaged.omx");
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] ^= 1;
      refusedOrRead(Files.write(file, bytes));
      bytes[at] ^= 1;
    }
  }

  private byte[] whole() throws IOException {
    Path whole = folder.resolve("whole.omx");
    Omx.write(TripTable.of("trips", List.of("1", "2"), new double[][] {{0, 1}, {2, 0}}), whole);
    return Files.readAllBytes(whole);
  }

  private static void refusedOrRead(Path file) {
    try {
      assertThat(Omx.trips(file, "")).isNotNull();
    } catch (StudyException e) {
      assertThat(e).hasMessageContaining("E7017");
    }
  }

  @Test
  void aFileThatIsNoMatrixIsSaidSo() throws IOException {
    Path file = Files.writeString(folder.resolve("a.omx"), "no matrix");
    assertThatThrownBy(() -> Omx.trips(file, "")).isInstanceOf(StudyException.class);
  }
}
