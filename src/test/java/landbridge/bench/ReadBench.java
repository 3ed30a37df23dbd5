package landbridge.bench;

import java.nio.file.Path;
import landbridge.read.StudyReader;

/** Time to read and check a study, first and warm. Argument: the folder of the study. */
public final class ReadBench {

  private ReadBench() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (int round = 1; round <= Integer.getInteger("rounds", 20); round++) {
      long start = System.nanoTime();
      StudyReader.Outcome outcome = StudyReader.check(folder);
      double ms = (System.nanoTime() - start) / 1e6;
      System.out.printf(
          "%2d  %.0f ms, %d problems%n", round, ms, outcome.problems().size());
    }
  }
}
