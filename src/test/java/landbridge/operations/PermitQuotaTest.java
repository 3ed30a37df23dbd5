package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Quotas counted by hand. */
class PermitQuotaTest {
  private static final PermitQuota.Beyond CHANGE = new PermitQuota.Beyond(false, 12, 30);

  @Test
  void beyondTheQuotaPaysAndWaits() {
    // 1 Mt, half of it by this nationality, 20 t a lorry: 25,000 trips, 20,000 permits: a fifth
    // beyond
    PermitQuota quota = new PermitQuota(20_000, 0.5, 20, CHANGE);
    assertThat(quota.trips(1e6)).isEqualTo(25_000);
    assertThat(quota.beyond(1e6)).isCloseTo(0.2, within(1e-12));
    assertThat(quota.costUsdPerT(1e6)).isCloseTo(0.5 * 0.2 * 12, within(1e-12));
    assertThat(quota.timeH(1e6)).isCloseTo(0.1 * 30, within(1e-12));
    assertThat(quota.timeSdH(1e6)).isCloseTo(30 * Math.sqrt(0.1 * 0.9), within(1e-12));
    assertThat(quota.refusedT(1e6)).isZero();
    assertThat(quota.mostT()).isInfinite();
  }

  @Test
  void quotaThatNobodyReachesChangesNothing() {
    PermitQuota quota = new PermitQuota(25_000, 0.5, 20, CHANGE);
    assertThat(quota.costUsdPerT(1e6)).isZero();
    assertThat(quota.timeH(1e6)).isZero();
  }

  @Test
  void refusedTripsAreTonnesThatDoNotCross() {
    PermitQuota quota = new PermitQuota(20_000, 0.5, 20, PermitQuota.Beyond.REFUSED);
    assertThat(quota.refusedT(1e6)).isCloseTo(1e5, within(1e-6)); // 5,000 lorries of 20 t
    assertThat(quota.mostT()).isCloseTo(8e5, within(1e-6));
  }

  @Test
  void morePermitsNeverCostMore() {
    for (double permits = 0; permits < 30_000; permits += 1000) {
      PermitQuota few = new PermitQuota(permits, 0.7, 18, CHANGE);
      PermitQuota more = new PermitQuota(permits + 1000, 0.7, 18, CHANGE);
      assertThat(more.costUsdPerT(1e6)).isLessThanOrEqualTo(few.costUsdPerT(1e6));
      assertThat(more.timeH(1e6)).isLessThanOrEqualTo(few.timeH(1e6));
    }
  }
}
