package landbridge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import landbridge.appraise.Appraisal;
import landbridge.appraise.Incremental;
import landbridge.finance.CompanyResult;
import landbridge.finance.TariffSearch;
import landbridge.model.Address;
import landbridge.model.Cell;
import landbridge.model.Intervention;
import landbridge.model.Period;
import landbridge.model.Scenario;
import landbridge.model.Section;
import landbridge.model.Shareholder;
import landbridge.model.Study;
import landbridge.model.Value;
import landbridge.money.Measure;
import landbridge.money.SwitchingValue;
import landbridge.run.traffic.AppliedScenario;
import landbridge.run.traffic.Solution;
import landbridge.run.traffic.TrafficModel;

/**
 * Answers decisions about one scenario of a study held warm: what a change of inputs leads to, with traffic
 * reacting; the best tariff; the value of an input that reaches a target; the order of building.
 *
 * <p>A change is an operation {@code set}, with and without the scenario alike: a dearer railway that is built
 * in both cancels. So an answer is what {@code landbridge run} gives on that change of the study. States of traffic that agree are solved once, so questions about money alone take
 * milliseconds; of all others only the answer is kept. Threads: one instance is used by one thread; states are solved side by side. Checked by:
 * {@code DecisionsTest}.
 */
public final class Decisions {
  private static final double TARIFF_PRECISION = 1e-3;
  private static final double SWITCH_PRECISION = 1e-6;

  private final Study study;
  private final TrafficModel model;
  private final TrafficAccounts accounts;
  private final CompanyMapper companies;
  private final Scenario scenario;

  private Decisions(TrafficModel model, String scenario) {
    this.study = model.study();
    this.scenario = study.scenario(scenario);
    this.model = model;
    this.accounts = new TrafficAccounts(study, model.routes);
    this.companies = new CompanyMapper(accounts);
  }

  /** Answers about a scenario of a study that is held warm already. */
  public static Decisions of(TrafficModel model, String scenario) {
    return new Decisions(model, scenario);
  }

  /**
   * A changed input.
   *
   * @param path address of a number
   * @param value its value, canonical unit
   */
  public record Change(Address path, double value) {}

  /**
   * What the scenario is worth.
   *
   * @param appraisal the whole appraisal
   * @param company the company, if the scenario has one
   * @param tonnes tonnes that use the company's assets in the middle model year, whole length [t/yr]
   */
  public record Outcome(Appraisal appraisal, Optional<CompanyResult> company, double tonnes) {
    /** Net present value to all [USD]. */
    public double enpvUsd() {
      return appraisal.measure("enpv").value().orElse(0);
    }

    /** A measure of the company, or of the appraisal where the company has none of that name. */
    public Optional<Measure> find(String name) {
      return Stream.concat(
              company.stream().flatMap(one -> one.measures().stream()),
              appraisal.measures().stream())
          .filter(one -> one.name().equals(name))
          .findFirst();
    }

    /**
     * Value of a measure; empty where it has none.
     *
     * @throws IllegalArgumentException if there is no measure of that name
     */
    public OptionalDouble measure(String name) {
      return find(name)
          .orElseThrow(() -> new IllegalArgumentException("no such measure: " + name))
          .value();
    }
  }

  /** The cell of an address, if the study has it. */
  public Optional<Cell> find(Address path) {
    return study.find(path);
  }

  /** The study with the scenario and a change. */
  public Study with(Change change) {
    List<Intervention> sets = new ArrayList<>();
    set(change, sets);
    return changed(scenario, sets).applyTo(study);
  }

  /** What changes lead to. */
  public Outcome outcome(List<Change> changes) {
    List<Intervention> sets = new ArrayList<>();
    for (Change change : changes) {
      set(change, sets);
    }
    Scenario reference = study.scenario(study.settings().reference());
    return outcome(changed(scenario, sets), changed(reference, sets).applyTo(study));
  }

  private Scenario changed(Scenario of, List<Intervention> sets) {
    return extended(of.id() + "-changed", Optional.of(of.id()), sets);
  }

  private Scenario extended(String id, Optional<String> parent, List<Intervention> what) {
    return new Scenario(
        id,
        scenario.title(),
        scenario.description(),
        parent,
        List.of(),
        List.of(),
        what,
        scenario.place());
  }

