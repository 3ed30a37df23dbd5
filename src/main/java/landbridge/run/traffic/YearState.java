package landbridge.run.traffic;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import landbridge.base.Sha256;
import landbridge.choice.CommodityTerms;
import landbridge.choice.FreightDemand;
import landbridge.choice.LinkSupply;
import landbridge.model.Study;

/**
 * What one scenario offers and asks for in one year: everything on which the traffic of that year depends.
 *
 * <p>Two states with the same {@link #fingerprint} have the same traffic to the bit, so the runner solves
 * one of them. A scenario is therefore free in all years in which it changes nothing.
 *
 * <p>Checked by: {@code RunnerTest}.
 *
 * @param study  the study with the scenario applied and the values in force in the year
 * @param year   calendar year
 * @param supply what the links offer
 * @param demand the goods
 * @param terms  how shippers choose
 */
public record YearState(
    Study study, int year, LinkSupply supply, FreightDemand demand, CommodityTerms terms) {

  /** The same state with another demand. */
  YearState with(FreightDemand other) {
    return new YearState(study, year, supply, other, terms);
  }

  /** SHA-256 over the bits of all arrays: 64 hexadecimal digits. */
  public String fingerprint() {
    Digest digest = new Digest();
    digest.add(supply.freeTime).add(supply.timeVariance);
    Arrays.stream(supply.money).forEach(digest::add);
    for (int link = 0; link < supply.links; link++) {
      digest
          .add(supply.closed[link] ? 1 : 0)
          .add(supply.territories[link])
          .add(supply.facility[link]);
    }
    digest.add(supply.capacity.tonnes).add(supply.capacity.background).add(supply.capacity.alpha);
    for (int f = 0; f < supply.capacity.count; f++) {
      digest.add(supply.capacity.beta[f]).add(supply.capacity.hard(f) ? 1 : 0);
    }
    digest.add(demand.tonnes).add(demand.outsideCost);
    Arrays.stream(demand.subjectTo).forEach(digest::add);
    digest.add(terms.timeValue).add(terms.reliabilityValue).add(terms.scale).add(terms.nesting);
    return digest.text();
  }

  /** Feeds numbers to a message digest. */
  private static final class Digest {
    private final MessageDigest sha256 = Sha256.fresh();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    Digest add(long value) {
      if (buffer.remaining() < Long.BYTES) {
        flush();
      }
      buffer.putLong(value);
      return this;
    }

    Digest add(double[] values) {
      add(values.length);
      for (double value : values) {
        add(Double.doubleToLongBits(value));
      }
      return this;
    }

    String text() {
      flush();
      return HexFormat.of().formatHex(sha256.digest());
    }

    private void flush() {
      buffer.flip();
      sha256.update(buffer);
      buffer.clear();
    }
  }
}
