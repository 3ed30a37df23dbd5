package landbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import landbridge.store.StoredRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Years in the tables of the inputs. */
class InputTextsTest {
  @TempDir
  Path folder;

  /** The base year stood as "2,025" in the table of the inputs. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void yearsAmongTheInputsHaveNoSeparator(String lang) {
    StoredRun run = SampleRun.standard()
        .with(
            "input",
            "study.base_year|2025|2025||||src|A|study.yaml|3||0",
            "study.least_route|2025|2025|t/yr|||src|A|study.yaml|4||0",
            "projects.p.opens|2031|2031||2030|2034||D|f|4||0",
            "terminals.t.opens|1500|1500|h|||src|A|f|5||0")
        .storedIn(folder);
    String text = Page.of(Report.html(run, lang)).text();
    String gap = lang.equals("en") ? "," : ".";
    assertThat(text).contains("base_year2025").contains("least_route2" + gap + "025");
    assertThat(text).contains("p.opens2031", "2030 \u2026 2034", "projects.opens120312031");
    assertThat(text).contains("t.opens1" + gap + "500");
  }

  /** Columns of type year have no unit; no other number without a unit has the name of one. */
  @Test
  void yearsAmongTheInputsAreThoseOfTheDictionary() throws IOException {
    Set<String> years = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    try (var files = Files.list(Path.of("src/main/resources/landbridge/dictionary"))) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          String[] cells = line.split(",", 4);
          if (cells[1].equals("year")) {
            years.add(cells[0]);
          } else if (cells[1].matches("number|integer|flag") && cells[2].isEmpty()) {
            others.add(cells[0]);
          }
        }
      }
    }
    assertThat(InputTexts.YEARS).containsExactlyInAnyOrderElementsOf(years);
    assertThat(others).isNotEmpty().doesNotContainAnyElementsOf(years);
  }
}
