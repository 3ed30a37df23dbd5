package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landbridge.cli.Cli.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What import and export refuse, with which exit code, and that they then leave nothing behind. */
class ExchangeCommandTest {
  @TempDir
  private Path folder;

  private Path write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void anEmptyNetworkIsThreeAndLeavesNothing() throws IOException {
    write("net/node.csv", "node_id,x_coord,y_coord\n");
    write("net/link.csv", "link_id,from_node_id,to_node_id,length,free_speed,capacity\n");
    write("empty_net.tntp", "");
    Path out = folder.resolve("out");
    for (String net : new String[] {"net", "empty_net.tntp"}) {
      String from = folder.resolve(net).toString();
      for (Said said : List.of(
          Cli.run("import", from, "--out", out.toString()),
          Cli.run("export", from, "--to", "gmns", "--out", out.toString()))) {
        assertThat(said.code()).as(net).isEqualTo(3);
        assertThat(said.err()).contains("E7025", net).contains("fix:");
        assertThat(out).doesNotExist();
      }
    }
  }

  @Test
  void aFormatThatIsNoneIsTwo() {
    for (String[] options : new String[][] {
      {"export", "examples/braess", "--to", "shp"},
      {"export", "examples/braess"},
      {"import", "examples/braess", "--demand", "examples/braess/demand.csv", "--demand-format", "x"
      },
    }) {
      List<String> words = new ArrayList<>(List.of(options));
      words.addAll(List.of("--out", folder + "/out"));
      Said said = Cli.run(words.toArray(new String[0]));
      assertThat(said.code()).as(words.toString()).isEqualTo(2);
      assertThat(said.err()).contains("csv").contains("omx");
    }
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** Trips of an empty file were a table of no zones, solved in no time. */
  @Test
  void aFileWithoutTripsIsThree() throws IOException {
    write("head.csv", "o_zone_id,d_zone_id,volume\n");
    write("empty.tntp", "");
    for (String trips : new String[] {"head.csv", "empty.tntp"}) {
      Said said = Cli.run("assign", "examples/braess", "--demand", folder + "/" + trips);
      assertThat(said.code()).as(trips).isEqualTo(3);
      assertThat(said.err()).contains("holds no trips").contains(trips);
    }
  }

  @Test
  void numbersThatNoNetworkHasAreThree() throws IOException {
    String link = " 1 %s 100 2 10 0.15 4 0 0 1 ;\n";
    write("node_net.tntp", "<NUMBER OF ZONES> 2\n<END OF METADATA>\n" + link.formatted("1e19"));
    write("zone_net.tntp", "<NUMBER OF ZONES> -1\n<END OF METADATA>\n" + link.formatted("2"));
    write("large_net.tntp", "<NUMBER OF ZONES> 2\n<END OF METADATA>\n" + link.formatted("1e21"));
    write("trips.tntp", "<NUMBER OF ZONES> -1\n<END OF METADATA>\n");
    String[][] commands = {
      {"node_net.tntp", "E7004"}, {"zone_net.tntp", "E7005"}, {"large_net.tntp", "E7001"}
    };
    for (String[] command : commands) {
      Said said = Cli.run("import", folder + "/" + command[0], "--out", folder + "/out");
      assertThat(said.code()).as(command[0]).isEqualTo(3);
      assertThat(said.err()).contains(command[1], command[0]);
    }
    Said said = Cli.run("assign", "examples/braess", "--demand", folder + "/trips.tntp");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err()).contains("E7005", "<NUMBER OF ZONES>");
  }
}
