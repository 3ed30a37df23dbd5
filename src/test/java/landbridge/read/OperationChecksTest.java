package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in the description of operations is found with its code at its file and line. */
class OperationChecksTest {
  private static final String SECTIONS = "network/sections.csv";
  private static final String POSTS = "network/posts.csv";
  private static final String GAUGES = "network/gauge_changes.csv";
  private static final String PERMITS = "network/permits.csv";

  @TempDir
  Path temp;

  private TemplateFolder good() throws IOException {
    return new TemplateFolder(temp).put(SECTIONS, """
            section_id,link_id,tracks,loops,longest [km],signalling,bundle,tare [t],speed [km/h],gross [t],useful_length [m]
            north,rail-north,1,6,15,semi-automatic,1,24,45,3000,850
            south,rail-south,1,11,15,automatic,2,24,45,3000,850
            """).put(POSTS, """
            post_id,crossing_id,servers,service [min],opens [h],closes [h],profile
            pass,east-road,4,20,6,22,1;1;1;1;1;1;2;2;2;2;2;2;2;2;2;2;2;2;1;1;1;1;1;1
            """).put(PERMITS, """
            permit_id,territory,carrier,crossings,quota [1/yr],trips [1/yr],share,beyond,extra_cost [USD2025/t],extra_time [h]
            north-lorries,XB,XA,pass-road,10000,12000,0.5,price,4,0
            """);
  }

  private List<String> found(TemplateFolder study) throws IOException {
    return study.problems().stream().map(p -> p.code() + " " + p.place()).toList();
  }

  @Test
  void rowsWithoutMistakesHaveNoProblems() throws IOException {
    assertThat(good().problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "network/sections.csv|north,rail-north,1|north,road-north,1|E4061 network/sections.csv:2",
        "network/sections.csv|south,rail-south,1,11|south,rail-north,1,11|E4062 network/sections.csv:3",
        "network/sections.csv|1,6,15,semi|1,6,10,semi|E4063 network/sections.csv:2",
        "network/sections.csv|1,6,15,semi|1,6,90,semi|E4063 network/sections.csv:2",
        "network/sections.csv|automatic,2,24|token,2,24|E4064 network/sections.csv:3",
        "network/sections.csv|semi-automatic,1,24|semi-automatic,1,100|E4071 network/sections.csv:2",
        "network/posts.csv|20,6,22|20,6,5|E4068 network/posts.csv:2",
        "network/posts.csv|6,22,1;1;1|6,22,1|E4070 network/posts.csv:2",
        "network/permits.csv|pass-road|pass-rail|E4069 network/permits.csv:2",
        "network/permits.csv|price|refusal|E4072 network/permits.csv:2",
        "network/sections.csv|semi-automatic,1|semiautomatic,1|E3009 network/sections.csv:2",
        "network/posts.csv|east-road|est-road|E2001 network/posts.csv:2"
      })
  void isFound(String file, String find, String replace, String expected) throws IOException {
    assertThat(found(good().edit(file, find, replace))).contains(expected);
  }

  @Test
  void gaugeChangeNeedsTwoGauges() throws IOException {
    TemplateFolder study = good().put(GAUGES, """
        gauge_change_id,terminal_id,tracks,wagons,minutes [min]
        north,north-yard,2,15,20
        """);
    assertThat(found(study)).contains("E4065 network/gauge_changes.csv:2");
  }

  /** validate said nothing, and the run stopped with an internal error. */
  @Test
  void scenarioThatLeavesNoStretchLongEnoughIsTold() throws IOException {
    String file = "scenarios/pass-railway.yaml";
    String dwell = "  - scale: {path: crossings.pass-road.dwell";
    for (String change : List.of(
        "set: {path: links.rail-north.length, to: 200 km, from: 2035}",
        "scale: {path: sections.north.longest, by: 0.5}")) {
      TemplateFolder study = good().edit(file, dwell, "  - " + change + "\n" + dwell);
      int line = study.line(file, change);
      assertThat(found(study)).contains("E4063 " + file + ":" + line);
    }
    String longer = "set: {path: links.rail-north.length, to: 90 km}";
    assertThat(found(good().edit(file, dwell, "  - " + longer + "\n" + dwell))).isEmpty();
  }

  @Test
  void scenarioThatChangesADerivedValueIsTold() throws IOException {
    String file = "scenarios/pass-railway.yaml";
    TemplateFolder study = good().edit(POSTS, "pass,east-road", "pass,pass-road");
    assertThat(found(study)).isEmpty(); // the dwell still sets the time beside the queue
    study.edit(POSTS, "opens [h]", "fixed [h],opens [h]").edit(POSTS, "4,20,6", "4,20,1,6");
    int line = study.line(file, "scale: {path: crossings.pass-road.dwell");
    assertThat(found(study)).contains("W4066 " + file + ":" + line);
    TemplateFolder checked = study
        .edit(POSTS, "post_id,crossing_id", "post_id,use,crossing_id")
        .edit(POSTS, "pass,pass-road", "pass,check,pass-road");
    assertThat(found(checked)).isEmpty();
  }
}
