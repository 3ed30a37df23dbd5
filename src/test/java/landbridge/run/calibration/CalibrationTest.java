package landbridge.run.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.LeftOutCount;
import landbridge.model.Parameter;
import landbridge.model.Study;
import landbridge.read.StudyReader;
import landbridge.run.Rows;
import landbridge.run.Run;
import landbridge.run.traffic.TrafficModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calibration of a small study whose counts are made by known parameters. */
class CalibrationTest {
  /** Factors behind the counts: scale, road price, rail border, in the order of their ids. */
  private static final double[] TRUTH = {1.6, 1.25, 0.7}; // border-rail, road-price, scale

  @TempDir
  Path temp;

  private FittedStudy fitted;
  private List<String> rows;

  @BeforeEach
  void countsMadeByTheTruth() {
    fitted = FittedStudy.in(temp);
    rows = new ArrayList<>();
    FittedStudy.scopes().forEach(scope -> rows.add(FittedStudy.row(scope, 1, "fit")));
    write(rows);
    Study study = fitted.study.read();
    double[] theta = new double[TRUTH.length];
    for (int p = 0; p < theta.length; p++) {
      theta[p] = StrictMath.log(TRUTH[p]);
    }
    Study made = new Knobs(study, Parameter.in(study)).with(theta);
    TrafficModel traffic = TrafficModel.of(made, 1);
    Counts counts = new Counts(traffic.routes.network, traffic.reference(2025));
    rows.clear();
    for (String[] scope : FittedStudy.scopes()) {
      double tonnes = study.observed().stream()
          .filter(count -> count.id().equals(scope[0]))
          .mapToDouble(count -> counts.tonnes(count.scope()))
          .sum();
      rows.add(FittedStudy.row(scope, tonnes / 1e6, "fit"));
    }
    write(rows);
  }

  private void write(List<String> counts) {
    fitted.study.write("demand/observed.csv", FittedStudy.COUNTS + String.join("", counts));
  }

  private CalibrationResult calibrate(int threads, boolean validate) {
    return Calibration.run(
        fitted.study.read(),
        new Calibration.Settings(List.of(), List.of(), validate, threads, line -> {}));
  }

  @Test
  void knownParametersComeBackWithinTheirErrors() {
    CalibrationResult result = calibrate(1, false);
    assertThat(result.quality().effort().status()).isEqualTo("converged");
    assertThat(result.fit().misfit()).isLessThan(result.quality().priorMisfit() / 10);
    for (int p = 0; p < TRUTH.length; p++) {
      double se = result.quality().certainty().se[p];
      assertThat(result.fit().theta()[p])
          .as(result.parameters().get(p).id() + " with standard error " + se)
          .isCloseTo(StrictMath.log(TRUTH[p]), within(2 * se));
    }
    for (int i = 0; i < result.observations().size(); i++) {
      assertThat(result.ratio(i)).as(result.observations().get(i).id()).isBetween(0.9, 1.1);
    }
  }

  @Test
  void scaleAndPriceAreLearntNotOnlyAssumed() {
    CalibrationResult result = calibrate(1, false);
    int price = 1;
    assertThat(result.parameters().get(price).id()).isEqualTo("road-price");
    assertThat(result.quality().certainty().informed[price]).isGreaterThan(0.8);
    assertThat(Math.abs(result.fit().theta()[price] - StrictMath.log(TRUTH[price])))
        .as("nearer to the truth than the written value")
        .isLessThan(StrictMath.log(TRUTH[price]));
  }

  @Test
  void theObjectiveIsThatOfAFullRunOfTheStudyWithTheValuesWrittenByHand() {
    CalibrationResult result = calibrate(1, false);
    apply(result);
    Run run = fitted.study.run("do-minimum");
    double sum = 0;
    for (int i = 0; i < result.observations().size(); i++) {
      Observation one = result.observations().get(i);
      double modelled = Rows.number(run, "observed_fit", "modelled", "observed", one.id());
      double error = (StrictMath.log(one.value()) - StrictMath.log(modelled)) / one.sd();
      sum += error * error;
      assertThat(StrictMath.log(modelled))
          .as("to the bit: " + one.id())
          .isEqualTo(result.fit().predicted()[i]);
    }
    for (double theta : result.fit().theta()) {
      sum += theta * theta; // priors have mean 0 and deviation 1
    }
    assertThat(result.fit().misfit()).isCloseTo(sum, within(1e-9));
  }

  @Test
  void noOtherFactorsNearbyFitBetter() {
    CalibrationResult result = calibrate(1, false);
    Knobs knobs = new Knobs(result.written(), result.parameters());
    for (int p = 0; p < TRUTH.length; p++) {
      for (double step : new double[] {-0.1, 0.1}) {
        double[] moved = result.fit().theta().clone();
        moved[p] += step;
        TrafficModel cold = TrafficModel.of(knobs.with(moved), 1);
        double[] predicted = new BaseYear(cold, knobs, result.observations()).own();
        assertThat(landbridge.calibrate.LeastSquares.misfit(
                result.quality().data(), result.quality().used(), moved, predicted))
            .as(result.parameters().get(p).id() + " " + step)
            .isGreaterThan(result.fit().misfit());
      }
    }
  }

