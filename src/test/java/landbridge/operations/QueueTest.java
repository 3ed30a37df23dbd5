package landbridge.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms of M/M/1, M/M/c, M/D/1 and M/G/1, and the exact chain of M/D/c as the second way. */
class QueueTest {
  private static final double EXACT = 1e-12;

  @Test
  void oneExponentialServerWaitsRhoOverMuLessLambda() {
    // M/M/1: Wq = rho / (mu - lambda); lambda 8, mu 10: 0.8 / 2 = 0.4
    assertThat(Queue.wait(1, 8, 0.1, 1)).isCloseTo(0.4, within(EXACT));
    assertThat(Queue.erlangC(1, 0.8)).isCloseTo(0.8, within(EXACT));
  }

  @Test
  void twoServersByHand() {
    // M/M/2, a = 1.5: C = (a^2/2)(2/(2-a)) / (1 + a + (a^2/2)(2/(2-a))) = 4.5 / 7 ; Wq = C / (c mu
    // - lambda)
    assertThat(Queue.erlangC(2, 1.5)).isCloseTo(4.5 / 7, within(EXACT));
    assertThat(Queue.wait(2, 1.5, 1, 1)).isCloseTo(4.5 / 7 / 0.5, within(EXACT));
  }

  @Test
  void threeServersByHand() {
    // a = 2: a^3/3! x 3/(3-2) = 4; C = 4 / (1 + 2 + 2 + 4) = 4/9
    assertThat(Queue.erlangC(3, 2)).isCloseTo(4 / 9.0, within(EXACT));
  }

  @Test
  void pollaczekKhinchineForOneServer() {
    // Wq = lambda E[S^2] / (2 (1 - rho)); lambda 0.5, S uniform on 0..2: E[S] 1, E[S^2] 4/3, c2 =
    // 1/3
    assertThat(Queue.wait(1, 0.5, 1, 1 / 3.0)).isCloseTo(0.5 * 4 / 3 / 2 / 0.5, within(EXACT));
    // constant service: half of the exponential wait
    assertThat(Queue.wait(1, 0.5, 1, 0)).isCloseTo(0.5, within(EXACT));
  }

  /** Mean wait of M/D/c from the chain n -> max(n - c, 0) + Poisson(load) at times one service apart (Crommelin). */
  private static double constantService(int servers, double load) {
    int most = 400;
    double[] now = new double[most];
    now[0] = 1;
    double[] poisson = new double[most];
    poisson[0] = Math.exp(-load);
    for (int i = 1; i < most; i++) {
      poisson[i] = poisson[i - 1] * load / i;
    }
    for (int step = 0; step < 600; step++) {
      double[] next = new double[most];
      for (int n = 0; n < most; n++) {
        int left = Math.max(0, n - servers);
        for (int k = 0; now[n] > 0 && k + left < most && k < 60; k++) {
          next[left + k] += now[n] * poisson[k];
        }
      }
      now = next;
    }
    double queue = 0;
    for (int n = servers; n < most; n++) {
      queue += (n - servers) * now[n];
    }
    return queue / load; // Little's law, service 1
  }

  @ParameterizedTest
  @CsvSource({"1,0.5,0.001", "2,1.2,0.06", "2,1.7,0.02", "4,3.4,0.05", "8,6.8,0.09"})
  void constantServiceAtSeveralServersIsNearTheExactChain(
      int servers, double load, double tolerance) {
    double exact = constantService(servers, load);
    assertThat(Queue.wait(servers, load, 1, 0) / exact - 1).isCloseTo(0, within(tolerance));
  }

  @Test
  void moreServersNeverWaitLongerAndMoreTrafficNeverShorter() {
    for (int c = 1; c < 12; c++) {
      for (double load = 0.05; load < 0.95 * c; load += 0.1) {
        assertThat(Queue.wait(c + 1, load, 1, 1)).isLessThanOrEqualTo(Queue.wait(c, load, 1, 1));
        assertThat(Queue.wait(c, load + 0.04, 1, 1))
            .isGreaterThanOrEqualTo(Queue.wait(c, load, 1, 1));
      }
    }
    assertThat(Queue.wait(3, 3, 1, 1)).isInfinite();
  }
}
