package landbridge.report.workbook;

import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Construction, grants, renewals and their reserve, depreciation. Checked by: {@code WorkbookTest}.
 */
final class CapexPage {
  private final CompanyModel model;
  private final Page page = Page.ofAccounts(
      "Capex", "Construction, renewals and their reserve, depreciation; costs are negative");

  CapexPage(CompanyModel model) {
    this.model = model;
  }

  Page page() {
    page.heading("Grant of the host state");
    page.constant("realcost", "Construction cost, real", "USD", each("[cost-%s$]", "+"));
    page.constant(
        "granted",
        "Share of construction that the host state pays",
        "share",
        "IF([realcost$]>0,MIN(1,[grant$]/[realcost$]),0)");
    for (String a : model.assets) {
      page.heading(a);
      construction(a);
      renewal(a);
      depreciation(a);
    }
    page.heading("All assets");
    page.formula("construction", "Construction", "USD", each("[construction-%s]", "+"));
    page.formula("grants", "Grants", "USD", "-[granted$]*[construction]");
    page.formula("renewal", "Renewals", "USD", each("[renewal-%s]", "+"));
    page.formula("tomra", "Put into the maintenance reserve", "USD", each("[saved-%s]", "+"));
    page.formula("mra", "Maintenance reserve, closing", "USD", "[mra<]+[tomra]");
    page.formula(
        "depreciation", "Depreciation of works", "USD", each("[written-%s]+[rewritten-%s]", "+"));
    return page;
  }

  private String each(String text, String with) {
    return model.assets.stream().map(a -> text.replace("%s", a)).collect(Collectors.joining(with));
  }

  private void construction(String a) {
    StringJoiner shares = new StringJoiner(",");
    for (int i = 1; i <= model.numbered(a, "phasing").size(); i++) {
      shares.add("[phasing_" + i + "-" + a + "$]");
    }
    page.constant("building-" + a, a + ": years of construction", "yr", "COUNT(" + shares + ")");
    String opens = "[opens-" + a + "$]";
    String k = "[year]-" + opens + "+[building-" + a + "$]+1";
    page.formula(
        "construction-" + a,
        a + ": construction",
        "USD",
        "-IF(AND([alive]=1,[year]<" + opens + "),IF(" + k + ">=1,CHOOSE(MAX(1,MIN([building-" + a
            + "$]," + k + "))," + shares + ")/SUM(" + shares + "),0),0)*[cost-" + a
            + "$]/[per_year$]*[index]");
  }

  private void renewal(String a) {
    String opens = "[opens-" + a + "$]";
    String every = "[renewal_every-" + a + "$]";
    page.formula(
        "renewal-" + a,
        a + ": renewals",
        "USD",
        "IF(AND([alive]=1," + every + ">0,[year]>" + opens + "),IF(MOD([year]-" + opens + ",MAX(1,"
            + every + "))=0,-[cost-" + a + "$]*[renewal_share-" + a
            + "$]/[per_year$]*[index],0),0)");
    page.formula(
        "savefrom-" + a,
        a + ": a renewal of this date is saved for from",
        "date",
        "MAX(" + opens + ",[first$],[date]-[reserve_years-" + a + "$])");
    page.formula(
        "saving-" + a,
        a + ": a period's part of it",
        "USD",
        "IF([savefrom-" + a + "]<[date],-[renewal-" + a + "]/(([date]-[savefrom-" + a
            + "])*[per_year$]),0)");
    page.formula(
        "saved-" + a,
        a + ": put into (negative: taken from) the maintenance reserve",
        "USD",
        "SUMIFS([saving-" + a + ":],[savefrom-" + a + ":],\"<=\"&[date],[date:],\">\"&[date])+IF("
            + "[savefrom-" + a + "]<[date],[renewal-" + a + "],0)");
  }

  private void depreciation(String a) {
    String opens = "[opens-" + a + "$]";
    String life = "[depreciation-" + a + "$]";
    page.constant(
        "span-" + a,
        a + ": years of depreciation within the term",
        "yr",
        "MAX(1,MIN(" + life + ",[end$]-" + opens + "+1))");
    page.formula(
        "written-" + a,
        a + ": depreciation of construction less grants",
        "USD",
        "IF(AND([year]>=" + opens + ",[year]<" + opens + "+[span-" + a
            + "$]),(1-[granted$])*SUM([construction-" + a + ":])/[span-" + a
            + "$]/[per_year$],0)");
    page.formula(
        "from-" + a,
        a + ": renewal written off from",
        "date",
        "IF([renewal-" + a + "]=0,[end$]+1,MIN([date]+1/[per_year$],[last_begins$]))");
    page.formula(
        "to-" + a,
        a + ": renewal written off to",
        "date",
        "IF([renewal-" + a + "]=0,0,MIN([last_begins$],[from-" + a + "]+" + life
            + "-1/[per_year$]))");
    page.formula(
        "each-" + a,
        a + ": renewal, a period's part",
        "USD",
        "IF([renewal-" + a + "]=0,0,[renewal-" + a + "]/(([to-" + a + "]-[from-" + a
            + "])*[per_year$]+1))");
    page.formula(
        "rewritten-" + a,
        a + ": depreciation of renewals",
        "USD",
        "SUMIFS([each-" + a + ":],[from-" + a + ":],\"<=\"&[date],[to-" + a + ":],\">=\"&[date])");
  }
}
