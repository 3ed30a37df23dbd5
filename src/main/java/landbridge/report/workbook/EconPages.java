package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import landbridge.store.StoredTable;

/**
 * The appraisal: the streams of the run's ledger times what the reader changes, discounted and summed by
 * formulas; who gains and who pays. Checked by: {@code WorkbookTest}.
 */
final class EconPages {
  /** Beginning of the keys of the run's own streams. */
  static final String STREAM = "s-";

  private static final String COMPANY_CHANGE = "e-change-company";
  private static final String OPEX_CHANGE = "e-change-opex";

  /** What components of the ledger are to a state. */
  static final Map<String, String> STATE_ITEMS = Map.of(
      "tax", "Taxes on transport",
      "border-fees", "Border fees",
      "dues", "Dues of the company",
      "project-cost", "Taxes and wages in works, less public works",
      "opex", "Operation of public works",
      "residual", "Residual value of public works");

  private final CompanyModel model;
  private final LedgerStreams ledger;
  private final DealStreams deal;

  EconPages(CompanyModel model) {
    this.model = model;
    this.ledger = new LedgerStreams(model);
    this.deal = new DealStreams(model);
  }

  SortedSet<String> components() {
    return ledger.components();
  }

  double transfers() {
    return ledger.transfers;
  }

  Page inputs() {
    Page page = new Page(
        "In_Econ", "Discounting, factors on the components, and the streams of the run's ledger");
    page.origins = Book.ORIGINS.get(1);
    StoredTable inputs = model.run.table("input");
    double rate = inputs.where("path", "values.discount_rate").row(0).number("value");
    double base = inputs.where("path", "study.base_year").row(0).number("value");
    Line.Origin origin = model.origin("values.discount_rate");
    double prescribed = Prescribed.rate(inputs).orElse(rate);
    page.input("econ_rate", "Real economic discount rate", "1/yr", prescribed, origin);
    Line.Origin fixed = Line.Origin.note("engine value");
    page.engine("econ_base", "Year that is not discounted", "year", base, fixed);
    page.engine("econ_last", "Last year of the appraisal", "year", ledger.lastYear, fixed);
    page.engine(
        "econ_opening", "First year in which everything is open", "year", ledger.opening, fixed);
    page.heading("Factor on each component: 1 is the run");
    for (String component : ledger.components()) {
      String name = model.name("component", component);
      page.input("factor-" + component, name, "1", 1, new Line.Origin(component, "", ""));
    }
    page.heading("Streams of the run, real: gains positive, costs negative (engine value)");
    for (LedgerStreams.Stream s : ledger.list()) {
      Line.Origin party = new Line.Origin(s.component(), s.country(), s.stakeholder());
      List<Double> years = CompanyModel.list(ledger.streams.get(s));
      page.engines(STREAM + s.key(), s.label(), "USD", years, party);
    }
    return page;
  }

  Page appraisal() {
    Page page =
        new Page("Econ_CBA", "Gains (positive) and costs (negative) against the reference, real");
    page.origins = Book.ORIGINS.get(2);
    page.formula("econ_discount", "Discount factor", "1", "(1+[econ_rate$])^([econ_base$]-[year])");
    page.formula("econ_within", "Year of the appraisal", "flag", "IF([year]<=[econ_last$],1,0)");
    page.heading("Streams with your changes; their present value stands in the value column");
    ledger.list().forEach(s -> stream(page, s));
    deal.list().forEach(s -> party(page, s.key(), s.label(), DealStreams.real(s), s.party()));
    changes(page);
    page.formula("econ_net", "Net benefit", "USD", "SUM([" + first() + "]:[" + OPEX_CHANGE + "])");
    running(page);
    measures(page);
    others(page);
    return page;
  }

  private String first() {
    return ledger.list().isEmpty()
        ? deal.list().get(0).key()
        : "e-" + ledger.list().get(0).key();
  }

  /** All rows of streams of a column. */
  private String rows(String kind) {
    return "[" + first() + kind + "]:[" + OPEX_CHANGE + kind + "]";
  }

