package landbridge.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import landbridge.store.StoredRun;
import landbridge.store.StoredTable;

/**
 * The appraisal: the ledger of the run by component, country and stakeholder, discounted by formulas, and
 * its sums. Checked by: {@code WorkbookTest}.
 */
final class AppraisalPages {
  private final StoredRun run;
  private final String scenario;
  private final CompanyModel model;
  private final Map<List<String>, double[]> parties = new TreeMap<>(AppraisalPages::compare);

  AppraisalPages(StoredRun run, String scenario, CompanyModel model) {
    this.run = run;
    this.scenario = scenario;
    this.model = model;
    for (StoredTable.Row row : run.table("ledger").where("scenario", scenario).rows()) {
      List<String> party =
          List.of(row.text("component"), row.text("country"), row.text("stakeholder"));
      double[] years = parties.computeIfAbsent(party, p -> new double[model.years()]);
      years[row.year("year") - model.firstYear] += row.number("amount");
    }
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  List<Page> pages() {
    return List.of(benefits(), distribution());
  }

  private Page benefits() {
    Page page = new Page(
        "Econ_CBA",
        "Gains (positive) and costs (negative) against the reference, real; the traffic side is the run's");
    StoredTable rate = run.table("input").where("path", "values.discount_rate");
    StoredTable base = run.table("input").where("path", "study.base_year");
    Line.Origin origin = new Line.Origin(
        rate.row(0).text("source"), rate.row(0).text("grade"), "values.discount_rate");
    page.input(
        "econ_rate", "Real economic discount rate", "1/yr", rate.row(0).number("value"), origin);
    page.input(
        "econ_base",
        "Year that is not discounted",
        "year",
        base.row(0).number("value"),
        Line.Origin.NONE);
    page.formula("econ_discount", "Discount factor", "1", "(1+[econ_rate$])^([econ_base$]-[year])");
    page.heading("Present value stands in the column of constants");
    parties.forEach((party, years) -> page.lines.add(line(party, years)));
    String first = key(parties.keySet().iterator().next());
    String last = key(((TreeMap<List<String>, double[]>) parties).lastKey());
    page.formula("econ_net", "Net benefit", "USD", "SUM([" + first + "]:[" + last + "])");
    measures(page);
    return page;
  }

  private static void measures(Page page) {
    page.heading("Measures");
    page.constant(
        "enpv", "Economic net present value", "USD", "SUMPRODUCT([econ_net:],[econ_discount:])");
    page.constant(
        "eirr",
        "Economic internal rate of return",
        "1/yr",
        "IFERROR(IRR([econ_net:],[econ_rate$]),\"none\")");
    page.constant(
        "pv_costs",
        "Present value of costs",
        "USD",
        "-([by-component-project-cost$]+[by-component-opex$])");
    page.constant(
        "bcr",
        "Benefits over costs",
        "1",
        "IF([pv_costs$]>0,([enpv$]+[pv_costs$])/[pv_costs$],\"none\")");
  }

  private static Line line(List<String> party, double[] amounts) {
    List<Double> years = new ArrayList<>();
    for (double value : amounts) {
      years.add(value);
    }
    String sum = "SUMPRODUCT([" + key(party) + ":],[econ_discount:])";
    return new Line(
        key(party),
        String.join(" / ", party),
        "USD",
        new Line.Formula(sum),
        new Line.Engine(years),
        new Line.Origin(party.get(0), party.get(1), party.get(2)),
        Page.MONEY);
  }

  private static String key(List<String> party) {
    return "econ-" + String.join("-", party);
  }

  private Page distribution() {
    Page page = new Page("Distribution", "Who gains and who pays: present values from Econ_CBA");
    sums(page, "component", 0, List.of("project-cost", "opex"));
    sums(page, "country", 1, List.of());
    sums(page, "stakeholder", 2, List.of());
    return page;
  }

  private void sums(Page page, String what, int index, List<String> always) {
    page.heading("By " + what);
    SortedSet<String> names = new TreeSet<>(always);
    parties.keySet().forEach(party -> names.add(party.get(index)));
    StringBuilder all = new StringBuilder("-[enpv$]");
    for (String name : names) {
      StringBuilder sum = new StringBuilder("0");
      for (List<String> party : parties.keySet()) {
        if (party.get(index).equals(name)) {
          sum.append("+[").append(key(party)).append("$]");
        }
      }
      page.constant("by-" + what + "-" + name, name, "USD", sum.toString());
      all.append("+[by-").append(what).append("-").append(name).append("$]");
    }
    page.constant(
        "off-" + what, "Difference from the economic net present value", "USD", all.toString());
  }
}
