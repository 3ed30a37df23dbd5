package landbridge.finance;

import landbridge.money.MicroUsd;

/**
 * What the host state pays if the concession ends early, and what the lenders and the shareholders lose.
 *
 * <p>The usual tariff by cause: on default of the company a part of the debt; on default of the state all
 * debt and the equity with its return; by force majeure the debt and the capital. The payment here is
 * linear in what the balance sheet shows: debt (less reserves) and share capital, times shares by cause.
 *
 * <p>Source: PPIAF and World Bank, Guidance on PPP contractual provisions (2019), on termination payments.
 * Checked by: {@code SupportTest}.
 *
 * @param debtShare share of the debt, net of reserves, that the state pays
 * @param equityShare share of the capital still paid in that the state pays
 */
public record Termination(double debtShare, double equityShare) {
  /** The company is at fault: 85 % of the debt, nothing for the shareholders. */
  public static final Termination COMPANY_DEFAULT = new Termination(0.85, 0);

  /** The state is at fault or ends it at will: all of the debt and of the capital. */
  public static final Termination STATE_DEFAULT = new Termination(1, 1);

  /** Nobody is at fault: all of the debt, half of the capital. */
  public static final Termination FORCE_MAJEURE = new Termination(1, 0.5);

  /** Checks the ranges. */
  public Termination {
    if (!(debtShare >= 0) || !(equityShare >= 0)) {
      throw new IllegalArgumentException("shares must not be negative");
    }
  }

  /** Payment at the end of a year [USD, nominal]. */
  public double paymentUsd(Statements statements, int year) {
    int p = (year - statements.firstYear() + 1) * statements.periodsPerYear() - 1;
    long debt = statements.line(Statements.Kind.BALANCE, "debt").microUsd(p);
    long reserves =
        statements.line(Statements.Kind.BALANCE, "debt service reserve").microUsd(p)
            + statements.line(Statements.Kind.BALANCE, "maintenance reserve").microUsd(p)
            + statements.line(Statements.Kind.BALANCE, "cash").microUsd(p);
    long capital = statements.line(Statements.Kind.BALANCE, "share capital").microUsd(p);
    return debtShare * MicroUsd.toUsd(Math.max(0, debt - reserves))
        + equityShare * MicroUsd.toUsd(capital);
  }
}
