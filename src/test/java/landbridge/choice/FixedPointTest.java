package landbridge.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Fixed points with known answers, honest endings, and memory that spares iterations. */
class FixedPointTest {
  /** A linear falling map: x = b - A x with A symmetric, positive and stiff. */
  private static class Linear implements FixedPoint.Map {
    private final double[][] a;
    private final double[] b;
    int calls;

    Linear(double[][] a, double[] b) {
      this.a = a;
      this.b = b;
    }

    @Override
    public void apply(double[] x, double[] y) {
      calls++;
      for (int i = 0; i < x.length; i++) {
        y[i] = b[i];
        for (int j = 0; j < x.length; j++) {
          y[i] -= a[i][j] * x[j];
        }
      }
    }

    @Override
    public double merit(double[] x) {
      double merit = 0; // b x - x (I + A) x / 2: its slope is T(x) - x where A is symmetric
      for (int i = 0; i < x.length; i++) {
        double ax = x[i];
        for (int j = 0; j < x.length; j++) {
          ax += a[i][j] * x[j];
        }
        merit += x[i] * (b[i] - ax / 2);
      }
      return merit;
    }

    @Override
    public void weigh(double[] x, double[] weight) {
      Arrays.fill(weight, 1);
    }
  }

  @Test
  void solvesAStiffLinearMapInAboutAsManyStepsAsUnknowns() {
    // (I + A) x = b with A = diag(1, 10, 100): plain iteration diverges; x = b / (1 + a) =
    // (2/2, 11/11, 303/101) = (1, 1, 3).
    Linear map =
        new Linear(new double[][] {{1, 0, 0}, {0, 10, 0}, {0, 0, 100}}, new double[] {2, 11, 303});
    double[] x = {0, 0, 0};
    Convergence end = new FixedPoint(3, 1e-9).solve(map, x, new double[3], 1e-10, 100);
    assertThat(end.converged()).isTrue();
    assertThat(x).containsExactly(new double[] {1, 1, 3}, within(1e-8));
    assertThat(map.calls).isEqualTo(end.iterations());
  }

  @Test
  void onlyTheFirstStepIsShortened() {
    int[] shortened = {0};
    Linear map =
        new Linear(new double[][] {{1, 0, 0}, {0, 10, 0}, {0, 0, 100}}, new double[] {2, 11, 303}) {
          @Override
          public void shorten(double[] x, double[] next) {
            shortened[0]++;
            assertThat(calls).isEqualTo(1);
            assertThat(x).containsExactly(0, 0, 0);
            next[2] /= 2;
          }
        };
    double[] x = {0, 0, 0};
    Convergence end = new FixedPoint(3, 1e-9).solve(map, x, new double[3], 1e-10, 100);
    assertThat(end.converged()).isTrue();
    assertThat(shortened[0]).isEqualTo(1);
    assertThat(x).containsExactly(new double[] {1, 1, 3}, within(1e-8));
  }

  @Test
  void endsOnlyWhereTheMapIsExact() {
    double[] answer = {1, 1, 3};
    Linear linear =
        new Linear(new double[][] {{1, 0, 0}, {0, 10, 0}, {0, 0, 100}}, new double[] {2, 11, 303});
    FixedPoint.Map lazy = new FixedPoint.Map() {
      private int calls;

      @Override
      public void apply(double[] x, double[] y) {
        calls++;
        if (exact()) {
          linear.apply(x, y);
        } else {
          System.arraycopy(x, 0, y, 0, x.length); // says of any x that it is the answer
        }
      }

      @Override
      public double merit(double[] x) {
        return linear.merit(x);
      }

      @Override
      public void weigh(double[] x, double[] weight) {
        linear.weigh(x, weight);
      }

      @Override
      public boolean exact() {
        return calls > 3;
      }
    };
    double[] x = {0, 0, 0};
    Convergence end = new FixedPoint(3, 1e-9).solve(lazy, x, new double[3], 1e-10, 100);
    assertThat(end.converged()).isTrue();
    assertThat(end.iterations()).isGreaterThan(4);
    assertThat(x).containsExactly(answer, within(1e-8));
  }

  @Test
  void halvesItsStepWhereTheMapOvershoots() {
    // x = 2 / (0.05 + x^4) has one positive solution; plain iteration jumps between 40 and nothing.
    FixedPoint.Map map = new FixedPoint.Map() {
      @Override
      public void apply(double[] x, double[] y) {
        y[0] = 2 / (0.05 + x[0] * x[0] * x[0] * x[0]);
      }

      @Override
      public double merit(double[] x) {
        double sum = 0; // integral of T(x) - x from the solution 1.14206, by the midpoint rule
        double root = 1.1420627049221723;
        for (int i = 0; i < 1000; i++) {
          double at = root + (x[0] - root) * (i + 0.5) / 1000;
          sum += (2 / (0.05 + at * at * at * at) - at) * (x[0] - root) / 1000;
        }
        return sum;
      }

      @Override
      public void weigh(double[] x, double[] weight) {
        weight[0] = 1;
      }
    };
    double[] x = {0};
    Convergence end = new FixedPoint(1, 1e-9).solve(map, x, new double[1], 1e-10, 200);
    assertThat(end.converged()).isTrue();
    assertThat(x[0] * (0.05 + StrictMath.pow(x[0], 4))).isCloseTo(2, within(1e-8));
  }

  @Test
  void saysThatItStoppedAndWhy() {
    Linear map = new Linear(new double[][] {{0, 3}, {7, 0}}, new double[] {10, 20});
    Convergence end = new FixedPoint(2, 1e-9).solve(map, new double[2], new double[2], 1e-14, 2);
    assertThat(end.converged()).isFalse();
    assertThat(end.reason()).isEqualTo("iteration limit");
    assertThat(end.iterations()).isEqualTo(2);
    assertThat(end.residual()).isPositive();
    Linear broken = new Linear(new double[][] {{Double.NaN}}, new double[] {1});
    end = new FixedPoint(1, 1e-9).solve(broken, new double[] {1}, new double[1], 1e-6, 50);
    assertThat(end.converged()).isFalse();
    assertThat(end.reason()).isEqualTo("flows are not numbers");
  }

  @Test
  void memoryOfASimilarSolveSparesIterationsAndNotAccuracy() {
    int size = 30;
    double[][] a = new double[size][size];
    double[] b = new double[size];
    for (int i = 0; i < size; i++) {
      a[i][i] = 0.1 * (1 + i * i);
      b[i] = 5 + i;
    }
    FixedPoint first = new FixedPoint(size, 1e-9);
    first.solve(new Linear(a, b), new double[size], new double[size], 1e-10, 200);
    double[] other = b.clone();
    other[3] = 11;
    other[20] = 1;
    Convergence fresh = new FixedPoint(size, 1e-9)
        .solve(new Linear(a, other), new double[size], new double[size], 1e-10, 200);
    FixedPoint warm = new FixedPoint(size, 1e-9);
    warm.recall(first.secants());
    double[] x = new double[size];
    Convergence end = warm.solve(new Linear(a, other), x, new double[size], 1e-10, 200);
    assertThat(end.iterations()).isLessThan(fresh.iterations());
    for (int i = 0; i < size; i++) {
      assertThat(x[i]).isCloseTo(other[i] / (1 + a[i][i]), within(1e-8));
    }
  }

  @Test
  void nothingToSolveIsSolved() {
    Convergence end = new FixedPoint(0, 1)
        .solve(new Linear(new double[0][0], new double[0]), new double[0], new double[0], 0, 5);
    assertThat(end.converged()).isTrue();
    assertThat(end.iterations()).isEqualTo(1);
  }
}
