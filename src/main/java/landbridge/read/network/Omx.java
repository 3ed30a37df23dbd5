package landbridge.read.network;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import landbridge.base.FileFault;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.network.TripTable;
import landbridge.read.Bounds;

/**
 * Matrices in the Open Matrix format 0.2: an HDF5 file with groups data and lookup.
 *
 * <p>Zone names are the first lookup of the right length, whatever its name; without one, zones are
 * numbered from 1. Written matrices are 64-bit numbers, not compressed (the library cannot), with a
 * lookup {@code zone_id} (whole numbers where all names are such). Not a number and infinite values
 * may stand in skims and are refused in trips.
 *
 * <p>Source: osPlanning/omx, Specification. Checked by: {@code OmxTest}.
 */
public final class Omx {
  private static final String VERSION = "0.2";
  private static final String LOOKUP = "zone_id";

  private Omx() {}

  /**
   * A named matrix.
   *
   * @param name of the data set
   * @param rows [zones][zones] values; read it, do not write it
   */
  public static final class Matrix {
    private final String name;
    private final double[][] rows;

    /** A matrix; the rows are not copied, they may be large. */
    public Matrix(String name, double[][] rows) {
      this.name = name;
      this.rows = rows;
    }

    /** Name of the data set. */
    public String name() {
      return name;
    }

    /** A value. */
    public double at(int row, int column) {
      return rows[row][column];
    }
  }

  /** Names of the matrices in a file. */
  public static List<String> names(Path path) {
    return read(path, file -> List.copyOf(new TreeMap<>(data(file, path).getChildren()).keySet()));
  }

  /** What damaged bytes make the library throw is not told apart: the file is then no matrix. */
  private static <T> T read(Path path, Function<HdfFile, T> reader) {
    try (HdfFile file = open(path)) {
      return reader.apply(file);
    } catch (StudyException | UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw broken(path, e.getMessage());
    }
  }

  /**
   * Reads trips.
   *
   * @param name of the matrix; empty for the only one
   */
  public static TripTable trips(Path path, String name) {
    return read(path, file -> trips(file, path, name));
  }

  private static TripTable trips(HdfFile file, Path path, String name) {
    Map<String, Node> matrices = new TreeMap<>(data(file, path).getChildren());
    if (name.isEmpty() && matrices.size() != 1) {
      throw broken(path, "it holds " + matrices.keySet() + "; say which, as in file.omx:name");
    }
    String chosen = name.isEmpty() ? matrices.keySet().iterator().next() : name;
    if (!(matrices.get(chosen) instanceof Dataset dataset)) {
      throw broken(path, "it holds no matrix \"" + chosen + "\" but " + matrices.keySet());
    }
    double[][] rows = rows(dataset.getData(), path);
    for (double[] row : rows) {
      if (row.length != rows.length) {
        throw broken(path, "\"" + chosen + "\" is no square of zones by zones");
      }
      for (double value : row) {
        if (!(value >= 0) || Bounds.isAbsurd(value)) {
          throw broken(path, "trips in \"" + chosen + "\" hold " + value);
        }
      }
    }
    return TripTable.of(chosen, zones(file, rows.length), rows);
  }

  /** A file that the system does not give is no fault of its content. */
  private static HdfFile open(Path path) {
    try (InputStream given = Files.newInputStream(path)) {
      given.read();
    } catch (IOException e) {
      throw FileFault.at(path, e);
    }
    return new HdfFile(path);
  }

  private static Group data(HdfFile file, Path path) {
    if (file.getChild("data") instanceof Group group) {
      return group;
    }
    throw broken(path, "it has no group \"data\"");
  }

  private static double[][] rows(Object read, Path path) {
    if (read instanceof double[][] doubles) {
      return doubles;
    }
    if (!read.getClass().isArray() || java.lang.reflect.Array.getLength(read) == 0) {
      throw broken(path, "the matrix has no rows");
    }
    int length = java.lang.reflect.Array.getLength(read);
    double[][] rows = new double[length][];
    try {
      for (int i = 0; i < length; i++) {
        Object row = java.lang.reflect.Array.get(read, i);
        rows[i] = new double[java.lang.reflect.Array.getLength(row)];
        for (int j = 0; j < rows[i].length; j++) {
          rows[i][j] = ((Number) java.lang.reflect.Array.get(row, j)).doubleValue();
        }
      }
    } catch (IllegalArgumentException | ClassCastException e) { // a list, words
      throw broken(path, "the matrix is no table of numbers");
    }
    return rows;
  }

  private static List<String> zones(HdfFile file, int count) {
    if (file.getChild("lookup") instanceof Group lookups) {
      for (Node node : new TreeMap<>(lookups.getChildren()).values()) {
        Object read = node instanceof Dataset dataset ? dataset.getData() : new int[0];
        if (read.getClass().isArray() && java.lang.reflect.Array.getLength(read) == count) {
          return names(read, count);
        }
      }
    }
    List<String> zones = new ArrayList<>();
    for (int zone = 1; zone <= count; zone++) {
      zones.add(Integer.toString(zone));
    }
    return zones;
  }

  private static List<String> names(Object lookup, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Object value = java.lang.reflect.Array.get(lookup, i);
      boolean whole = value instanceof Double d && d == Math.rint(d);
      names.add(whole ? Long.toString(((Double) value).longValue()) : String.valueOf(value));
    }
    return names;
  }

  /** Writes matrices of the same zones. */
  public static void write(Path path, List<String> zones, List<Matrix> matrices) {
    try (WritableHdfFile file = HdfFile.write(path)) {
      file.putAttribute("OMX_VERSION", VERSION);
      file.putAttribute("SHAPE", new int[] {zones.size(), zones.size()});
      WritableGroup data = file.putGroup("data");
      for (Matrix matrix : matrices) {
        data.putDataset(matrix.name, matrix.rows);
      }
      file.putGroup("lookup").putDataset(LOOKUP, lookup(zones));
    }
  }

  private static Object lookup(List<String> zones) {
    int[] numbers = new int[zones.size()];
    for (int i = 0; i < numbers.length; i++) {
      try {
        numbers[i] = Integer.parseInt(zones.get(i));
      } catch (NumberFormatException e) {
        return zones.toArray(new String[0]);
      }
    }
    return numbers;
  }

  /** Writes trips. */
  public static void write(TripTable table, Path path) {
    double[][] rows = new double[table.zones().size()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = table.row(row);
    }
    String name = table.name().isEmpty() ? "trips" : table.name().replace('/', '_');
    write(path, table.zones(), List.of(new Matrix(name, rows)));
  }

  /** The version a file says it has, empty if it says none. */
  public static String version(Path path) {
    return read(path, file -> {
      Attribute version = file.getAttribute("OMX_VERSION");
      return version == null ? "" : String.valueOf(version.getData());
    });
  }

  private static StudyException broken(Path path, String why) {
    Place place = Place.of(path.toString().replace('\\', '/'));
    return new StudyException(Problem.of("E7017", place, "", String.valueOf(why)));
  }
}
