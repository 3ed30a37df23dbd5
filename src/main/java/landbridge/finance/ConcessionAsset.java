package landbridge.finance;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import landbridge.money.Phasing;

/**
 * Something the company builds and runs: a railway, a road, a line, a duct.
 *
 * <p>Checked by: {@code OperationTest}.
 *
 * @param id name; the lines of the accounts carry it
 * @param works what building it costs
 * @param revenue what it earns
 * @param opex what running it costs
 */
public record ConcessionAsset(String id, Building works, Revenue revenue, Opex opex) {

  /** Checks that all parts are there. */
  public ConcessionAsset {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(works, "works");
    Objects.requireNonNull(revenue, "revenue");
    Objects.requireNonNull(opex, "opex");
  }

  /**
   * Construction and renewal.
   *
   * @param opens first year of operation
   * @param costUsd cost with contingency, real [USD]
   * @param phasing how it falls on the years before opening
   * @param depreciationYears years of straight-line depreciation; the end of the term cuts them short
   * @param renewal what is renewed later
   */
  public record Building(
      int opens, double costUsd, Phasing phasing, int depreciationYears, Renewal renewal) {
    /** Checks the ranges. */
    public Building {
      Objects.requireNonNull(phasing, "phasing");
      Objects.requireNonNull(renewal, "renewal");
      if (!(costUsd >= 0) || depreciationYears < 1) {
        throw new IllegalArgumentException("cost must be 0 or more, depreciation 1 year or more");
      }
    }

    /** First year of construction. */
    public int begins() {
      return opens - phasing.years();
    }
  }

  /**
   * Renewal of the part that wears.
   *
   * @param everyYears years between renewals; 0 for none
   * @param share cost of a renewal as a share of the first cost
   * @param reserveYears years before a renewal in which its cost is saved (maintenance reserve account)
   */
  public record Renewal(int everyYears, double share, int reserveYears) {
    /** Nothing is renewed. */
    public static final Renewal NONE = new Renewal(0, 0, 0);

    /** Checks the ranges. */
    public Renewal {
      if (everyYears < 0
          || !(share >= 0)
          || reserveYears < 0
          || reserveYears > Math.max(0, everyYears)) {
        throw new IllegalArgumentException("renewal: years and share must not be negative");
      }
    }
  }

  /**
   * Revenue.
   *
   * @param tariffUsd tariffs from modelled traffic, real [USD/yr]
   * @param otherUsd revenue that the traffic model does not give, real [USD/yr]
   * @param rampUp share of the modelled traffic reached in the first years of operation, 1 after them
   * @param indexation share of inflation that the tariffs follow; none: that of the company
   */
  public record Revenue(
      YearAmounts tariffUsd, YearAmounts otherUsd, List<Double> rampUp, OptionalDouble indexation) {
    /** Tariffs indexed as those of the company. */
    public Revenue(YearAmounts tariffUsd, YearAmounts otherUsd, List<Double> rampUp) {
      this(tariffUsd, otherUsd, rampUp, OptionalDouble.empty());
    }

    /** Holds its own copy. */
    public Revenue {
      Objects.requireNonNull(tariffUsd, "tariffUsd");
      Objects.requireNonNull(otherUsd, "otherUsd");
      rampUp = List.copyOf(rampUp);
    }

    /** Share of the modelled traffic in the given year of operation, 0 for the first. */
    double reached(int yearOfOperation) {
      return yearOfOperation < rampUp.size() ? rampUp.get(yearOfOperation) : 1;
    }
  }

  /**
   * Operating cost.
   *
   * @param fixedUsd independent of traffic, real [USD/yr]
   * @param variableUsd with the modelled traffic, real [USD/yr]
   */
  public record Opex(double fixedUsd, YearAmounts variableUsd) {
    /** Checks that all parts are there. */
    public Opex {
      Objects.requireNonNull(variableUsd, "variableUsd");
    }
  }
}
