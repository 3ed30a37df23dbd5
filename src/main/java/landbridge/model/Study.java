package landbridge.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All that the analyst wrote, validated: tables of cells, the same as records, and the interventions applied.
 *
 * <p>Tables are the study and records are a view of them: a scenario sets a cell by its address and the records follow,
 * so no record needs a setter and every value keeps its source. Records are bound once per table and shared between
 * the years of a study; a getter named as a table gives its rows. Immutable. Checked by: {@code ScenarioTest}, {@code StudyReaderTest}.
 */
public final class Study {
  private final SortedMap<String, Table> tables;
  private final List<Scenario> scenarios;
  private final List<Prose> prose;
  private final List<Intervention> interventions;
  private final Calendar calendar;
  private final Study written; // null: this one
  private final List<StudySettings> settings;
  private final List<Country> countries;
  private final List<Zone> zones;
  private final List<Node> nodes;
  private final List<Link> links;
  private final List<Crossing> crossings;
  private final List<Terminal> terminals;
  private final List<Service> services;
  private final Workings workings;
  private final List<Corridor> corridors;
  private final List<Restriction> restrictions;
  private final List<Chainage> chainage;
  private final List<Commodity> commodities;
  private final List<Flow> trade;
  private final List<BilateralTrade> bilateral;
  private final List<MixShare> mix;
  private final List<Specialisation> specialisation;
  private final List<Reporter> reporters;
  private final List<Concordance> concordance;
  private final List<Growth> growth;
  private final List<Observed> observed;
  private final List<Mode> modes;
  private final List<LoadClass> loads;
  private final List<Commitment> commitments;
  private final List<Project> projects;
  private final List<AppraisalValues> values;
  private final List<Price> prices;
  private final List<Company> companies;
  private final List<Shareholder> shareholders;
  private final List<Asset> assets;
  private final List<Source> sources;
  private final Deal deal;

  /** A study as read, without any scenario and without texts. */
  public Study(Map<String, Table> tables, List<Scenario> scenarios) {
    this(tables, scenarios, List.of());
  }

  /** A study as read, without any scenario. */
  public Study(Map<String, Table> tables, List<Scenario> scenarios, List<Prose> prose) {
    this(new TreeMap<>(tables), List.copyOf(scenarios), List.copyOf(prose), List.of(), null);
  }

  private Study(
      SortedMap<String, Table> tables,
      List<Scenario> scenarios,
      List<Prose> prose,
      List<Intervention> interventions,
      Study before) {
    this.tables = Collections.unmodifiableSortedMap(tables);
    this.scenarios = scenarios;
    this.prose = prose;
    this.interventions = List.copyOf(interventions);
    settings = bind("study", before, s -> s.settings, StudySettings::of);
    countries = bind("countries", before, s -> s.countries, Country::of);
    zones = bind("zones", before, s -> s.zones, Zone::of);
    nodes = bind("nodes", before, s -> s.nodes, Node::of);
    links = bind("links", before, s -> s.links, Link::of);
    crossings = bind("crossings", before, s -> s.crossings, Crossing::of);
    terminals = bind("terminals", before, s -> s.terminals, Terminal::of);
    services = bind("services", before, s -> s.services, Service::of);
    workings = workings(before);
    corridors = bind("corridors", before, s -> s.corridors, Corridor::of);
    restrictions = bind("restrictions", before, s -> s.restrictions, Restriction::of);
    chainage = bind("chainage", before, s -> s.chainage, Chainage::of);
    commodities = bind("commodities", before, s -> s.commodities, Commodity::of);
    trade = bind("trade", before, s -> s.trade, Flow::of);
    bilateral = bind("bilateral", before, s -> s.bilateral, BilateralTrade::of);
    mix = bind("mix", before, s -> s.mix, MixShare::of);
    specialisation = bind("specialisation", before, s -> s.specialisation, Specialisation::of);
    reporters = bind("reporters", before, s -> s.reporters, Reporter::of);
    concordance = bind("concordance", before, s -> s.concordance, Concordance::of);
    growth = bind("growth", before, s -> s.growth, Growth::of);
    observed = bind("observed", before, s -> s.observed, Observed::of);
    modes = bind("modes", before, s -> s.modes, Mode::of);
    loads = bind("loads", before, s -> s.loads, LoadClass::of);
    commitments = bind("commitments", before, s -> s.commitments, Commitment::of);
    projects = bind("projects", before, s -> s.projects, Project::of);
    values = bind("values", before, s -> s.values, AppraisalValues::of);
    prices = bind("prices", before, s -> s.prices, Price::of);
    companies = bind("company", before, s -> s.companies, Company::of);
    shareholders = bind("shareholders", before, s -> s.shareholders, Shareholder::of);
    assets = bind("assets", before, s -> s.assets, Asset::of);
    sources = bind("sources", before, s -> s.sources, Source::of);
    deal = new Deal(this, before);
    calendar = before != null && sameDates(before) ? before.calendar : new Calendar(this);
    written = before == null ? null : before.written();
  }

