package landbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code assign --elastic}: crossings of supply and demand that can be worked out, and a base year that must come back. */
class ElasticAssignTest {
  private static final String SIOUX_FALLS = "examples/sioux-falls";

  @TempDir
  private Path folder;

  /** One link from 1 to 2 that takes 10 + x minutes; 50 trips wanted. */
  private String oneLink() throws IOException {
    Path net = Files.createDirectories(folder.resolve("one"));
    Files.writeString(net.resolve("config.csv"), "long_length,speed\nkm,kph\n");
    Files.writeString(
        net.resolve("node.csv"), "node_id,zone_id,x_coord,y_coord\n1,1,0,0\n2,2,1,0\n");
    Files.writeString(
        net.resolve("link.csv"),
        "link_id,from_node_id,to_node_id,directed,length,capacity,vdf_form,vdf_fftt,vdf_alpha,vdf_beta\n"
            + "1,1,2,1,1,10,bpr,10,1,1\n");
    Files.writeString(net.resolve("demand.csv"), "o_zone_id,d_zone_id,volume\n1,2,50\n");
    return net.toString();
  }

  @Test
  void linearDemandMeetsLinearCost() throws IOException {
    // demand 50 - 2 c, cost 10 + x: x = 10 at cost 20, by all methods that know elastic demand
    for (String method : List.of("ue", "paths", "bfw")) {
      Path out = folder.resolve("out-" + method);
      Cli.Said said = assign(
          oneLink(),
          "form=linear,fall=2",
          "--method",
          method,
          "--gap",
          "1e-13",
          "--out",
          out.toString());
      assertThat(said.code()).as(said.err()).isZero();
      JsonNode result = said.json().get("result");
      assertThat(result.get("elastic").get("travelling").doubleValue()).isCloseTo(10, within(1e-6));
      assertThat(result.get("elastic").get("demand").doubleValue()).isEqualTo(50);
      assertThat(result.get("tstt").doubleValue()).isCloseTo(200, within(1e-4));
      String row = Files.readAllLines(out.resolve("demand.csv")).get(1);
      assertThat(row).startsWith("1,2,");
      assertThat(Double.parseDouble(row.substring(4))).isCloseTo(10, within(1e-6));
      assertThat(Files.readAllLines(out.resolve("links.csv"))).hasSize(2);
    }
  }

  @Test
  void elasticityIsTheSlopeAtTheCostGiven() throws IOException {
    // 50 trips at cost 25, elasticity 1: slope 2, so 100 - 2 c against 10 + x: x = 80 / 3
    Cli.Said linear = assign(oneLink(), "form=linear,elasticity=1,cost=25", "--gap", "1e-13");
    assertThat(travelling(linear)).isCloseTo(80.0 / 3, within(1e-6));
    // exponential with elasticity 0.6 at cost 60 is theta 0.01; 50 trips at 60 cost just 10 + 50
    Cli.Said exact = assign(oneLink(), "elasticity=0.6,cost=60", "--gap", "1e-13");
    assertThat(travelling(exact)).isCloseTo(50, within(1e-6));
    Cli.Said same = assign(oneLink(), "theta=0.01,cost=60", "--gap", "1e-13");
    assertThat(travelling(same)).isCloseTo(travelling(exact), within(1e-9));
  }

  @Test
  void parametersByPairComeFromMatrices() throws IOException {
    Path falls = folder.resolve("falls.csv");
    Files.writeString(falls, "o_zone_id,d_zone_id,volume\n1,2,2\n");
    assertThat(travelling(assign(oneLink(), "form=linear,fall=" + falls, "--gap", "1e-13")))
        .isCloseTo(10, within(1e-6));
  }

  @Test
  void atItsOwnCostsTheBaseYearComesBack() {
    String base = folder.resolve("base").toString();
    Cli.Said fixed =
        Cli.run("assign", SIOUX_FALLS, "--gap", "1e-12", "--skim", "--out", base, "--json", "-q");
    String pivot = "elasticity=0.3,cost=" + base + "/skims.omx:cost_all";
    Cli.Said same = assign(SIOUX_FALLS, pivot, "--gap", "1e-12");
    assertThat(travelling(same)).isCloseTo(360600, within(0.01));
    assertThat(same.json().get("tstt").doubleValue())
        .isCloseTo(fixed.json().get("tstt").doubleValue(), within(1.0));
    // a closure costs time, and some stay away; all results speak of the network as given
    String shut = folder.resolve("shut").toString();
    Cli.Said closed = assign(
        SIOUX_FALLS,
        pivot,
        "--close",
        "10-16",
        "--skim",
        "--paths",
        "--select-link",
        "10-15",
        "--out",
        shut);
    assertThat(travelling(closed)).isLessThan(360000).isGreaterThan(340000);
    double links = closed.json().get("result").get("network").get("links").doubleValue();
    assertThat(links).isEqualTo(76);
    // fixed demand at what travels is the same equilibrium
    Cli.Said again = Cli.run(
        "assign",
        SIOUX_FALLS,
        "--demand",
        shut + "/demand.csv",
        "--close",
        "10-16",
        "--json",
        "-q");
    double tstt = closed.json().get("tstt").doubleValue();
    assertThat(again.json().get("tstt").doubleValue()).isCloseTo(tstt, within(1e-6 * tstt));
  }

