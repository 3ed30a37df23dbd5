package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import landbridge.appraise.UserBenefit;
import landbridge.base.StudyException;
import landbridge.demand.GeneratedTrade;
import landbridge.model.Study;
import landbridge.run.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trade that answers to composite cost, in the small study: by hand, in equilibrium, and as a fixed point. */
class TradeReactionTest {
  private static final int YEAR = 2040;

  @TempDir
  Path folder;

  @Test
  void withoutAResponseTradeStays() {
    Study study = TinyStudy.in(folder).read();
    double[] tonnes = Demands.tonnes(study, Goods.of(study), YEAR);
    assertThat(reaction(study, tonnes, filled(100)).at(filled(50))).containsExactly(tonnes);
  }

  /** Goods of 3000 USD/t, elasticity 4: 31 USD/t less of 3100 is 1 %, so trade grows by e^0.04. */
  @Test
  void elasticTradeByHand() {
    Study study = tiny("elastic").read();
    double[] tonnes = Demands.tonnes(study, Goods.of(study), YEAR);
    double[] demand = reaction(study, tonnes, filled(100)).at(filled(69));
    for (int item = 0; item < 5; item++) {
      boolean goods =
          study.commodities().get(Goods.of(study).commodity[item]).id().equals("goods");
      assertThat(demand[item]).isCloseTo(tonnes[item] * (goods ? Math.exp(0.04) : 1), within(1e-6));
    }
  }

  /** Costs that no study means: a billion dollars less for a tonne of some thousand. */
  @Test
  void tradeBeyondAllNumbersIsAMistakeOfTheStudy() {
    Study study = tiny("elastic").read();
    double[] tonnes = Demands.tonnes(study, Goods.of(study), YEAR);
    TradeReaction reaction = reaction(study, tonnes, filled(100));
    assertThatThrownBy(() -> reaction.at(filled(-1e9)))
        .isInstanceOf(StudyException.class)
        .hasMessageContaining("E4081")
        .hasMessageContaining("study.yaml");
  }

  /** Nothing changes, nothing moves; where all is far larger at home, prices rest and the item follows t^-theta. */
  @Test
  void equilibriumOfSmallTradersIsElasticAtTheta() {
    Study study = tiny("general-equilibrium", "1e12").read();
    Goods goods = Goods.of(study);
    double[] tonnes = Demands.tonnes(study, goods, YEAR);
    double[] same = reaction(study, tonnes, filled(100)).at(filled(100));
    double[] cheaper = reaction(study, tonnes, filled(100)).at(filled(69));
    for (int item = 0; item < goods.items(); item++) {
      double value = study.commodities().get(goods.commodity[item]).valueUsdPerT();
      assertThat(same[item]).isCloseTo(tonnes[item], within(1e-6 * tonnes[item]));
      double factor = Math.pow((value + 69) / (value + 100), -4); // sigma 5
      assertThat(cheaper[item]).isCloseTo(tonnes[item] * factor, within(1e-4 * tonnes[item]));
    }
  }

  /** With homes of ordinary size cheaper trade raises prices, so it grows by less than that. */
  @Test
  void pricesTakePartOfTheGrowth() {
    Study study = tiny("general-equilibrium", "3000").read();
    Goods goods = Goods.of(study);
    double[] tonnes = Demands.tonnes(study, goods, YEAR);
    double[] cheaper = reaction(study, tonnes, filled(100)).at(filled(69));
    double before = Arrays.stream(tonnes).sum();
    double after = Arrays.stream(cheaper).sum();
    assertThat(after).isGreaterThan(before);
    assertThat(after).isLessThan(before * Math.pow(350 / 319.0, 4));
  }

  /** Area left of the demand curve, (T1 - T0) (v + c0) / e: what the appraisal integrates beyond a third of the cost. */
  @Test
  void theBenefitIsTheAreaLeftOfTheCurve() {
    double before = 1000;
    for (double with : new double[] {40, 98}) {
      double after = before * GeneratedTrade.factor(4, 3000, 100, with);
      double area = (after - before) * 3100 / 4;
      double exact = with == 40 ? 1e-9 : 1e-3; // small changes: rule of half
      assertThat(UserBenefit.between(before, after, 100, with))
          .isCloseTo(area, within(exact * area));
    }
  }

  /** In the model: the trade of the last traffic is what its own composite cost asks for, and more than before. */
  @Test
  void trafficAndTradeAgree() {
    for (String kind : new String[] {"elastic", "general-equilibrium"}) {
      Study study = tiny(kind).read();
      TrafficModel model = TrafficModel.of(study, 1);
      Study applied = study.scenario("pass-railway").applyTo(study);
      SortedMap<Integer, Solution> with = model.solve(AppliedScenario.of(applied));
      Solution last = with.get(YEAR);
      Solution without = model.reference(YEAR);
      double[] fixed = without.state().demand().tonnes;
      double[] wanted = new TradeReaction(
              applied.in(YEAR), YEAR, model.routes.goods, fixed, without.result().items.composite)
          .at(last.result().items.composite);
      double[] found = last.state().demand().tonnes;
      double moved = 0;
      for (int item = 0; item < found.length; item++) {
        moved += Math.abs(found[item] - wanted[item]);
      }
      assertThat(last.tradeGap()).as(kind).isZero();
      assertThat(moved / Arrays.stream(found).sum()).as(kind).isLessThan(1.1e-6);
      assertThat(Arrays.stream(found).sum())
          .as(kind)
          .isGreaterThan(Arrays.stream(fixed).sum());
      double all = 0; // in the order of the items, as the program sums
      for (double tonnes : found) {
        all += tonnes;
      }
      assertThat(last.result().problem.totalDemand()).isEqualTo(all);
      assertThat(with.get(2025).state().demand().tonnes)
          .containsExactly(model.reference(2025).state().demand().tonnes);
    }
  }

  private TinyStudy tiny(String kind) {
    return tiny(kind, "50000");
  }

  private TinyStudy tiny(String kind, String domestic) {
    return TinyStudy.in(folder)
        .replace("study.yaml", "currency: USD", "currency: USD\ntrade_response: " + kind)
        .replace(
            "demand/commodities.yaml",
            "    load: container\n",
            "    load: container\n    trade_elasticity: 4\n")
        .write(
            "network/countries.csv",
            "country,name_en,name_de,domestic [MUSD2025/yr]\nXA,Northland,Nordland," + domestic
                + "\nXB,Southland,Südland," + domestic + "\nXC,Eastland,Ostland," + domestic
                + "\n");
  }

  private static TradeReaction reaction(Study study, double[] tonnes, double[] without) {
    return new TradeReaction(study, YEAR, Goods.of(study), tonnes, without);
  }

  private static double[] filled(double cost) {
    double[] all = new double[5];
    Arrays.fill(all, cost);
    return all;
  }
}
