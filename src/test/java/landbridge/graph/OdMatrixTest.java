package landbridge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** A three-zone table, compressed and read back. */
class OdMatrixTest {
  private final OdMatrix matrix =
      OdMatrix.of(new int[] {4, 5, 6}, new double[][] {{0, 2, 3}, {0, 0, 0}, {1, 0, 0}});

  @Test
  void keepsOnlyPairsWithDemand() {
    assertThat(matrix.pairs()).isEqualTo(3);
    assertThat(matrix.between(0, 2)).isEqualTo(3);
    assertThat(matrix.between(1, 2)).isZero();
    assertThat(matrix.node(2)).isEqualTo(6);
    assertThat(matrix.total()).isEqualTo(6);
    assertThat(matrix.times(2).between(2, 0)).isEqualTo(2);
  }

  @Test
  void refusesDemandThatIsNoAmount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OdMatrix.of(new int[] {0}, new double[][] {{-1}}));
    assertThatIllegalArgumentException().isThrownBy(() -> matrix.times(Double.NaN));
  }
}
