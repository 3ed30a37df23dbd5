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

  /** Import left trips out, and assign, to which its help points, ended for want of them. */
  @Test
  void tripsThatLieWithANetworkComeAlong() {
    String tntp = folder.resolve("tntp").toString();
    String omx = folder.resolve("omx").toString();
    String csv = folder.resolve("csv").toString();
    double total = 0;
    for (String[] step : new String[][] {
      {"export", "examples/sioux-falls", "--to", "tntp", "--out", tntp},
      {"import", tntp, "--demand-format", "omx", "--out", omx},
      {"import", omx, "--out", csv}
    }) {
      Said said = Cli.run(step);
      assertThat(said.code()).as(said.err()).isZero();
      String made = step[step.length - 1];
      Said next = Cli.run("assign", made, "--method", "aon", "--json", "-q");
      assertThat(next.code()).as(next.err()).isZero();
      total = total == 0 ? next.json().get("tstt").doubleValue() : total;
      assertThat(next.json().get("tstt").doubleValue()).as(made).isEqualTo(total);
      if (step[0].equals("import")) {
        assertThat(said.out()).contains("trips of " + step[1]);
        assertThat(said.err()).contains("next: landbridge assign " + made);
      }
    }
  }

  /** Of two files of trips in one folder assign takes demand.omx, here that of another network. */
  @Test
  void tripsOfAnEarlierImportAreNotMistakenForThose() {
    String out = folder.resolve("out").toString();
    Cli.run("import", "examples/braess", "--demand-format", "omx", "--out", out);
    for (String[] second : new String[][] {
      {"import", "examples/sioux-falls", "--out", out},
      {"export", "examples/sioux-falls", "--to", "gmns", "--out", out}
    }) {
      Said said = Cli.run(second);
      assertThat(said.code()).as(second[0]).isEqualTo(2);
      assertThat(said.err()).contains("demand.omx is there and would be taken in place of");
    }
  }

  @Test
  void anImportWithoutTripsSaysSoAndWhatToDo() throws IOException {
    for (String name : List.of("node.csv", "link.csv")) {
      write("bare/" + name, Files.readString(Path.of("examples/braess").resolve(name)));
    }
    String out = folder.resolve("out").toString();
    Said said = Cli.run("import", folder + "/bare", "--out", out);
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out()).contains("without trips: name a file of them with --demand");
    assertThat(said.err()).contains("next: landbridge assign " + out + " --demand FILE");
    assertThat(Cli.run("assign", out, "--demand", "examples/braess/demand.csv").code())
        .isZero();
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
