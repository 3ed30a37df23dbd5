package landbridge.model;

import java.util.Optional;
import java.util.OptionalInt;
import landbridge.base.Place;

/**
 * One change that a scenario makes to the base.
 *
 * <p>Sealed: whoever acts on interventions must know all of them. Checked by: {@code ScenarioTest}.
 */
public sealed interface Intervention {

  /** Where it is written. */
  Place place();

  /**
   * A project is built.
   *
   * @param project project
   * @param opens year of opening; none: of the project
   * @param place where it is written
   */
  record Build(String project, OptionalInt opens, Place place) implements Intervention {}

  /**
   * Something is open in these years, whatever the base says.
   *
   * @param target what
   * @param period years
   * @param place where it is written
   */
  record Open(Target target, Period period, Place place) implements Intervention {}

  /**
   * Something is closed in these years, whatever the base says.
   *
   * @param target what
   * @param period years
   * @param place where it is written
   */
  record Close(Target target, Period period, Place place) implements Intervention {}

  /** A value is another in some years. */
  sealed interface ValueChange extends Intervention {
    /** Which value. */
    Address path();

    /** Years. */
    Period period();
  }

  /**
   * A value is replaced in these years.
   *
   * @param path which value
   * @param to new value
   * @param expect value that must stand there before; none: not guarded
   * @param period years
   * @param place where it is written
   */
  record SetValue(Address path, Cell to, Optional<Cell> expect, Period period, Place place)
      implements ValueChange {}

  /**
   * A value is multiplied in these years; its range with it.
   *
   * @param path which value
   * @param by factor
   * @param period years
   * @param place where it is written
   */
  record ScaleValue(Address path, double by, Period period, Place place) implements ValueChange {}

  /**
   * A restriction is in force in these years.
   *
   * @param restriction restriction
   * @param period years
   * @param place where it is written
   */
  record Ban(String restriction, Period period, Place place) implements Intervention {}

  /**
   * A restriction is lifted in these years.
   *
   * @param restriction restriction
   * @param period years
   * @param place where it is written
   */
  record Lift(String restriction, Period period, Place place) implements Intervention {}

  /**
   * What opens or closes.
   *
   * @param kind kind
   * @param id name
   */
  record Target(Kind kind, String id) {

    /** Kinds of things that open and close. */
    public enum Kind {
      CROSSING("crossings"),
      LINK("links"),
      TERMINAL("terminals"),
      SERVICE("services");

      private final String table;

      Kind(String table) {
        this.table = table;
      }

      /** Table in which the thing is a row. */
      public String table() {
        return table;
      }
    }
  }
}