  private void stream(Page page, LedgerStreams.Stream s) {
    String ratio = switch (s.follows()) {
      case COST -> ratio("cost-" + s.asset());
      case FIXED_OPEX -> ratio("opex_fixed-" + s.asset());
      case NOTHING -> "";
    };
    String formula = "[s-" + s.key() + "]*[factor-" + s.component() + "$]" + ratio;
    party(
        page,
        "e-" + s.key(),
        s.label(),
        formula,
        new Line.Origin(s.component(), s.country(), s.stakeholder()));
  }

  private static String ratio(String key) {
    return "*IF([" + key + "@]=0,1,[" + key + "$]/[" + key + "@])";
  }

  private static void party(
      Page page, String key, String label, String formula, Line.Origin party) {
    String present = "SUMPRODUCT([" + key + ":],[econ_discount:])";
    page.lines.add(new Line(
        key,
        label,
        "USD",
        new Line.Formula(present),
        new Line.Formula(formula),
        party,
        Page.MONEY));
  }

  /** What the reader's tariffs and variable costs change, at the traffic of the run. */
  private void changes(Page page) {
    String tariff = model.assets.stream()
        .map(a ->
            ("[tonnes-%s]*([tariff-%s$]-[tariff-%s@])+[tkm-%s]*([tariff_tkm-%s$]-[tariff_tkm-%s@])")
                .replace("%s", a))
        .collect(Collectors.joining("+"));
    String opex = model.assets.stream()
        .map(a -> "[tkm-%s]*([opex_variable-%s$]-[opex_variable-%s@])".replace("%s", a))
        .collect(Collectors.joining("+"));
    String host = model.setting("company.host");
    party(
        page,
        COMPANY_CHANGE,
        "Tariffs changed by you, traffic as it is: the company",
        "[econ_within]*(" + tariff + ")*[factor-company$]",
        new Line.Origin("company", host, "company"));
    model.userCountries().forEach(country -> shippers(page, country));
    party(
        page,
        OPEX_CHANGE,
        "Operating cost by traffic changed by you: the company",
        "-[econ_within]*(" + opex + ")*[factor-opex$]",
        new Line.Origin("opex", host, "company"));
  }

  /** What the shippers of a country bear of the changed tariffs: as their goods use the assets. */
  private void shippers(Page page, String country) {
    String borne = model.usedAssets().stream()
        .map(a -> "IF([tkm-%s]=0,0,[users-%s-%c]/[tkm-%s]*([tonnes-%s]*([tariff-%s$]-[tariff-%s@])"
            .concat("+[tkm-%s]*([tariff_tkm-%s$]-[tariff_tkm-%s@])))")
            .replace("%s", a)
            .replace("%c", country))
        .collect(Collectors.joining("+"));
    party(
        page,
        "e-change-shippers-" + country,
        "Tariffs changed by you, traffic as it is: shippers in " + model.name("country", country),
        "-[econ_within]*(" + borne + ")*[factor-company$]",
        new Line.Origin("user-benefit", country, "shippers"));
  }

  private void running(Page page) {
    page.heading("Running sums");
    page.formula("econ_sum", "Net benefit so far", "USD", "[econ_sum<]+[econ_net]");
    page.formula(
        "econ_dsum",
        "Discounted net benefit so far",
        "USD",
        "[econ_dsum<]+[econ_net]*[econ_discount]");
    page.formula(
        "econ_active", "Year with a net benefit or cost", "year", "IF([econ_net]=0,\"\",[year])");
    page.formula(
        "econ_cross",
        "Years to payback, where the sum crosses zero",
        "yr",
        crossing("econ_sum", "[econ_net]"));
    page.formula(
        "econ_dcross",
        "The same, discounted",
        "yr",
        crossing("econ_dsum", "([econ_net]*[econ_discount])"));
    page.formula(
        "econ_turn", "The sum changes its sign", "flag", "IF([econ_sum<]*[econ_sum]<0,1,0)");
    page.formula(
        "econ_works",
        "Construction and renewal",
        "USD",
        "SUMIFS(" + rows("") + "," + rows("!") + ",[factor-project-cost!])");
    page.formula("econ_worksd", "The same, discounted", "USD", "[econ_works]*[econ_discount]");
    page.formula(
        "econ_gain",
        "Gains, worth in the last year",
        "USD",
        "MAX(0,[econ_net])*(1+[econ_rate$])^([econ_last$]-[year])");
    page.formula(
        "econ_cost",
        "Costs, worth in the first year",
        "USD",
        "MAX(0,-[econ_net])*(1+[econ_rate$])^([econ_from$]-[year])");
  }