  Outcome outcome(Scenario changed, Study reference) {
    AppliedScenario asked = model.applied(changed);
    Study applied = asked.study();
    SortedMap<Integer, Solution> with = model.solve(asked);
    SortedMap<Integer, Solution> without =
        model.solve(AppliedScenario.of(reference), model.years(applied));
    Optional<CompanyMapper.Case> company = companies.companyCase(applied, with);
    AppraisalMapper appraiser = new AppraisalMapper(accounts.frame(), model.routes, reference);
    Appraisal appraisal = appraiser.appraise(
        applied,
        AccountedTraffic.of(accounts, with),
        AccountedTraffic.of(accounts, without),
        company);
    model
        .forget(); // a change of money alone finds the scenario's own again; others fill the memory
    return new Outcome(
        appraisal,
        company.map(CompanyMapper.Case::result),
        company.map(this::tonnes).orElse(0.0));
  }

  private double tonnes(CompanyMapper.Case found) {
    List<Integer> years = study.settings().years().modelYears();
    int year = years.get(years.size() / 2);
    double sum = 0;
    for (CompanyMapper.AssetUse use : found.uses()) {
      sum += use.lengthKm() > 0 ? use.tonneKm().usd(year) / use.lengthKm() : 0;
    }
    return sum;
  }

  /** One set, or for a shareholder's share one for each: the others keep their proportions. */
  private void set(Change change, List<Intervention> sets) {
    Address path = change.path();
    sets.add(set(path, change.value()));
    if (path.table().equals("shareholders") && path.column().startsWith("share")) {
      double old = number(path);
      for (Shareholder other : study.shareholders()) {
        Address at = new Address(path.table(), other.id(), path.column());
        if (!other.id().equals(path.row())) {
          double part = old < 1 ? number(at) / (1 - old) : 0;
          sets.add(set(at, part * (1 - change.value())));
        }
      }
    }
    if (path.table().equals("links") && path.column().equals("length")) {
      fitSections(path.row(), change.value(), sets);
    }
  }

  /** With its loops a longer line has no shorter longest stretch than the mean of all, and none is longer than the line. */
  private void fitSections(String link, double lengthKm, List<Intervention> sets) {
    for (Section section : study.workings().sections()) {
      OptionalDouble longest = section.layout().longestKm();
      if (section.linkId().equals(link) && longest.isPresent()) {
        double mean = section.layout().meanKm(lengthKm);
        double fitting = Math.min(lengthKm, Math.max(mean, longest.getAsDouble()));
        if (fitting != longest.getAsDouble()) {
          sets.add(set(new Address("sections", section.id(), "longest"), fitting));
        }
      }
    }
  }

  private double number(Address path) {
    return cell(path).number();
  }

  private Cell cell(Address path) {
    return study.find(path).orElseThrow(() -> new IllegalArgumentException("no input at " + path));
  }

  private Intervention set(Address path, double value) {
    Cell cell = cell(path);
    Cell changed = cell.with(Value.Quantity.of(value), String.format(Locale.ROOT, "%s", value));
    return new Intervention.SetValue(
        path, changed, Optional.empty(), Period.ALWAYS, scenario.place());
  }

  /**
   * Tariffs from low to high, and the best of them by each aim.
   *
   * @param path address of a tariff
   * @param steps steps of the grid, 2 or more
   */
  public TariffSearch tariffs(Address path, double low, double high, int steps) {
    return TariffSearch.over(
        tariff -> {
          Outcome outcome = outcome(List.of(new Change(path, tariff)));
          return new TariffSearch.Outcome(
              outcome.measure("project_npv").orElse(0),
              outcome.enpvUsd(),
              outcome.tonnes(),
              cover(outcome));
        },
        low,
        high,
        steps,
        TARIFF_PRECISION);
  }

  private static double cover(Outcome outcome) {
    return value(outcome, "dscr_min").orElse(Double.POSITIVE_INFINITY);
  }

  private static OptionalDouble value(Outcome outcome, String measure) {
    return outcome.find(measure).map(Measure::value).orElse(OptionalDouble.empty());
  }

  /** Values of an input, canonical unit, at which a measure reaches a target. */
  public SwitchingValue solve(
      Address path, double low, double high, String measure, double target) {
    return SwitchingValue.of(reacting(path, measure), target, low, high, SWITCH_PRECISION);
  }

  /** Whole numbers between which a measure passes a target, for an input that knows no others. */
  public SwitchingValue solveWhole(
      Address path, long low, long high, String measure, double target) {
    return SwitchingValue.ofWhole(reacting(path, measure), target, low, high);
  }

