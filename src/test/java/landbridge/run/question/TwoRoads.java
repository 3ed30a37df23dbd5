package landbridge.run.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.model.Study;
import landbridge.run.TinyStudy;
import landbridge.run.traffic.TrafficModel;

/**
 * Two equal roads without limits, one pair, one commodity, multinomial logit: every answer in closed form.
 *
 * <p>Scale 0.05 t/USD, outside option 150 USD/t dearer than a road, price of carriage 0.09 and resource cost
 * 0.075 USD/tkm over 250 km: a margin of 3.75 USD/t.
 */
final class TwoRoads {
  static final double SCALE = 0.05;
  static final double TONNES = 1e6;
  static final double MARGIN = 3.75;

  /** Weight of the outside option against one road. */
  static final double OUTSIDE = StrictMath.exp(-SCALE * 150);

  private TwoRoads() {}

  static Study in(Path folder) {
    TinyStudy study = TinyStudy.in(folder)
        .write(
            "network/links.csv",
            "link_id,from_node_id,to_node_id,mode,length [km],source,grade\n"
                + "road-a,north-town,south-port,road,250,placeholder,D\n"
                + "road-b,north-town,south-port,road,250,placeholder,D\n"
                + "road-field,north-field,north-town,road,70,placeholder,D\n"
                + "road-east,north-town,east-town,road,190,placeholder,D\n")
        .write(
            "network/crossings.csv",
            "crossing_id,name_en,name_de,link_id,status,dwell [h],dwell_sd [h],cost [USD2025/t],source,grade\n"
                + "gate-a,A,A,road-a,open,0,0,0,placeholder,D\n"
                + "gate-b,B,B,road-b,open,0,0,0,placeholder,D\n"
                + "gate-east,E,E,road-east,open,0,0,0,placeholder,D\n")
        .write(
            "network/corridors.csv",
            "corridor_id,name_en,name_de,screenline,note\na,A,A,road-a,\nb,B,B,road-b,\n")
        .write(
            "demand/trade.csv",
            "origin,destination,commodity,tonnes [t/yr],value [USD2025/yr],source,grade\n"
                + "north-town,south-port,goods,1000000,3000000000,placeholder,D\n")
        .replace(
            "demand/commodities.yaml",
            "scale: 0.05 t/USD2025",
            "scale: 0.05 t/USD2025\n    nesting: 1")
        .replace("study.yaml", "headline: pass-railway", "headline: do-minimum");
    for (String file : List.of(
        "network/terminals.csv",
        "demand/observed.csv",
        "scenarios/pass-railway.yaml",
        "costs/capex.yaml",
        "company/company.yaml")) {
      delete(folder.resolve(file));
    }
    return study.read();
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Situation situation(Path folder) {
    TrafficModel model = TrafficModel.of(in(folder), 2);
    return Situation.of(model, model.study().scenario("do-minimum"), 2025);
  }
}
