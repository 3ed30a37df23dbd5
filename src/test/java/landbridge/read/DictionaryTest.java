package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import landbridge.model.AppraisalValues;
import landbridge.model.Asset;
import landbridge.model.BilateralTrade;
import landbridge.model.Bilingual;
import landbridge.model.CalibrationFit;
import landbridge.model.Chainage;
import landbridge.model.Commitment;
import landbridge.model.Commodity;
import landbridge.model.CommodityTariff;
import landbridge.model.Company;
import landbridge.model.Concordance;
import landbridge.model.Corridor;
import landbridge.model.Country;
import landbridge.model.Crossing;
import landbridge.model.Externality;
import landbridge.model.FinancingTerms;
import landbridge.model.FittedParameter;
import landbridge.model.Fleet;
import landbridge.model.Flow;
import landbridge.model.GaugeBreak;
import landbridge.model.Growth;
import landbridge.model.LeftOutCount;
import landbridge.model.Link;
import landbridge.model.LoadClass;
import landbridge.model.Loan;
import landbridge.model.MixShare;
import landbridge.model.Mode;
import landbridge.model.Node;
import landbridge.model.Observed;
import landbridge.model.ObservedShare;
import landbridge.model.Parameter;
import landbridge.model.Period;
import landbridge.model.Permit;
import landbridge.model.Post;
import landbridge.model.Price;
import landbridge.model.Project;
import landbridge.model.Provenance;
import landbridge.model.Reporter;
import landbridge.model.Restriction;
import landbridge.model.RouteTime;
import landbridge.model.Section;
import landbridge.model.Service;
import landbridge.model.SharedUser;
import landbridge.model.SharedWorks;
import landbridge.model.Shareholder;
import landbridge.model.Source;
import landbridge.model.Specialisation;
import landbridge.model.StudySettings;
import landbridge.model.Terminal;
import landbridge.model.TerminationTerms;
import landbridge.model.WorksComponent;
import landbridge.model.YearSeries;
import landbridge.model.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ties the data dictionary to the records, both ways: each column is one record component of the
 * right name and type, and each component is one column.
 *
 * <p>The name of a component is that of the column in camel case, followed by the unit; the key is
 * {@code id}; two languages are one {@link Bilingual}; from and to are one {@link Period}; source,
 * grade and note are one {@link Provenance}.
 */
class DictionaryTest {

  private static final Map<String, Class<? extends Record>> RECORDS = records();
  private static final List<String> PROVENANCE = List.of("source", "grade", "note");

  private static Map<String, Class<? extends Record>> records() {
    Map<String, Class<? extends Record>> records = new TreeMap<>();
    records.put("study", StudySettings.class);
    records.put("countries", Country.class);
    records.put("zones", Zone.class);
    records.put("nodes", Node.class);
    records.put("links", Link.class);
    records.put("crossings", Crossing.class);
    records.put("terminals", Terminal.class);
    records.put("services", Service.class);
    records.put("sections", Section.class);
    records.put("posts", Post.class);
    records.put("fleets", Fleet.class);
    records.put("gauge_changes", GaugeBreak.class);
    records.put("permits", Permit.class);
    records.put("corridors", Corridor.class);
    records.put("restrictions", Restriction.class);
    records.put("chainage", Chainage.class);
    records.put("commodities", Commodity.class);
    records.put("trade", Flow.class);
    records.put("bilateral", BilateralTrade.class);
    records.put("mix", MixShare.class);
    records.put("specialisation", Specialisation.class);
    records.put("reporters", Reporter.class);
    records.put("concordance", Concordance.class);
    records.put("growth", Growth.class);
    records.put("observed", Observed.class);
    records.put("observed_shares", ObservedShare.class);
    records.put("route_times", RouteTime.class);
    records.put("parameters", Parameter.class);
    records.put("fit", CalibrationFit.class);
    records.put("fitted", FittedParameter.class);
    records.put("left_out", LeftOutCount.class);
    records.put("modes", Mode.class);
    records.put("loads", LoadClass.class);
    records.put("commitments", Commitment.class);
    records.put("projects", Project.class);
    records.put("values", AppraisalValues.class);
    records.put("prices", Price.class);
    records.put("company", Company.class);
    records.put("shareholders", Shareholder.class);
    records.put("assets", Asset.class);
    records.put("components", WorksComponent.class);
    records.put("externalities", Externality.class);
    records.put("tariffs", CommodityTariff.class);
    records.put("financing", FinancingTerms.class);
    records.put("loans", Loan.class);
    records.put("terminations", TerminationTerms.class);
    records.put("shared_works", SharedWorks.class);
    records.put("shared_users", SharedUser.class);
    records.put("sources", Source.class);
    return records;
  }

