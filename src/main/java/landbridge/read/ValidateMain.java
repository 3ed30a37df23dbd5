package landbridge.read;

import java.nio.file.Path;
import landbridge.base.StudyException;

/** Prints the problems of a study; stands in until the command line has {@code validate}. */
public final class ValidateMain {

  private ValidateMain() {}

  /** Reads the study in the folder that is the only argument. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    StudyReader.Outcome outcome = StudyReader.check(Path.of(arguments[0]));
    long ms = (System.nanoTime() - start) / 1_000_000;
    System.out.println(StudyException.text(outcome.problems()));
    System.out.println("read in " + ms + " ms");
  }
}