  private Workings workings(Study before) {
    return new Workings(
        bind("sections", before, s -> s.workings.sections(), Section::of),
        bind("posts", before, s -> s.workings.posts(), Post::of),
        bind("fleets", before, s -> s.workings.fleets(), Fleet::of),
        bind("gauge_changes", before, s -> s.workings.gaugeChanges(), GaugeBreak::of),
        bind("permits", before, s -> s.workings.permits(), Permit::of));
  }

  private boolean sameDates(Study before) {
    return interventions == before.interventions
        && Calendar.TABLES.stream().allMatch(name -> tables.get(name) == before.tables.get(name));
  }

  /** Records of a table; those of the study before where table or row is the very same. */
  private <T> List<T> bind(
      String name, Study before, Function<Study, List<T>> bound, Function<Row, T> of) {
    if (before == null) {
      return table(name).map(of);
    }
    Table old = before.table(name);
    return old == table(name) ? bound.apply(before) : table(name).map(of, old, bound.apply(before));
  }

  /** All tables by name. */
  public SortedMap<String, Table> tables() {
    return tables;
  }

  /** The table of a name; without rows if the study has none. */
  public Table table(String name) {
    Table table = tables.get(name);
    return table == null ? Table.empty(name) : table;
  }

  /** The cell at an address, if there is one. */
  public Optional<Cell> find(Address address) {
    return table(address.table()).find(address.row()).flatMap(row -> row.find(address.column()));
  }

  /** Scenarios by id, without the base. */
  public List<Scenario> scenarios() {
    return scenarios;
  }

  /** The study's own text, by language, file and line. */
  public List<Prose> prose() {
    return prose;
  }

  /** The scenario of an id; {@code base} always exists. */
  public Scenario scenario(String id) {
    return findScenario(id).orElseThrow(() -> new IllegalArgumentException("no scenario " + id));
  }

  /** The scenario of an id, if there is one. */
  public Optional<Scenario> findScenario(String id) {
    if (id.equals(Scenario.BASE.id())) {
      return Optional.of(Scenario.BASE);
    }
    return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
  }

  /** Interventions of the scenario that has been applied, in order. */
  public List<Intervention> interventions() {
    return interventions;
  }

  Study withInterventions(List<Intervention> added) {
    List<Intervention> all = new ArrayList<>(interventions);
    all.addAll(added);
    return new Study(tables, scenarios, prose, all, this);
  }

  /**
   * The study with all values that the scenario sets or scales in a year.
   *
   * <p>Meant for the study that {@link Scenario#applyTo} returns; calling it twice would scale
   * twice.
   */
  public Study in(int year) {
    SortedMap<String, Table> changed = ValueChanges.in(tables, interventions, year);
    return changed == tables ? this : new Study(changed, scenarios, prose, interventions, this);
  }

