package landbridge.run.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pieces on one thread and on several: the same order, the same failures. */
class InParallelTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void resultsComeInOrder(int threads) {
    List<Integer> squares = IntStream.range(0, 100).map(i -> i * i).boxed().toList();
    assertThat(InParallel.map(threads, 100, i -> i * i)).isEqualTo(squares);
    int difference = InParallel.both(threads, () -> 2, () -> 3, (a, b) -> a - b);
    assertThat(difference).isEqualTo(-1);
  }

  /** A mistake of the study met by a worker was reported as a fault of the program. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void failuresStayWhatTheyAre(int threads) {
    StudyException mistake =
        new StudyException(Problem.of("E1018", Place.of("study.yaml"), "", "x"));
    assertThatThrownBy(() -> InParallel.map(threads, 10, i -> fail(i, mistake))).isSameAs(mistake);
    assertThatThrownBy(
            () -> InParallel.map(threads, 10, i -> fail(i, new OutOfMemoryError("full"))))
        .isInstanceOf(OutOfMemoryError.class);
  }

  private static int fail(int piece, Throwable how) {
    if (piece == 7 && how instanceof RuntimeException exception) {
      throw exception;
    }
    if (piece == 7) {
      throw (Error) how;
    }
    return piece;
  }
}
