package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import landbridge.base.NumberText;
import landbridge.model.Commodity;
import landbridge.model.Corridor;
import landbridge.model.Study;
import landbridge.model.Zone;
import landbridge.run.question.Lever;
import landbridge.run.question.Lever.Attribute;
import landbridge.run.question.Named;
import landbridge.run.question.Requirement;
import landbridge.run.question.Situation;
import landbridge.run.question.UnanswerableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

/** {@code landbridge what-would-it-take}: the change of one attribute that brings a corridor to a share. */
@Command(
    name = "what-would-it-take",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge what-would-it-take studies/tripp --scenario tripp-rail-road --year 2040 --corridor tripp-rail --share 0.02 --change tariff
          landbridge what-would-it-take studies/tripp --corridor lars --share 0.03 --change dwell --at lars-road
          landbridge what-would-it-take studies/tripp --corridor middle-black-sea --share 0.01 --change frequency --from cn-inland

        """,
    header = "The change of one attribute that brings a corridor to a share of the goods.",
    footer = {
      "",
      "--change: tariff (USD/t on top), price, dwell, waiting (h on top), speed, capacity, frequency;",
      "the others are factors. --at: links or crossings that change. Default: the corridor's screenline.",
      "Share: of all goods asked about, the outside option included. Out of reach: exit code 10."
    })
final class WhatWouldItTakeCommand implements Callable<Integer> {
  @Mixin
  private QuestionInput input;

  @Option(names = "--corridor", required = true, paramLabel = "X", description = "Corridor.")
  private String corridor;

  @Option(
      names = "--share",
      required = true,
      paramLabel = "S",
      description = "Share to reach: 0.05 or 5%%.")
  private String share;

  @Option(
      names = "--change",
      required = true,
      paramLabel = "ATTRIBUTE",
      description = "What changes: ${COMPLETION-CANDIDATES}.")
  private Attribute change;

  @Option(
      names = "--at",
      paramLabel = "LINK",
      split = ",",
      description = "Links or crossings that change. Default: the corridor's screenline.")
  private List<String> at = List.of();

  @Option(names = "--low", paramLabel = "X", description = "Lower bound. Default: by --change.")
  private Double low;

  @Option(names = "--high", paramLabel = "X", description = "Upper bound. Default: by --change.")
  private Double high;

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "11",
      description = "Grid points of the search. Default: ${DEFAULT-VALUE}.")
  private int points;

  @Option(names = "--from", paramLabel = "ZONE", description = "Only goods from this zone.")
  private String from = "";

  @Option(names = "--to", paramLabel = "ZONE", description = "Only goods to this zone.")
  private String to = "";

  @Option(names = "--commodity", paramLabel = "C", description = "Only goods of this kind.")
  private String commodity = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Write the curve to FILE.csv.")
  private Path out;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    double target = target();
    check();
    Study study = input.read(talk);
    int index = Known.index("corridor", corridor, study.corridors(), Corridor::id);
    List<String> links = at.isEmpty() ? study.corridors().get(index).screenline() : links(study);
    Requirement.Filter filter = filter(study);
    Situation situation = input.situation(talk);
    try {
      Lever lever = Lever.of(situation, change, links);
      QuestionInput.requirePossible("--low", low, lever);
      QuestionInput.requirePossible("--high", high, lever);
      Requirement question = new Requirement(situation, index, filter);
      talk.say("trying " + points + " settings from " + low + " to " + high);
      Requirement.Answer answer = question.of(lever, target, low, high, points);
      print(situation, lever, target, answer);
      ExitCode code = QuestionInput.verdict(situation, talk);
      boolean outOfReach = code == ExitCode.OK && answer.setting().isEmpty();
      return talk.end(outOfReach ? ExitCode.DIFFERENT : code);
    } catch (UnanswerableException e) {
      throw new CommandFailure(ExitCode.USAGE, e.getMessage());
    }
  }

  private double target() {
    String text = share.strip();
    boolean percent = text.endsWith("%");
    try {
      double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      double target = percent ? number / 100 : number;
      if (target > 0 && target < 1) {
        return target;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new CommandFailure(
        ExitCode.USAGE, "--share " + share + ": a share between 0 and 1, such as 0.05 or 5%");
  }

  private void check() {
    if (out != null) {
      OutFile.ending("--out", out, "csv");
    }
    low = low == null ? Double.valueOf(change.low()) : low;
    high = high == null ? Double.valueOf(change.high()) : high;
    QuestionInput.requireBounds(change, low, high);
    QuestionInput.requireGrid(points);
  }

  private List<String> links(Study study) {
    List<String> links = new ArrayList<>();
    for (String name : at) {
      links.add(Named.link(study, QuestionInput.target(study, name))
          .orElseThrow(() -> new CommandFailure(
              ExitCode.USAGE, "--at " + name + ": a terminal; name a link or crossing")));
    }
    return links;
  }

  private Requirement.Filter filter(Study study) {
    return new Requirement.Filter(
        chosen("zone", from, study.zones(), Zone::id),
        chosen("zone", to, study.zones(), Zone::id),
        chosen("commodity", commodity, study.commodities(), Commodity::id));
  }

  private static <T> OptionalInt chosen(
      String kind, String name, List<T> rows, Function<T, String> id) {
    return name.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Known.index(kind, name, rows, id));
  }

  private void print(Situation situation, Lever lever, double target, Requirement.Answer answer) {
    Figures figures = new Figures(talk.language());
    talk.print(corridor + " in " + situation.scenario.id() + " " + situation.year + ": "
        + percent(figures, answer.today().share()) + " as it is, " + percent(figures, target)
        + " wanted");
    put(target, answer);
    if (answer.setting().isPresent()) {
      double setting = answer.setting().getAsDouble();
      boolean subsidy = change == Attribute.TARIFF && setting < 0;
      talk.print("it takes " + figures.number(setting, 4) + " " + change.unit()
          + (subsidy ? ", money given to the users" : ""));
      values(figures, lever, setting);
    } else {
      talk.print("out of reach between " + figures.number(low, 4) + " and "
          + figures.number(high, 4) + " " + change.unit() + ": the best is "
          + percent(figures, answer.best().share()) + " at "
          + figures.number(answer.best().setting(), 4));
    }
    if (!answer.monotone()) {
      talk.print("the share rises and falls in between; the target is crossed " + answer.crossings()
          + " times, the crossing nearest to it is given");
    }
    Columns table = Columns.indentedBy("  ").add(change.unit(), "share");
    List<List<String>> rows = new ArrayList<>(List.of(List.of("setting", "share")));
    for (Requirement.At point : answer.curve()) {
      table.add(figures.number(point.setting(), 4), percent(figures, point.share()));
      rows.add(List.of(NumberText.of(point.setting()), NumberText.of(point.share())));
    }
    talk.print(table.toString());
    if (out != null) {
      new OutFile(out).csv(rows);
      talk.print("written to " + out);
    }
  }

  private void put(double target, Requirement.Answer answer) {
    talk.result().put("corridor", corridor).put("change", change.word()).put("unit", change.unit());
    talk.result().put("today", answer.today().share()).put("wanted", target);
    talk.result().put("within_reach", answer.setting().isPresent());
    answer.setting().ifPresent(setting -> talk.result().put("setting", setting));
    talk.result().put("reached", answer.reached()).put("monotone", answer.monotone());
    ArrayNode curve = talk.result().putArray("curve");
    answer
        .curve()
        .forEach(
            point -> curve.addObject().put("setting", point.setting()).put("share", point.share()));
  }

  private void values(Figures figures, Lever lever, double setting) {
    Columns table = Columns.indentedBy("  ").add("value", "as it is", "then");
    ArrayNode list = talk.result().putArray("values");
    for (Lever.Turned turned : lever.turned(setting)) {
      table.add(
          turned.address().toString(),
          figures.number(turned.before(), 4),
          figures.number(turned.after(), 4));
      list.addObject()
          .put("address", turned.address().toString())
          .put("today", turned.before())
          .put("then", turned.after());
    }
    talk.print(table.toString());
  }

  private static String percent(Figures figures, double share) {
    return figures.number(100 * share, 4) + " %";
  }
}
