package landbridge.run.calibration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landbridge.run.TinyStudy;

/** The small study with a railway through the pass, parameters, and counts that a test chooses. */
final class FittedStudy {
  static final String COUNTS =
      "observed_id,name_en,name_de,kind,links,commodities,value [Mt/yr],year,use,source,grade,note\n";
  private static final String PARAMETERS = """
      parameter_id,name_en,name_de,table,column,rows,countries,mode,low,high,sd,source,grade,note
      scale,Scale,Skala,commodities,scale,,,any,0.2,5,1,placeholder,D,
      road-price,Road price,Straßenpreis,modes,price,road,,any,0.2,5,1,placeholder,D,
      border-rail,Rail border,Bahngrenze,crossings,dwell,,,rail,0.2,5,1,placeholder,D,
      """;

  final Path folder;
  final TinyStudy study;

  private FittedStudy(Path folder) {
    this.folder = folder;
    this.study = TinyStudy.in(folder)
        .replace("network/links.csv", "rail,pass-railway,placeholder", "rail,,placeholder");
    try {
      Files.createDirectories(folder.resolve("calibration"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    study.write("calibration/parameters.csv", PARAMETERS);
  }

  static FittedStudy in(Path folder) {
    return new FittedStudy(folder);
  }

  /** Rows of counts: road and rail through the pass by commodity, and the east gate. */
  static List<String[]> scopes() {
    return List.of(
        new String[] {"road-goods", "road-pass", "goods"},
        new String[] {"road-grain", "road-pass", "grain"},
        new String[] {"rail-goods", "rail-pass", "goods"},
        new String[] {"rail-grain", "rail-pass", "grain"},
        new String[] {"east", "road-east", ""});
  }

  static String row(String[] scope, double value, String use) {
    return scope[0] + "," + scope[0] + "," + scope[0] + ",crossing," + scope[1] + "," + scope[2]
        + "," + landbridge.base.NumberText.of(value) + ",2025," + use + ",placeholder,A,\n";
  }
}