  @Test
  void orderOfCountsAndThreadsChangeNoBit() {
    String one = FittedText.of(calibrate(1, true));
    String three = FittedText.of(calibrate(3, true));
    Collections.reverse(rows);
    write(rows);
    assertThat(three).isEqualTo(one);
    assertThat(FittedText.of(calibrate(2, true))).isEqualTo(one);
  }

  @Test
  void eachCountIsLeftOutInTurnAndHeldOutCountsAreSeenByNone() {
    rows.set(4, rows.get(4).replace(",fit,", ",check,"));
    write(rows);
    CalibrationResult result = calibrate(1, true);
    int east = 0;
    assertThat(result.observations().get(east).id()).isEqualTo("east");
    assertThat(result.leftOutRatio(east)).isNaN();
    for (int i = 1; i < 5; i++) {
      assertThat(result.leftOutRatio(i)).isBetween(0.5, 2.0);
    }
    assertThat(result.quality().jackknifeSe()).hasSize(3);
    rows.set(4, rows.get(4).replaceAll(",[0-9.]+,2025", ",0.001,2025"));
    write(rows);
    assertThat(calibrate(1, false).fit().theta())
        .as("a held-out count moves no estimate")
        .isEqualTo(result.fit().theta());
  }

  @Test
  void aChangedValueIsRefusedAtItsLineAndAChangedCountIsSaid() {
    apply(calibrate(1, false));
    fitted.study.write(
        "demand/observed.csv",
        FittedStudy.COUNTS + FittedStudy.row(FittedStudy.scopes().get(0), 9, "fit"));
    assertThat(StudyReader.check(temp).problems())
        .extracting(Problem::code)
        .containsExactly("W5016");
    fitted.study.replace("demand/commodities.yaml", "scale: 0.05", "scale: 0.06");
    assertThatThrownBy(() -> fitted.study.read())
        .isInstanceOfSatisfying(StudyException.class, e -> {
          Problem problem = e.problems().stream()
              .filter(p -> p.code().equals("E5003"))
              .findFirst()
              .orElseThrow();
          assertThat(problem.place().file()).isEqualTo("calibration/fitted.yaml");
          assertThat(problem.subject()).contains("commodities.goods.scale");
        });
  }

  @Test
  void writtenValuesAreThereForTheNextFit() {
    String first = FittedText.of(calibrate(1, false));
    apply(calibrate(1, false));
    Study written = StudyReader.checkWritten(temp).study().orElseThrow();
    CalibrationResult again = Calibration.run(
        written, new Calibration.Settings(List.of(), List.of(), false, 1, line -> {}));
    assertThat(FittedText.of(again)).isEqualTo(first);
  }

  @Test
  void leftOutPredictionsAreReadBack() {
    CalibrationResult result = calibrate(1, true);
    apply(result);
    Study read = fitted.study.read();
    assertThat(LeftOutCount.in(read)).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(LeftOutCount.in(read).get(i).predictedMtPerYear())
          .isEqualTo(StrictMath.exp(result.quality().leftOut()[i]) / 1e6);
    }
  }

  @Test
  void aParameterWithoutValuesIsRefused() {
    fitted.study.append(
        "calibration/parameters.csv",
        "ferry,Ferry,Fähre,crossings,dwell,,,ferry,0.5,2,1,placeholder,D,");
    assertThatThrownBy(() -> calibrate(1, false))
        .isInstanceOfSatisfying(
            StudyException.class,
            e -> assertThat(e.problems())
                .extracting(p -> p.code() + " " + p.place().line())
                .containsExactly("E5018 5"));
  }

  @Test
  void sharesAreFittedToo() {
    fitted.study.write(
        "demand/observed-shares.csv",
        "share_id,name_en,name_de,links,of_links,commodities,value [1],year,use,source,grade,note\n"
            + "rail-share,Rail,Bahn,rail-pass,rail-pass;road-pass,,0.9,2025,fit,placeholder,A,\n");
    CalibrationResult result = calibrate(1, false);
    int share = 5;
    assertThat(result.observations().get(share).kind()).isEqualTo(Observation.Kind.SHARE);
    double before = StrictMath.exp(result.before()[share]);
    double after = result.ratio(share) * 0.9;
    assertThat(Math.abs(after - 0.9)).isLessThan(Math.abs(before - 0.9));
  }

  private void apply(CalibrationResult result) {
    fitted.study.write("calibration/fitted.yaml", FittedText.of(result));
    fitted.study.replace("study.yaml", "headline:", "calibration: fitted\nheadline:");
  }
}