  /**
   * The study with other values in its tables, before any scenario.
   *
   * @throws IllegalArgumentException if an address has no row
   */
  public Study withCells(SortedMap<String, SortedMap<String, SortedMap<String, Cell>>> cells) {
    return new Study(ValueChanges.replaced(tables, cells), scenarios, prose, interventions, this);
  }

  /** The study with its hand-written values; this one unless {@link #withCells} put fitted ones in their place. */
  public Study written() {
    return written == null ? this : written;
  }

  /** True if a link can be used: built, open by date, its crossings open, a service running. */
  public boolean linkOpen(String link, int year) {
    return calendar.linkOpen(link, year);
  }

  /** True if a crossing is open. */
  public boolean crossingOpen(String crossing, int year) {
    return calendar.crossingOpen(crossing, year);
  }

  /** True if a terminal works. */
  public boolean terminalOpen(String terminal, int year) {
    return calendar.terminalOpen(terminal, year);
  }

  /** True if a service runs. */
  public boolean serviceOpen(String service, int year) {
    return calendar.serviceOpen(service, year);
  }

  /** True if a restriction is in force. */
  public boolean restrictionActive(String restriction, int year) {
    return calendar.restrictionActive(restriction, year);
  }

  /** When the projects of the scenario open, and which commitments decide it; in table order. */
  public List<Opening> openings() {
    return calendar.openings();
  }

  /** Year in which a project opens; empty if it is not built. */
  public OptionalInt opens(String project) {
    return calendar.opens(project);
  }

  /** Years in which something opens, closes or changes, whether in the tables or by scenario. */
  public SortedSet<Integer> changeYears() {
    return calendar.changeYears();
  }

  /** The row of table {@code study}. */
  public StudySettings settings() {
    return settings.get(0);
  }

  public List<Country> countries() {
    return countries;
  }

  public List<Zone> zones() {
    return zones;
  }

  public List<Node> nodes() {
    return nodes;
  }

  public List<Link> links() {
    return links;
  }

  public List<Crossing> crossings() {
    return crossings;
  }

  public List<Terminal> terminals() {
    return terminals;
  }

  public List<Service> services() {
    return services;
  }

  /** Tables of how things work. */
  public Workings workings() {
    return workings;
  }

  public List<Corridor> corridors() {
    return corridors;
  }

  public List<Restriction> restrictions() {
    return restrictions;
  }

  public List<Chainage> chainage() {
    return chainage;
  }

  public List<Commodity> commodities() {
    return commodities;
  }

  public List<Flow> trade() {
    return trade;
  }

  public List<BilateralTrade> bilateral() {
    return bilateral;
  }

  public List<MixShare> mix() {
    return mix;
  }

  public List<Specialisation> specialisation() {
    return specialisation;
  }

  public List<Reporter> reporters() {
    return reporters;
  }

  public List<Concordance> concordance() {
    return concordance;
  }

  public List<Growth> growth() {
    return growth;
  }

  public List<Observed> observed() {
    return observed;
  }

  public List<Mode> modes() {
    return modes;
  }

  public List<LoadClass> loads() {
    return loads;
  }

  public List<Commitment> commitments() {
    return commitments;
  }

  public List<Project> projects() {
    return projects;
  }

  /** The row of table {@code values}. */
  public AppraisalValues values() {
    return values.get(0);
  }

  public List<Price> prices() {
    return prices;
  }

  /** The concession company, if the study has one. */
  public Optional<Company> company() {
    return companies.stream().findFirst();
  }

  public List<Shareholder> shareholders() {
    return shareholders;
  }

  public List<Asset> assets() {
    return assets;
  }

  /** The company's financing, tariffs by commodity, shared works; details of the appraisal. */
  public Deal deal() {
    return deal;
  }

  public List<Source> sources() {
    return sources;
  }
}
