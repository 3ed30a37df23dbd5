package landbridge.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import landbridge.base.Place;
import landbridge.base.Problem;
import landbridge.base.StudyException;
import landbridge.model.Address;
import landbridge.model.Period;
import landbridge.model.Study;

/**
 * Reads a study folder, or says everything that is wrong with it.
 *
 * <p>One pass over all files: syntax, units, values, references, scenarios, network. Nothing is
 * written and nothing is run. Checked by: {@code StudyReaderTest}, {@code MistakeCorpusTest}.
 */
public final class StudyReader {

  private StudyReader() {}

  /**
   * What a pass found.
   *
   * @param study the study; empty if there are errors
   * @param problems errors and warnings, sorted by file and line
   */
  public record Outcome(java.util.Optional<Study> study, List<Problem> problems) {}

  /**
   * The study in a folder.
   *
   * @throws StudyException with all problems if there is at least one error
   */
  public static Study read(Path folder) {
    Outcome outcome = check(folder);
    return outcome.study().orElseThrow(() -> new StudyException(outcome.problems()));
  }

  /** The study in a folder with all errors and warnings; never throws because of the study. */
  public static Outcome check(Path folder) {
    return check(folder, Collections.emptySortedMap());
  }

  /**
   * The same with values that stand in for written ones, as if the files held them.
   *
   * @param asked values with their units, by address such as {@code assets.rail.tariff}
   */
  public static Outcome check(Path folder, SortedMap<String, String> asked) {
    return new FolderReader(folder, false, asked).read();
  }

  /**
   * What a value, changed for all years, makes impossible of the rows around it, or why it would change nothing.
   *
   * @param changed the study with the value
   */
  public static List<Problem> misfits(Study changed, Address path) {
    Place place = changed.find(path).orElseThrow().provenance().place();
    List<Problem> misfits = new ArrayList<>();
    ScenarioChecks.unseen(changed, path, Period.ALWAYS, place).ifPresent(misfits::add);
    misfits.addAll(ScenarioChecks.misfits(changed));
    return misfits;
  }

  /** The same with the values as written by hand, whether fitted values are to stand in for them or not. */
  public static Outcome checkWritten(Path folder) {
    return new FolderReader(folder, true, Collections.emptySortedMap()).read();
  }
}