  @Test
  void wrongWordsSayWhatIsWrong() throws IOException {
    String[][] wrong = {
      {"theta", "is no K=V"},
      {"form=square,theta=1", "exponential or linear"},
      {"form=linear,theta=1", "one of elasticity and fall"},
      {"theta=1,elasticity=1", "one of elasticity and theta"},
      {"theta=-1", "theta is -1 from zone 1 to 2; it must be above 0"},
      {"elasticity=1", "cost is 0 from zone 1 to 2; it must be above 0"},
      {"theta=1,cost=no-such.omx:x", "neither a number from -1e20 to 1e20 nor a matrix"},
      {"theta=1,height=3", "unknown [height]"}
    };
    for (String[] w : wrong) {
      Cli.Said said = assign(oneLink(), w[0]);
      assertThat(said.code()).as(w[0]).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(w[1]);
    }
    Cli.Said optimum = assign(oneLink(), "theta=1", "--method", "so");
    assertThat(optimum.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(optimum.err()).contains("use --method ue, paths or bfw");
    Cli.Said nobody = assign(oneLink(), "theta=1,cost:bus=2");
    assertThat(nobody.code()).isEqualTo(ExitCode.USAGE.number());
    assertThat(nobody.err()).contains("cost:bus: there is no such class; the classes are [all]");
  }

  @Test
  void eachClassHasItsOwnDemandAndCost() throws IOException {
    // time 10 + x; cars: 50 - 2 c. Lorries: 2 PCE, distance 5, 20 - (c - 0) / 2 with 20 trips.
    // x = q + 2 w, q = 30 - 2 x, w = 12.5 - x / 2, so x = 13.75, q = 2.5, w = 5.625
    String net = oneLink();
    Path lorries = folder.resolve("lorries.csv");
    Files.writeString(lorries, "o_zone_id,d_zone_id,volume\n1,2,20\n");
    Path out = folder.resolve("classes");
    String[] classes = {
      "--class",
      "name=car,demand=" + net + "/demand.csv",
      "--class",
      "name=lorry,pce=2,distance=5,demand=" + lorries
    };
    List<String> more = new ArrayList<>(List.of(classes));
    more.addAll(List.of("--gap", "1e-13", "--out", out.toString()));
    Cli.Said said = assign(net, "form=linear,fall=2,fall:lorry=0.5", more.toArray(new String[0]));
    assertThat(travelling(said)).isCloseTo(8.125, within(1e-6));
    JsonNode elastic = said.json().get("result").get("elastic");
    assertThat(elastic.get("demand").doubleValue()).isEqualTo(70);
    JsonNode second = elastic.get("classes").get(1);
    assertThat(second.get("class").asString()).isEqualTo("lorry");
    assertThat(second.get("demand").doubleValue()).isEqualTo(20);
    assertThat(second.get("travelling").doubleValue()).isCloseTo(5.625, within(1e-6));
    // who travels is read again as fixed demand: the same equilibrium
    Cli.Said again = Cli.run(
        "assign",
        net,
        "--class",
        "name=car,demand=" + out + "/demand.omx:car",
        "--class",
        "name=lorry,pce=2,distance=5,demand=" + out + "/demand.omx:lorry",
        "--json",
        "-q");
    double tstt = said.json().get("tstt").doubleValue();
    assertThat(tstt).isCloseTo(13.75 * 23.75 + 2 * 5 * 5.625, within(1e-4));
    assertThat(again.json().get("tstt").doubleValue()).isCloseTo(tstt, within(1e-6 * tstt));
  }

  private static double travelling(Cli.Said said) {
    assertThat(said.code()).as(said.err()).isZero();
    return said.json().get("result").get("elastic").get("travelling").doubleValue();
  }

  private static Cli.Said assign(String net, String elastic, String... more) {
    List<String> words =
        new ArrayList<>(List.of("assign", net, "--elastic", elastic, "--json", "-q"));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(new String[0]));
  }
}