  private DoubleUnaryOperator reacting(Address path, String measure) {
    return value -> value(outcome(List.of(new Change(path, value))), measure).orElse(Double.NaN);
  }

  /**
   * Orders of building some projects of the scenario: each in its year or later by a delay, or not at all,
   * compared by incremental value.
   *
   * @param projects projects that may wait
   * @param delay years that they may wait
   */
  public List<Incremental.Step> phasing(List<String> projects, int delay) {
    List<Incremental.Option> options = new ArrayList<>();
    int choices = 1;
    for (int i = 0; i < projects.size(); i++) {
      choices *= 3;
    }
    for (int code = 0; code < choices; code++) {
      SortedMap<String, Integer> opens = new TreeMap<>();
      String name = opening(projects, delay, code, opens);
      Outcome outcome = outcome(phased(name, projects, opens), model.reference());
      options.add(new Incremental.Option(name, outcome.appraisal().ledger()));
    }
    int base = study.settings().years().baseYear();
    return Incremental.compare(options, AppraisalMapper.discounting(study.values(), base));
  }

  /** Digit i of the code in base 3 is what happens to project i: 0 its year, 1 later, 2 not built. */
  private String opening(
      List<String> projects, int delay, int code, SortedMap<String, Integer> opens) {
    Study applied = scenario.applyTo(study);
    List<String> words = new ArrayList<>();
    int rest = code;
    for (String project : projects) {
      int year = applied.opens(project).orElseThrow() + (rest % 3 == 1 ? delay : 0);
      if (rest % 3 < 2) {
        opens.put(project, year);
      }
      words.add(project + (rest % 3 < 2 ? " " + year : " never"));
      rest /= 3;
    }
    return String.join(", ", words);
  }

  /** The scenario's interventions with other builds for some projects. */
  private Scenario phased(String name, List<String> projects, Map<String, Integer> opens) {
    List<Intervention> all = new ArrayList<>();
    for (Intervention intervention : scenario.applyTo(study).interventions()) {
      boolean build =
          intervention instanceof Intervention.Build b && projects.contains(b.project());
      if (!build) {
        all.add(intervention);
      }
    }
    opens.forEach((project, year) ->
        all.add(new Intervention.Build(project, OptionalInt.of(year), scenario.place())));
    return extended(name, Optional.empty(), all);
  }

  /**
   * A switching value.
   *
   * @param path address of the input
   * @param written its value
   * @param low low end of its range
   * @param high high end
   * @param enpvUsd net present value as written [USD]
   * @param enpvLowUsd net present value at the low end [USD]
   * @param enpvHighUsd net present value at the high end [USD]
   * @param linear whether the value lies on a straight line between the ends: then the zero is exact
   * @param zero value of the input at which the net present value is zero, also outside the range if linear
   */
  public record Switch(
      String path,
      double written,
      double low,
      double high,
      double enpvUsd,
      double enpvLowUsd,
      double enpvHighUsd,
      boolean linear,
      OptionalDouble zero) {}

  /** Switching value of the net present value for an input with a range. */
  public Switch switching(Address path) {
    Cell cell = cell(path);
    double atLow = enpv(path, cell.low());
    double atHigh = enpv(path, cell.high());
    double middle = enpv(path, (cell.low() + cell.high()) / 2);
    double size = Math.max(Math.abs(atLow), Math.abs(atHigh));
    boolean linear = Math.abs(middle - (atLow + atHigh) / 2) <= 1e-9 * size;
    OptionalDouble zero = OptionalDouble.empty();
    if (linear && atLow != atHigh) {
      double slope = (atHigh - atLow) / (cell.high() - cell.low());
      zero = OptionalDouble.of(cell.low() - atLow / slope);
    } else if (atLow * atHigh < 0) {
      zero = SwitchingValue.of(
              value -> enpv(path, value), 0, cell.low(), cell.high(), SWITCH_PRECISION)
          .find();
    }
    return new Switch(
        path.toString(),
        cell.number(),
        cell.low(),
        cell.high(),
        outcome(List.of()).enpvUsd(),
        atLow,
        atHigh,
        linear,
        zero);
  }

  private double enpv(Address path, double value) {
    return outcome(List.of(new Change(path, value))).enpvUsd();
  }

  /** Addresses of all inputs of a study with a range in some tables, in order. */
  public static List<Address> ranged(Study study, List<String> tables) {
    return SwitchingTable.ranged(study, tables);
  }
}
