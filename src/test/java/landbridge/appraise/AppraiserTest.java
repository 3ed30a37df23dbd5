package landbridge.appraise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import landbridge.money.CashFlow;
import landbridge.money.Discounting;
import landbridge.money.Ledger;
import landbridge.money.Phasing;
import org.junit.jupiter.api.Test;

/**
 * Two countries, two items, ten years, everything by hand; then the relations that every appraisal must
 * obey.
 */
class AppraiserTest {
  private static final double USD = 1e-6;

  // item 0: AM to AZ, grain; item 1: AZ to AM, fuel
  private final AppraisalFrame frame = new AppraisalFrame(
      List.of("AM", "AZ"), List.of("grain", "fuel"), new int[] {0, 1}, new int[] {1, 0}, new int[] {
        0, 1
      });

  // Without: 1000 t at 100 and 500 t at 80. With: the same tonnes at 90 and 80.
  private final TrafficYear.Items itemsWithout = items(1000, 100, 500, 80);
  private final TrafficYear.Items itemsWith = items(1000, 90, 500, 80);

  @Test
  void everyPartyByHand() {
    Appraisal appraisal = Appraiser.appraise(input(years(true), List.of(), List.of(works())));
    // user benefit 1000 t x 10 = 10000 a year, 60 % to the origin AM, from 2030 to 2039
    assertThat(undiscounted(appraisal, Component.USER_BENEFIT, "AM", Stakeholder.SHIPPERS))
        .isEqualTo(60000);
    assertThat(undiscounted(appraisal, Component.USER_BENEFIT, "AZ", Stakeholder.SHIPPERS))
        .isEqualTo(40000);
    // carriers in AM: revenue 5000 -> 7000, cost 3000 -> 3500, tax 500 -> 700: surplus +1300 a year
    assertThat(undiscounted(appraisal, Component.OPERATOR_SURPLUS, "AM", Stakeholder.CARRIERS))
        .isEqualTo(13000);
    assertThat(undiscounted(appraisal, Component.TAX, "AM", Stakeholder.STATE)).isEqualTo(2000);
    assertThat(undiscounted(appraisal, Component.BORDER_FEES, "AM", Stakeholder.STATE))
        .isEqualTo(-1000);
    // 10 t of CO2 less at 50 USD: +500 a year, for the world
    assertThat(undiscounted(appraisal, Component.CARBON, "AM", Stakeholder.WORLD))
        .isEqualTo(5000);
    // tariffs 800 and wheeling 30 a year; 100 a year of variable cost, and 50 of the works
    assertThat(undiscounted(appraisal, Component.COMPANY, "AM", Stakeholder.COMPANY))
        .isEqualTo(8300);
    assertThat(undiscounted(appraisal, Component.OPEX, "AM", Stakeholder.COMPANY))
        .isEqualTo(-1500);
    // works: 20000 at market, 0.8 economic; the state receives the other 4000. Open 10 of 40 years.
    assertThat(undiscounted(appraisal, Component.PROJECT_COST, "AM", Stakeholder.COMPANY))
        .isEqualTo(-20000);
    assertThat(undiscounted(appraisal, Component.PROJECT_COST, "AM", Stakeholder.STATE))
        .isEqualTo(4000);
    assertThat(undiscounted(appraisal, Component.RESIDUAL, "AM", Stakeholder.COMPANY))
        .isEqualTo(16000 * 0.75);
    assertThat(appraisal.isReconciled()).isTrue();
  }

