package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landbridge.model.Corridor;
import landbridge.model.Intervention.Target;
import landbridge.model.Scenario;
import landbridge.model.Study;
import landbridge.read.Bounds;
import landbridge.read.Dictionary;
import landbridge.run.question.Lever;
import landbridge.run.question.Lever.Attribute;
import landbridge.run.question.Named;
import landbridge.run.question.Situation;
import landbridge.run.traffic.TrafficModel;
import landbridge.store.KeptPaths;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What the commands that ask about traffic share: study, scenario, year, threads, and names with a guess when
 * one is misspelt.
 *
 * <p>Checked by: {@code QuestionCommandsTest}.
 */
final class QuestionInput {
  private static final int FEWEST_POINTS = 3;
  private static final int MOST_POINTS = 10_000;
  private static final double FARTHEST = 1e6; // whatever is set: beyond it, nobody carries anything

  @Parameters(index = "0", paramLabel = "STUDY", description = "Study folder.")
  private Path folder;

  @Option(
      names = "--scenario",
      paramLabel = "S",
      description = "Scenario asked about. Default: the reference of the study.")
  private String scenario = "";

  @Option(
      names = "--year",
      paramLabel = "Y",
      description = "Year asked about. Default: the base year.")
  private Integer year;

  @Option(
      names = "--threads",
      converter = Threads.class,
      paramLabel = "N",
      description = "Worker threads; changes speed, never results. Default: processors, at most 8.")
  private int threads = RunCommand.defaultThreads();

  private Study study;
  private Scenario chosen;

  /** Reads the study, so that names can be checked before anything is solved; scenario and year are. */
  Study read(Talk talk) {
    study = new Computation(folder, talk).study();
    String id = scenario.isEmpty() ? study.settings().reference() : scenario;
    chosen = Known.scenario(study, id);
    checkYear(year());
    return study;
  }

  /** Finds the routes of the study. */
  TrafficModel model(Talk talk) {
    if (study == null) {
      read(talk);
    }
    talk.say("finding the routes of " + study.settings().id());
    return TrafficModel.of(study, KeptPaths.of(folder), threads);
  }

  /** The scenario's traffic in the year. */
  Situation situation(Talk talk) {
    TrafficModel model = model(talk);
    talk.say("solving " + chosen.id() + " in " + year());
    Situation situation = Situation.of(model, chosen, year());
    talk.result().put("scenario", chosen.id()).put("year", year());
    return situation;
  }

  Study study() {
    return study;
  }

  Scenario scenario() {
    return chosen;
  }

  int year() {
    return year == null ? study.settings().years().baseYear() : year;
  }

  /** Whether a year is named on the command line. */
  boolean namesYear() {
    return year != null;
  }

  void checkYear(int asked) {
    checkYear(study, asked);
  }

  /** A year must be one of the study's. */
  static void checkYear(Study study, int asked) {
    int first = study.settings().years().baseYear();
    int last = study.settings().years().horizon();
    if (asked < first || asked > last) {
      throw new CommandFailure(
          ExitCode.USAGE, "year " + asked + " is outside the study, " + first + " to " + last);
    }
  }

  /** Grid points of a search: at least a bracket, and no more than an evening's solves of the traffic. */
  static void requireGrid(int points) {
    if (points < FEWEST_POINTS || points > MOST_POINTS) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--points " + points + ": a search has from " + FEWEST_POINTS + " to " + MOST_POINTS
              + " grid points, each of which solves the traffic");
    }
  }

  /** Bounds of a search for a setting: a range, and none that no study could hold. */
  static void requireBounds(Attribute attribute, double low, double high) {
    if (!(low < high)) {
      throw new CommandFailure(ExitCode.USAGE, "--low " + low + " is not less than --high " + high);
    }
    requirePossible("--low", low, attribute);
    requirePossible("--high", high, attribute);
  }

  private static void requirePossible(String option, double setting, Attribute attribute) {
    boolean amount = attribute == Attribute.TARIFF || attribute == Attribute.WAITING;
    Bounds bounds = new Bounds(
        "", amount ? -FARTHEST : 0, FARTHEST, amount || attribute == Attribute.DWELL, true);
    if (!bounds.hold(setting)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          option + " " + setting + ": " + attribute.word() + " is set " + bounds.words() + " "
              + attribute.unit());
    }
  }

  /** Refuses a setting at which a value is beyond what a study may have; a tariff on top may be money given to the users. */
  static void requirePossible(String option, double setting, Lever lever) {
    for (Lever.Turned turned : lever.turned(setting)) {
      String table = turned.address().table();
      String column = turned.address().column();
      Bounds bounds =
          Dictionary.standard().get(table).find(column).orElseThrow().bounds();
      boolean given = lever.attribute == Attribute.TARIFF && turned.after() < 0;
      if (!given && !bounds.hold(turned.after())) {
        throw new CommandFailure(
            ExitCode.USAGE,
            option + " " + setting + ": " + turned.address() + " would be " + turned.after() + "; "
                + table + "." + column + " is " + bounds.words());
      }
    }
  }

  /** What a link, crossing or terminal is, before its arcs are known. */
  static Target target(Study study, String name) {
    return Named.target(study, name)
        .orElseThrow(() ->
            Known.unknown("the study", "link, crossing or terminal", name, Named.names(study)));
  }

  /** Refuses a name that {@link #used} would not know. */
  static void requireUsed(Study study, String name) {
    List<String> corridors = study.corridors().stream().map(Corridor::id).toList();
    if (!corridors.contains(name) && Named.target(study, name).isEmpty()) {
      List<String> names = new ArrayList<>(Named.names(study));
      names.addAll(corridors);
      throw Known.unknown("the study", "link, crossing, terminal or corridor", name, names);
    }
  }

  /** A link, crossing or terminal by name, or all links of a corridor's screenline, of which one is used. */
  static Named used(Situation situation, String name) {
    for (Corridor corridor : situation.study().corridors()) {
      if (corridor.id().equals(name)) {
        List<Integer> arcs = new ArrayList<>();
        for (String link : corridor.screenline()) {
          for (int arc : situation.routes().network.arcsOfLink(link)) {
            arcs.add(arc);
          }
        }
        Target first = new Target(Target.Kind.LINK, corridor.screenline().get(0));
        return new Named(name, first, Optional.empty(), arcs);
      }
    }
    return named(situation.model, name);
  }

  /** A link, crossing or terminal by name. */
  static Named named(TrafficModel model, String name) {
    target(model.study(), name);
    return Named.find(model.study(), model.routes.network, name).orElseThrow();
  }

  /** The exit code of an answer from this traffic. */
  static ExitCode verdict(Situation situation, Talk talk) {
    if (situation.result().convergence.converged()) {
      return ExitCode.OK;
    }
    talk.say("the traffic did not converge: " + situation.result().convergence.reason());
    return ExitCode.NOT_CONVERGED;
  }
}
