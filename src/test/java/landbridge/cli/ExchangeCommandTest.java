package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      for (String command : new String[] {"export", "import"}) {
        Said said = Cli.run(command, folder.resolve(net).toString(), "--out", out.toString());
        assertThat(said.code()).as(command + " " + net).isEqualTo(3);
        assertThat(said.err()).contains("E7025", net).contains("fix:");
        assertThat(out).doesNotExist();
      }
    }
  }
}
