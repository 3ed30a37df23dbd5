package landbridge.read;

/** A unit that cannot be read; carries the code of the problem and the part that is wrong. */
final class UnitException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String part;

  UnitException(String code, String part) {
    super(code + " " + part);
    this.code = code;
    this.part = part;
  }

  /** Code of the problem. */
  String code() {
    return code;
  }

  /** Part of the unit that is wrong. */
  String part() {
    return part;
  }
}
