package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import landbridge.base.ProblemCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that take more than one edit of the template study, and what checking leaves alone. */
class CompoundMistakesTest {

  private static final String LINKS = "network/links.csv";
  private static final String NODES = "network/nodes.csv";

  @TempDir
  Path temp;

  private TemplateFolder study;

  @BeforeEach
  void template() throws IOException {
    study = new TemplateFolder(temp);
  }

  private void finds(String code, String file, String text) throws IOException {
    String place = text.isEmpty() ? file : file + ":" + study.line(file, text);
    assertThat(study.problems())
        .extracting(p -> p.code() + " " + p.place())
        .contains(code + " " + place);
  }

  /** A second header line is easier to read than edits of each row: one more column everywhere. */
  private void addLinkColumn(String column, String link, String value) {
    StringBuilder text = new StringBuilder();
    for (String line : study.text(LINKS).lines().filter(l -> !l.startsWith("#")).toList()) {
      String cell = line.startsWith("link_id") ? column : line.startsWith(link + ",") ? value : "";
      text.append(line).append(',').append(cell).append('\n');
    }
    study.put(LINKS, text.toString());
  }

  @Test
  void requiredFileMissing() throws IOException {
    study.remove("costs/values.yaml");
    finds("E1019", "costs/values.yaml", "");
  }

  @Test
  void optionalFileMissingIsSaidOnce() throws IOException {
    study.remove("company/company.yaml");
    finds("E1019", "company/company.yaml", "");
    assertThat(study.problems()).filteredOn(p -> p.code().equals("E2001")).isEmpty();
  }

  @Test
  void fileThatNobodyReads() throws IOException {
    study.put("network/link.csv", study.text(LINKS));
    finds("W1001", "network/link.csv", "");
    assertThat(study.problems().get(0).suggestion()).isEqualTo(LINKS);
  }

  @Test
  void oneWayLinkWithoutAWayBack() throws IOException {
    addLinkColumn("directed", "road-east-town", "1");
    finds("E4009", LINKS, "road-east-town");
  }

  @Test
  void oneWayLinkWithAWayBackIsFine() throws IOException {
    addLinkColumn("directed", "rail-north", "1");
    assertThat(study.problems()).isEmpty();
  }

  @Test
  void backgroundUsesUpTheCapacity() throws IOException {
    addLinkColumn("background [kt/yr]", "road-pass", "6000");
    finds("E4015", LINKS, "road-pass");
  }

  @Test
  void closedBeforeItOpens() throws IOException {
    addLinkColumn("open_from", "road-pass", "2030");
    addLinkColumn("open_to", "road-pass", "2029");
    finds("E4027", LINKS, "road-pass");
  }

  @Test
  void islandWithDemand() throws IOException {
    study.edit(
        NODES,
        "east-border,East Border",
        "far,Far,Fern,XC,12.0,45.0,city,placeholder,D\neast-border,East Border");
    study.edit(LINKS, "road-east-town,east-border,east-town", "road-east-town,far,east-town");
    finds("E4008", NODES, "east-town");
  }

  @Test
  void islandWithoutDemand() throws IOException {
    study.put(
        NODES,
        study.text(NODES)
            + "far,Far,Fern,XC,12.0,45.0,city,placeholder,D\nfarther,Farther,Weiter,XC,12.5,45.0,city,placeholder,D\n");
    study.put(LINKS, study.text(LINKS) + "road-far,far,farther,road,,45,,,,placeholder,D,\n");
    finds("W4008", NODES, "far,");
  }

  @Test
  void nodeFarFromItsCountry() throws IOException {
    study.put(
        NODES,
        study.text(NODES)
            + "a,A,A,XC,11.2,45.1,city,placeholder,D\nb,B,B,XC,11.4,45.2,city,placeholder,D\nc,C,C,XC,45.0,11.3,city,placeholder,D\n");
    finds("W4006", NODES, "c,C,C");
    assertThat(study.problems())
        .filteredOn(p -> p.code().equals("W4006"))
        .singleElement()
        .satisfies(p -> assertThat(p.cause()).contains("swapped"));
  }

  @Test
  void serviceOnLand() throws IOException {
    study.put(
        "network/services.csv",
        "service_id,name_en,name_de,link_id,departures [1/wk],load [t],wait_sd [h]\ns,S,S,road-pass,7,1000,6\n");
    finds("E4012", "network/services.csv", "s,S,S");
  }

  @Test
  void tradeWithoutAMix() throws IOException {
    study.put(
        "demand/bilateral.csv",
        "exporter,importer,value [MUSD2025/yr],year,source\nXA,XB,100,2025,placeholder\nXB,XA,50,2025,placeholder\n");
    study.put("demand/mix.csv", "exporter,importer,commodity,share\nXA,,goods,1\n");
    finds("E4019", "demand/bilateral.csv", "XB,XA");
    study.put("demand/mix.csv", "exporter,importer,commodity,share\nXA,,goods,1\nXB,XY,goods,1\n");
    finds("E2001", "demand/mix.csv", "XB,XY");
  }

  @Test
  void chainage() throws IOException {
    String header = "chainage_id,name_en,name_de,links,length [km],source\n";
    study.put("network/chainage.csv", header + "a,A,A,road-north;road-pass,103,placeholder\n");
    assertThat(study.problems()).isEmpty();
    // 90 + 13 = 103 km against 110 km: 6.4 % where 2 % are accepted
    study.put("network/chainage.csv", header + "a,A,A,road-north;road-pass,110,placeholder\n");
    finds("E4020", "network/chainage.csv", "a,A,A");
    study.put("network/chainage.csv", header + "a,A,A,road-north;road-middle,165,placeholder\n");
    finds("W4021", "network/chainage.csv", "a,A,A");
  }

  @Test
  void companyPaysButThereIsNone() throws IOException {
    String company = study.text("company/company.yaml");
    study.put("company/company.yaml", company.substring(company.indexOf("assets:")));
    finds("E4031", "costs/capex.yaml", "payer: company");
  }

  @Test
  void checkingWritesNothing() throws IOException {
    study.write();
    Map<String, String> before = snapshot();
    StudyReader.check(study.folder());
    assertThat(snapshot()).isEqualTo(before);
  }

  private Map<String, String> snapshot() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(temp)) {
      for (Path path : walk.sorted().toList()) {
        FileTime time = Files.getLastModifiedTime(path);
        files.put(path.toString(), Files.isDirectory(path) ? "" : time + Files.readString(path));
      }
    }
    return files;
  }

  /** Every code of a study's files is provoked by some test; E1001 needs a broken disk. */
  @Test
  void everyCodeIsTested() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> walk = Files.walk(Path.of("src/test/java/landbridge"))) {
      for (Path path : walk.filter(p -> p.toString().endsWith(".java")).toList()) {
        tests.append(Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    Set<String> untested = new TreeSet<>(ProblemCatalogue.all().keySet());
    untested.removeIf(code -> tests.indexOf(code) >= 0 || code.startsWith("7", 1));
    assertThat(untested).isSubsetOf(Set.of("E1001"));
  }
}
