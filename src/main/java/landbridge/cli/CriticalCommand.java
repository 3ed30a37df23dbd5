package landbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import landbridge.base.NumberText;
import landbridge.model.Country;
import landbridge.model.Study;
import landbridge.run.question.Criticality;
import landbridge.run.question.Criticality.Loss;
import landbridge.run.question.Named;
import landbridge.run.traffic.Goods;
import landbridge.run.traffic.Supernetwork;
import landbridge.run.traffic.TrafficModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code landbridge critical}: what the closure of each link or crossing would cost. */
@Command(
    name = "critical",
    mixinStandardHelpOptions = true,
    headerHeading = """
          landbridge critical studies/tripp
          landbridge critical studies/tripp --scenario tripp-rail-road --years 2035,2050 --out n-1.csv
          landbridge critical studies/tripp --country AM,GE,AZ
          landbridge critical studies/tripp lars-road sarpi-road kartsakhi-kars-rail --pairs

        """,
    header = "Rank links and crossings by what their closure costs (N-1), or pairs of them (N-2).",
    footer = {
      "",
      "Loss: tonnes x rise of composite cost, per year, at fixed demand. Unserved: tonnes that move to",
      "the outside option or have nowhere to go. A closure that shuts no route loses exactly 0.",
      "Closures that shut the same routes lose the same and stand in one row; the file has them all."
    })
