package landbridge.model;

/** Whether trade grows where it becomes cheaper. Checked by: {@code DictionaryTest}. */
public enum TradeResponse {
  /** Trade is what growth says, whatever it costs. */
  NONE,

  /** Each flow answers to its own delivered price. */
  ELASTIC,

  /** Prices and incomes of all countries answer too. */
  GENERAL_EQUILIBRIUM
}
