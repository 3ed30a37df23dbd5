package landbridge.model;

/** What a row that describes how something works is used for. */
public enum Use {
  /** Its results replace the values given by hand. */
  DERIVE,
  /** Values given by hand hold, and its results are compared with them. */
  CHECK
}
