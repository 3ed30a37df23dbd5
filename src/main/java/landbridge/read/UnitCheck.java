package landbridge.read;

import java.util.Optional;
import landbridge.base.Place;
import landbridge.base.Problem;

/** Says what is wrong with a written unit. Checked by: {@code UnitsTest}. */
final class UnitCheck {

  private UnitCheck() {}

  /** The problem of a unit in a column, if there is one. */
  static Optional<Problem> check(
      String unit, ColumnSpec column, Units units, Place place, Object about) {
    String shown = units.shown(column.unit());
    try {
      Unit canonical = units.canonical(column.unit());
      if (units.written(unit).sameKindAs(canonical)) {
        return Optional.empty();
      }
      return Optional.of(Problem.of("E3006", place, about.toString(), unit, column.name(), shown));
    } catch (UnitException e) {
      Problem problem = Problem.of(
          e.code(), place, about.toString(), e.part(), shown, e.part() + units.priceYear());
      return Optional.of(
          e.code().equals(Units.UNKNOWN) ? problem.suggesting(e.part(), Units.words()) : problem);
    }
  }
}