  static List<String> tables() {
    return List.copyOf(Dictionary.standard().names());
  }

  @Test
  void eachTableHasARecord() {
    assertThat(RECORDS.keySet()).containsExactlyInAnyOrderElementsOf(tables());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsAndComponentsAreTheSame(String table) {
    assertThat(expected(Dictionary.standard().get(table)))
        .isEqualTo(components(RECORDS.get(table)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void recordsStaySmall(String table) {
    assertThat(RECORDS.get(table).getRecordComponents()).hasSizeLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theDictionaryIsSound(String table) {
    TableSpec spec = Dictionary.standard().get(table);
    for (ColumnSpec column : spec.all()) {
      String where = table + "." + column.name();
      assertThat(column.name()).as(where).matches("[a-z][a-z0-9_]*");
      assertThat(column.description()).as(where).isNotBlank();
      assertThat(column.required() && !column.standard().isEmpty()).as(where).isFalse();
      if (column.type() == ColumnType.REF || column.type() == ColumnType.REFS) {
        assertThat(tables()).as(where).contains(column.argument());
      }
      if (!column.unit().isEmpty()) {
        assertThat(new Units("USD2025", new TreeMap<>()).canonical(column.unit()))
            .isNotNull();
      }
      if (column.type() == ColumnType.NUMBER) {
        assertThat(column.unit()).as(where).isNotEmpty();
      }
    }
    spec.key()
        .forEach(key -> assertThat(spec.find(key)).as(table + " key " + key).isPresent());
  }

  /** What the world sets an upper end to has one: 1e308 Mt a year is a slip, whatever the link. */
  @ParameterizedTest
  @MethodSource("tables")
  void lengthsTimesSpeedsAndTonnesHaveAnUpperEnd(String table) {
    List<String> bounded =
        List.of("km", "km/h", "h", "h/1000km", "h/d", "min", "m", "t", "t/yr", "Mt/yr", "deg");
    for (ColumnSpec column : Dictionary.standard().get(table).all()) {
      boolean fitted = Dictionary.standard().get(table).file().startsWith("calibration/fitted");
      if (!fitted && bounded.contains(column.unit())) {
        assertThat(column.bounds().high()).as(table + "." + column.name()).isFinite();
      }
    }
  }

  private static SortedMap<String, String> components(Class<?> type) {
    SortedMap<String, String> found = new TreeMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> inner = component.getType();
      if (inner.isRecord() && type.equals(inner.getEnclosingClass())) {
        found.putAll(components(inner));
      } else if (!inner.equals(Provenance.class)) {
        found.put(component.getName(), component.getGenericType().getTypeName());
      }
    }
    return found;
  }

  private static SortedMap<String, String> expected(TableSpec spec) {
    SortedMap<String, String> expected = new TreeMap<>();
    for (ColumnSpec column : spec.all()) {
      String name = column.name();
      if (name.endsWith("_en") || name.endsWith("_de")) {
        expected.put(camel(name.substring(0, name.length() - 3)), Bilingual.class.getName());
      } else if (isPeriod(spec, name)) {
        expected.put(name.startsWith("open") ? "dates" : "period", Period.class.getName());
      } else if (!PROVENANCE.contains(name)) {
        String component = spec.isKey(name) ? "id" : camel(name) + suffix(column);
        expected.put(component, type(spec, column));
      }
    }
    return expected;
  }

  private static boolean isPeriod(TableSpec spec, String name) {
    String stem = name.startsWith("open_") ? "open_" : "";
    boolean end = name.equals(stem + "from") || name.equals(stem + "to");
    return end && spec.find(stem + "from").isPresent() && spec.find(stem + "to").isPresent();
  }

  private static String camel(String column) {
    StringBuilder camel = new StringBuilder();
    for (String part : column.split("_")) {
      String first = part.substring(0, 1);
      camel.append(camel.isEmpty() ? first : first.toUpperCase(Locale.ROOT));
      camel.append(part.substring(1));
    }
    return camel.toString();
  }

  /** {@code tonnes [t/yr]} names its unit already; all others get the whole unit. */
  private static String suffix(ColumnSpec column) {
    return switch (column.name().equals("tonnes") ? "1/yr" : column.unit()) {
      case "", "1" -> "";
      case "km" -> "Km";
      case "km/h" -> "KmPerH";
      case "h" -> "H";
      case "h/1000km" -> "HPer1000Km";
      case "h/d" -> "HPerDay";
      case "min" -> "Min";
      case "m" -> "M";
      case "1/d" -> "PerDay";
      case "t" -> "T";
      case "t/yr" -> "TPerYear";
      case "Mt/yr" -> "MtPerYear";
      case "USD" -> "Usd";
      case "USD/t" -> "UsdPerT";
      case "USD/tkm" -> "UsdPerTkm";
      case "USD/yr" -> "UsdPerYear";
      case "MUSD" -> "Musd";
      case "MUSD/yr" -> "MusdPerYear";
      case "t/USD" -> "TPerUsd";
      case "g/tkm" -> "GPerTkm";
      case "%/d" -> "PctPerDay";
      case "%/yr" -> "PctPerYear";
      case "1/yr" -> "PerYear";
      case "1/wk" -> "PerWeek";
      case "deg" -> "Deg";
      default -> throw new IllegalArgumentException("name the unit " + column.unit());
    };
  }

  private static String type(TableSpec spec, ColumnSpec column) {
    boolean sure = column.required() || !column.standard().isEmpty();
    return switch (column.type()) {
      case NUMBER -> sure ? "double" : OptionalDouble.class.getName();
      case INTEGER, YEAR -> sure ? "int" : OptionalInt.class.getName();
      case FLAG -> "boolean";
      case REFS -> "java.util.List<java.lang.String>";
      case YEARS -> "java.util.List<java.lang.Integer>";
      case NUMBERS -> "java.util.List<java.lang.Double>";
      case SERIES -> sure ? YearSeries.class.getName() : optional(YearSeries.class);
      case ENUM -> enumeration(spec, column);
      default -> sure ? String.class.getName() : optional(String.class);
    };
  }

  private static String optional(Class<?> type) {
    return Optional.class.getName() + "<" + type.getName() + ">";
  }

  /** An enumeration is an enum with the same words; a gauge is a number. */
  private static String enumeration(TableSpec spec, ColumnSpec column) {
    if (column.name().equals("gauge")) {
      return OptionalInt.class.getName();
    }
    String type = components(RECORDS.get(spec.name()))
        .get(spec.isKey(column.name()) ? "id" : camel(column.name()));
    List<String> words = column.words().stream().map(DictionaryTest::constant).toList();
    assertThat(constants(type)).as(spec.name() + "." + column.name()).isEqualTo(words);
    return type;
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static List<String> constants(String type) {
    try {
      return java.util.Arrays.stream(Class.forName(type).getEnumConstants())
          .map(Object::toString)
          .toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
