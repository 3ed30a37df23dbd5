package landbridge.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import landbridge.model.Commitment;
import landbridge.model.Opening;
import landbridge.model.Project;
import landbridge.model.Study;

/**
 * Result table of openings: when each project of a scenario opens, and the commitment that is in force last.
 *
 * <p>Checked by: {@code CommitmentsTest}.
 */
final class OpeningTable {
  private OpeningTable() {}

  /** The table, given the study with each scenario applied. */
  static ResultTable of(Map<String, Study> applied, List<String> scenarios) {
    ResultTable.Rows rows = ResultTable.of("project_opening");
    for (String scenario : scenarios) {
      Study study = applied.get(scenario);
      Map<String, Commitment> commitments = new TreeMap<>();
      study.commitments().forEach(one -> commitments.put(one.id(), one));
      Map<String, Project> projects = new TreeMap<>();
      study.projects().forEach(project -> projects.put(project.id(), project));
      for (Opening opening : study.openings()) {
        int years = projects.get(opening.project()).works().years();
        Commitment last = opening.last().map(commitments::get).orElse(null);
        rows.add(
            scenario,
            opening.project(),
            opening.planned(),
            whole(opening.year()),
            opening.last().orElse(""),
            whole(opening.lastInForce()),
            years,
            opening.binding(),
            last == null ? "" : last.title().en(),
            last == null ? "" : last.title().de(),
            last == null ? "" : last.parties(),
            last == null ? "" : last.step().name().toLowerCase(Locale.ROOT),
            last == null ? "" : last.signed().orElse(""),
            last == null ? "" : last.provenance().grade(),
            last == null ? "" : last.provenance().source());
      }
    }
    return rows.build();
  }

  private static Object whole(OptionalInt year) {
    return year.isPresent() ? (Object) year.getAsInt() : ResultTable.MISSING;
  }
}
