package landbridge.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import landbridge.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in the company's deal and in the details of the appraisal, each found at its place. */
class DealChecksTest {
  private static final String COMPANY = "company/company.yaml";
  private static final String CAPEX = "costs/capex.yaml";
  private static final String NAMES = "title: {en: T, de: T}";
  private static final String LOAN =
      "loans:\n  a: {" + NAMES + ", kind: senior, repayment: sculpted, rate: 6 %/yr, tenor: 9, ";

  @TempDir
  Path temp;

  @Test
  void sculptedLoanNeedsACover() throws IOException {
    finds("E4053", COMPANY, LOAN + "source: placeholder}");
    finds("E4054", COMPANY, LOAN + "cover: 1.3, grace: 9, source: placeholder}");
    finds("", COMPANY, LOAN + "cover: 1.3, grace: 8, source: placeholder}");
  }

  @Test
  void reserveIsNoLongerThanTheLife() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.edit(CAPEX, "    life: 50\n", "    life: 12\n");
    String terms = study.text(COMPANY);
    study.put(COMPANY, terms + "financing:\n  reserve_years: 12\n  source: placeholder\n");
    assertThat(study.problems()).isEmpty();
    study.put(COMPANY, terms + "financing:\n  reserve_years: 13\n  source: placeholder\n");
    assertThat(study.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("W4055");
      assertThat(problem.place().line()).isEqualTo(terms.lines().count() + 2);
      assertThat(problem.line()).contains("pass-railway").contains("12 years").contains("13 years");
    });
    study.edit(CAPEX, "residual: 0.1\n", "residual: 1\n"); // nothing is renewed
    assertThat(study.problems()).isEmpty();
  }

  @Test
  void reserveIsNoLongerThanTheLifeThatAScenarioSets() throws IOException {
    String file = "scenarios/pass-railway.yaml";
    TemplateFolder study = new TemplateFolder(temp);
    String scenario = study.text(file);
    study.put(
        COMPANY, study.text(COMPANY) + "financing:\n  reserve_years: 13\n  source: placeholder\n");
    String life = "  - set: {path: projects.pass-railway.life, to: 12%s}\n";
    study.put(file, scenario + life.formatted(""));
    assertThat(study.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("W4055");
      assertThat(problem.place().file()).isEqualTo(file);
      assertThat(problem.place().line()).isEqualTo(scenario.lines().count() + 1);
      assertThat(problem.line()).contains("pass-railway").contains("12 years").contains("13 years");
    });
    study.put(
        file, scenario + life.formatted(", from: 2040")); // the company's life is of the base year
    assertThat(study.problems()).extracting(Problem::code).containsExactly("E5020");
    study.edit(CAPEX, "    life: 50\n", "    life: 13\n");
    study.put(file, scenario + "  - set: {path: financing.reserve_years, to: 14}\n");
    assertThat(study.problems()).extracting(Problem::code).containsExactly("W4055");
    study.edit(CAPEX, "    life: 13\n", "    life: 12\n"); // told as written, once
    assertThat(study.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place().file()).isEqualTo(COMPANY));
  }

  @Test
  void userOfSharedWorksPaysAtLeastWhatItAdds() throws IOException {
    String shared = "shared_works:\n  way: {" + NAMES
        + ", project: pass-railway, share: 0.2, source: placeholder}\n";
    String user = "shared_users:\n  u: {shared: way, asset: rail, source: placeholder, ";
    finds("E4051", COMPANY, shared + user + "alone: 2 MUSD2025, added: 3 MUSD2025}");
    finds("", COMPANY, shared + user + "alone: 3 MUSD2025, added: 2 MUSD2025}");
  }

  @Test
  void exclusiveProjectIsPaidByTheCompany() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.edit(COMPANY, "  term: 40\n", "  term: 40\n  exclusive: [pass-railway]\n");
    assertThat(study.problems()).isEmpty();
    study.edit(CAPEX, "payer: company", "payer: XB");
    assertThat(study.problems()).extracting(Problem::code).contains("E4050");
  }

  @Test
  void sharesOfComponentsAndOfTheMakeUpSumToOne() throws IOException {
    String part = "components:\n  a: {" + NAMES
        + ", project: pass-railway, life: 50, source: placeholder, share: ";
    finds("E4017", CAPEX, part + "0.9}");
    finds("", CAPEX, part + "1}");
    TemplateFolder study = new TemplateFolder(temp);
    study.edit(CAPEX, "    life: 50\n", "    life: 50\n    traded: 0.5\n    taxes: 0.4\n");
    assertThat(study.problems()).extracting(Problem::code).containsExactly("E4017");
  }

  /** The ledger charged the company, whose accounts knew nothing of it. */
  @Test
  void whatTheCompanyPaysForIsAnAsset() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    String works =
        "  halt: {title: {en: Halt, de: Halt}, country: XB, payer: company, cost: 1 MUSD2025,"
            + " contingency: 0, years: 1, opens: 2030, life: 50, opex: 0 MUSD2025/yr, source: placeholder}\n";
    study.put(CAPEX, study.text(CAPEX) + works);
    assertThat(study.problems()).extracting(Problem::code).containsExactly("E4057");
    study.put(
        CAPEX,
        study.text(CAPEX).replace("country: XB, payer: company,", "country: XB, payer: XB,"));
    assertThat(study.problems()).isEmpty();
  }

  @Test
  void resultsAreInUsd() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.edit("study.yaml", "currency: USD", "currency: EUR");
    study.put("costs/prices.yaml", """
        prices:
          USD2025: {factor: 0.9 EUR2025, source: placeholder}
          USD2021: {factor: 1.1 EUR2025, source: placeholder}
        """);
    assertThat(study.problems()).extracting(Problem::code).contains("E3021");
  }

  @Test
  void externalCostsNameACountry() throws IOException {
    String head = "component,country,mode,value [USD2025/tkm],source,grade\n";
    String file = "costs/externalities.csv";
    TemplateFolder study = new TemplateFolder(temp);
    study.put(file, head + "noise,*,road,0.001,placeholder,D\nnoise,XA,rail,0.001,placeholder,D\n");
    assertThat(study.problems()).isEmpty();
    study.put(file, head + "noise,XQ,road,0.001,placeholder,D\n");
    assertThat(study.problems()).extracting(Problem::code).containsExactly("E4052");
  }

  @Test
  void sharesByYearSumToOneInEveryYear() throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.edit(COMPANY, "share: 60 %", "share: 60 %, shares: {unit: \"1\", 2027: 0.6, 2035: 0.5}");
    assertThat(study.problems()).extracting(Problem::code).containsExactly("E4017");
    study.edit(COMPANY, "share: 40 %", "share: 40 %, shares: {unit: \"1\", 2027: 0.4, 2035: 0.5}");
    assertThat(study.problems()).isEmpty();
  }

  private void finds(String code, String file, String appended) throws IOException {
    TemplateFolder study = new TemplateFolder(temp);
    study.put(file, study.text(file) + appended + "\n");
    if (code.isEmpty()) {
      assertThat(study.problems()).isEmpty();
    } else {
      assertThat(study.problems()).extracting(Problem::code).containsExactly(code);
    }
  }
}
