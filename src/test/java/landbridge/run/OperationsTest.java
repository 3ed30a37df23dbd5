package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import landbridge.base.Problem;
import landbridge.choice.LinkSupply;
import landbridge.model.Study;
import landbridge.run.traffic.Derived;
import landbridge.run.traffic.Operations;
import landbridge.run.traffic.Supernetwork;
import landbridge.run.traffic.SupplyCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the small study offers when sections, posts and permits describe parts of it, computed by hand. */
class OperationsTest {
  private static final String SECTIONS = """
      section_id,link_id,use,tracks,loops,signalling,interval [min],start_stop [min],maintenance [h/d],limit,speed [km/h],axle_load [t],tare [t],fill,gross [t],useful_length [m],loaded,peak
      north,rail-north,%s,1,4,semi-automatic,3,2,2,0.6,51,23.5,24,1,3500,850,0.7,1.15
      """;
  private static final String POSTS = """
      post_id,crossing_id,servers,service [min],fixed [h],load [t],days
      pass,pass-road,5,%s,2,20,360
      """;

  @TempDir
  Path folder;

  private static LinkSupply supply(Supernetwork network, Study study) {
    return SupplyCompiler.compile(
        network, study.in(2025), 2025, network.territories(study.restrictions()));
  }

  private TinyStudy with(String use) {
    return TinyStudy.in(folder).write("network/sections.csv", SECTIONS.formatted(use));
  }

  /** 85 km, four loops: 17 km in 20 min; T = 2 x (20 + 3 + 2) = 50; 1320 / 50 x 0.6 = 15.84 trains of 37 x 70 t. */
  @Test
  void sectionGivesTheCapacityOfItsLink() {
    Study study = with("derive").read();
    Supernetwork network = Supernetwork.of(study);
    LinkSupply supply = supply(network, study);
    int arc = network.arcsOfLink("rail-north")[0];
    double tonnes = 15.84 * 37 * 70 * 0.7 * 365 / 1.15;
    assertThat(supply.capacity.tonnes[supply.facility[arc]]).isCloseTo(tonnes, within(1e-3));
    Derived section = Operations.of(study).section("rail-north").orElseThrow();
    assertThat(section.rate().unitsPerDay()).isCloseTo(15.84, within(1e-9));
    // the link gives no speed: 100 min running and 2.5 stops of 2 min
    assertThat(supply.freeTime[arc]).isCloseTo(105 / 60.0, within(1e-9));
    double alpha = supply.capacity.alpha[supply.facility[arc]] * supply.freeTime[arc];
    assertThat(alpha).isCloseTo(section.time().curve().alphaH(), within(1e-9));
    assertThat(supply.capacity.beta[supply.facility[arc]])
        .isEqualTo(section.time().curve().beta());
  }

  @Test
  void rowThatOnlyChecksChangesNothingButWarns() {
    Study plain = TinyStudy.in(folder).read();
    Supernetwork network = Supernetwork.of(plain);
    LinkSupply before = supply(network, plain);
    Study study = with("check").read();
    LinkSupply after = supply(network, study);
    assertThat(after.freeTime).isEqualTo(before.freeTime);
    assertThat(after.capacity.tonnes).isEqualTo(before.capacity.tonnes);
    assertThat(after.capacity.alpha).isEqualTo(before.capacity.alpha);
    // 9.1 Mt against 10 Mt given: 9 % apart, no warning; half of the trains is one
    assertThat(OperationTable.contradictions(study)).isEmpty();
    TinyStudy fewer = with("check")
        .write("network/sections.csv", SECTIONS.formatted("check").replace(",0.6,51", ",0.3,51"));
    Problem warning = OperationTable.contradictions(fewer.read()).get(0);
    assertThat(warning.code()).isEqualTo("W4067");
    assertThat(warning.place().line()).isEqualTo(2);
    assertThat(warning.cause()).contains("10.00", "4.56", "given");
  }

  @Test
  void postGivesDwellSpreadAndCapacityOfItsCrossing() {
    Study study =
        TinyStudy.in(folder).write("network/posts.csv", POSTS.formatted("15")).read();
    Supernetwork network = Supernetwork.of(study);
    LinkSupply supply = supply(network, study);
    int arc = network.arcsOfLink("road-pass")[0];
    // 13 km at 45 km/h, 2 h fixed, 15 min at the booth; 5 booths x 4 an hour x 24 h x 20 t x 360 =
    // 3.456 Mt
    assertThat(supply.freeTime[arc]).isCloseTo(13 / 45.0 + 2.25, within(1e-9));
    assertThat(supply.capacity.tonnes[supply.facility[arc]]).isCloseTo(3.456e6, within(1e-3));
    // half the booths' time is half the wait: a faster post is a better link at every flow
    Study faster =
        TinyStudy.in(folder).write("network/posts.csv", POSTS.formatted("7.5")).read();
    LinkSupply quick = supply(network, faster);
    int facility = quick.facility[arc];
    for (double flow = 0; flow < 6e6; flow += 5e5) {
      double slow = supply.freeTime[arc] * (1 + supply.capacity.delay(facility, flow));
      double fast = quick.freeTime[arc] * (1 + quick.capacity.delay(facility, flow));
      assertThat(fast).isLessThan(slow);
    }
  }

  @Test
  void timeBesideTheQueueIsWhatTheQueueLeavesOfTheDwell() {
    String rest = """
        post_id,crossing_id,servers,service [min],published_flow [1/d],load [t],days
        pass,pass-road,1,6,120,20,360
        """;
    Study study = TinyStudy.in(folder).write("network/posts.csv", rest).read();
    Derived post = Operations.of(study).post("pass-road").orElseThrow();
    // M/M/1 at 5 an hour with 6 min: 0.2 h in all; the given 12 h leave 11.8 h, and 0.1 h of
    // service at no flow
    assertThat(post.time().freeH()).isCloseTo(11.8 + 0.1, within(1e-9));
  }

  @Test
  void permitsBeyondTheQuotaCostAllGoodsTheirShare() {
    String permits = """
        permit_id,territory,carrier,crossings,quota [1/yr],trips [1/yr],share,load [t],beyond,extra_cost [USD2025/t],extra_time [h]
        lorries,XB,XA,pass-road,8000,10000,0.5,20,transshipment,10,24
        """;
    Study plain = TinyStudy.in(folder).read();
    Supernetwork network = Supernetwork.of(plain);
    LinkSupply before = supply(network, plain);
    Study study = TinyStudy.in(folder).write("network/permits.csv", permits).read();
    LinkSupply after = supply(network, study);
    int arc = network.arcsOfLink("road-pass")[0];
    // a fifth of half of the goods
    assertThat(after.money[1][arc] - before.money[1][arc]).isCloseTo(1, within(1e-9));
    assertThat(after.freeTime[arc] - before.freeTime[arc]).isCloseTo(2.4, within(1e-9));
    assertThat(after.timeVariance[arc] - before.timeVariance[arc])
        .isCloseTo(24 * 24 * 0.1 * 0.9, within(1e-9));
    Study refused = TinyStudy.in(folder)
        .write("network/permits.csv", permits.replace("transshipment,10,24", "refusal,0,0"))
        .read();
    LinkSupply capped = supply(network, refused);
    // 8,000 lorries of 20 t are half of the goods: 0.32 Mt pass
    assertThat(capped.capacity.tonnes[capped.facility[arc]]).isCloseTo(3.2e5, within(1e-6));
    assertThat(capped.capacity.hard(capped.facility[arc])).isTrue();
  }
}
