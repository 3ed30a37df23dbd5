package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import landbridge.base.Problem;
import org.junit.jupiter.api.Test;

/** CSV by RFC 4180 with our header: quotes, line ends, comments, units. */
class CsvTablesTest {

  private static final String HEADER =
      "chainage_id,name_en,name_de,links,length [km],tolerance,source\n";

  private final Problems problems = new Problems();

  private List<WrittenRow> rows(String text) {
    TableSpec spec = Dictionary.standard().get("chainage");
    return CsvTables.read(text, spec, new Units("USD2025", new TreeMap<>()), problems)
        .orElse(List.of());
  }

  @Test
  void quotesHoldCommasQuotesAndLineBreaks() {
    List<WrittenRow> rows = rows(HEADER + "a,\"A, \"\"B\"\"\nC\",D,x;y,12,,s\nb,B,B,z,5,,s\n");
    assertThat(rows.get(0).cells().get("name_en").text()).isEqualTo("A, \"B\"\nC");
    assertThat(rows.get(0).place().line()).isEqualTo(2);
    assertThat(rows.get(1).place().line()).isEqualTo(4);
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void emptyCellsAreMissing() {
    assertThat(rows(HEADER + "a,A,A,x,12,,s\n").get(0).cells()).doesNotContainKey("tolerance");
  }

  @Test
  void theHeaderGivesTheUnit() {
    List<WrittenRow> rows = rows(HEADER.replace("[km]", " [ mi ]") + "a,A,A,x,12 [11..13],,s\n");
    assertThat(rows.get(0).cells().get("length").unit()).isEqualTo("mi");
    assertThat(rows.get(0).cells().get("length").text()).isEqualTo("12 [11..13]");
  }

  @Test
  void commentsStandAboveTheHeaderOnly() {
    List<WrittenRow> rows = rows("# one\n# two\n" + HEADER + "#a,A,A,x,12,,s\n");
    assertThat(rows.get(0).cells().get("chainage_id").text()).isEqualTo("#a");
    assertThat(rows.get(0).place().line()).isEqualTo(4);
  }

  @Test
  void aQuoteThatStaysOpenIsReportedWhereItOpens() {
    rows(HEADER + "a,A,A,x,12,,s\nb,\"B,B,x,12,,s\nc,C,C,x,1,,s\n");
    Problem problem = problems.sorted().get(0);
    assertThat(problem.code()).isEqualTo("E1010");
    assertThat(problem.place().line()).isEqualTo(3);
  }

  @Test
  void aHeaderAloneIsAnEmptyTable() {
    assertThat(rows(HEADER)).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }
}
