package landbridge.finance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Losses carried forward, by hand. */
class TaxAccountTest {

  @Test
  void lossesOffsetLaterProfits() {
    TaxAccount account = new TaxAccount(0.2, 0, 6);
    assertThat(account.tax(-100)).isZero();
    assertThat(account.tax(-50)).isZero();
    assertThat(account.carried()).isEqualTo(150);
    assertThat(account.tax(60)).isZero();
    assertThat(account.carried()).isEqualTo(90);
    assertThat(account.tax(140)).isEqualTo(10); // 140 - 90 = 50 at 20 %
    assertThat(account.tax(100)).isEqualTo(20);
    assertThat(account.carried()).isZero();
  }

  @Test
  void lossesLapseOldestFirst() {
    // carried two periods: the loss of period 0 serves periods 1 and 2 and is gone in period 3
    TaxAccount account = new TaxAccount(0.5, 2, 5);
    account.tax(-100);
    assertThat(account.tax(-40)).isZero();
    assertThat(account.tax(30)).isZero(); // uses 30 of the first loss
    assertThat(account.tax(60)).isEqualTo(10); // the other 70 have lapsed; 60 - 40 = 20 at 50 %
    assertThat(account.tax(10)).isEqualTo(5);
  }
}