  @Test
  void measuresByHand() {
    Appraisal appraisal = Appraiser.appraise(input(years(true), List.of(), List.of(works())));
    // A year: 10000 user + 1300 + 200 tax - 100 fees + 500 carbon + 830 company - 150 opex = 12580,
    // and
    // that already nets what shippers pay. Residual 12000 in 2039; cost 8000 in 2028 and 8000 in
    // 2029.
    double benefits = 0;
    double costs = 0;
    for (int year = 2030; year <= 2039; year++) {
      benefits += 12730 / Math.pow(1.05, year - 2028);
      costs += 150 / Math.pow(1.05, year - 2028);
    }
    benefits += 12000 / Math.pow(1.05, 11);
    costs += 8000 + 8000 / 1.05;
    assertThat(value(appraisal, "pv_benefits")).isCloseTo(benefits, within(1e-3));
    assertThat(value(appraisal, "pv_costs")).isCloseTo(costs, within(1e-3));
    assertThat(value(appraisal, "enpv")).isCloseTo(benefits - costs, within(1e-3));
    assertThat(value(appraisal, "bcr")).isCloseTo(benefits / costs, within(1e-9));
    // first-year return: 12580 over 8000 x 1.05 + 8000 at the end of 2029
    assertThat(value(appraisal, "first_year_return")).isCloseTo(12580 / 16400.0, within(1e-9));
    // payback from the end of 2028: -8000, -16000, -3420, then 3420 / 12580 of the next year
    assertThat(value(appraisal, "payback")).isCloseTo(2 + 3420 / 12580.0, within(1e-9));
    // mean costs fall by 8: the rule of half gives 8000 a year, the composite cost 10000
    assertThat(value(appraisal, "user_benefit_roh") / value(appraisal, "user_benefit"))
        .isCloseTo(0.8, within(1e-9));
    assertThat(value(appraisal, "user_benefit_generated")).isCloseTo(0, within(1e-3));
  }

