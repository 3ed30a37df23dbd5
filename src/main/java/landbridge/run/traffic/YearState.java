package landbridge.run.traffic;

import java.util.Arrays;
import java.util.HexFormat;
import landbridge.choice.CommodityTerms;
import landbridge.choice.FreightDemand;
import landbridge.choice.LinkSupply;
import landbridge.model.Commodity;
import landbridge.model.Study;
import landbridge.model.TradeResponse;

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
 * @param operations what railways, posts, fleets and gauge changes give
 * @param supply what the links offer
 * @param demand the goods
 * @param terms  how shippers choose
 */
public record YearState(
    Study study,
    int year,
    Operations operations,
    LinkSupply supply,
    FreightDemand demand,
    CommodityTerms terms) {

  /** The same state with another demand. */
  YearState with(FreightDemand other) {
    return new YearState(study, year, operations, supply, other, terms);
  }

  /** The same state with the arrays of one that agrees in all numbers, so that they stand in memory once; its trade. */
  YearState sharing(YearState same) {
    return new YearState(study, year, operations, same.supply, same.demand, same.terms);
  }

  /** A hash of 128 bits over the bits of all arrays: 32 hexadecimal digits. */
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
    addResponse(digest);
    return digest.text();
  }

  /** How trade answers, where it does: on that the traffic depends as well. */
  private void addResponse(Digest digest) {
    TradeResponse response = study.settings().models().tradeResponse();
    if (response == TradeResponse.NONE) {
      return;
    }
    digest.add(response.ordinal());
    for (Commodity commodity : study.commodities()) {
      digest.add(commodity.valueUsdPerT()).add(commodity.behaviour().tradeElasticity());
    }
    if (response == TradeResponse.GENERAL_EQUILIBRIUM) {
      digest.add(study.settings().models().substitution());
      study.commodities().forEach(one -> digest.add(one.behaviour().elasticity()));
      study.countries().forEach(one -> digest.add(one.domesticMusdPerYear().orElse(-1)));
    }
  }

  /**
   * Hashes numbers to 128 bits, many times faster than a cryptographic digest: states are told apart by the hundred,
   * and nobody gains from two that collide. Each step is one to one in the state for a given number and in the number
   * for a given state; multipliers and final mix are those of MurmurHash3 (Appleby, public domain).
   */
  private static final class Digest {
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private long a;
    private long b;

    Digest add(long value) {
      a = Long.rotateLeft(a ^ value * C1, 27) * C2 + 0x52dce729;
      b = Long.rotateLeft(b ^ value * C2, 31) * C1 + a;
      return this;
    }

    Digest add(double value) {
      return add(Double.doubleToLongBits(value));
    }

    Digest add(double[] values) {
      add(values.length);
      for (double value : values) {
        add(value);
      }
      return this;
    }

    String text() {
      long first = finish(a + b);
      long second = finish(b);
      return HexFormat.of().toHexDigits(first) + HexFormat.of().toHexDigits(second + first);
    }

    private static long finish(long bits) {
      long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
      mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
      return mixed ^ mixed >>> 33;
    }
  }
}