  private static String crossing(String sum, String flow) {
    return "IF(AND([" + sum + "<]<0,[" + sum + "]>=0),[year]-[econ_from$]-1-[" + sum + "<]/" + flow
        + ",0)";
  }

  private static void measures(Page page) {
    page.heading("Measures");
    page.constant("econ_from", "First year with a cost or gain", "year", "MIN([econ_active:])");
    page.constant(
        "enpv", "Economic net present value", "USD", "SUMPRODUCT([econ_net:],[econ_discount:])");
    Returns.add(page, "eirr", "Economic internal rate of return", "econ_net", "econ_rate", false);
    page.constant(
        "econ_turns",
        "Sign changes of the sum (1: there is no other rate above 0)",
        "count",
        "SUM([econ_turn:])");
    page.constant(
        "mirr",
        "Modified rate of return",
        "1/yr",
        "IF(OR(SUM([econ_gain:])=0,SUM([econ_cost:])=0),\"none\",(SUM([econ_gain:])/SUM([econ_cost:]))^(1/([econ_last$]-[econ_from$]))-1)");
    page.constant("pv_benefits", "Present value of benefits", "USD", "[enpv$]+[pv_costs$]");
    page.constant(
        "pv_costs",
        "Present value of costs",
        "USD",
        "-([by-component-project-cost$]+[by-component-opex$])");
    page.constant(
        "bcr", "Benefits over costs", "1", "IF([pv_costs$]>0,[pv_benefits$]/[pv_costs$],\"none\")");
    page.constant(
        "first_year_return",
        "First-year return",
        "1",
        "IF(SUMIFS([econ_worksd:],[year:],\"<\"&[econ_opening$])<0,SUMIFS([econ_discount:],[year:],[econ_opening$]-1)"
            + "*(SUMIFS([econ_net:],[year:],[econ_opening$])-SUMIFS([econ_works:],[year:],[econ_opening$]))"
            + "/-SUMIFS([econ_worksd:],[year:],\"<\"&[econ_opening$]),\"none\")");
    payback(page, "payback-econ", "Payback from the end of that year", "econ_net:", "econ_cross");
    payback(page, "payback_discounted", "The same, discounted", "econ_worth:", "econ_dcross");
    page.formula("econ_worth", "Net benefit, discounted", "USD", "[econ_net]*[econ_discount]");
    page.constant(
        "user_benefit", "User benefit, present value", "USD", "[by-component-user-benefit$]");
  }

  private static void payback(Page page, String key, String label, String flow, String cross) {
    page.constant(key, label, "yr", "IF(SUM([" + flow + "])<0,\"none\",MAX([" + cross + ":]))");
  }

  /** Measures that do not follow from the ledger. */
  private void others(Page page) {
    page.heading("Measures of the run that do not follow from its ledger (engine value)");
    for (StoredTable.Row row :
        model.run.table("appraisal").where("scenario", model.scenario).rows()) {
      OptionalDouble value = row.findNumber("value");
      if (!Parity.APPRAISAL.contains(row.text("measure")) && value.isPresent()) {
        String name = row.text("measure");
        Line.Origin note = Line.Origin.note(row.text("note"));
        page.lines.add(new Line(
            "static-" + name,
            name + ": " + note.note(),
            row.text("unit"),
            new Line.Engine(List.of(value.getAsDouble())),
            Line.NOTHING,
            Line.Origin.NONE,
            Page.format(row.text("unit"))));
      }
    }
  }

