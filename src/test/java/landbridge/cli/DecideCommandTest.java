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

/** What {@code landbridge decide} refuses of the ends between which it looks for a value. */
class DecideCommandTest {
  @TempDir
  private Path folder;

  /** The engines stopped on such values, which was reported as a fault of the program. */
  @Test
  void endsThatNoStudyCouldHaveAreTwo() throws IOException {
    String study = Cli.study(folder).toString();
    String[][] asked = {
      {"values.discount_rate", "-2", "0.2", "--from -2.0: values.discount_rate is from "},
      {"crossings.pass-road.dwell", "-5", "5", "--from -5.0: crossings.dwell is from 0 to "},
      {"commodities.goods.time_value", "-1", "1", "--from -1.0: commodities.time_value is "},
      {"links.road-pass.length", "15", "50000", "--to 50000.0: links.length is above 0 and at most"
      },
      {"shareholders.south-state.share", "0", "1", "--to 1.0: nobody pays the equity. "},
      {"trade.north-town>south-port>goods.tonnes", "1", "2", "--from 1.0: the same in all "},
      {"assets.rail.tariff", "5", "5", "--from must be less than --to"},
      {"assets.rail.tariff", "5", "1", "--from must be less than --to"},
    };
    for (String[] one : asked) {
      List<String> words = new ArrayList<>(List.of("decide", "solve", study, "--until", "enpv=0"));
      words.addAll(List.of("--vary", one[0], "--from", one[1], "--to", one[2]));
      Said said = Cli.run(words.toArray(new String[0]));
      assertThat(said.code()).as(one[0]).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(one[3]);
    }
  }

  /** A length that does not go with the loops of its section was reported as a fault of the program. */
  @Test
  void endsThatDoNotGoWithTheRestOfTheStudyAreTwo() throws IOException {
    Path study = Cli.study(folder);
    Files.writeString(study.resolve("network/sections.csv"), """
        section_id,link_id,tracks,loops,longest [km],signalling,bundle,tare [t],speed [km/h],gross [t],useful_length [m]
        north,rail-north,1,6,15,semi-automatic,1,24,45,3000,850
        """);
    String[][] asked = {
      {"1", "20", "--from 1.0: longest stretch does not fit. "
      }, // 85 km with six loops: 12.1 km at least
      {"15", "86", "--to 86.0: longest stretch does not fit. "},
    };
    for (String[] one : asked) {
      Said said = Cli.run(
          "decide",
          "solve",
          study.toString(),
          "--until",
          "enpv=0",
          "--vary",
          "sections.north.longest",
          "--from",
          one[0],
          "--to",
          one[1]);
      assertThat(said.code()).isEqualTo(ExitCode.USAGE.number());
      assertThat(said.err()).contains(one[2]);
    }
  }
}
