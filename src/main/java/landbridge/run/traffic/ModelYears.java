package landbridge.run.traffic;

import java.util.SortedSet;
import java.util.TreeSet;
import landbridge.model.Study;
import landbridge.model.StudySettings;

/**
 * The years that are computed for a scenario: those the study names, and around each change of the
 * network the year of the change and the one before.
 *
 * <p>Between computed years quantities run on straight lines; computing both sides of a change keeps an
 * opening from being smeared over years in which nothing was open. Checked by: {@code RunnerTest}.
 */
public final class ModelYears {
  private ModelYears() {}

  /**
   * Years for comparing a scenario with the reference.
   *
   * @param scenario  study with the scenario applied
   * @param reference study with the reference applied
   */
  public static SortedSet<Integer> of(Study scenario, Study reference) {
    StudySettings.Years years = scenario.settings().years();
    SortedSet<Integer> computed = new TreeSet<>(years.modelYears());
    computed.add(years.baseYear());
    computed.add(years.horizon());
    SortedSet<Integer> changes = new TreeSet<>(scenario.changeYears());
    changes.addAll(reference.changeYears());
    for (int change : changes) {
      computed.add(change);
      computed.add(change - 1);
    }
    computed.removeIf(year -> year < years.baseYear() || year > years.horizon());
    return computed;
  }
}