final class CriticalCommand implements Callable<Integer> {
  @Mixin
  private QuestionInput input;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "LINK",
      description = "Only these links, crossings or terminals. Default: every link and crossing.")
  private List<String> names = List.of();

  @Option(names = "--pairs", description = "Close every two of the named ones together (N-2).")
  private boolean pairs;

  @Option(
      names = "--years",
      paramLabel = "Y",
      split = ",",
      description = "Several years. Default: the year of --year.")
  private List<Integer> years = List.of();

  @Option(
      names = "--country",
      paramLabel = "C",
      split = ",",
      description = "Only links and crossings with an end in these countries.")
  private List<String> countries = List.of();

  @Option(
      names = "--most",
      converter = Count.class,
      paramLabel = "N",
      defaultValue = "15",
      description = "Rows to print per year. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the ranking to FILE.csv.")
  private Path out;

  @Mixin
  private Talk talk;

  @Override
  public Integer call() {
    if (out != null) {
      OutFile.ending("--out", out, "csv");
    }
    names = names.stream().distinct().toList();
    if (pairs && names.size() < 2) {
      throw new CommandFailure(ExitCode.USAGE, "--pairs needs at least two links or crossings");
    }
    SortedSet<Integer> asked = check(input.read(talk));
    TrafficModel model = input.model(talk);
    List<Named> named =
        names.stream().map(name -> QuestionInput.named(model, name)).toList();
    List<List<Named>> closures = named.isEmpty()
        ? everything(model)
        : new ArrayList<>(named.stream().map(List::of).toList());
    if (pairs) {
      closures.addAll(Criticality.pairs(named));
    }
    long begin = System.nanoTime();
    List<Loss> losses = new Criticality(model, input.scenario())
        .losses(closures, asked, (done, of) -> talk.say("closures " + done + " of " + of));
    double seconds = (System.nanoTime() - begin) / 1e9;
    talk.say(String.format(Locale.ROOT, "%d closures in %.1f s", losses.size(), seconds));
    talk.result().put("scenario", input.scenario().id());
    ArrayNode json = talk.result().putArray("ranking");
    losses.forEach(loss -> put(json.addObject(), loss, model.routes.goods));
    asked.forEach(year -> print(losses, year, model.routes.goods));
    if (out != null) {
      new OutFile(out).csv(rows(losses, model.routes.goods));
      talk.print("written to " + out);
    }
    boolean converged = losses.stream().allMatch(Loss::converged);
    if (!converged) {
      talk.say("some closures did not converge; they are marked");
    }
    return talk.end(converged ? ExitCode.OK : ExitCode.NOT_CONVERGED);
  }

  /** The years asked about, if the study has them and all that is named, and nothing is ignored. */
  private SortedSet<Integer> check(Study study) {
    if (!years.isEmpty() && input.namesYear()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--years names the years asked about; leave out --year, or --years");
    }
    if (!names.isEmpty() && !countries.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--country chooses among all links and crossings; leave it out, or name none");
    }
    SortedSet<Integer> asked = new TreeSet<>(years.isEmpty() ? List.of(input.year()) : years);
    asked.forEach(input::checkYear);
    names.forEach(name -> QuestionInput.target(study, name));
    List<String> ids = study.countries().stream().map(Country::id).toList();
    countries.forEach(country -> Known.name("country", country, ids));
    return asked;
  }

  private List<List<Named>> everything(TrafficModel model) {
    List<List<Named>> all = Criticality.everything(model);
    return countries.isEmpty()
        ? all
        : all.stream().filter(closure -> touches(model, closure.get(0))).toList();
  }

  private boolean touches(TrafficModel model, Named named) {
    Supernetwork network = model.routes.network;
    return named.arcs().stream()
        .anyMatch(arc -> countries.contains(network.country(network.graph.from[arc]))
            || countries.contains(network.country(network.graph.to[arc])));
  }

  private void print(List<Loss> losses, int year, Goods goods) {
    List<Loss> ofYear = losses.stream().filter(loss -> loss.year() == year).toList();
    long idle = ofYear.stream().filter(loss -> !loss.solved()).count();
    Figures figures = new Figures(talk.language());
    talk.print(input.scenario().id() + " " + year + ": " + ofYear.size() + " closures, " + idle
        + " shut no route and lose nothing");
    boolean two = ofYear.stream().anyMatch(loss -> loss.closed().size() > 1);
    Columns table = Columns.indentedBy("  ")
        .add(
            "closed",
            "loss M USD/yr",
            "unserved Mt/yr",
            "flow Mt/yr",
            two ? "beyond sum" : "",
            "who loses most");
    Map<String, List<String>> likes = new LinkedHashMap<>();
    Map<String, Loss> first = new TreeMap<>();
    for (Loss loss : ofYear) {
      likes.computeIfAbsent(loss.like(), like -> new ArrayList<>()).add(loss.name());
      first.putIfAbsent(loss.like(), loss);
    }
    for (String like : likes.keySet().stream().limit(most).toList()) {
      Loss loss = first.get(like);
      table.add(
          together(likes.get(like)) + (loss.converged() ? "" : " (not converged)"),
          figures.number(loss.usdPerYear() / 1e6, 4),
          figures.number(loss.unservedTonnes() / 1e6, 3),
          figures.number(loss.flowTonnes() / 1e6, 3),
          two ? beyond(loss, ofYear, figures) : "",
          worst(loss, goods));
    }
    talk.print(table.toString());
  }

  /** Closures that shut the same routes stand in one row. */
  private static String together(List<String> names) {
    int shown = 2;
    String text = String.join(", ", names.subList(0, Math.min(shown, names.size())));
    return names.size() > shown ? text + " and " + (names.size() - shown) + " more" : text;
  }

  /** What a pair loses beyond the sum of its parts [M USD/yr]. */
  private static String beyond(Loss loss, List<Loss> ofYear, Figures figures) {
    if (loss.closed().size() < 2) {
      return "";
    }
    double parts = 0;
    for (Named named : loss.closed()) {
      parts += ofYear.stream()
          .filter(one -> one.name().equals(named.name()))
          .mapToDouble(Loss::usdPerYear)
          .findFirst()
          .orElse(0);
    }
    return figures.number((loss.usdPerYear() - parts) / 1e6, 3);
  }

  private static String worst(Loss loss, Goods goods) {
    if (loss.worst().isEmpty()) {
      return "";
    }
    int item = loss.worst().get(0).item();
    return goods.origin(item).id() + " to " + goods.destination(item).id() + ", "
        + goods.commodities.get(goods.commodity[item]).id();
  }

  private static void put(ObjectNode node, Loss loss, Goods goods) {
    node.put("closed", loss.name()).put("year", loss.year());
    node.put("loss_usd_per_year", loss.usdPerYear());
    node.put("outside_tonnes", loss.outsideTonnes());
    node.put("stranded_tonnes", loss.strandedTonnes());
    node.put("flow_tonnes", loss.flowTonnes());
    node.put("solved", loss.solved()).put("converged", loss.converged());
    ArrayNode worst = node.putArray("worst");
    for (Criticality.ItemLoss one : loss.worst()) {
      worst
          .addObject()
          .put("origin", goods.origin(one.item()).id())
          .put("destination", goods.destination(one.item()).id())
          .put("commodity", goods.commodities.get(goods.commodity[one.item()]).id())
          .put("loss_usd_per_year", one.usdPerYear());
    }
  }

  private static List<List<String>> rows(List<Loss> losses, Goods goods) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(
        "year",
        "closed",
        "kind",
        "loss_usd_per_year",
        "outside_tonnes",
        "stranded_tonnes",
        "flow_tonnes",
        "converged",
        "worst_pair"));
    for (Loss loss : losses) {
      String kind = loss.closed().size() > 1
          ? "pair"
          : loss.closed().get(0).target().kind().name().toLowerCase(java.util.Locale.ROOT);
      rows.add(List.of(
          Integer.toString(loss.year()),
          loss.name(),
          kind,
          NumberText.of(loss.usdPerYear()),
          NumberText.of(loss.outsideTonnes()),
          NumberText.of(loss.strandedTonnes()),
          NumberText.of(loss.flowTonnes()),
          loss.converged() ? "1" : "0",
          worst(loss, goods)));
    }
    return rows;
  }
}
