package landbridge.appraise;

import java.util.List;
import java.util.Objects;
import landbridge.money.Ledger;

/**
 * All that an appraisal of one scenario against the reference needs.
 *
 * <p>Checked by: {@code AppraiserTest}.
 *
 * @param frame meaning of the positions in the arrays
 * @param terms years, rates and shares
 * @param without the reference over the years
 * @param with the scenario over the years; its computed years may differ from the reference's
 * @param worksWithout projects built in the reference
 * @param worksWith projects built in the scenario; those in both lists cancel
 * @param extra further lines against the reference, real: externalities computed elsewhere, fees and
 *     dividends of the company as pairs of transfers
 */
public record AppraisalInput(
    AppraisalFrame frame,
    AppraisalTerms terms,
    TrafficSeries without,
    TrafficSeries with,
    List<Works> worksWithout,
    List<Works> worksWith,
    Ledger extra) {

  /** Checks that all parts are there and fit each other. */
  public AppraisalInput {
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(extra, "extra");
    worksWithout = List.copyOf(worksWithout);
    worksWith = List.copyOf(worksWith);
    fits(frame, without.at(without.firstYear()));
    fits(frame, with.at(with.firstYear()));
  }

  private static void fits(AppraisalFrame frame, TrafficYear year) {
    if (year.items().demandT.length != frame.items()
        || year.countries().carbonT.length != frame.countries.size()) {
      throw new IllegalArgumentException("traffic of " + year.year() + " does not fit the frame");
    }
  }
}