  Page distribution() {
    Page page = new Page("Distribution", "Who gains and who pays: present values from Econ_CBA");
    page.origins = Book.ORIGINS.get(3);
    SortedSet<String> countries = new TreeSet<>(ledger.countries());
    countries.addAll(model.userCountries());
    countries.addAll(deal.countries());
    sums(page, "component", ledger.components(), "!");
    sums(page, "country", countries, "&");
    sums(page, "stakeholder", ledger.stakeholders(), "*");
    page.heading("By country and stakeholder");
    List<String> pairs = new ArrayList<>();
    ledger.list().forEach(s -> pairs.add(s.country() + "\t" + s.stakeholder()));
    deal.list().forEach(s -> pairs.add(s.party().grade() + "\t" + s.party().note()));
    model.userCountries().forEach(country -> pairs.add(country + "\tshippers"));
    for (String pair : new TreeSet<>(pairs)) {
      String[] of = pair.split("\t");
      String key = "by-pair-" + of[0] + "-" + of[1];
      page.lines.add(new Line(
          key,
          model.name("country", of[0]) + ": " + model.name("stakeholder", of[1]),
          "USD",
          new Line.Formula("SUMIFS(" + rows("$") + "," + rows("&") + ",[" + key + "!]," + rows("*")
              + ",[" + key + "&])"),
          Line.NOTHING,
          new Line.Origin(of[0], of[1], ""),
          Page.MONEY));
    }
    return page;
  }

  /** What each state receives and pays, by component of the ledger; dues and shareholding of the host state apart. */
  Page states() {
    Page page = new Page(
        "Public",
        "What each state receives and pays against the reference: present values from Econ_CBA");
    page.origins = Book.ORIGINS.get(2);
    SortedSet<String> all = new TreeSet<>();
    ledger.list().stream()
        .filter(s -> s.stakeholder().equals("state"))
        .forEach(s -> all.add(s.country() + "\t" + s.component()));
    String host = model.setting("company.host");
    all.add(host + "\tdues");
    String before = "";
    for (String pair : all) {
      String[] of = pair.split("\t");
      if (!of[0].equals(before)) {
        page.heading(model.name("country", of[0]));
        before = of[0];
      }
      String key = "public-" + of[0] + "-" + of[1];
      page.lines.add(new Line(
          key,
          STATE_ITEMS.getOrDefault(of[1], model.name("component", of[1])),
          "USD",
          new Line.Formula("SUMIFS(" + rows("$") + "," + rows("!") + ",[" + key + "!]," + rows("&")
              + ",[" + key + "&]," + rows("*") + ",[" + key + "*])"),
          Line.NOTHING,
          new Line.Origin(of[1], of[0], "state"),
          Page.MONEY));
    }
    page.heading("Of the dues in " + model.name("country", host));
    for (DealStreams.Stream s : deal.list()) {
      if (s.party().note().equals("state")) {
        page.constant("public-" + s.key(), s.item(), "USD", "[" + s.key() + "$]");
      }
    }
    return page;
  }

  private void sums(Page page, String what, SortedSet<String> names, String kind) {
    page.heading("By " + what);
    StringBuilder all = new StringBuilder("-[enpv$]");
    for (String name : names) {
      String key = "by-" + what + "-" + name.replace(' ', '-');
      page.lines.add(new Line(
          key,
          model.name(what, name),
          "USD",
          new Line.Formula("SUMIFS(" + rows("$") + "," + rows(kind) + ",[" + key + "!])"),
          Line.NOTHING,
          new Line.Origin(name, "", ""),
          Page.MONEY));
      all.append("+[").append(key).append("$]");
    }
    page.constant(
        "off-" + what,
        "Difference from the economic net present value",
        "USD",
        "ROUND(" + all + ",0)");
  }
}
