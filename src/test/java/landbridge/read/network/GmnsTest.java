package landbridge.read.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.model.network.NetworkUnits;
import landbridge.model.network.RoadDelay;
import landbridge.model.network.RoadLink;
import landbridge.model.network.RoadNetwork;
import landbridge.model.network.RoadNode;
import landbridge.model.network.RoadSupply;
import landbridge.model.network.RoadTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GMNS 0.96: its traps (per lane, units, direction), our columns, and there and back. */
class GmnsTest {
  @TempDir
  private Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void capacityIsPerLaneSpeedInItsUnitAndAnUndirectedLinkIsTwo() throws IOException {
    write("config.csv", "dataset_name,long_length,speed,currency\nx,mi,mph,USD\n");
    write("node.csv", "node_id,x_coord,y_coord,zone_id,passable\na,1,2,z1,0\nb,3,4,,\n");
    write(
        "link.csv",
        "link_id,from_node_id,to_node_id,directed,length,capacity,free_speed,lanes,allowed_uses\n"
            + "7,a,b,0,30,1000,60,2,\"car,lorry\"\n");
    RoadNetwork network = Gmns.network(folder).value();
    assertThat(network.units()).isEqualTo(new NetworkUnits("mi", "mph", "USD"));
    assertThat(network.nodes()).extracting(RoadNode::passable).containsExactly(false, true);
    assertThat(network.links()).extracting(RoadLink::id).containsExactly("7", "7-back");
    RoadLink link = network.links().get(1);
    assertThat(link.from()).isEqualTo("b");
    assertThat(link.supply().capacity()).isEqualTo(2000);
    assertThat(link.supply().freeTime()).isCloseTo(30, within(1e-12)); // 30 mi at 60 mph
    assertThat(link.terms().uses()).containsExactly("car", "lorry");
    assertThat(link.delay()).isEqualTo(RoadDelay.bpr(0.15, 4));
  }

  @Test
  void thereAndBack() throws IOException {
    RoadSupply supply = new RoadSupply(1.25, 0.1 + 0.2, 1234.5);
    RoadTerms terms = new RoadTerms(0.5, List.of("lorry"), "motorway");
    List<RoadDelay> delays = List.of(
        RoadDelay.bpr(0.3, 2.5),
        new RoadDelay(RoadDelay.Form.CONICAL, 4, 0, List.of()),
        new RoadDelay(RoadDelay.Form.DAVIDSON, 0.3, 0.9, List.of()),
        new RoadDelay(RoadDelay.Form.AKCELIK, 0.4, 60, List.of()),
        new RoadDelay(
            RoadDelay.Form.TABLE,
            0.15,
            4,
            List.of(new RoadDelay.Point(0, 1), new RoadDelay.Point(100, 2.5))));
    List<RoadLink> links = delays.stream()
        .map(d -> new RoadLink("l" + delays.indexOf(d), "a", "b", supply, d, terms))
        .toList();
    List<RoadNode> nodes =
        List.of(new RoadNode("a", "z, 1", 44.5, 41.25, false), new RoadNode("b", "", 1, -2, true));
    Path there = folder.resolve("there");
    RoadNetwork network =
        new RoadNetwork("there", new NetworkUnits("km", "kph", "EUR"), nodes, links);
    GmnsWriter.write(network, there);
    assertThat(Gmns.network(there).value()).isEqualTo(network);
  }

  @Test
  void aLinkToNowhereAndAnUnknownFunctionAreNamed() throws IOException {
    write("node.csv", "node_id,x_coord,y_coord\na,1,2\na,3,4\n");
    write(
        "link.csv",
        "link_id,from_node_id,to_node_id,vdf_fftt,capacity,vdf_form\n1,a,c,5,10,exponential\n");
    assertThatThrownBy(() -> Gmns.network(folder)).hasMessageContaining("stands twice");
    write("node.csv", "node_id,x_coord,y_coord\na,1,2\n");
    assertThatThrownBy(() -> Gmns.network(folder))
        .hasMessageContaining("E7010")
        .hasMessageContaining("E7016");
  }

  @Test
  void aNetworkWithoutNodesOrLinksIsNone() throws IOException {
    write("node.csv", "");
    write("link.csv", "link_id,from_node_id,to_node_id,length,free_speed,capacity\n");
    assertThatThrownBy(() -> Gmns.network(folder))
        .hasMessageContaining("E7025")
        .hasMessageContaining("node.csv")
        .hasMessageContaining("holds no nodes");
    write("node.csv", "node_id,x_coord,y_coord\na,1,2\n");
    assertThatThrownBy(() -> Gmns.network(folder))
        .hasMessageContaining("link.csv")
        .hasMessageContaining("holds no links");
  }
}
