package landbridge.read.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;
import landbridge.model.network.TripTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TNTP format with its quirks, and there and back. */
class TntpTest {
  private static final String NETWORK = """
      <NUMBER OF ZONES> 2\t\t
      <NUMBER OF NODES> 4
      <FIRST THRU NODE> 2
      <number of links> 4
      ~ a comment between the tags
      <ORIGINAL HEADER>~ \tInit node \tTerm node ;
      <END OF METADATA>


      ~\tinit_node\tterm_node\tcapacity\tlength\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;
      \t1\t75674\t4.9E2\t1.5\t0\t0.15\t4\t0\t0\t3\t;
       1 3 100 2 10.5 0.15 4.446 0 7 1 ;  ~ trailing comment
      \t3\t2\t0\t1\t5\t0.15\t4\t0\t0\t1;
      75674 2 0 1 5 0 0 0 0 1
      """;

  @TempDir
  private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readsANetworkWithAllQuirks() throws IOException {
    Reading<RoadNetwork> reading = Tntp.network(file("Quirks_net.tntp", NETWORK));
    RoadNetwork network = reading.value();
    assertThat(network.name()).isEqualTo("Quirks");
    assertThat(network.nodes()).extracting(RoadNode::id).containsExactly("1", "2", "3", "75674");
    assertThat(network.nodes())
        .extracting(RoadNode::passable)
        .containsExactly(false, true, true, true);
    assertThat(network.nodes()).extracting(RoadNode::zone).containsExactly("1", "2", "", "");
    assertThat(network.links()).hasSize(4);
    assertThat(network.links().get(0).supply().capacity()).isEqualTo(490);
    assertThat(network.links().get(0).supply().freeTime()).isZero();
    assertThat(network.links().get(1).delay().b()).isEqualTo(4.446);
    assertThat(network.links().get(1).terms().toll()).isEqualTo(7);
    // link 3 has no capacity and a time that grows with flow; link 4 has none and needs none
    assertThat(reading.warnings()).extracting(Problem::code).containsExactly("W7003");
  }

  @Test
  void withoutAFirstThroughNodeEveryZoneMayBePassed() throws IOException {
    String text = NETWORK.replace("<FIRST THRU NODE> 2\n", "");
    RoadNetwork network = Tntp.network(file("a_net.tntp", text)).value();
    assertThat(network.nodes()).allMatch(RoadNode::passable);
  }

  @Test
  void saysWhatIsWrongAndWhere() throws IOException {
    Path file = file(
        "bad_net.tntp",
        "<NUMBER OF ZONES> 1\n<NUMBER OF LINKS> 9\n<END OF METADATA>\n1 2 x 1 1 0 4 0 0 1;\n1 2 3;\n");
    assertThatThrownBy(() -> Tntp.network(file)).isInstanceOfSatisfying(StudyException.class, e -> {
      List<Problem> problems = e.problems();
      assertThat(problems).extracting(Problem::code).contains("E7001", "E7002", "W7006");
      assertThat(problems).extracting(p -> p.place().line()).contains(4, 5);
    });
  }

  @Test
  void aFileWithoutLinksIsNoNetwork() throws IOException {
    for (String text : List.of("", "<NUMBER OF ZONES> 2\n<END OF METADATA>\n")) {
      Path file = file("empty_net.tntp", text);
      assertThatThrownBy(() -> Tntp.network(file)).hasMessageContaining("holds no links");
    }
  }

  @Test
  void readsTrips() throws IOException {
    String text =
        "<NUMBER OF ZONES> 3\n<TOTAL OD FLOW> 10.5\n<END OF METADATA>\n\n~ comment\nOrigin  1\n"
            + "  1 : 0.0;  2 :   3.5; 3 : 2;\nOrigin 3\n 1 : 5.0\n";
    Reading<TripTable> reading = Tntp.trips(file("a_trips.tntp", text));
    TripTable trips = reading.value();
    assertThat(trips.trips(0, 1)).isEqualTo(3.5);
    assertThat(trips.trips(2, 0)).isEqualTo(5);
    assertThat(trips.total()).isEqualTo(10.5);
    assertThat(reading.warnings()).isEmpty();
    Path wrong = file("b_trips.tntp", text.replace("3 : 2;", "4 : 2;").replace("10.5", "99"));
    assertThatThrownBy(() -> Tntp.trips(wrong)).hasMessageContaining("no such zone");
  }

  @Test
  void thereAndBack() throws IOException {
    RoadNetwork network = Tntp.network(file("a_net.tntp", NETWORK)).value();
    TntpWriter.write(network, folder.resolve("b_net.tntp"));
    RoadNetwork back = Tntp.network(folder.resolve("b_net.tntp")).value();
    assertThat(back.links()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(back.links().get(i).supply()).isEqualTo(network.links().get(i).supply());
      assertThat(back.links().get(i).delay()).isEqualTo(network.links().get(i).delay());
      assertThat(back.links().get(i).terms()).isEqualTo(network.links().get(i).terms());
    }
    TripTable trips =
        TripTable.of("t", List.of("1", "2"), new double[][] {{0, 1.0 / 3}, {2e-7, 0}});
    TntpWriter.write(trips, TntpWriter.zoneNumbers(network), folder.resolve("b_trips.tntp"));
    TripTable again = Tntp.trips(folder.resolve("b_trips.tntp")).value();
    assertThat(again.trips(0, 1)).isEqualTo(1.0 / 3);
    assertThat(again.trips(1, 0)).isEqualTo(2e-7);
  }

  @Test
  void readsPublishedFlows() throws IOException {
    Path file = file("a_flow.tntp", "From \tTo \tVolume \tCost \n1 \t2 \t4494.65 \t6.0008 \n");
    assertThat(Tntp.flows(file)).hasSize(1);
    assertThat(Tntp.flows(file).get(0).flow()).isEqualTo(4494.65);
  }
}
