package landbridge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small study's zones with one country pair: Northland 70/30, Southland one zone; by hand. */
class TradeTableTest {
  @TempDir
  Path folder;

  @Test
  void derivesZoneFlowsFromCountryTrade() {
    TinyStudy tiny = TinyStudy.in(folder);
    tiny.write(
        "demand/bilateral.csv",
        "exporter,importer,value [MUSD2025/yr],year,removed,source,grade\nXA,XB,120,2025,0.5,placeholder,D\n");
    tiny.write(
        "demand/mix.csv",
        "exporter,importer,commodity,share,source,grade\nXA,*,goods,0.25,placeholder,D\nXA,*,grain,0.75,placeholder,D\n");
    List<String> lines = TradeTable.lines(tiny.read());
    // 60 MUSD: goods 15 MUSD at 3000 USD/t = 5,000 t; grain 45 MUSD at 250 USD/t = 180,000 t; 30/70
    // by zones
    assertThat(lines.subList(2, lines.size()))
        .containsExactlyInAnyOrder(
            "north-town,south-port,goods,5000,15000000,,D", // the 1,500 t of the fields are below
            // 2,000 t
            "north-field,south-port,grain,54000,13500000,,D",
            "north-town,south-port,grain,126000,31500000,,D");
  }

  @Test
  void mixOfAPairGoesBeforeTheMixForAll() {
    TinyStudy tiny = TinyStudy.in(folder);
    tiny.write(
        "demand/bilateral.csv",
        "exporter,importer,value [MUSD2025/yr],year,removed,source,grade\nXB,XC,25,2025,0,placeholder,D\n");
    tiny.write(
        "demand/mix.csv",
        "exporter,importer,commodity,share,source,grade\nXB,*,goods,1,placeholder,D\nXB,XC,grain,1,placeholder,D\n");
    assertThat(TradeTable.lines(tiny.read()))
        .endsWith("south-port,east-town,grain,100000,25000000,,D");
  }
}
