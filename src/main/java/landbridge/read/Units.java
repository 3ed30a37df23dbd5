package landbridge.read;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads units such as {@code Mt/yr}, {@code USD2021/tkm} or {@code h/1000km} and converts between
 * those of one kind.
 *
 * <p>Own code because units here carry price years: {@code USD2021} and {@code EUR2025} become the
 * study's money through its own, sourced table of prices, and plain {@code USD} is refused. A year
 * has 365 days. Factors: BIPM SI brochure (2019); international mile 1.609344 km, nautical mile
 * 1.852 km, foot 0.3048 m. Checked by: {@code UnitsTest}.
 */
final class Units {

  static final String UNKNOWN = "E3005";
  static final String NO_YEAR = "E3007";
  static final String NO_PRICE = "E3008";

  private static final Pattern MONEY = Pattern.compile("([kMG]?)([A-Z]{3})(\\d{4})?");
  private static final Pattern COUNTED = Pattern.compile("(\\d{1,9})([^\\d].*)");
  private static final SortedMap<String, Unit> ATOMS = atoms();

  private final String studyMoney;
  private final SortedMap<String, Double> prices;
  private final SortedMap<String, Unit> known = new TreeMap<>();

  /**
   * Units of a study.
   *
   * @param studyMoney currency and price year of the study, such as USD2025
   * @param prices worth of other currencies and price years in the study's
   */
  Units(String studyMoney, Map<String, Double> prices) {
    this.studyMoney = studyMoney;
    this.prices = new TreeMap<>(prices);
  }

  /** Words that a unit may be made of, for suggestions. */
  static Set<String> words() {
    return Collections.unmodifiableSet(ATOMS.keySet());
  }

  /** Currency and price year of the study. */
  String studyMoney() {
    return studyMoney;
  }

  /** Price year of the study, such as 2025. */
  String priceYear() {
    return studyMoney.substring(Math.min(3, studyMoney.length()));
  }

  /** A unit as an analyst writes it. */
  Unit written(String text) throws UnitException {
    Unit unit = known.get(text);
    if (unit == null) {
      unit = read(text, false);
      known.put(text, unit);
    }
    return unit;
  }

  /** A unit of the dictionary, where USD stands for the money of the study. */
  Unit canonical(String text) {
    try {
      String key = "=" + text;
      Unit unit = known.get(key);
      if (unit == null) {
        unit = read(text, true);
        known.put(key, unit);
      }
      return unit;
    } catch (UnitException e) {
      throw new IllegalArgumentException("unit of the dictionary: " + text, e);
    }
  }

  /** The dictionary's unit with the study's money in place of USD. */
  String shown(String canonical) {
    return canonical.replace("USD", studyMoney);
  }

  private Unit read(String text, boolean canonical) throws UnitException {
    String[] parts = text.split("/", -1);
    Unit unit = product(parts[0], canonical);
    for (int i = 1; i < parts.length; i++) {
      unit = unit.over(product(parts[i], canonical));
    }
    return unit;
  }

  private Unit product(String text, boolean canonical) throws UnitException {
    Unit unit = Unit.ONE;
    for (String atom : text.split("[*·]", -1)) {
      unit = unit.times(atom(atom.strip(), canonical));
    }
    return unit;
  }

  private Unit atom(String text, boolean canonical) throws UnitException {
    Unit plain = ATOMS.get(text);
    if (plain != null) {
      return plain;
    }
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      return Unit.scale(Double.parseDouble(counted.group(1)))
          .times(atom(counted.group(2), canonical));
    }
    Matcher money = MONEY.matcher(text);
    if (money.matches()) {
      double prefix = prefix(money.group(1));
      return new Unit(prefix * worth(money.group(2), money.group(3), canonical), 1, 0, 0, 0, 0);
    }
    throw new UnitException(UNKNOWN, text);
  }

  private double worth(String currency, String year, boolean canonical) throws UnitException {
    if (canonical) {
      return 1;
    }
    boolean currencyKnown = studyMoney.startsWith(currency)
        || prices.keySet().stream().anyMatch(code -> code.startsWith(currency));
    if (year == null) {
      throw new UnitException(currencyKnown ? NO_YEAR : UNKNOWN, currency);
    }
    String code = currency + year;
    if (code.equals(studyMoney)) {
      return 1;
    }
    Double factor = prices.get(code);
    if (factor == null) {
      throw new UnitException(NO_PRICE, code);
    }
    return factor;
  }

  private static double prefix(String letter) {
    return switch (letter) {
      case "k" -> 1e3;
      case "M" -> 1e6;
      case "G" -> 1e9;
      default -> 1;
    };
  }

  private static SortedMap<String, Unit> atoms() {
    SortedMap<String, Unit> atoms = new TreeMap<>();
    atoms.put("1", Unit.ONE);
    atoms.put("%", Unit.scale(0.01));
    atoms.put("‰", Unit.scale(0.001));
    length(atoms, "km", 1);
    length(atoms, "m", 0.001);
    length(atoms, "mi", 1.609344);
    length(atoms, "nmi", 1.852);
    length(atoms, "ft", 0.0003048);
    time(atoms, "h", 1);
    time(atoms, "min", 1 / 60.0);
    time(atoms, "s", 1 / 3600.0);
    time(atoms, "d", 24);
    time(atoms, "wk", 7 * 24);
    time(atoms, "mo", 365 * 24 / 12.0);
    time(atoms, "yr", 365 * 24);
    mass(atoms, "t", 1);
    mass(atoms, "kg", 1e-3);
    mass(atoms, "g", 1e-6);
    mass(atoms, "kt", 1e3);
    mass(atoms, "Mt", 1e6);
    mass(atoms, "Gt", 1e9);
    atoms.put("tkm", new Unit(1, 0, 1, 0, 1, 0));
    atoms.put("ktkm", new Unit(1e3, 0, 1, 0, 1, 0));
    atoms.put("Mtkm", new Unit(1e6, 0, 1, 0, 1, 0));
    atoms.put("Gtkm", new Unit(1e9, 0, 1, 0, 1, 0));
    atoms.put("deg", new Unit(1, 0, 0, 0, 0, 1));
    atoms.put("°", new Unit(1, 0, 0, 0, 0, 1));
    atoms.put("kn", new Unit(1.852, 0, 1, -1, 0, 0));
    return Collections.unmodifiableSortedMap(atoms);
  }

  private static void length(Map<String, Unit> atoms, String name, double km) {
    atoms.put(name, new Unit(km, 0, 1, 0, 0, 0));
  }

  private static void time(Map<String, Unit> atoms, String name, double hours) {
    atoms.put(name, new Unit(hours, 0, 0, 1, 0, 0));
  }

  private static void mass(Map<String, Unit> atoms, String name, double tonnes) {
    atoms.put(name, new Unit(tonnes, 0, 0, 0, 1, 0));
  }
}
