package landbridge.read;

import java.util.Optional;
import landbridge.base.Place;
import landbridge.base.Problem;

/** Says what is wrong with a written unit. Checked by: {@code UnitsTest}. */
final class UnitCheck {

  private UnitCheck() {}

  /** The problem of a unit in a column, if there is one. */
  static Optional<Problem> check(
      String unit, ColumnSpec column, Units units, Place place, String subject) {
    try {
      Unit canonical = units.canonical(column.unit());
      if (units.written(unit).sameKindAs(canonical)) {
        return Optional.empty();
      }
      String shown = units.shown(column.unit());
      return Optional.of(Problem.of("E3006", place, subject, unit, column.name(), shown));
    } catch (UnitException e) {
      String shown = units.shown(column.unit());
      Problem problem =
          Problem.of(e.code(), place, subject, e.part(), shown, e.part() + units.priceYear());
      return Optional.of(
          e.code().equals(Units.UNKNOWN) ? problem.suggesting(e.part(), Units.words()) : problem);
    }
  }
}
