package landbridge.appraise;

import landbridge.money.MicroUsd;

/** Arithmetic on series of micro-dollars. */
final class MicroUsds {
  private MicroUsds() {}

  static long[][] of(double[][] usd) {
    long[][] micro = new long[usd.length][];
    for (int i = 0; i < usd.length; i++) {
      micro[i] = MicroUsd.of(usd[i]);
    }
    return micro;
  }

  static long[] negated(long[] micro) {
    long[] turned = new long[micro.length];
    for (int i = 0; i < micro.length; i++) {
      turned[i] = Math.negateExact(micro[i]);
    }
    return turned;
  }

  static void add(long[] sum, long[] micro) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = MicroUsd.add(sum[i], micro[i]);
    }
  }
}