  @Test
  void countriesStakeholdersAndComponentsSumToEnpvExactly() {
    Appraisal appraisal = Appraiser.appraise(input(years(true), List.of(), List.of(works())));
    long total = appraisal.presentValues().stream()
        .mapToLong(Appraisal.PresentValue::microUsd)
        .sum();
    assertThat(appraisal.ledger().presentMicroUsd(rate())).isEqualTo(total);
    assertThat(value(appraisal, "enpv")).isEqualTo(total / 1e6);
    TreeMap<String, Long> byCountry = new TreeMap<>();
    appraisal
        .presentValues()
        .forEach(v -> byCountry.merge(v.party().country(), v.microUsd(), Long::sum));
    assertThat(byCountry.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    assertThat(appraisal.ledger().where(CashFlow::isTransfer).byYear(2028, 2039))
        .containsOnly(0L);
  }

  @Test
  void theSameStateTwiceIsWorthNothing() {
    List<TrafficYear> same = years(false);
    Appraisal appraisal = Appraiser.appraise(input(same, List.of(works()), List.of(works())));
    assertThat(appraisal.ledger().lines()).isEmpty();
    assertThat(value(appraisal, "enpv")).isZero();
    assertThat(appraisal.measure("eirr").value()).isEmpty();
    assertThat(appraisal.measure("bcr").value()).isEmpty();
  }

  @Test
  void swappingWithAndWithoutTurnsEverySign() {
    AppraisalInput forward = input(years(true), List.of(), List.of(works()));
    AppraisalInput back = new AppraisalInput(
        frame,
        forward.terms(),
        forward.with(),
        forward.without(),
        List.of(works()),
        List.of(),
        forward.extra());
    Appraisal there = Appraiser.appraise(forward);
    Appraisal again = Appraiser.appraise(back);
    assertThat(value(again, "enpv")).isEqualTo(-value(there, "enpv"));
    assertThat(again.ledger().byYear(2028, 2039))
        .containsExactly(MicroUsds.negated(there.ledger().byYear(2028, 2039)));
  }

  @Test
  void splittingByCommodityChangesNoTotal() {
    AppraisalInput plain = input(years(true), List.of(), List.of(works()));
    AppraisalTerms terms = plain.terms();
    AppraisalTerms split = new AppraisalTerms(
        terms.firstYear(),
        terms.horizon(),
        terms.discounting(),
        terms.originShare(),
        terms.carbonPrice(),
        new AppraisalTerms.Options(true, true, "AM"));
    Appraisal byCommodity = Appraiser.appraise(new AppraisalInput(
        frame, split, plain.without(), plain.with(), List.of(), List.of(works()), plain.extra()));
    assertThat(byCommodity.ledger().total())
        .isEqualTo(Appraiser.appraise(plain).ledger().total());
    assertThat(byCommodity.ledger().lines())
        .anyMatch(line -> line.name().equals("user benefit grain"));
    assertThat(byCommodity.ledger().lines())
        .noneMatch(line -> line.name().equals("user benefit fuel"));
  }

  @Test
  void anExtraPairOfTransfersMovesMoneyButNoTotal() {
    CashFlow fee = CashFlow.transfer(
        "host fee received",
        new CashFlow.Party(Component.COMPANY, "AM", Stakeholder.STATE),
        2030,
        new long[] {7});
    CashFlow paid = fee.against(
        "host fee paid", new CashFlow.Party(Component.COMPANY, "AM", Stakeholder.COMPANY));
    AppraisalInput plain = input(years(true), List.of(), List.of());
    Appraisal appraisal = Appraiser.appraise(new AppraisalInput(
        frame,
        plain.terms(),
        plain.without(),
        plain.with(),
        List.of(),
        List.of(),
        new Ledger(List.of(fee, paid))));
    assertThat(appraisal.isReconciled()).isTrue();
    assertThat(appraisal.ledger().total())
        .isEqualTo(Appraiser.appraise(plain).ledger().total());
  }

  private double undiscounted(
      Appraisal appraisal, String component, String country, String stakeholder) {
    CashFlow.Party party = new CashFlow.Party(component, country, stakeholder);
    return appraisal.ledger().where(line -> line.party().equals(party)).total() * USD;
  }

  private static double value(Appraisal appraisal, String measure) {
    return appraisal.measure(measure).value().orElseThrow();
  }

  private static Discounting rate() {
    return Discounting.constant(0.05, 2028);
  }

  private AppraisalInput input(
      List<TrafficYear> with, List<Works> worksWithout, List<Works> worksWith) {
    AppraisalTerms terms = new AppraisalTerms(
        2028, 2039, rate(), 0.6, year -> 50, new AppraisalTerms.Options(true, false, "AM"));
    return new AppraisalInput(
        frame,
        terms,
        new TrafficSeries(years(false)),
        new TrafficSeries(with),
        worksWithout,
        worksWith,
        new Ledger(List.of()));
  }

  /** The scenario equals the reference to 2029 and differs from 2030 on. */
  private List<TrafficYear> years(boolean built) {
    TrafficYear.Territories without = territories(5000, 3000, 500, 400, 100);
    TrafficYear.Territories with = territories(7000, 3500, 700, 300, 90);
    TrafficYear.Traffic company = new TrafficYear.Traffic(800, 30, 100);
    return List.of(
        new TrafficYear(2028, itemsWithout, without, TrafficYear.Traffic.NONE),
        new TrafficYear(2029, itemsWithout, without, TrafficYear.Traffic.NONE),
        new TrafficYear(
            2030,
            built ? itemsWith : itemsWithout,
            built ? with : without,
            built ? company : TrafficYear.Traffic.NONE),
        new TrafficYear(
            2039,
            built ? itemsWith : itemsWithout,
            built ? with : without,
            built ? company : TrafficYear.Traffic.NONE));
  }

  private static TrafficYear.Items items(double d0, double c0, double d1, double c1) {
    return new TrafficYear.Items(
        new double[] {d0, d1}, new double[] {c0, c1}, new double[] {28 + 0.8 * c0, c1});
  }

  /** All in AM, nothing in AZ. */
  private static TrafficYear.Territories territories(
      double revenue, double cost, double tax, double fees, double co2) {
    return new TrafficYear.Territories(
        new double[] {revenue, 0},
        new double[] {cost, 0},
        new double[] {tax, 0},
        new double[] {fees, 0},
        new double[] {co2, 0});
  }

  private static Works works() {
    return new Works(
        "rail",
        "AM",
        Stakeholder.COMPANY,
        "AM",
        new Works.Construction(2030, 20000, Phasing.even(2), 0.8),
        Works.Wear.of(40, 0, 50));
  }
}
