package landbridge.read.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landbridge.model.network.TripTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trips as a list of pairs. */
class CsvTripsTest {
  @TempDir
  private Path folder;

  @Test
  void zonesAreNumbersBeforeWordsAndPairsAddUp() throws IOException {
    Path file = Files.writeString(
        folder.resolve("t.csv"),
        "o_zone_id,d_zone_id,volume\n10,9,1.5\n\"Kars, east\",10,2\n10,9,0.5\n");
    TripTable trips = CsvTrips.read(file).value();
    assertThat(trips.zones()).containsExactly("9", "10", "Kars, east");
    assertThat(trips.trips(1, 0)).isEqualTo(2);
    assertThat(trips.trips(2, 1)).isEqualTo(2);
    CsvTrips.write(trips, folder.resolve("u.csv"));
    assertThat(CsvTrips.read(folder.resolve("u.csv")).value().row(1)).isEqualTo(trips.row(1));
  }

  @Test
  void badNumbersAreNamedWithTheirLine() throws IOException {
    Path file =
        Files.writeString(folder.resolve("t.csv"), "o_zone_id,d_zone_id,volume\n1,2,3\n1,,-4\n");
    assertThatThrownBy(() -> CsvTrips.read(file))
        .hasMessageContaining("t.csv:3")
        .hasMessageContaining("E7013")
        .hasMessageContaining("E7005");
  }

  @Test
  void aRowWithoutVolumeIsNotTakenForNoTrips() throws IOException {
    Path file =
        Files.writeString(folder.resolve("t.csv"), "o_zone_id,d_zone_id,volume\n1,2,3\n3,4\n");
    assertThatThrownBy(() -> CsvTrips.read(file)).hasMessageContaining("volume");
  }
}
