package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Conversions by definition: SI prefixes, the international mile (1.609344 km) and nautical mile
 * (1.852 km), a year of 365 days; money by the two factors given here.
 */
class UnitsTest {

  private static Units units() {
    TreeMap<String, Double> prices = new TreeMap<>();
    prices.put("USD2021", 1.2);
    prices.put("EUR2025", 1.1);
    return new Units("USD2025", prices);
  }

  @ParameterizedTest
  @CsvSource({
    "km, km, 7, 7",
    "mi, km, 10, 16.09344",
    "nmi, km, 100, 185.2",
    "m, km, 250, 0.25",
    "ft, km, 1000, 0.3048",
    "min, h, 90, 1.5",
    "d, h, 2, 48",
    "mo, h, 12, 8760",
    "kt/yr, Mt/yr, 60, 0.06",
    "t/d, t/yr, 100, 36500",
    "%, 1, 9, 0.09",
    "‰, 1, 3, 0.003",
    "%/yr, 1/yr, 9, 0.09",
    "1/yr, %/yr, 0.025, 2.5",
    "1/d, 1/wk, 1, 7",
    "USD2025/t, USD/t, 60, 60",
    "USD2021/t, USD/t, 100, 120",
    "kEUR2025, MUSD, 1000, 1.1",
    "GUSD2025/yr, MUSD/yr, 5, 5000",
    "t/EUR2025, t/USD, 1.1, 1",
    "h/1000mi, h/1000km, 1.609344, 1",
    "kg/tkm, g/tkm, 0.097, 97",
    "km/h, km/h, 45, 45",
    "kn, km/h, 10, 18.52",
    "USD2025/t*km, USD/tkm, 0.5, 0.5",
    "MUSD2025/Mt, USD/t, 3, 3"
  })
  void convert(String from, String to, double number, double expected) throws UnitException {
    if (from.contains("*")) {
      // a product behind the stroke belongs below it
      assertThat(units().written(from).sameKindAs(units().canonical(to))).isTrue();
    }
    double converted = units().written(from).convert(number, units().canonical(to));
    assertThat(converted)
        .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-12 * expected));
  }

  @Test
  void roundSharesAreTheDoublesOneWouldWrite() throws UnitException {
    for (int percent = 0; percent <= 100; percent++) {
      double share = units().written("%").convert(percent, Unit.ONE);
      assertThat(share).isEqualTo(Double.parseDouble(percent + "e-2"));
    }
  }

  @ParameterizedTest
  @CsvSource({"km, t", "USD2025, t", "h, km/h", "%, USD", "t/yr, t", "deg, 1"})
  void kindsDiffer(String a, String b) throws UnitException {
    assertThat(units().written(a).sameKindAs(units().canonical(b))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "USD/t, E3007",
    "EUR, E3007",
    "MUSD, E3007",
    "GBP2020, E3008",
    "USD2019/t, E3008",
    "parsec, E3005",
    "km//h, E3005",
    "GBP, E3005",
    "KM, E3005",
    "tonnes, E3005",
    "1000, E3005"
  })
  void refused(String unit, String code) {
    assertThatThrownBy(() -> units().written(unit))
        .isInstanceOfSatisfying(UnitException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void aRatioBeyondWhatANumberHoldsIsNoNumber() throws UnitException {
    Units units =
        new Units("USD2025", new java.util.TreeMap<>(java.util.Map.of("EUR2025", 1e-320)));
    assertThat(units.written("EUR2025/t").convert(1, units.canonical("USD/t"))).isNaN();
  }
}
