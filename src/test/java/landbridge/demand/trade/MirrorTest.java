package landbridge.demand.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two reports of one flow, by hand. */
class MirrorTest {
  private static final String OIL = "270900";

  @Test
  void reportsThatAgreeStayAsTheyAre() {
    Mirror.Reconciled r = Mirror.reconcile(
        List.of(new Report("az", "tr", OIL, 100, 2)),
        List.of(new Report("az", "tr", OIL, 106, 2)),
        0.06);
    assertThat(r.flows()).hasSize(1);
    assertThat(r.flows().get(0).usd()).isCloseTo(100, within(1e-9));
    assertThat(r.flows().get(0).tonnes()).isCloseTo(2, within(1e-12));
    assertThat(r.twice()).isEqualTo(1);
    assertThat(r.discrepancy().get("az")).isCloseTo(0, within(1e-12));
  }

  @Test
  void whatOneReportsCounts() {
    Mirror.Reconciled r = Mirror.reconcile(
        List.of(new Report("az", "tr", OIL, 100, 2)),
        List.of(new Report("tr", "az", OIL, 106, 0)),
        0.06);
    assertThat(r.exporterOnly()).isEqualTo(1);
    assertThat(r.importerOnly()).isEqualTo(1);
    assertThat(r.flows().get(1).usd()).isCloseTo(100, within(1e-9));
  }

  /**
   * Without cif: a sells b 100 (b says 200) and c 100 (c says 100). d_a = (150 ln 2 + 0) / 250, d_b = ln 2; so a
   * weighs 1 / (0.02 + 0.41589) = 2.29414 and b 1 / 0.71315 = 1.40223, a share of 0.37936: 100 + 0.37936 x 100.
   */
  @Test
  void theReporterWhoAgreesWithOthersWeighsMore() {
    Mirror.Reconciled r = Mirror.reconcile(
        List.of(new Report("a", "b", OIL, 100, 1), new Report("a", "c", OIL, 100, 1)),
        List.of(new Report("a", "b", OIL, 200, 1), new Report("a", "c", OIL, 100, 1)),
        0);
    assertThat(r.discrepancy().get("a")).isCloseTo(0.6 * Math.log(2), within(1e-12));
    assertThat(r.discrepancy().get("b")).isCloseTo(Math.log(2), within(1e-12));
    assertThat(r.flows().get(0).usd()).isCloseTo(137.936, within(1e-3));
  }

  @Test
  void rowsOfOneFlowAddUpAndAQuantityIsExtendedByValue() {
    Mirror.Reconciled r = Mirror.reconcile(
        List.of(new Report("a", "b", OIL, 10, 1), new Report("a", "b", OIL, 20, 0)),
        List.of(),
        0.06);
    assertThat(r.flows()).containsExactly(new Report("a", "b", OIL, 30, 3));
    assertThat(r.extended()).isEqualTo(1);
  }
}
